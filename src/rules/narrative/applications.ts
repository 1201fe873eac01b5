import { holds, type Rule, unknown } from '../rule.ts'
import { judge } from './claim.ts'
import { saidIn } from './said.ts'

/** The text says 收到 116 件, the table 114. */
export const narrativeApplications: Rule = {
  id: 'narrative/applications',
  severity: 'error',
  title: { zh: '正文的申请件数与第三部分的表不一致', en: 'The text contradicts the table of applications' },
  message: {
    zh: '正文写“{quote}”（{said} 件），表中{what}是 {table} 件',
    en: 'The text says “{quote}” ({said}); in the table, {what} is {table}',
  },
  advice: {
    zh: '请核对申请办理台账，正文和表格以台账为准，改正写错的一处。',
    en: 'Check the register of applications, and correct whichever of the text and the table differs from it.',
  },
  basis: [
    {
      zh: '国办公开办函〔2021〕30号：年度报告内容要真实、准确，前后数据应当一致（检查中的常见扣分项）',
      en: '国办公开办函〔2021〕30号: reports must be true and accurate; figures that differ are a common reproach in inspections',
    },
  ],
  check({ report }) {
    if (report.passages.length === 0 || !report.tables.applications) return [unknown]
    const claims = saidIn(report).flatMap(({ applications }) => applications)
    return claims.length === 0 ? [holds] : judge(report, claims, { sure: 'error', likely: 'warning' })
  },
}
