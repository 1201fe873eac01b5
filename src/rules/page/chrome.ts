import { plainWords } from '../document/title-line.ts'
import { compact } from '../passages.ts'
import { type Rule, unknown } from '../rule.ts'
import { takenAlong } from './taken-along.ts'

/** A window's title or a link that repeats the report's title is no more than that. */
export const chrome: Rule = {
  id: 'page/chrome',
  severity: 'info',
  preset: 'strict',
  title: { zh: '混入了网页上的其他文字', en: 'Text of the page around the report' },
  message: {
    zh: '正文之外有{count}行网页自身的文字（如“{sample}”），已剔除',
    en: '{count} line(s) belong to the page and not to the report (such as “{sample}”); they were set aside',
  },
  advice: {
    zh: '不影响检查；采集时最好只取正文区域。',
    en: 'No check suffers from it; a scraper does better to take the article alone.',
  },
  basis: [],
  check({ report }) {
    const { passages, title } = report
    if (passages.length === 0) return [unknown]
    const words = title && plainWords(report, title)
    const around = passages.filter(
      (passage) =>
        (passage.role === 'furniture' || passage.role === 'metadata') &&
        (words === null || !compact(passage).text.includes(words)),
    )
    return [takenAlong(around, 20)]
  },
}
