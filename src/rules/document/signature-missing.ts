import { hasProse } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'

export const signatureMissing: Rule = {
  id: 'document/signature-missing',
  severity: 'info',
  title: { zh: '文末没有落款', en: 'No signature at the end' },
  message: {
    zh: '文末没有署机关名称和日期',
    en: 'The text ends without the agency’s name and a date',
  },
  variants: {
    date: {
      zh: '文末署了机关名称，但没有日期',
      en: 'The text ends with the agency’s name, but without a date',
    },
  },
  advice: {
    zh: '请在正文之后署上机关名称和成文日期。',
    en: 'Put the agency’s name and the date under the text.',
  },
  basis: [
    {
      zh: '《党政机关公文处理工作条例》第九条：公文由发文机关署名、成文日期等组成',
      en: 'Article 9 of the regulation on official documents (党政机关公文处理工作条例): a document has a signature and a date',
    },
  ],
  check({ report }) {
    const { passages, signedOn } = report
    const signed = passages.findLast(({ role }) => role === 'signature')
    if (signedOn) return [holds]
    if (!hasProse(report)) return [unknown]
    const last = passages.findLast(({ role }) => role === 'paragraph' || role === 'heading')
    return [
      {
        kind: 'broken',
        ...(signed && { variant: 'date' }),
        at: { part: 'signature' },
        span: (signed ?? last)?.span ?? null,
        origin: 'unknown',
      },
    ]
  },
}
