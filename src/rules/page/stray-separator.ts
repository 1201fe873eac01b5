import { excerpt } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'

export const straySeparator: Rule = {
  id: 'page/stray-separator',
  severity: 'info',
  preset: 'strict',
  title: { zh: '多余的分隔符', en: 'Stray separators' },
  message: {
    zh: '有{count}行只有分隔符（如“{sample}”），不属于任何表格，已剔除',
    en: '{count} line(s) are nothing but separators (such as “{sample}”) and belong to no table; they were set aside',
  },
  advice: {
    zh: '不影响检查，是把网页转成文本时留下的。',
    en: 'No check suffers from it; they were left when the page was made text.',
  },
  basis: [],
  check({ report: { passages } }) {
    if (passages.length === 0) return [unknown]
    const [first, ...others] = passages.filter(({ role }) => role === 'separator')
    if (!first) return [holds]
    return [
      {
        kind: 'broken',
        arguments: { count: others.length + 1, sample: excerpt(first.text, 10) },
        at: { part: 'page' },
        span: first.span,
        origin: 'extraction',
        related: others.map(({ span, text }) => ({
          at: { part: 'page' },
          span,
          message: { zh: excerpt(text, 10), en: excerpt(text, 10) },
        })),
      },
    ]
  },
}
