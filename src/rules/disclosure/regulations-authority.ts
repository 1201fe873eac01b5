import { formOf } from '../../forms/index.ts'
import { cellsIn, originOf } from '../cells.ts'
import { columnLabel } from '../place.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import { canMakeRules } from './rule-making.ts'

/** 规章 are made by ministries, provinces, cities with districts and autonomous prefectures; a bureau or county has none. */
export const regulationsAuthority: Rule = {
  id: 'disclosure/regulations-authority',
  severity: 'warning',
  title: { zh: '没有规章制定权的机关填报了规章', en: 'Regulations reported by a body that cannot make any' },
  message: {
    zh: '“规章”行的“{column}”填有 {count}，而{agency}没有规章制定权',
    en: 'The row 规章 has {count} under “{column}”, but {agency} has no power to make administrative rules (规章)',
  },
  advice: {
    zh: '规章只由国务院部门、省级政府、设区的市和自治州的政府制定；本机关印发的文件如属行政规范性文件，请填入下一行，否则不填。',
    en: 'Only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures make 规章. Documents of this body belong in the row below, if they are normative, and else nowhere.',
  },
  basis: [
    {
      zh: '《中华人民共和国立法法》第九十一条、第九十三条',
      en: 'Legislation Law of the People’s Republic of China, articles 91 and 93',
    },
  ],
  check({ report }) {
    const cells = cellsIn(report, 'disclosure').filter(({ row }) => row === 'regulations')
    const filled = cells.filter(({ value }) => value !== null && value > 0)
    const [first, ...others] = filled
    const agency = report.agency?.value ?? null
    const can = agency === null || !first ? null : canMakeRules(agency)
    if (cells.length === 0) return [unknown]
    if (!first) return [cells.some(({ value }) => value === null) ? unknown : holds]
    if (can === null || agency === null) return [unknown]
    if (can) return [holds]
    return [
      {
        kind: 'broken',
        arguments: {
          count: first.value ?? 0,
          column: columnLabel(
            formOf(report.tables.disclosure?.edition ?? '2021').tables.disclosure,
            'regulations',
            first.column,
          ),
          agency: agency.slice(0, 40),
        },
        at: { table: 'disclosure', row: 'regulations', column: first.column },
        span: first.span,
        origin: originOf(filled),
        expected: 0,
        found: first.value ?? 0,
        related: [
          ...others.map(({ column, span, value }) => ({
            at: { table: 'disclosure', row: 'regulations', column } as const,
            span,
            message: { zh: `${value}`, en: `${value}` },
          })),
          { at: { part: 'title' }, span: report.agency?.span ?? null, message: { zh: '发布机关', en: 'the agency' } },
        ],
      },
    ]
  },
}
