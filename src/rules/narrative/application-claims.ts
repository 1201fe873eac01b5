import { allMatches } from '../matches.ts'
import { behindLast } from '../passages.ts'
import type { FormPlace } from '../rule.ts'
import type { Words } from '../words.ts'
import {
  applicants,
  application,
  applicationTail,
  link,
  otherBusiness,
  otherYears,
  partOnly,
  results,
} from './application-words.ts'
import type { CellKey, Claim, Meaning } from './claim.ts'
import type { Reporter } from './reporter.ts'
import { type Sentence, thoseFor, type WordedPattern } from './sentences.ts'

const everyName = new RegExp(application, 'gu')

/** Paragraphs without any of these say nothing of the numbers of section three. */
export const applicationWords: readonly string[] = ['申请', '结转', '转结', '转入']

/** What a sentence says of the numbers of section three. */
export function applicationClaims(sentence: Sentence, reporter: Reporter): readonly Claim[] {
  const patterns = patternsFor(sentence)
  if (patterns.length === 0 || !/申请|公开|结转|办|答复|处理|提供|自然人|法人/u.test(sentence.marked)) return []
  const claims: Claim[] = []
  for (const pattern of patterns) {
    for (const match of allMatches(sentence.marked, pattern.expression)) {
      const number = match.groups?.number
      const count = number === undefined ? null : sentence.counts[Number(number)]
      if (count === undefined || count?.approximate || (count && !/^[件宗条份项起个例次]$/.test(count.unit))) continue
      const found: Found = { sentence, match, reporter, unit: count?.unit ?? '件' }
      if (ofOtherYears(found)) continue
      const read = pattern.read(found)
      if (read === null) continue
      const { from, to } = sentence.locate(match.index, match.index + match[0].length)
      claims.push({
        value: count?.value ?? 0,
        quote: sentence.reading.text.slice(from, to),
        span: sentence.reading.spanOf(from, to),
        at: sentencePlace(sentence),
        ...read,
      })
    }
  }
  return claims
}

export function sentencePlace({ section }: Sentence): FormPlace {
  return section === null ? { part: 'head' } : { section }
}

interface Found {
  readonly sentence: Sentence
  readonly match: RegExpExecArray
  readonly reporter: Reporter
  readonly unit: string
}

/** What the sentence says before. */
function leadOf({ sentence, match }: Found): string {
  return sentence.upTo(match.index)
}

interface Pattern extends WordedPattern {
  readonly read: (found: Found) => Pick<Claim, 'meanings' | 'certainty' | 'loosely'> | null
}

const receiving = ['新收', '收到', '接到', '接收', '收悉', '受理', '新增']
const denying = ['未', '没', '不存在', '无']
const carrying = ['结转', '转结', '转入']
const answering = ['办结', '答复', '办理', '处理', '回复']
const carry = carrying.join('|')

/** 全年新收政府信息公开申请114件; 共收到8份政府信息公开申请; 受理 may count those carried over as well. */
const received: Pattern = {
  words: receiving,
  expression: new RegExp(
    `(?<verb>${receiving.join('|')})(?<both>[并和及、](?:办理|处理|答复|受理))?[到了]?` +
      `(?<middle>[^⟦⟧，。；：（）]{0,40}?)${link}⟦(?<number>\\d+)⟧(?<after>[^⟦⟧，。；：、（）]{0,20})`,
    'gu',
  ),
  read: (found) => {
    const { verb = '', both, middle = '', after = '' } = found.match.groups ?? {}
    const said = namesApplications(middle + after)
    if (
      !said &&
      (!/^(?:各类|相关|书面|的|有效)*(?:申请|申请件|公开申请|件)?$/u.test(middle) || !speaksOfApplications(found))
    )
      return null
    // 收到行政复议申请, 受理12345热线…依申请公开 speak of something else.
    if (otherBusiness.test(middle) || /^(?:行政|复议|诉讼|投诉|举报|热线|留言|咨询)/u.test(after)) return null
    if (/^(?:的)?(?:结转|办结|答复)/u.test(after)) return null
    const together = both !== undefined || verb === '受理' || includesCarriedIn(found)
    const meanings = together ? [inRow('received'), sums.intake] : [inRow('received')]
    const certainty = certaintyOf(found, `${middle}${after}`, said && !together)
    return { meanings, certainty, ...(verb !== '新收' && { loosely: [sums.intake] }) }
  },
}

