import { holds, type Rule, unknown } from '../rule.ts'

export const replacement: Rule = {
  id: 'encoding/replacement',
  severity: 'error',
  anyDocument: true,
  title: { zh: '有字符已丢失', en: 'Characters are lost' },
  message: {
    zh: '文中有{count}个字符已丢失（显示为“�”），第一个在这里',
    en: '{count} character(s) of the text are lost (shown as “�”); here is the first',
  },
  advice: {
    zh: '丢失的字符无法还原，请用正确的编码从原网页重新采集；如果原网页就是这样，请机关更正。',
    en: 'What is lost cannot be brought back: scrape the page again in its right encoding; if it is like this itself, the agency must correct it.',
  },
  basis: [],
  check({ report, origin }) {
    const { replacements } = report
    if (!replacements) return [origin.encoding === null ? unknown : holds]
    return [
      {
        kind: 'broken',
        arguments: { count: replacements.count },
        at: { part: 'document' },
        span: replacements.first,
        origin: 'extraction',
        found: replacements.count,
      },
    ]
  },
}
