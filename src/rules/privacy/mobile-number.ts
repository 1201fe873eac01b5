import type { Rule } from '../rule.ts'
import { disclosed } from './disclosed.ts'
import { privateNumbersOf } from './texts.ts'

export const mobileNumber: Rule = {
  id: 'privacy/mobile-number',
  severity: 'error',
  anyDocument: true,
  title: { zh: '公开了手机号码', en: 'A mobile number is published' },
  message: {
    zh: '这里公开了完整的手机号码 {number}',
    en: 'A whole mobile number stands here: {number}',
  },
  advice: {
    zh: '请删去或遮盖个人手机号码（如137****8803），联系方式改用办公电话；已公开的网页请一并更正。',
    en: 'Remove the number or mask it (137****8803) and give an office telephone instead; correct the published page as well.',
  },
  basis: [
    {
      zh: '《条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开；《个人信息保护法》',
      en: 'Article 15 of the regulation (no private matters of third parties), and the Personal Information Protection Law',
    },
  ],
  check({ report }) {
    return disclosed(report, privateNumbersOf(report, ['mobile']))
  },
}