/** 本年度未收到政府信息公开申请; 无依申请公开事项. */
const noneReceived: Pattern = {
  words: denying,
  expression: new RegExp(
    `(?<verb>(?:未曾?|没有|没|尚未|均未|从未)(?:收到|接到|接收|新收|受理)过?|不存在|未发生|未出现|(?<![有])无|没有)` +
      `(?<middle>[^⟦⟧，。；：]{0,30}?)(?:${application})${applicationTail}(?<after>[^⟦⟧，。；：、（）]*)`,
    'gu',
  ),
  read: (found) => {
    const { verb = '', middle = '', after = '' } = found.match.groups ?? {}
    if (after !== '' || otherBusiness.test(middle) || /因|由于|引起|引发|纠纷|争议|不/u.test(middle)) return null
    if (/结转|延期|逾期|未办|积压/u.test(middle)) return null
    return { meanings: [inRow('received')], certainty: certaintyOf(found, middle, /收到|接到|接收|新收/.test(verb)) }
  },
}

const before = '(?:上一?|去|(?<year>20\\d\\d))年度?'
const next = '(?:下一?|次|明|(?<year>20\\d\\d))年度?'
/**
 * In a loop these words may stand in any order. One after the other, each of them optional, V8 makes many times as much code
 * of them, which takes longer to compile than to run.
 */
const upToNumber = (words: string) => `(?:${words})*的?(?:${application})?(?:申请|件)?${link}⟦(?<number>\\d+)⟧`

/** 上年结转6件; 结转上年度政府信息公开申请6件. */
const carriedIn: Pattern = {
  words: carrying,
  expression: new RegExp(
    `(?:${before}(?:未办结)?(?:${carry})|结转${before.replace('?<year>', '?<other>')})${upToNumber('至|到|本年度?|今年|继续|办理')}`,
    'gu',
  ),
  read: (found) => {
    const year = found.match.groups?.year ?? found.match.groups?.other
    if (year !== undefined && Number(year) + 1 !== found.reporter.year) return null
    return { meanings: [inRow('carriedIn')], certainty: certaintyOf(found, '', true) }
  },
}

/** 结转下年度继续办理7件; 7件结转下年度. */
const carriedOut: Pattern = {
  words: carrying,
  expression: new RegExp(`(?:${carry})[至到入于]?${next}${upToNumber('继续|办理|处理|答复')}`, 'gu'),
  read: (found) => {
    const year = found.match.groups?.year
    if (year !== undefined && Number(year) - 1 !== found.reporter.year) return null
    return { meanings: [inRow('carriedOut')], certainty: certaintyOf(found, '', true) }
  },
}

/** 7件结转下年度继续办理. */
const carriedOutBefore: Pattern = {
  words: carrying,
  expression: new RegExp(
    `⟦(?<number>\\d+)⟧(?:申请)?(?:需|将|已|按规定)*(?:结转|转入)[至到入于]?${next}(?!度?(?:继续|办理|处理|的|申请)*⟦)`,
    'gu',
  ),
  read: carriedOut.read,
}

const endsInYear = new RegExp(`${before}$`)

/** 结转3件: to or from another year, which is not said. */
const carriedEither: Pattern = {
  words: carrying,
  expression: new RegExp(`(?<![年入])(?:结转)(?:申请)?${link}⟦(?<number>\\d+)⟧(?!.{0,4}(?:上|下)一?年)`, 'gu'),
  read: (found) =>
    speaksOfApplications(found) && !endsInYear.test(leadOf(found))
      ? { meanings: [inRow('carriedOut'), inRow('carriedIn')], certainty: 'weak' }
      : null,
}

/** 无结转下年度; 没有上年结转. */
const noneCarried: Pattern = {
  words: carrying,
  expression:
    /(?:无|没有|不存在)(?:需要?)?(?:(?<in>上一?年度?结转|结转上一?年)|(?<out>下一?年度?结转|结转[至到]?下一?年))度?/gu,
  read: (found) => ({
    meanings: [inRow(found.match.groups?.in === undefined ? 'carriedOut' : 'carriedIn')],
    certainty: certaintyOf(found, '', true),
  }),
}

