import type { Cell, Table, Unplaced } from '../report/report.ts'
import { align } from './align.ts'
import { type Buckets, type ForeignWords, fillBuckets, headsAbove, type Mark, type PlacedValue } from './buckets.ts'
import { foldText } from './fold.ts'
import { type Placement, placeBuckets } from './place.ts'
import type { PrintedTable } from './printed.ts'
import type { Region } from './region.ts'
import { isSolid, type Token, type ValueToken, type WordsToken } from './tokens.ts'

/** One reading of a region as one printed table. */
export interface TableReading {
  readonly table: Pick<Table, 'edition' | 'cells' | 'unplaced'>
  /** How well the region fits this edition of the table; comparable between editions only. */
  readonly fit: number
  /** The document's rows that are rows of the table, by index. */
  readonly rows: ReadonlySet<number>
  readonly evidence: Evidence
}

/** What a table was read from. */
export interface Evidence {
  readonly printed: PrintedTable
  /** The region's words, in reading order. */
  readonly words: readonly WordsToken[]
  /** For each of them, where it begins in `text`. */
  readonly starts: readonly number[]
  /** All of them, folded and joined. */
  readonly text: string
  /** For each character of the printed labels, its index in `text`, or -1. */
  readonly places: Int32Array
  /** For each printed label. */
  readonly marks: readonly Mark[]
  readonly buckets: Buckets
  readonly placement: Placement
  /** Values beside words that are none of the form's. */
  readonly foreign: readonly ValueToken[]
  /** Every value of the region. */
  readonly values: readonly ValueToken[]
}

/** What stands in a region of the document, whatever table it is read as. */
export interface RegionText extends Pick<Evidence, 'words' | 'starts' | 'text'> {
  readonly values: readonly PlacedValue[]
}

export function textOfRegion(tokens: readonly Token[], region: Region): RegionText {
  const words: WordsToken[] = []
  const starts: number[] = []
  const values: PlacedValue[] = []
  let text = ''
  const inRegion = tokens.slice(region.from, region.to)
  /** For each row that begins with words, blank cells aside, the index of the words; -1 for others. */
  const begins = new Map<number, number>()
  for (const [index, token] of inRegion.entries()) {
    if (!begins.has(token.row) && token.kind === 'words') begins.set(token.row, index)
    else if (!begins.has(token.row) && token.kind === 'value' && isSolid(token)) begins.set(token.row, -1)
  }
  for (const [index, token] of inRegion.entries()) {
    if (token.kind === 'value') {
      // Blank cells in front of a label are the ones of labels that span rows.
      if (isSolid(token) || index > (begins.get(token.row) ?? -1)) values.push({ token, at: text.length })
    } else {
      words.push(token)
      starts.push(text.length)
      text += token.text
    }
  }
  return { words, starts, text, values }
}

/** Where a region has the labels of a table that the form prints. */
export interface FoundLabels {
  /** The share of the printed labels' characters that the document has. */
  readonly likeness: number
  /** Rows of the form whose labels the document has. */
  readonly found: ReadonlySet<string>
  /** How many heads of columns the document has. */
  readonly heads: number
  readonly region: RegionText
  readonly printed: PrintedTable
  readonly places: Int32Array
  readonly marks: readonly Mark[]
  /** The most that `fit` can come to, whatever values stand beside them. */
  readonly mostFit: number
}

export function findLabels(region: RegionText, printed: PrintedTable): FoundLabels {
  const { text, values } = region
  const breaks = new Uint8Array(text.length)
  for (const { at } of values) if (at < text.length) breaks[at] = 1
  const places = align(printed.toAlign, text, breaks)
  const marks = findMoved(printed, marksAt(printed, places), text)
  return {
    region,
    printed,
    places,
    marks,
    likeness: matchedBy(marks) / printed.text.length,
    found: rowsFound(printed, marks),
    heads: printed.labels.filter(({ column }, index) => column !== null && marks[index]).length,
    mostFit: fitOf(printed, marks, slotsIn(printed), 0),
  }
}

function rowsFound({ lines }: PrintedTable, marks: readonly Mark[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { slots, label } of lines) if (marks[label] && slots[0]) found.add(slots[0].row)
  return found
}

