import { holds, type Rule, unknown } from '../rule.ts'
import { judge } from './claim.ts'
import { saidIn } from './said.ts'

/** The text says 未发生行政复议, the table has 8. */
export const narrativeLitigation: Rule = {
  id: 'narrative/litigation',
  severity: 'warning',
  title: { zh: '正文的复议、诉讼件数与第四部分的表不一致', en: 'The text contradicts the table of reviews and suits' },
  message: {
    zh: '正文写“{quote}”（{said} 件），表中{what}是 {table} 件',
    en: 'The text says “{quote}” ({said}); in the table, {what} is {table}',
  },
  advice: {
    zh: '请核对因政府信息公开引起的行政复议、行政诉讼案件，改正写错的一处；正文如果说的是其他案件，请写明。',
    en: 'Check the reviews and suits over disclosure and correct whichever is wrong; if the text speaks of other cases, say so there.',
  },
  basis: [
    {
      zh: '《中华人民共和国政府信息公开条例》第五十条第三项；数据前后一致是检查中的常见要求',
      en: 'Article 50(3) of the Regulation on the Disclosure of Government Information; inspections ask for consistent figures',
    },
  ],
  check({ report }) {
    if (report.passages.length === 0 || !report.tables.litigation) return [unknown]
    const claims = saidIn(report).flatMap(({ litigation }) => litigation)
    return claims.length === 0 ? [holds] : judge(report, claims, { sure: 'warning', likely: 'warning' })
  },
}