/** 办理113件; 已答复政府信息公开申请113件. 答复 may leave out what needs no answer. */
const answered: Pattern = {
  words: answering,
  expression: new RegExp(
    `(?<verb>办结|答复|办理答复|办理|处理|回复)(?:完毕|完成)?(?:了)?(?<middle>[^⟦⟧，。；：（）、]{0,24}?)${link}⟦(?<number>\\d+)⟧(?<after>[^⟦⟧，。；：、（）]{0,16})`,
    'gu',
  ),
  read: (found) => {
    const { verb = '', middle = '', after = '' } = found.match.groups ?? {}
    const lead = leadOf(found)
    if (
      /(?:不予|其他|继续|未|新收|收到|受理|接收|和|并|及|、|结转.{0,6})$/u.test(lead) ||
      otherBusiness.test(middle + after)
    )
      return null
    const said = namesApplications(middle + after)
    if (!said && (!/^(?:各类|相关|的|书面)*(?:申请|申请件|件)?$/u.test(middle) || !speaksOfApplications(found)))
      return null
    const meanings =
      verb === '办理' || verb === '处理'
        ? [inRow('total'), sums.intake, inRow('received')]
        : [inRow('total'), sums.intake, ...sums.answered]
    const certainty = ofPart(lead, found.reporter) ? 'weak' : certaintyOf(found, `${middle}${after}`, false)
    return { meanings, certainty }
  },
}

/** 予以公开54件、部分公开17件; 自然人申请87件. */
const shares: readonly Pattern[] = [
  ...results.flatMap(({ words, pattern = words.join('|'), rows, name }) => {
    const meaning = { name, cells: rows.map((row) => cell(row, 'total')) }
    const tail = '(?:的|政府信息|信息|申请|答复|决定|情形|类|有|为|共计|共|计|：)*'
    return [
      share(words, `(?:${pattern})${tail}⟦(?<number>\\d+)⟧`, [meaning]),
      share(
        words,
        `⟦(?<number>\\d+)⟧(?:申请)?(?:为|作出|决定|被)?(?:${pattern})(?![^，。；、]{0,12}⟦)`,
        [meaning],
        'behind',
      ),
    ]
  }),
  ...applicants.map(({ words, pattern = words.join('|'), columns, name }) => {
    const of = (row: string): CellKey[] => columns.map((column) => cell(row, column))
    return share(
      words,
      `(?<!非)(?:${pattern})(?:提出|提交|的|书面)*(?:${application})?(?:申请件|申请|件)?${link}⟦(?<number>\\d+)⟧`,
      [
        { name, cells: of('received') },
        { name, cells: [...of('received'), ...of('carriedIn')] },
        { name, cells: of('total') },
      ],
    )
  }),
]

const patternsFor = thoseFor([
  received,
  noneReceived,
  carriedIn,
  carriedOut,
  carriedOutBefore,
  carriedEither,
  noneCarried,
  answered,
  ...shares,
])

function share(words: readonly string[], source: string, meanings: readonly Meaning[], stands?: 'behind'): Pattern {
  return {
    words,
    expression: new RegExp(source, 'gu'),
    read: (found) => {
      const { sentence, unit } = found
      const lead = leadOf(found)
      // 予以公开⟦0⟧部分公开⟦1⟧: the first number is the first word's.
      if (stands === 'behind' && /(?:公开|处理|提供|为|的|：)$/u.test(lead)) return null
      if (!speaksOfApplications(found) || unit === '条' || unit === '项' || unit === '次') return null
      // 其中 belongs to a share; what it is a share of stands before it.
      if (/(?:公开|处理|提供)(?:及|和|、|或|与|以及)$/u.test(lead)) return null
      const whole = subjectOf(sentence.before + lead)
      return { meanings, certainty: ofPart(whole, found.reporter) ? 'weak' : 'likely' }
    },
  }
}

/** From the sentence that named the applications last, up to 其中. */
function subjectOf(said: string): string {
  const last = allMatches(said, everyName).at(-1)?.index ?? said.length
  const start = last - behindLast('。；', said.slice(0, last)).length
  return said.slice(start).split('其中')[0] ?? ''
}

/** 受理线上申请65件，依法办结62件: what is closed is only what came online. */
function ofPart(words: string, reporter: Reporter): boolean {
  const part =
    /网上|网络|线上|线下|在线|信函|邮件|当面|现场|窗口|半年|季度|各|乡镇|街道|延期|逾期|类|全(?:市|县|区|镇|省|州|旗)/u
  return part.test(ownWords(words, reporter))
}

function namesApplications(text: string): boolean {
  return text.search(everyName) >= 0
}

