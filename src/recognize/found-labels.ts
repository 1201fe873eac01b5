import { align } from './align.ts'
import { type FoundLabel, labelsFound, type Mark, type PlacedValue } from './buckets.ts'
import type { PrintedTable } from './printed.ts'
import type { Region } from './region.ts'
import { isSolid, type Token, type WordsToken } from './tokens.ts'

/** What stands in a region of the document, whatever table it is read as. */
export interface RegionText {
  /** The region's words, in reading order. */
  readonly words: readonly WordsToken[]
  /** For each of them, where it begins in `text`. */
  readonly starts: readonly number[]
  /** All of them, folded and joined. */
  readonly text: string
  readonly values: readonly PlacedValue[]
  /** The characters of `text` that a value stands right before, by index. */
  readonly breaks: readonly number[]
}

export function textOfRegion(tokens: readonly Token[], region: Region): RegionText {
  const words: WordsToken[] = []
  const starts: number[] = []
  const values: PlacedValue[] = []
  let text = ''
  let row = -1
  /** How many values stand in front of the row, and whether there is anything on it but blank cells. */
  let before = 0
  let hasBegun = false
  for (let index = region.from; index < region.to; index++) {
    const token = tokens[index]
    if (!token) break
    if (token.row !== row) {
      row = token.row
      before = values.length
      hasBegun = false
    }
    if (token.kind === 'value') {
      values.push({ token, at: text.length })
      hasBegun ||= isSolid(token)
    } else {
      // Blank cells in front of a label are the ones of labels that span rows.
      if (!hasBegun) while (values.length > before) values.pop()
      hasBegun = true
      words.push(token)
      starts.push(text.length)
      text += token.text
    }
  }
  return { words, starts, text, values, breaks: breaksOf(values, text.length) }
}

function breaksOf(values: readonly PlacedValue[], length: number): readonly number[] {
  const breaks: number[] = []
  let last = -1
  for (const { at } of values) {
    if (at !== last && at < length) breaks.push(at)
    last = at
  }
  return breaks
}

/** Where a text has the labels of a table that the form prints. */
export interface FoundLabels {
  readonly printed: PrintedTable
  /** For each character of the printed labels, its index in the text, or -1. */
  readonly places: Int32Array
  /** For each printed label. */
  readonly marks: readonly Mark[]
  /** Those that were found, in the order of the document. */
  readonly inOrder: readonly FoundLabel[]
  /** For each character of the text, whether it is one of a printed label's, or stands between those of one. */
  readonly covered: Uint8Array
  /** For each character of the text, the label that it is of, or `NO_LABEL`. */
  readonly owners: Int16Array
  /** The share of the printed labels' characters that the document has. */
  readonly likeness: number
  /** Rows of the form whose labels the document has. */
  readonly found: ReadonlySet<string>
  /** How many heads of columns the document has. */
  readonly heads: number
  /** The most that the fit of a reading can come to, whatever values stand beside them. */
  readonly mostFit: number
}

/**
 * Most documents have the labels as the form prints them, and those of one office have them alike: what was found last is
 * kept, for the next document that has the same.
 */
export function findLabels(region: RegionText, printed: PrintedTable): FoundLabels {
  const { text, breaks } = region
  const index = recent.findIndex((each) => isOf(each, region, printed))
  const known = index < 0 ? undefined : recent.splice(index, 1)[0]
  const kept = known ?? { text, breaks, labels: labelsIn(region, printed) }
  if (text.length <= LONGEST_KEPT) recent.unshift(kept)
  if (recent.length > MOST_KEPT) recent.pop()
  return kept.labels
}

interface Kept {
  readonly text: string
  readonly breaks: readonly number[]
  readonly labels: FoundLabels
}

/** The last ones first. */
const recent: Kept[] = []
const MOST_KEPT = 24
/** The longest of the form's tables has 408 characters. */
const LONGEST_KEPT = 1000

function isOf({ text, breaks, labels }: Kept, region: RegionText, printed: PrintedTable): boolean {
  return labels.printed === printed && text === region.text && isSame(breaks, region.breaks)
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false
  return true
}

