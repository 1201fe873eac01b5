import { cellsIn } from '../cells.ts'
import { holds, type Rule, unknown } from '../rule.ts'

/** Since 2024 a refusal to disclose must go to administrative review before it can go to court. */
export const directSuit: Rule = {
  id: 'litigation/direct-suit',
  severity: 'info',
  editions: ['2021'],
  title: { zh: '填有未经复议直接起诉的案件', en: 'Suits without a review before' },
  message: {
    zh: '{year}年“未经复议直接起诉”填有 {count} 件；2024年起，不服不予公开的，应当先申请行政复议，请确认没有填错栏目',
    en: 'Direct suits in {year}: {count}. Since 2024 a refusal to disclose must go to review first; make sure that they are in the right columns',
  },
  advice: {
    zh: '请核对这些案件：不予公开类案件应先经复议，起诉的填入“复议后起诉”；确属其他情形（如认为公开的内容侵犯其权益）的，不必修改。',
    en: 'Check these cases: suits against a refusal follow a review and belong under 复议后起诉. Suits of another kind (against something that was disclosed, for one) may stay.',
  },
  basis: [
    {
      zh: '《中华人民共和国行政复议法》（2024年1月1日起施行）第二十三条第一款第四项',
      en: 'Administrative Review Law of the People’s Republic of China (in force since 1 January 2024), article 23 (1) 4',
    },
  ],
  check({ report }) {
    const direct = cellsIn(report, 'litigation').filter(({ row }) => row === 'direct')
    const year = report.year?.value ?? null
    const numbers = direct.map(({ value }) => value).filter((value) => value !== null)
    const filled = direct.filter(({ value }) => value !== null && value > 0)
    const [first] = filled
    if (year === null || direct.length === 0) return [unknown]
    if (year < FIRST_YEAR) return [holds]
    if (!first) return [numbers.length < direct.length ? unknown : holds]
    const total = filled.find(({ column }) => column === 'total') ?? first
    return [
      {
        kind: 'broken',
        arguments: { year, count: total.value ?? 0 },
        at: { table: 'litigation', row: 'direct', column: total.column },
        span: total.span,
        found: total.value ?? 0,
        related: filled
          .filter((cell) => cell !== total)
          .map(({ column, span, value }) => ({
            at: { table: 'litigation', row: 'direct', column },
            span,
            message: { zh: `${value}`, en: `${value}` },
          })),
      },
    ]
  },
}

const FIRST_YEAR = 2024