/** Whether a sentence without the word speaks of applications: the paragraph did last, and of nothing else since. */
function speaksOfApplications(found: Found): boolean {
  const said = found.sentence.before + leadOf(found)
  const last = allMatches(said, everyName).at(-1)
  return last !== undefined && !otherBusiness.test(said.slice(last.index + last[0].length))
}

/** Marks of a part, or of others, between the beginning of the clause and the number make a claim weak. */
function certaintyOf(found: Found, words: string, sure: boolean): Claim['certainty'] {
  const { reporter, unit } = found
  const lead = leadOf(found)
  const clause = behindLast('，；：（）。', lead)
  const said = ownWords(clause, reporter) + ownWords(words, reporter)
  const around = lead.slice(Math.max(0, lead.length - clause.length - 12), lead.length - clause.length)
  const scope = /(?:各|全(?:市|县|区|镇|省|州))[^，]{0,10}，$|半年|季度/u.test(around)
  if (partOnly.test(said) || scope || /[上下]半年|季度/.test(lead)) return 'weak'
  return sure && /[件宗份起例]/.test(unit) ? 'sure' : 'likely'
}

/** Without the reporter's own name, and the usual words for everybody and for every way. */
function ownWords(text: string, { agency }: Reporter): string {
  return (agency ? text.replaceAll(agency, '') : text)
    .replace(/我(?:街道|镇|乡|局|委|办|区|县|市)|本(?:街道|镇|乡|级|机关)|街道办事处/gu, '')
    .replace(/(?:公民|个人|自然人)(?:、|和|，)?法人(?:(?:和|或|及|、|以及|或者)+(?:其他|社会)组织)?/gu, '')
    .replace(/通过[^，]*?(?:各种|各类|多种|等)[^，]*?(?:渠道|途径|方式|形式)/gu, '')
    .replace(everyName, '')
}

function includesCarriedIn({ sentence, match }: Found): boolean {
  const following = sentence.marked.slice(match.index + match[0].length)
  return /^[^。；]{0,8}(?:含|包括|包含|其中)[^。；]{0,8}(?:上一?年度?|去年|20\d\d年度?)(?:未办结)?的?(?:结转|转)/u.test(
    following,
  )
}

const namedYear = /(20\d\d)年(?!度?(?:的)?(?:未办结)?(?:的)?(?:结转|转))|(上一?年度?|去年)(?!度?(?:结转|转))/gu

/** 2022年受理…; 较上年增加12件. Of several years the last one named counts. */
function ofOtherYears(found: Found): boolean {
  const { match, reporter } = found
  const earlier = leadOf(found)
  const upTo = earlier + match[0]
  if (otherYears.test(behindLast('，；：。', upTo)) || /以来|历年/.test(behindLast('。；', upTo))) return true
  const named = allMatches(earlier, namedYear).at(-1)
  if (!named || reporter.year === null) return named?.[2] !== undefined
  return (
    named[2] !== undefined ||
    (Number(named[1]) !== reporter.year && !behindLast('，；', earlier.slice(0, named.index)).includes('结转'))
  )
}

function cell(row: string, column: string): CellKey {
  return { table: 'applications', row, column }
}

const rowNames: { readonly [row: string]: Words } = {
  received: { zh: '本年新收', en: 'received this year (本年新收)' },
  carriedIn: { zh: '上年结转', en: 'carried over from last year (上年结转)' },
  total: { zh: '办理结果总计', en: 'the total of results (总计)' },
  carriedOut: { zh: '结转下年度', en: 'carried on to next year (结转下年度)' },
}

function inRow(row: keyof typeof rowNames & string): Meaning {
  return { name: rowNames[row] ?? { zh: row, en: row }, cells: [cell(row, 'total')] }
}

const answeredGroups = results.slice(0, 6)
const sums = {
  intake: {
    name: { zh: '本年新收与上年结转之和', en: 'received plus carried over' },
    cells: [cell('received', 'total'), cell('carriedIn', 'total')],
  },
  /** The total without what is not processed, or without what is dealt with otherwise, or without both. */
  answered: [[4], [5], [4, 5]].map((without) => ({
    name: { zh: '作出答复的各项结果之和', en: 'the results that are answers' },
    cells: answeredGroups.flatMap(({ rows }, index) =>
      without.includes(index) ? [] : rows.map((row) => cell(row, 'total')),
    ),
  })),
}
