import { excerpt } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import { archives, governmentEnds } from './government-hosts.ts'

export const foreignHost: Rule = {
  id: 'hijack/foreign-host',
  severity: 'warning',
  anyDocument: true,
  title: { zh: '网址不是政府网站', en: 'Not the address of a government site' },
  message: {
    zh: '网页自称的网址是 {host}，不是政府网站（.gov.cn），内容可能被改动过',
    en: 'The page gives {host} as its address, which is no government site (.gov.cn); its text may have been changed',
  },
  advice: {
    zh: '请改从机关官方网站采集；如果机关确实在这个网站上公布报告，可以忽略。',
    en: 'Scrape the report from the agency’s official site; if the agency does publish its reports there, ignore this.',
  },
  basis: [
    {
      zh: '国办发〔2017〕47号《政府网站发展指引》：政府网站使用以.gov.cn为后缀的域名',
      en: '国办发〔2017〕47号 (guidelines for government sites): their domain names end in .gov.cn',
    },
  ],
  check({ report: { address } }) {
    const host = address && hostOf(address.value)
    if (!address || host === null) return [unknown]
    if (governmentEnds.some((end) => host === end || host.endsWith(`.${end}`))) return [holds]
    return [
      {
        kind: 'broken',
        arguments: { host: excerpt(host) },
        at: { part: 'page' },
        span: address.span,
        origin: 'hijack',
        found: host,
      },
    ]
  },
}

/** The name of the host, of the page that is kept where it is an archive's; null where none is given, or only numbers are. */
function hostOf(address: string): string | null {
  const match = /^(?:https?:)?\/\/(?:[^/@\s]*@)?([^/:?#\s]+)[^?#]*/i.exec(address.trim())
  const host = match?.[1]?.toLowerCase().replace(/\.$/, '')
  if (!match || !host) return null
  if (archives.some((archive) => host === archive || host.endsWith(`.${archive}`))) {
    const kept = /https?:\/\/.+$/i.exec(match[0].slice(8))
    return kept ? hostOf(kept[0]) : null
  }
  return !host.includes('.') || /^[\d.]+$/.test(host) ? null : host
}
