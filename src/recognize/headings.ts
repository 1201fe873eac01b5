import { form2021 } from '../forms/2021.ts'
import type { SectionHead } from '../forms/form.ts'
import { isBlank } from '../layouts/marks.ts'
import { unitsOf } from './characters.ts'
import { fold, foldText } from './fold.ts'
import type { PlainCell, PlainRow } from './plain.ts'

/** A line that may head a section. */
export interface Candidate {
  readonly head: SectionHead
  readonly row: number
  readonly cell: PlainCell
  /** The heading in the cell's text, half-open; what is behind it is prose. */
  readonly from: number
  readonly to: number
  /** The ordinal that is printed; null for none. */
  readonly ordinal: number | null
  /** How the ordinal is printed: as the form does, in brackets, or in another way or not at all. */
  readonly form: 'usual' | 'bracketed' | 'other'
  /** Whether the words are the form's, not only of the same subject. */
  readonly known: boolean
  readonly likeness: number
}

/** Both editions have the same six sections. */
const heads = form2021.sections
const wordings = heads.flatMap((head) =>
  [head.heading, ...head.alsoSeen].map((heading) => ({
    head,
    heading,
    folded: foldText(heading),
    words: foldText(heading).slice(1),
  })),
)

/**
 * The lines that may head a section: short ones that begin with a section's ordinal and speak of its subject, or carry the
 * heading's own words, then also with another ordinal or none.
 */
export function headingCandidates(rows: readonly PlainRow[]): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (let index = 0; index < rows.length; index++) {
    const cell = onlyFilled(rows[index]?.cells ?? [])
    if (!cell || cell.text.length < SHORTEST) continue
    const candidate = asPrinted(cell, index) ?? inOwnWords(cell, index)
    if (candidate) candidates.push(candidate)
  }
  return candidates
}

function onlyFilled(cells: readonly PlainCell[]): PlainCell | null {
  let only: PlainCell | null = null
  for (const cell of cells) {
    if (cell.text === '') continue
    if (only) return null
    only = cell
  }
  return only
}

/** 一、概述 */
const SHORTEST = 4

