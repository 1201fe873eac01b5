import { holds, type Rule, unknown } from '../rule.ts'
import { judge } from './claim.ts'
import { disclosureClaims } from './disclosure-claims.ts'
import { reporterOf } from './reporter.ts'
import { saidIn } from './said.ts'

/** The text says 制发行政规范性文件5件, the table 3. */
export const narrativeDisclosure: Rule = {
  id: 'narrative/disclosure',
  severity: 'warning',
  title: { zh: '正文的文件、许可、处罚数量与第二部分的表不一致', en: 'The text contradicts the table of section two' },
  message: {
    zh: '正文写“{quote}”（{said}），表中{what}是 {table}',
    en: 'The text says “{quote}” ({said}); in the table, {what} is {table}',
  },
  advice: {
    zh: '请核对文件目录或案件台账，改正写错的一处；如果两处统计范围不同，请在正文中写明。',
    en: 'Check the list of documents or the register of cases and correct whichever is wrong; if the text counts something else, say so there.',
  },
  basis: [
    {
      zh: '《中华人民共和国政府信息公开条例》第二十条、第五十条第一项；数据前后一致是检查中的常见要求',
      en: 'Articles 20 and 50(1) of the Regulation on the Disclosure of Government Information; inspections ask for consistent figures',
    },
  ],
  check({ report }) {
    const edition = report.tables.disclosure?.edition
    if (report.passages.length === 0 || !edition) return [unknown]
    const reporter = reporterOf(report)
    const claims = saidIn(report).flatMap(({ sentence }) => disclosureClaims(sentence, reporter, edition))
    return claims.length === 0 ? [holds] : judge(report, claims, { sure: 'warning', likely: 'warning' })
  },
}
