import type { Report } from '../../report/report.ts'
import { beginning, hasProse } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import { statisticsPeriodOf, wholeYearOf } from './statistics-period.ts'

export const yearMissing: Rule = {
  id: 'document/year-missing',
  severity: 'error',
  title: { zh: '看不出报告年份', en: 'Report year cannot be told' },
  message: {
    zh: '标题、统计期限和正文都没有写明这是哪一年的报告，与年份有关的检查都无法进行',
    en: 'Neither title, statistics period nor text says which year the report is about; whatever depends on the year is not checked',
  },
  advice: {
    zh: '请在标题中写明年份，如“2023年政府信息公开工作年度报告”。',
    en: 'State the year in the title, as in 2023年政府信息公开工作年度报告.',
  },
  basis: [
    {
      zh: '《条例》第四十九条：年度报告是“上一年度”的报告',
      en: 'Article 49 of the regulation: the report is about the year before',
    },
  ],
  check({ report }) {
    if (report.year || wholeYear(report) !== null) return [holds]
    if (!hasProse(report)) return [unknown]
    return [
      {
        kind: 'broken',
        at: { part: 'title' },
        span: report.title?.span ?? beginning(report),
        origin: 'unknown',
      },
    ]
  },
}

/** The statistics period names the year as well as a title does. */
function wholeYear(report: Report): number | null {
  const period = statisticsPeriodOf(report)
  return period && wholeYearOf(period)
}