function asPrinted(cell: PlainCell, row: number): Candidate | null {
  const { text } = cell
  if (!beginsAsPrinted(text)) return null
  const same = wordings.find(({ heading }) => heading === text)
  if (same) return wholeHeading(same.head, cell, row)
  const match = /^([#*]*\s*)[（(]?\s*([一二三四五六])\s*(?:[、,，.．:：)）]|是(?=\S))\s*(?=\S)/.exec(text)
  if (!match) return null
  const [beginning, markup = '', ordinal = ''] = match
  const from = markup.length
  // What stands behind a heading in bold is prose: **五、存在的主要问题** 一是……
  const closing = markup.includes('**') ? text.indexOf('**', from) : -1
  const rest = text.slice(beginning.length, closing < 0 ? text.length : closing)
  const bracketed = text.startsWith('（', from) || text.startsWith('(', from)
  const known = beginning.includes('是') ? undefined : knownAtStart(text)
  const head = known?.head ?? (rest.length <= 40 ? headOn(rest) : undefined)
  if (!head || (bracketed && !known)) return null
  const number = '一二三四五六'.indexOf(ordinal) + 1
  const length = known ? prefixLength(text, known.folded.length) : closing < 0 ? text.length : closing
  const ends = length < text.length && !/^(?:\s|\*\*)/.test(text.slice(length)) && !known ? text.length : length
  const tail = text.slice(ends).trim()
  // 一、总体情况………………1 is a line of a table of contents.
  if (/^[.…·。\s-]*\d+$/.test(tail) || /[…·.]{2,}\s*\d*$/.test(text)) return null
  // The heading's words may go on: …的情况, …的主要问题及改进措施.
  const whole = /^\**$/.test(tail) || (tail.length <= 12 && !/[。,，;；]/.test(tail))
  return {
    head,
    row,
    cell,
    from,
    to: whole ? text.length : ends,
    ordinal: number,
    form: bracketed ? 'bracketed' : 'usual',
    known: known !== undefined,
    likeness: (number === head.number ? 4 : 0) + (known ? 3 : 0) + (bracketed ? -4 : 0),
  }
}

/** A line that is a section's heading just as the form prints it. */
function wholeHeading(head: SectionHead, cell: PlainCell, row: number): Candidate {
  const to = cell.text.length
  return { head, row, cell, from: 0, to, ordinal: head.number, form: 'usual', known: true, likeness: 4 + 3 }
}

function knownAtStart(text: string): (typeof wordings)[number] | undefined {
  const folded = foldedStart(text)
  return wordings.find((wording) => folded.startsWith(wording.folded))
}

/** As much of a text, folded, as a heading may be long: prose may stand behind it. */
function foldedStart(text: string): string {
  const start = text.length > LONG ? foldText(text.slice(0, LONG)) : ''
  return start.length > LONGEST ? start : foldText(text)
}

const LONGEST = Math.max(...wordings.map(({ folded }) => folded.length))
const LONG = 2 * LONGEST

/** An ordinal that ends, or what may stand before one: a mark of a heading, a bracket or a blank. */
function beginsAsPrinted(text: string): boolean {
  const unit = text.charCodeAt(0)
  if (isBlank(unit) || beforeOrdinal.includes(unit)) return true
  const next = text.charCodeAt(1)
  return ordinals.includes(unit) && (behindOrdinal.includes(next) || isBlank(next))
}

const ordinals = unitsOf('一二三四五六')
const beforeOrdinal = unitsOf('（(#*')
const behindOrdinal = unitsOf('、,，.．:：)）是')

const otherOrdinal =
  /^([#*]*\s*)(?:第\s*([一二三四五六七八九十]|\d{1,2})\s*(?:部分|章|节)|[（(]\s*([一二三四五六七八九十]|\d{1,2})?\s*[)）]|([一二三四五六七八九十]|\d{1,2})(?=[、,，.．:：\s])|)[、,，.．:：\s]*(\S.*)$/s

/** What each of the headings has, wherever blanks stand in it. */
const ownWords = new RegExp(
  ['体情', '开政', '理政', '诉讼', '进情', '事项'].map((pair) => pair.split('').join('\\s*')).join('|'),
)

/** `第四部分 …`, `（四）…`, `4.…`, or nothing but the words: a heading only where these are the form's own. */
function inOwnWords(cell: PlainCell, row: number): Candidate | null {
  if (cell.text.length > 60 || !ownWords.test(cell.text)) return null
  const match = otherOrdinal.exec(cell.text)
  if (!match) return null
  const [, markup = '', part, bracketed, bare, words = ''] = match
  const folded = foldText(words)
  const known = wordings.find((wording) => wording.words === folded)
  if (!known || /[。；;]/.test(words)) return null
  const printed = part ?? bracketed ?? bare
  const ordinal = printed === undefined ? null : numberOf(printed)
  const inBrackets = /^[#*]*\s*[（(]/.test(cell.text)
  return {
    head: known.head,
    row,
    cell,
    from: markup.length,
    to: cell.text.length,
    ordinal,
    form: inBrackets ? 'bracketed' : 'other',
    known: true,
    likeness: (ordinal === known.head.number ? 2 : 0) + (ordinal === null ? -1 : 0) + (inBrackets ? -2 : 0),
  }
}

function numberOf(ordinal: string): number {
  const index = '一二三四五六七八九十'.indexOf(ordinal)
  return index < 0 ? Number(ordinal) : index + 1
}

/** The section that a heading in other words is of. */
function headOn(words: string): SectionHead | undefined {
  return heads.find(({ number }) => subjects[number - 1]?.test(words))
}

/** What the headings of the six sections speak of, however they are worded. */
const subjects: readonly RegExp[] = [
  /总体|概述|概况|基本情况/,
  /主动公开/,
  /申请(?!行政复议).*(?:情况|办理|处理)|依申请公开/,
  /行政复议|行政诉讼|复议、?诉讼/,
  /问题|改进|不足/,
  /其他.*(?:报告|说明|事项)|需要.*(?:报告|说明)的/,
]

/** How much of a text is in the first units of what it is folded to. */
function prefixLength(text: string, units: number): number {
  const { indices } = fold(text)
  return indices[units] === indices[units - 1] ? text.length : (indices[units - 1] ?? 0) + 1
}
