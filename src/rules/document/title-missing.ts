import { beginning, hasProse } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import { titleLineOf } from './title-line.ts'

export const titleMissing: Rule = {
  id: 'document/title-missing',
  severity: 'warning',
  title: { zh: '没有标题', en: 'No title' },
  message: {
    zh: '第一部分之前没有标题行，应有“机关名称＋年份＋年政府信息公开工作年度报告”',
    en: 'There is no title line before section one; it should read agency, year, 年政府信息公开工作年度报告',
  },
  advice: {
    zh: '请在正文之前补上标题，如“某县水利局2023年政府信息公开工作年度报告”；如网页上有标题，则是采集时漏掉了。',
    en: 'Put the title above the text, such as 某县水利局2023年政府信息公开工作年度报告; if the page has it, the scraper dropped it.',
  },
  basis: [
    {
      zh: '政府信息公开年度报告抽查通报的常见问题',
      en: 'A common reproach in inspection notices on annual reports',
    },
  ],
  check({ report }) {
    if (!hasProse(report)) return [unknown]
    if (titleLineOf(report)) return [holds]
    return [{ kind: 'broken', at: { part: 'title' }, span: beginning(report), origin: 'unknown' }]
  },
}
