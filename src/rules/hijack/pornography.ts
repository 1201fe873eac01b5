import { allMatches } from '../matches.ts'
import type { Compact } from '../passages.ts'
import type { Rule } from '../rule.ts'
import { vocabulary } from '../word-search.ts'
import { anyOf, judge, sentenceAround } from './advertisements.ts'
import { enforcement } from './gambling-words.ts'
import { chainWords, phrases } from './pornography-words.ts'

export const pornography: Rule = {
  id: 'hijack/pornography',
  severity: 'error',
  anyDocument: true,
  title: { zh: '网页被植入色情内容', en: 'Pornographic text in the page' },
  message: {
    zh: '网页中有{count}处色情网站的关键词，多半是网站被篡改，或者这是冒用的镜像页面',
    en: 'Keywords of pornographic sites stand in {count} place(s) of the page: the site was tampered with, or this is a mirror that somebody took over',
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

const phrase = new RegExp(anyOf(phrases), 'gi')
const word = new RegExp(anyOf(chainWords), 'gi')

const words = vocabulary([...phrases, ...chainWords])

function advertisementsIn({ text }: Compact): readonly (readonly [number, number])[] {
  const found = allMatches(text, phrase).map((match): [number, number] => [match.index, match.index + match[0].length])
  const chained = allMatches(text, word)
  for (const [index, match] of chained.entries()) {
    const next = chained[index + 1]
    if (!next || next[0] === match[0]) continue
    const [from, to] = [match.index, next.index + next[0].length]
    if (next.index - (from + match[0].length) <= 8 && !enforcement.test(sentenceAround(text, from, to)))
      found.push([from, to])
  }
  return found
}