function labelsIn({ text, breaks }: RegionText, printed: PrintedTable): FoundLabels {
  const places = align(printed.toAlign, text, flagsAt(breaks, text.length))
  const marks = findMoved(printed, marksAt(printed, places), text)
  return {
    printed,
    places,
    marks,
    inOrder: labelsFound(printed, marks),
    covered: coveredBy(places, marks, text.length),
    owners: ownersOf(printed, places, marks, text.length),
    likeness: matchedBy(marks) / printed.text.length,
    found: rowsFound(printed, marks),
    heads: printed.labels.filter(({ column }, index) => column !== null && marks[index]).length,
    mostFit: fitOf(printed, marks, slotsIn(printed), 0),
  }
}

function flagsAt(indices: readonly number[], length: number): Uint8Array {
  const flags = new Uint8Array(length)
  for (const index of indices) flags[index] = 1
  return flags
}

function coveredBy(places: Int32Array, marks: readonly Mark[], length: number): Uint8Array {
  const covered = new Uint8Array(length)
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? -1
    if (place >= 0) covered[place] = 1
  }
  for (const mark of marks) if (mark) covered.fill(1, mark.first, mark.last + 1)
  return covered
}

/** A character that is of no label. */
export const NO_LABEL = -1

function ownersOf({ labels }: PrintedTable, places: Int32Array, marks: readonly Mark[], length: number): Int16Array {
  const owners = new Int16Array(length).fill(NO_LABEL)
  const claim = (label: number, place: number) => {
    if (place >= 0 && owners[place] === NO_LABEL) owners[place] = label
  }
  for (const [index, { start, end }] of labels.entries()) {
    const mark = marks[index]
    if (!mark) continue
    const first = places.indexOf(mark.first, start)
    // A row that stands out of order is found without alignment.
    if (first >= 0 && first < end) for (let at = start; at < end; at++) claim(index, places[at] ?? NO_LABEL)
    else for (let place = mark.first; place <= mark.last; place++) claim(index, place)
  }
  return owners
}

function rowsFound({ lines }: PrintedTable, marks: readonly Mark[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { slots, label } of lines) if (marks[label] && slots[0]) found.add(slots[0].row)
  return found
}

/** A label is found where most of its characters stand close together; a label of two characters only whole. */
function marksAt(printed: PrintedTable, places: Int32Array): readonly Mark[] {
  const marks: Mark[] = []
  for (const { start, end } of printed.labels) {
    let first = -1
    let last = -1
    let matched = 0
    for (let index = start; index < end; index++) {
      const place = places[index] ?? -1
      if (place < 0) continue
      if (first < 0) first = place
      last = place
      matched++
    }
    const length = end - start
    const enough = length <= 2 ? matched === length : matched >= 0.6 * length
    marks.push(matched > 0 && enough && last - first < 2 * length + 12 ? { first, last, matched } : null)
  }
  return marks
}

/** Alignment keeps the form's order. A row that stands elsewhere is found by its label, where that is whole and there once. */
function findMoved(printed: PrintedTable, marks: readonly Mark[], text: string): readonly Mark[] {
  const all: Mark[] = []
  for (const [index, mark] of marks.entries()) {
    const { kind, start, end } = printed.labels[index] ?? { kind: 'head', start: 0, end: 0 }
    if (mark || kind !== 'row' || end - start < 3) {
      all.push(mark)
      continue
    }
    const label = printed.text.slice(start, end)
    const first = text.indexOf(label)
    const once =
      first >= 0 && first === text.lastIndexOf(label) && printed.text.indexOf(label) === printed.text.lastIndexOf(label)
    all.push(once ? { first, last: first + label.length - 1, matched: label.length } : null)
  }
  return all
}

/** How well a text fits a table, with so many of its cells filled. */
export function fitOf(printed: PrintedTable, marks: readonly Mark[], filled: number, unplaced: number): number {
  return 2 * matchedBy(marks) - printed.text.length + 3 * (2 * filled - slotsIn(printed)) - 10 * unplaced
}

function slotsIn({ lines }: PrintedTable): number {
  return lines.reduce((sum, { slots }) => sum + slots.length, 0)
}

function matchedBy(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + (mark?.matched ?? 0), 0)
}
