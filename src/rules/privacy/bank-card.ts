import type { Rule } from '../rule.ts'
import { disclosed } from './disclosed.ts'
import { privateNumbersOf } from './texts.ts'

export const bankCard: Rule = {
  id: 'privacy/bank-card',
  severity: 'error',
  anyDocument: true,
  title: { zh: '公开了银行卡号', en: 'A bank card number is published' },
  message: {
    zh: '这里公开了完整的银行卡号 {number}',
    en: 'A whole bank card number stands here: {number}',
  },
  advice: {
    zh: '请立即删去银行卡号；收费请公布单位账户，不要公布个人银行卡。',
    en: 'Remove the number at once; for fees publish an account of the office, never somebody’s card.',
  },
  basis: [
    {
      zh: '《条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开；《个人信息保护法》第二十八条（金融账户是敏感个人信息）',
      en: 'Article 15 of the regulation (no private matters of third parties), and article 28 of the Personal Information Protection Law (accounts are sensitive)',
    },
  ],
  check({ report }) {
    return disclosed(
      report,
      privateNumbersOf(report, ['bank-card']).filter(({ named }) => named),
    )
  },
}
