import { allMatches } from '../matches.ts'
import { behindLast } from '../passages.ts'
import { type Broken, holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { vocabulary } from '../word-search.ts'
import { type Count, countsIn, units } from './counts.ts'
import { type Reading, readingsWith } from './reading.ts'

/** 公开政府信息13条，其中公开指南1条，公开要点1条，… */
export const enumeration: Rule = {
  id: 'narrative/enumeration',
  severity: 'warning',
  title: { zh: '“其中”各项之和与总数不符', en: 'The parts of a number in the text do not add up to it' },
  message: {
    zh: '“{quote}”：共 {total} {unit}，所列 {parts} 项之和是 {sum}',
    en: '“{quote}”: {total} ({unit}) in all, but the {parts} parts listed add up to {sum}',
  },
  advice: {
    zh: '请核对总数和各项；如果只列举了一部分，请写“等”字或改用“主要有”。',
    en: 'Check the total and its parts; if only some parts are listed, say so (等, or 主要有).',
  },
  basis: [
    {
      zh: '数据前后一致是检查中的常见要求',
      en: 'Inspections ask for figures that agree with each other',
    },
  ],
  check({ report }) {
    if (report.passages.length === 0) return [unknown]
    const outcomes = readingsWith(report, leadWords).flatMap(check)
    return outcomes.length > 0 ? outcomes : [holds]
  },
}

const leadIn =
  /(?:[，。；：（]|^)其中(?:[，：]|有(?=[^，。]{0,12}\d))?|[，：（](?:包括|分别(?:是|为)|其中包括)[：，]?|：/gu

/** A bare colon leads in a list only where it stands behind a count. */
const leadWords = vocabulary(['其中', '包括', '分别是', '分别为', ...units.map((unit) => `${unit.slice(-1)}：`)])

function check(reading: Reading): readonly Outcome[] {
  const { text } = reading
  const leads = allMatches(text, leadIn)
  if (leads.length === 0) return []
  const counts = countsIn(text)
  const outcomes: Outcome[] = []
  let after = 0
  let behind = 0
  for (const match of leads) {
    if (match.index < after) continue
    while (behind < counts.length && (counts[behind]?.to ?? 0) <= match.index) behind++
    const total = counts[behind - 1]
    const start = match.index + match[0].length
    if (!total || !belongs(text.slice(total.to, match.index), match[0])) continue
    const list = listFrom(text, start, match[0].includes('（'), total, counts.slice(behind))
    if (list.items.length < 2) continue
    after = list.end
    outcomes.push(judge(reading, total, list))
  }
  return outcomes
}

/** 420条，完成目标任务。其中重点工作186条: a few words may stand between; before a bare colon, none. */
function belongs(between: string, lead: string): boolean {
  if (lead === '：') return between === ''
  return between.length <= 24 && !/[。；].*[，。；]/u.test(between)
}

/** No list has more units: on a page of nothing but numbers each of them would be read with all that follow. */
const LONGEST = 20_000

interface List {
  readonly items: readonly Item[]
  readonly end: number
  /** Words that leave it open whether the list is whole, or what it is a list of. */
  readonly open: boolean
}

interface Item {
  readonly label: string
  readonly count: Count
  /** The first of those between two semicolons. */
  readonly leads: boolean
}

/** Further numbers of the sentence that are no parts: what became of the whole, and how it compares. */
const otherMatters =
  /办结|答复|办理|结转|收到|受理|回复|较|同比|比上|增加|减少|下降|增长|阅读|浏览|点击|转发|访问|关注|累计|人次|制发/u
const openWords = /等|各|余|不含|以及其他|主要|其中|平均|每/u

function listFrom(text: string, start: number, bracketed: boolean, total: Count, counts: readonly Count[]): List {
  const stop = bracketed ? /[）。]/u : /。/u
  const length = text.slice(start, start + LONGEST).search(stop)
  let end = length < 0 ? Math.min(text.length, start + LONGEST) : start + length
  const semicolon = text.slice(start, end).indexOf('；')
  const within = outsideBrackets(text, start, end, counts)
  // 政策文件31条，财政预决算14条；制发文件3件: what follows the semicolon is another matter, unless the list itself has it.
  if (semicolon >= 0 && within.filter(({ to, unit }) => to <= start + semicolon && unit === total.unit).length >= 2) {
    const heads = leading(text, start, within)
    if (sum(heads.map(({ count }) => count)) !== total.value) end = start + semicolon
  }
  const items: Item[] = []
  let at = start
  // Where it ends is not known: it cannot be told whether it is whole.
  let open = length < 0 && text.length > start + LONGEST
  for (const count of within) {
    if (count.to > end) break
    const label = text.slice(at, count.from)
    if (otherMatters.test(label)) break
    if (count.unit !== total.unit) {
      open = true
      continue
    }
    items.push({ label, count, leads: at === start || label.includes('；') })
    open ||= openWords.test(label) || count.approximate
    at = count.to
  }
  const last = items.at(-1)?.count.to ?? start
  open ||= total.approximate || /^(?:等|余|以上|左右|）?等)/u.test(text.slice(last))
  return { items, end: Math.max(end, last), open }
}

function judge(reading: Reading, total: Count, { items, open }: List): Outcome {
  const values = items.map(({ count }) => count)
  const all = sum(values)
  const leads = items.filter((item) => item.leads)
  const prefix = values.findIndex((_, index) => sum(values.slice(0, index + 1)) === total.value)
  if (prefix > 0 || all === total.value || (leads.length > 1 && sum(leads.map(({ count }) => count)) === total.value)) {
    return holds
  }
  if (open || items.some(({ label }) => /维持|纠正|审结/u.test(label)) || ofSeveralKinds(items)) return unknown
  if (siblings(reading.text, total)) return unknown
  const whole = items.some(({ label }) => /其[他它]/u.test(label))
  if (!whole && total.value - all > total.value * EXAMPLES) return unknown
  const first = values[0]?.from ?? total.from
  const last = values.at(-1)?.to ?? total.to
  const broken: Broken = {
    kind: 'broken',
    arguments: {
      quote: cut(reading.text.slice(total.from, last)),
      total: total.value,
      unit: total.unit,
      parts: items.length,
      sum: all,
    },
    at: reading.section === null ? { part: 'head' } : { section: reading.section },
    span: reading.spanOf(total.from, total.to),
    expected: total.value,
    found: all,
    formula: `${values.map(({ value }) => value).join(' + ')} = ${all} ≠ ${total.value}`,
    related: [
      {
        at: reading.section === null ? { part: 'head' } : { section: reading.section },
        span: reading.spanOf(first, last),
        message: { zh: `各项之和 ${all}`, en: `the parts, ${all} in all` },
      },
    ],
  }
  return broken
}

/**
 * The share of the whole that must be left out for a list to be taken for examples only, with no 等 to say so. A list that
 * ends with 其他 is whole.
 */
const EXAMPLES = 0.1

/** 公开信息754条，通过新媒体公开2808条，其他方式54条。其中…: it is not said of which number those are the parts. */
function siblings(text: string, total: Count): boolean {
  const clause = behindLast('。；', text.slice(Math.max(0, total.from - LONGEST), total.from))
  return countsIn(clause).some(({ unit }) => unit === total.unit)
}

/** 其中网上申请8件，自然人申请10件: two ways to part the same whole. */
function ofSeveralKinds(items: readonly Item[]): boolean {
  const kinds = [
    /网上|网络|线上|线下|信函|当面|邮寄|平台|现场|窗口|邮件|传真|在线/u,
    /自然人|个人|公民|法人|企业|组织|机构|律师/u,
    /予以公开|部分公开|不予|无法提供|其他处理/u,
  ]
  return kinds.filter((kind) => items.some(({ label }) => kind.test(label))).length > 1
}

function leading(text: string, start: number, counts: readonly Count[]): readonly Item[] {
  let at = start
  return counts.flatMap((count) => {
    const label = text.slice(at, count.from)
    const leads = at === start || label.includes('；')
    at = count.to
    return leads ? [{ label, count, leads }] : []
  })
}

/** Those of the counts between two places that stand in no bracket of the text between them. */
function outsideBrackets(text: string, start: number, end: number, counts: readonly Count[]): readonly Count[] {
  const outside: Count[] = []
  let open = 0
  let at = start
  for (const count of counts) {
    if (count.to > end) break
    for (; at < count.from; at++) {
      if (text[at] === '（') open++
      if (text[at] === '）') open--
    }
    if (count.from >= start && open <= 0) outside.push(count)
  }
  return outside
}

function sum(counts: readonly Count[]): number {
  return counts.reduce((all, { value }) => all + value, 0)
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
