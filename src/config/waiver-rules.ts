import type { Rule } from '../rules/rule.ts'

/** Not in the catalogue: what is said of waivers themselves. */
export const waiverExpired: Rule = {
  id: 'waiver/expired',
  severity: 'warning',
  anyDocument: true,
  title: { zh: '豁免已过期', en: 'A waiver has expired' },
  message: {
    zh: '对 {rule} 的豁免已于 {expires} 到期（{by}：{reason}），不再起作用',
    en: 'The waiver for {rule} expired on {expires} ({by}: {reason}) and holds nothing back any more',
  },
  advice: {
    zh: '问题已改正的，请删去这条豁免；仍须豁免的，请重新核准并更改到期日。',
    en: 'Remove the waiver where the fault has been put right; else have it approved again, with a new date.',
  },
  basis: [],
  check: () => [],
}

export const waiverUnused: Rule = {
  id: 'waiver/unused',
  severity: 'warning',
  anyDocument: true,
  title: { zh: '豁免没有用到', en: 'A waiver is not needed' },
  message: {
    zh: '对 {rule} 的豁免没有用到（{by}：{reason}）：所指的文件中没有这个问题，或者没有这样的文件',
    en: 'The waiver for {rule} was not needed ({by}: {reason}): its files do not have the fault, or there are none',
  },
  advice: {
    zh: '请核对所写的文件和位置；问题已经改正的，请删去这条豁免。',
    en: 'Check the files and the place that it names; remove it where the fault has been put right.',
  },
  basis: [],
  check: () => [],
}
