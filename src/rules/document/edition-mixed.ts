import { formOf, forms } from '../../forms/index.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import { editionLabelsIn } from './edition-labels.ts'

export const editionMixed: Rule = {
  id: 'document/edition-mixed',
  severity: 'error',
  title: { zh: '两个版本的表格混用', en: 'Tables of two form editions in one report' },
  message: {
    zh: '{wrong}是{wrongForm}的表样（“{label}”），{other}却是{otherForm}的表样',
    en: '{wrong} is of the form of {wrongForm} (“{label}”), {other} of that of {otherForm}',
  },
  advice: {
    zh: '请按报告年度对应的表样重新填写版本不对的一张表。',
    en: 'Fill in the table that is of the wrong edition again, in the form that is for the report year.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号（2019、2020年报告）、〔2021〕30号（2021年报告起）',
      en: '国办公开办函〔2019〕60号 for the years 2019 and 2020, 〔2021〕30号 from 2021 on',
    },
  ],
  check({ report }) {
    const { edition, year } = report
    if (edition === null || edition === 'before-2019') return [unknown]
    if (edition !== 'mixed') return [holds]
    const [disclosure] = editionLabelsIn(report, 'disclosure')
    const [applications] = editionLabelsIn(report, 'applications')
    if (!disclosure || !applications || disclosure.edition === applications.edition) return [unknown]
    const right = forms.find(
      ({ reportYears: [first, last] }) => year && year.value >= first && year.value <= (last ?? year.value),
    )
    const [wrong, other] =
      right && disclosure.edition !== right.id ? [disclosure, applications] : [applications, disclosure]
    return [
      {
        kind: 'broken',
        arguments: {
          wrong: { table: wrong.table },
          wrongForm: formOf(wrong.edition).instrument,
          label: wrong.label.value,
          other: { table: other.table },
          otherForm: formOf(other.edition).instrument,
        },
        at: { table: wrong.table },
        span: wrong.label.span,
        expected: right?.id ?? other.edition,
        found: wrong.edition,
        related: [
          {
            at: { table: other.table },
            span: other.label.span,
            message: {
              zh: `“${other.label.value}”是${formOf(other.edition).instrument}的表样`,
              en: `“${other.label.value}” is of the form of ${formOf(other.edition).instrument}`,
            },
          },
        ],
      },
    ]
  },
}
