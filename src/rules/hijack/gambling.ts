import { allMatches } from '../matches.ts'
import type { Compact } from '../passages.ts'
import type { Rule } from '../rule.ts'
import { vocabulary } from '../word-search.ts'
import { anyOf, judge, sentenceAround } from './advertisements.ts'
import {
  ambiguousBrands,
  bookmakers,
  brands,
  chainWords,
  enforcement,
  firmWords,
  hosts,
  letterBrands,
  siteHosts,
  tradeHosts,
  tradeWords,
} from './gambling-words.ts'

export const gambling: Rule = {
  id: 'hijack/gambling',
  severity: 'error',
  anyDocument: true,
  title: { zh: '网页被植入赌博广告', en: 'Gambling advertisements in the page' },
  message: {
    zh: '网页中有{count}处赌博网站的广告词（{words}），多半是网站被篡改，或者这是冒用的镜像页面',
    en: 'The words of gambling sites stand in {count} place(s) of the page ({words}): the site was tampered with, or this is a mirror that somebody took over',
  },
  advice: {
    zh: '请立即通知网站管理单位核查；如网址不是机关自己的，请改从官方网站重新采集。报告内容仍照常检查。',
    en: 'Tell whoever runs the site at once; if the address is not the agency’s own, scrape the report again from the official site. The report itself is checked all the same.',
  },
  basis: [
    {
      zh: '国办发〔2017〕47号《政府网站发展指引》关于安全防护和监测预警的要求',
      en: '国办发〔2017〕47号, guidelines for government sites, on their protection and supervision',
    },
  ],
  check({ report }) {
    return judge(report, words, advertisementsIn)
  },
}

const code = '[a-z]{0,3}\\d{1,3}|[a-z]{1,3}'
const sign = '[·.\\-_|()]?'

/** `凯发k8官网登录入口`, `7凯发app平台`, `乐鱼·体育` */
const branded = new RegExp(
  `(?<brand>${anyOf([...brands, ...ambiguousBrands])})(?<tail>(?:${sign}(?:${anyOf([...hosts, ...firmWords])}|${code}))+)`,
  'gi',
)
/** `ag真人`, `k8凯发` */
const lettered = new RegExp(`(?<![a-z])(?:${anyOf(letterBrands)})\\d{0,2}${sign}(?:${anyOf(tradeWords)})`, 'gi')
const addresses = new RegExp(`(?<![a-z0-9])(?:${anyOf(bookmakers)})(?![a-z0-9])`, 'gi')
const host = new RegExp(anyOf(hosts), 'gi')
const anyHost = new RegExp(anyOf([...hosts, ...firmWords]), 'gi')
const trade = new RegExp(anyOf(tradeHosts), 'i')
const site = new RegExp(anyOf(siteHosts), 'i')
const chained = new RegExp(anyOf(chainWords), 'gi')

const words = vocabulary([...brands, ...ambiguousBrands, ...letterBrands, ...bookmakers, ...chainWords])

function advertisementsIn({ text }: Compact): readonly (readonly [number, number])[] {
  const found = [...allMatches(text, branded), ...allMatches(text, lettered), ...allMatches(text, addresses)].flatMap(
    (match): [number, number][] => {
      const { brand = '', tail = '' } = match.groups ?? {}
      const [from, to] = [match.index, match.index + match[0].length]
      if (brand !== '' && !isBrand(brand, tail)) return []
      return isReported(text, from, to, tail) ? [] : [[from, to]]
    },
  )
  return [...found, ...chainIn(text)]
}

function isBrand(brand: string, tail: string): boolean {
  const strong = tail.match(host)?.length ?? 0
  const all = tail.match(anyHost)?.length ?? 0
  if (ambiguousBrands.includes(brand)) return trade.test(tail) && site.test(tail)
  // The letter and digit of a code: 凯发k8.
  return strong > 0 || /[a-z]\d/i.test(tail) || (all > 0 && /^[a-z\d]/i.test(tail))
}

/** Police tell of sites by name; an advertisement in their sentence is longer, and not in quotation marks. */
function isReported(text: string, from: number, to: number, tail: string): boolean {
  if (!enforcement.test(sentenceAround(text, from, to))) return false
  const quoted =
    /[“"‘「《][^”"’」》]{0,10}$/.test(text.slice(0, from)) && /^[^“"‘「《]{0,10}[”"’」》]/.test(text.slice(to))
  return quoted || (tail.match(anyHost)?.length ?? 0) < 2
}

/** Three different words of the trade in a row, with nothing but signs or a few characters between. */
function chainIn(text: string): readonly [number, number][] {
  const matches = allMatches(text, chained)
  const chains: [number, number][] = []
  for (let index = 0; index < matches.length; index++) {
    const first = matches[index]
    if (!first) continue
    let last = first
    const words = new Set([first[0]])
    for (const next of matches.slice(index + 1)) {
      if (next.index - (last.index + last[0].length) > 3) break
      words.add(next[0])
      last = next
      index++
    }
    const end = last.index + last[0].length
    if (words.size >= 3 && !enforcement.test(sentenceAround(text, first.index, end))) chains.push([first.index, end])
  }
  return chains
}
