import { allMatches } from '../matches.ts'
import { behindLast } from '../passages.ts'
import { sentencePlace } from './application-claims.ts'
import type { CellKey, Claim, Meaning } from './claim.ts'
import type { Reporter } from './reporter.ts'
import { type Sentence, thoseFor, type WordedPattern } from './sentences.ts'

/** Sentences without any of these say nothing of the numbers of section four. */
export const litigationWords: readonly string[] = ['复议', '诉讼']

/** What a sentence says of the numbers of section four. */
export function litigationClaims(sentence: Sentence, reporter: Reporter): readonly Claim[] {
  const patterns = patternsFor(sentence)
  if (patterns.length === 0 || !ownDisputes(sentence)) return []
  const claims: Claim[] = []
  for (const { expression, kinds, outcome } of patterns) {
    for (const match of allMatches(sentence.marked, expression)) {
      const number = match.groups?.number
      const count = number === undefined ? null : sentence.counts[Number(number)]
      if (count === undefined || count?.approximate || (count && !/^[件宗起例次个]$/.test(count.unit))) continue
      if (ofOthers(sentence, match, reporter)) continue
      const about = outcome ? lastKind(sentence.upTo(match.index)) : kinds
      if (about.length === 0) continue
      const { from, to } = sentence.locate(match.index, match.index + match[0].length)
      const column = outcome ?? 'total'
      for (const kind of count?.value === 0 || count === null ? about : about.slice(0, 1)) {
        claims.push({
          value: count?.value ?? 0,
          quote: sentence.reading.text.slice(from, to),
          span: sentence.reading.spanOf(from, to),
          at: sentencePlace(sentence),
          meanings: meaningsOf(kind, column),
          certainty: about.length > 1 && count !== null && count.value !== 0 ? 'weak' : 'likely',
        })
      }
    }
  }
  return claims
}

type Kind = 'review' | 'suit'

interface Pattern extends WordedPattern {
  readonly kinds: readonly Kind[]
  readonly outcome?: 'upheld' | 'corrected' | 'other' | 'pending'
}

const link = '(?:案件|案|申请|事项|的|情况|数量|共计|合计|共|各|均|为|计|有|：)*'
const end = '(?:案件|申请|事项|事件|情况|情形|现象|行为|问题|的|案|等|发生)*(?=[，。；、（]|$)'
const none = '(?:未曾?|没有|没|无|不存在|从未)(?:发生|产生|出现|引发|引起|收到|被|有|因|过|涉及|存在)*'
const cause = '(?:(?!败诉|纠正|撤销|不予|不当|违规|违法|错误|不作为)[^，。；⟦⟧]){0,40}?'

