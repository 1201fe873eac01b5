import { hasProse } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'

export const publicationDateMissing: Rule = {
  id: 'document/publication-date-missing',
  severity: 'info',
  title: { zh: '没有公布日期', en: 'No publication date' },
  message: {
    zh: '网页上没有发布日期，文末也没有落款日期，无法判断是否按期公布',
    en: 'The page gives no publication date and the text ends without one, so the deadline is not checked',
  },
  advice: {
    zh: '请在文末落款处写明日期；如网页上有发布日期，请让采集程序一并保存。',
    en: 'Put the date under the text; if the page shows a publication date, let the scraper keep it.',
  },
  basis: [
    {
      zh: '《条例》第四十九条规定了公布期限',
      en: 'Article 49 of the regulation sets the deadlines',
    },
  ],
  check({ report }) {
    if (report.publishedOn || report.signedOn) return [holds]
    if (!hasProse(report)) return [unknown]
    return [{ kind: 'broken', at: { part: 'page' }, span: null, origin: 'unknown' }]
  },
}
