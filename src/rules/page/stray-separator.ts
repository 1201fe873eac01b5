import { type Rule, unknown } from '../rule.ts'
import { takenAlong } from './taken-along.ts'

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
    const separators = passages.filter(({ role }) => role === 'separator')
    return [takenAlong(separators, 10)]
  },
}