/** Reads a region of the document as the table whose labels were found in it. */
export function readTable(labels: FoundLabels, keepsBlanks: boolean): TableReading {
  const { region, printed, places, marks } = labels
  const { words, starts, text } = region
  const values = [...region.values]
  const used = new Uint8Array(text.length)
  for (const place of places) if (place >= 0) used[place] = 1
  for (const mark of marks) if (mark) used.fill(1, mark.first, mark.last + 1)
  const rows = new Set<number>()
  const foreign = new Set<number>()
  const foreignWords: ForeignWords[] = []
  for (const [index, token] of words.entries()) {
    const start = starts[index] ?? 0
    const { length } = token.text
    const matched = countOf(used, start, start + length)
    // Notes make a label longer, never shorter.
    if (length > 0 && (matched >= 0.6 * length || matched >= 0.6 * lengthWithoutNotes(token))) rows.add(token.row)
    // A part of a label is none of another row's, though alignment may have passed it over: labels down the side of a table.
    else if (token.text === '' || !printed.text.includes(token.text)) foreign.add(token.row)
    if (matched === 0 && token.layout === 'line' && !printed.text.includes(token.text)) {
      foreignWords.push({ token, at: start })
    }
    if (matched === 0 && token.layout !== 'line') values.push({ token: strayText(token), at: start })
  }
  values.sort((a, b) => a.at - b.at || a.token.cell.span.start - b.token.cell.span.start)

  // Values beside words that are none of the form's are those of a row that the form does not have.
  const isOwnRow = ({ token }: PlacedValue) => token.stray || rows.has(token.row) || !foreign.has(token.row)
  const filled = fillBuckets(printed, marks, values.filter(isOwnRow), foreignWords)
  const { buckets } = filled
  const placement = placeBuckets(printed, buckets, () => headsAbove(printed, marks, words, starts), keepsBlanks)
  for (const { used } of placement.lines) for (const { row, stray } of used) if (!stray) rows.add(row)
  return {
    table: toTable(printed, placement),
    fit: fitOf(printed, marks, filledSlots(printed, placement), placement.unplaced.length),
    rows,
    evidence: {
      printed,
      words,
      starts,
      text,
      places,
      marks,
      buckets: filled,
      placement,
      foreign: values.filter((value) => !isOwnRow(value)).map(({ token }) => token),
      values: values.map(({ token }) => token),
    },
  }
}

function countOf(flags: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) count += flags[index] ?? 0
  return count
}

/** 行政许可（含备案）: what stands in brackets explains a label, and may be longer than the label is. */
function lengthWithoutNotes({ raw, text }: WordsToken): number {
  return foldText(raw.replace(/[（(][^（()）]*[)）]/g, '')).length || text.length
}

/** A label is found where most of its characters stand close together; a label of two characters only whole. */
function marksAt(printed: PrintedTable, places: Int32Array): readonly Mark[] {
  return printed.labels.map(({ start, end }) => {
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
    if (matched === 0) return null
    const length = end - start
    const enough = length <= 2 ? matched === length : matched >= 0.6 * length
    return enough && last - first < 2 * length + 12 ? { first, last, matched } : null
  })
}

/** Alignment keeps the form's order. A row that stands elsewhere is found by its label, where that is whole and there once. */
function findMoved(printed: PrintedTable, marks: readonly Mark[], text: string): readonly Mark[] {
  return marks.map((mark, index) => {
    const { kind, start, end } = printed.labels[index] ?? { kind: 'head', start: 0, end: 0 }
    if (mark || kind !== 'row' || end - start < 3) return mark
    const label = printed.text.slice(start, end)
    const first = text.indexOf(label)
    const once =
      first >= 0 && first === text.lastIndexOf(label) && printed.text.indexOf(label) === printed.text.lastIndexOf(label)
    return once ? { first, last: first + label.length - 1, matched: label.length } : null
  })
}

/** Words in a cell of a table that belong to no label: perhaps a sentence where a number should be. */
function strayText(token: WordsToken): ValueToken {
  return {
    kind: 'value',
    cell: { state: 'unreadable', raw: token.raw, span: token.span },
    row: token.row,
    from: token.from,
    to: token.to,
    layout: token.layout,
    stray: true,
  }
}

function fitOf(printed: PrintedTable, marks: readonly Mark[], filled: number, unplaced: number): number {
  return 2 * matchedBy(marks) - printed.text.length + 3 * (2 * filled - slotsIn(printed)) - 10 * unplaced
}

function slotsIn({ lines }: PrintedTable): number {
  return lines.reduce((sum, { slots }) => sum + slots.length, 0)
}

function matchedBy(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + (mark?.matched ?? 0), 0)
}

function filledSlots(printed: PrintedTable, { cells }: Placement): number {
  let filled = 0
  for (const { slots } of printed.lines) for (const slot of slots) if (cells.has(slot)) filled++
  return filled
}

function toTable(printed: PrintedTable, placement: Placement): TableReading['table'] {
  const cells: { [row: string]: { [column: string]: Cell } } = {}
  for (const row of printed.rows) cells[row] = {}
  for (const { slots } of printed.lines) {
    for (const slot of slots) {
      const row = cells[slot.row]
      if (row) row[slot.column] = placement.cells.get(slot) ?? { state: 'missing' }
    }
  }
  const unplaced: Unplaced[] = placement.unplaced.map(({ line, values, readings }) => ({
    row: printed.lines[line]?.slots[0]?.row ?? '',
    values: values.map(({ cell }) => cell),
    ...(readings.length === 0
      ? {}
      : {
          readings: readings.map((reading) =>
            reading.map((value) => (value?.cell.state === 'number' ? value.cell.value : null)),
          ),
        }),
  }))
  return { edition: printed.edition, cells, unplaced }
}
