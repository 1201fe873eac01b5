import type { Rule } from '../rule.ts'
import { disclosed } from './disclosed.ts'
import { familyNames, personWords, titleWords } from './name-words.ts'
import { type Found, privateNumbersOf } from './texts.ts'

/** Where a mobile number stands beside the name as well, privacy/mobile-number says so. */
export const personContact: Rule = {
  id: 'privacy/person-contact',
  severity: 'warning',
  anyDocument: true,
  title: { zh: '姓名与私人联系方式一并公开', en: 'A name with a private contact is published' },
  message: {
    zh: '这里把个人姓名和私人联系方式（{number}）一并公开',
    en: 'A person’s name stands here beside a private contact ({number})',
  },
  advice: {
    zh: '请删去个人的QQ、微信或私人邮箱，联系方式改用办公电话和单位邮箱。',
    en: 'Remove the QQ or WeChat name or private mailbox, and give a telephone and mailbox of the office.',
  },
  basis: [
    {
      zh: '《条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开；《个人信息保护法》',
      en: 'Article 15 of the regulation (no private matters of third parties), and the Personal Information Protection Law',
    },
  ],
  check({ report }) {
    const all = privateNumbersOf(report, ['account-name', 'mobile'])
    const besideMobile = ({ line }: Found) => all.some((other) => other.kind === 'mobile' && other.line === line)
    return disclosed(
      report,
      all.filter((found) => found.kind === 'account-name' && namesPerson(found.before) && !besideMobile(found)),
    )
  },
}

/** `联系人：赵钱孙 QQ：123456789`, `赵钱孙（微信号：…）`: the name at most a few words before. */
function namesPerson(before: string): boolean {
  const words = before
    .replace(/\s*(?:QQ|微信|邮箱|电子邮件|E-?mail)\s*(?:号码?|地址)?\s*[:：]?\s*$/i, '')
    .replace(/\s*(?:的)?(?:电话|联系电话|办公电话)\s*[:：]?\s*[\d-]{7,13}\s*[,，;；]?\s*$/, '')
    .replace(titleWords, '')
    .slice(-16)
  const labelled = personWords.exec(words)
  if (labelled) return true
  const last = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,4})$/.exec(words)?.[1]
  return (
    last !== undefined &&
    last.length <= 3 &&
    familyNames.includes(last.charAt(0)) &&
    !/[局委办厅科室处所站部会系组]/.test(last)
  )
}