/** 行政复议3件; 未发生因政府信息公开引起的行政复议、行政诉讼. */
const patternsFor = thoseFor<Pattern>([
  { words: ['复议'], expression: new RegExp(`行政复议${link}⟦(?<number>\\d+)⟧`, 'gu'), kinds: ['review'] },
  {
    words: ['复议'],
    expression: new RegExp(
      `⟦(?<number>\\d+)⟧(?:有关|涉及|因|政府信息公开|引起|引发|产生|类|的)*行政复议(?!${link}⟦)`,
      'gu',
    ),
    kinds: ['review'],
  },
  {
    words: ['诉讼'],
    expression: new RegExp(`(?<!复议[、和及或与]?)行政诉讼${link}⟦(?<number>\\d+)⟧`, 'gu'),
    kinds: ['suit'],
  },
  {
    words: ['诉讼'],
    expression: new RegExp(
      `⟦(?<number>\\d+)⟧(?:有关|涉及|因|政府信息公开|引起|引发|产生|类|的)*行政诉讼(?!${link}⟦)`,
      'gu',
    ),
    kinds: ['suit'],
  },
  {
    words: ['诉讼'],
    expression: new RegExp(
      `行政复议(?:案件)?(?:[、和及或与]|以及)(?:提起)?(?:行政)?诉讼${link}⟦(?<number>\\d+)⟧`,
      'gu',
    ),
    kinds: ['review', 'suit'],
  },
  {
    words: ['诉讼'],
    expression: new RegExp(
      `${none}${cause}行政复议(?:案件|申请)?(?:[、和及或与，]|以及|或者)*(?:提起|被提起)?(?:行政)?诉讼${end}`,
      'gu',
    ),
    kinds: ['review', 'suit'],
  },
  {
    words: ['复议'],
    expression: new RegExp(`${none}${cause}行政复议${end}(?!(?:、|和|及|，|或)(?:被)?(?:提起)?(?:行政)?诉讼)`, 'gu'),
    kinds: ['review'],
  },
  {
    words: ['诉讼'],
    expression: new RegExp(
      `${none}(?:(?!复议|败诉|纠正|撤销|不当|违规|违法|错误|不作为)[^，。；⟦⟧]){0,40}?行政诉讼${end}`,
      'gu',
    ),
    kinds: ['suit'],
  },
  {
    words: ['维持'],
    expression: /(?:结果|予以)?维持(?:原[^，。；⟦⟧]{0,8})?(?:的)?⟦(?<number>\d+)⟧/gu,
    kinds: [],
    outcome: 'upheld',
  },
  { words: ['纠正'], expression: /(?:结果|被|予以)?纠正(?:的)?⟦(?<number>\d+)⟧/gu, kinds: [], outcome: 'corrected' },
  { words: ['其他结果'], expression: /其他结果(?:的)?⟦(?<number>\d+)⟧/gu, kinds: [], outcome: 'other' },
  { words: ['审结'], expression: /(?:尚未|未)审结(?:的)?⟦(?<number>\d+)⟧/gu, kinds: [], outcome: 'pending' },
])

const disclosure = /信息公开|依申请|申请公开|公开申请|公开政[府务]信息的?申请/

/**
 * A bureau of justice, or a government, decides reviews of all kinds: those are not its own. Only what arose from disclosure
 * stands in section four.
 */
function ownDisputes(sentence: Sentence): boolean {
  const { marked, section } = sentence
  if (!/复议|诉讼/u.test(marked)) return false
  if (
    /(?:办理|审理|审结|办结|承办|代理|应诉)(?:各类)?行政(?:复议|诉讼)|行政(?:复议|诉讼)(?:应诉|案件)?(?:办理|审理)/u.test(
      marked,
    )
  ) {
    return false
  }
  return section === 'litigation' || disclosure.test(marked) || (section !== null && disclosure.test(sentence.before))
}

function ofOthers(sentence: Sentence, match: RegExpExecArray, { year }: Reporter): boolean {
  const upTo = sentence.upTo(match.index) + match[0]
  const clause = behindLast('，；。', upTo)
  if (/较|相比|同比|比上|增加|减少|增长|下降|以来|全(?:市|县|区|省)|各|系统/u.test(clause)) return true
  const named = allMatches(upTo, /(20\d\d)年|(上一?年度?|去年)/gu).at(-1)
  return named !== undefined && (named[2] !== undefined || (year !== null && Number(named[1]) !== year))
}

/** Which of the two the words before speak of; both where they are named together. */
function lastKind(text: string): readonly Kind[] {
  const [review, suit] = [text.lastIndexOf('复议'), text.lastIndexOf('诉讼')]
  if (review < 0 && suit < 0) return []
  if (Math.abs(review - suit) < 8 && review >= 0 && suit >= 0) return []
  return review > suit ? ['review'] : ['suit']
}

function meaningsOf(kind: Kind, column: string): readonly Meaning[] {
  const cell = (row: string): CellKey => ({ table: 'litigation', row, column })
  if (kind === 'review') return [{ name: { zh: '行政复议', en: 'reviews (行政复议)' }, cells: [cell('review')] }]
  const [direct, after] = [cell('direct'), cell('afterReview')]
  return [
    { name: { zh: '行政诉讼', en: 'suits (行政诉讼)' }, cells: [direct, after] },
    { name: { zh: '未经复议直接起诉', en: 'direct suits (未经复议直接起诉)' }, cells: [direct] },
    { name: { zh: '复议后起诉', en: 'suits after review (复议后起诉)' }, cells: [after] },
  ]
}
