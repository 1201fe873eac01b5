import { formOf, forms } from '../../forms/index.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import { editionLabelsIn } from './edition-labels.ts'

/** Where the tables are of two editions, document/edition-mixed says so. */
export const editionYear: Rule = {
  id: 'document/edition-year',
  severity: 'error',
  title: { zh: '表格版本与报告年份不符', en: 'Form edition does not belong to the report year' },
  message: {
    zh: '{year}年的报告用了{used}的表样（如“{label}”），应使用{right}的表样',
    en: 'The report for {year} uses the form of {used} (see “{label}”) instead of that of {right}',
  },
  advice: {
    zh: '请按报告年度对应的表样重新填写三张表。',
    en: 'Fill in the three tables of the form that is for the report year.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号（2019、2020年报告）、〔2021〕30号（2021年报告起）',
      en: '国办公开办函〔2019〕60号 for the years 2019 and 2020, 〔2021〕30号 from 2021 on',
    },
  ],
  check({ report }) {
    const { edition, year } = report
    if (!year || edition === null || edition === 'mixed' || edition === 'before-2019') return [unknown]
    const right = forms.find(
      ({ reportYears: [first, last] }) => year.value >= first && year.value <= (last ?? year.value),
    )
    if (!right) return [unknown]
    if (right.id === edition) return [holds]
    const [first, ...others] = [...editionLabelsIn(report, 'disclosure'), ...editionLabelsIn(report, 'applications')]
    if (!first) return [unknown]
    return [
      {
        kind: 'broken',
        arguments: {
          year: year.value,
          used: formOf(edition).instrument,
          right: right.instrument,
          label: first.label.value,
        },
        at: { table: first.table, ...(first.row !== undefined && { row: first.row }) },
        span: first.label.span,
        expected: right.id,
        found: edition,
        related: [
          {
            at: { part: 'title' },
            span: year.span,
            message: { zh: `报告年份：${year.value}`, en: `report year ${year.value}` },
          },
          ...others
            .filter(
              ({ table }, index) =>
                others.findIndex((other) => other.table === table) === index && table !== first.table,
            )
            .map(({ table, label }) => ({
              at: { table },
              span: label.span,
              message: { zh: `“${label.value}”也是这一版的`, en: `“${label.value}” is of the same edition` },
            })),
        ],
      },
    ]
  },
}
