import type { SectionKey } from '../../forms/form.ts'
import type { Report } from '../../report/report.ts'
import { allMatches } from '../matches.ts'
import { type Reading, readingsWith } from '../narrative/reading.ts'
import { type Broken, holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { vocabulary } from '../word-search.ts'

/** 全文包括总体情况，…，政府信息公开收费及减免情况，…: a part that the report does not have. */
export const preambleMismatch: Rule = {
  id: 'section/preamble-mismatch',
  severity: 'warning',
  title: { zh: '引言所列的部分与正文不符', en: 'The preamble promises other parts than there are' },
  message: {
    zh: '引言列出 {promised} 个部分，正文是 {present} 个',
    en: 'The preamble announces {promised} parts; the report has {present}',
  },
  variants: {
    foreign: {
      zh: '引言列出 {promised} 个部分，正文是 {present} 个，没有“{part}”',
      en: 'The preamble announces {promised} parts; the report has {present}, and none called “{part}”',
    },
    absent: {
      zh: '引言列出 {promised} 个部分，没有提到正文中的“{part}”',
      en: 'The preamble announces {promised} parts and does not name “{part}”, which the report has',
    },
  },
  advice: {
    zh: '请按正文的六个部分改写引言。',
    en: 'Have the preamble name the six sections of the report.',
  },
  basis: [
    {
      zh: '国办公开办函〔2021〕30号规定的六个部分；引言与正文不一致是检查通报中的常见问题',
      en: 'The six sections of 国办公开办函〔2021〕30号; a common reproach of inspection notices',
    },
  ],
  check({ report }) {
    if (report.passages.length === 0 || report.sections.length === 0) return [unknown]
    // Some put it into section one.
    const [promise] = readingsWith(report, firstParts)
      .filter(({ section }) => section === null || section === 'overview')
      .flatMap(promiseIn)
    return [promise ? check(report, promise) : holds]
  },
}

interface Promise {
  readonly parts: readonly string[]
  /** As told in words: 六个部分. */
  readonly count: number | null
  /** 等 behind the last one. */
  readonly open: boolean
  readonly reading: Reading
  readonly from: number
  readonly to: number
}

/** Each list of parts has one of them, and hardly any other paragraph. */
const firstParts = vocabulary(['总体情况', '概述'])

function promiseIn(reading: Reading): readonly Promise[] {
  let from = 0
  for (const said of reading.text.split(/[。；]/)) {
    const promise = promiseSaid(reading, said, from)
    if (promise) return promise.parts.length < 4 ? [] : [promise]
    from += said.length + 1
  }
  return []
}

const leadIn = /(?:由|包括|包含|分为|内容有|主要有|共有|含)[：，]?/u
const firstPart = /总体情况|概述/u
const howMany = /(?<open>等)?(?:共?(?<count>[一二三四五六七八九十\d]+)个?大?(?:部分|方面)(?:内容)?)?(?:组成|构成)?$/u
/** Longer than anything that `howMany` is meant to match. */
const LONGEST_END = 40
/** Longer than any list of six parts. */
const LONGEST_LIST = 2000

/** What is said up to the end of a sentence, or a semicolon, `from` units into the reading. */
function promiseSaid(reading: Reading, said: string, from: number): Promise | null {
  const lead = leadIn.exec(said)
  if (!lead) return null
  const start = lead.index + lead[0].length
  const first = firstPart.exec(said.slice(start))
  if (!first) return null
  // Only in the last units: in thousands of digits it would be looked for again from each of them.
  const searched = Math.max(start + first.index + first[0].length, said.length - LONGEST_END)
  const end = howMany.exec(said.slice(searched))
  const list = said.slice(start, searched + (end?.index ?? 0))
  const { open, count } = end?.groups ?? {}
  return {
    parts: list.length > LONGEST_LIST ? [] : partsIn(list),
    count: count === undefined ? null : numberOf(count),
    open: open !== undefined || /等(?:内容|部分)?$/u.test(list),
    reading,
    from: from + lead.index,
    to: Math.min(from + said.length + 1, reading.text.length),
  }
}

const pieceOfList = /.+?(?:(?<=[，、；]|情况(?=[和及与]|以及))|$)/gsu

/** 行政复议、行政诉讼情况 is one part: a piece ends where the form's parts end. */
function partsIn(list: string): readonly string[] {
  const parts: string[] = []
  let piece = ''
  // All at once: `split` would look for an end behind every character.
  for (const [each] of allMatches(list.replace(/[“”"]/gu, ''), pieceOfList)) {
    piece += each
    const bare = piece.replace(/^(?:以及|和|及|与)/u, '').replace(/[，、；]$/u, '')
    if (/(?:情况|事项|措施|概述|附表|附件|说明|问题|打算|建议)$/u.test(bare) && !/(?:主要|存在的?)问题$/u.test(bare)) {
      parts.push(bare)
      piece = ''
    }
  }
  const rest = piece
    .replace(/^(?:以及|和|及|与)/u, '')
    .replace(/[，、；]$/u, '')
    .replace(/等?(?:内容|部分)?$/u, '')
  if (rest.length > 2 && /情况|事项|问题|措施/u.test(rest)) parts.push(rest)
  return parts
}

/** What the parts speak of, however they are worded; what fits none is a part of its own. */
const subjects: readonly { readonly key: SectionKey; readonly pattern: RegExp }[] = [
  { key: 'litigation', pattern: /复议|诉讼/u },
  { key: 'problems', pattern: /问题|改进|不足/u },
  { key: 'applications', pattern: /申请/u },
  { key: 'disclosure', pattern: /主动公开/u },
  { key: 'overview', pattern: /总体|概述|概况|基本情况/u },
  { key: 'other', pattern: /其他|其它|需要(?:报告|说明)/u },
]

function check(report: Report, promise: Promise): Outcome {
  const { parts, open } = promise
  const named = parts.map((part) => subjects.find(({ pattern }) => pattern.test(part))?.key ?? null)
  const present = [...new Set([...report.sections, ...report.headings].map(({ key }) => key))]
  const count = promise.count ?? parts.length
  // 附表 hang on the report and are none of its sections.
  const foreign = parts.find((part, index) => named[index] === null && !/附[表件]|说明$/u.test(part))
  if (foreign !== undefined) return findingOf(promise, count, present.length, { variant: 'foreign', part: foreign })
  // Sections that the page lost are section/missing's.
  if (promise.count !== null && promise.count !== 6 && promise.count !== present.length) {
    return findingOf(promise, count, present.length, null)
  }
  const absent = report.sections.find(({ key }) => !named.includes(key))
  if (absent && !open && promise.count === null && new Set(named).size === parts.length) {
    return findingOf(promise, count, present.length, { variant: 'absent', part: absent.heading.value.trim() })
  }
  return holds
}

function findingOf(
  { reading, from, to }: Promise,
  promised: number,
  present: number,
  other: { readonly variant: string; readonly part: string } | null,
): Broken {
  return {
    kind: 'broken',
    ...(other && { variant: other.variant }),
    arguments: { promised, present, ...(other && { part: other.part.slice(0, 40) }) },
    at: { part: 'head' },
    span: reading.spanOf(from, to),
    expected: present,
    found: promised,
  }
}

function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const index = '零一二三四五六七八九十'.indexOf(text)
  return index < 0 ? null : index
}
