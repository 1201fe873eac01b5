import type { Cell, Doubt, ReadCell, Table, Unplaced } from '../report/report.ts'
import { type Buckets, type ForeignWords, fillBuckets, headsAbove, type PlacedValue } from './buckets.ts'
import { foldText } from './fold.ts'
import { type FoundLabels, fitOf, type RegionText } from './found-labels.ts'
import { GrowingIndexSet, type IndexSet } from './index-set.ts'
import { type Placement, placeBuckets } from './place.ts'
import type { PrintedTable } from './printed.ts'
import type { ValueToken, WordsToken } from './tokens.ts'

/** One reading of a region as one printed table. */
export interface TableReading {
  readonly table: Pick<Table, 'edition' | 'cells' | 'unplaced'>
  /** How well the region fits this edition of the table; comparable between editions only. */
  readonly fit: number
  /** The document's rows that are rows of the table, by index. */
  readonly rows: IndexSet
  readonly evidence: Evidence
}

/** What a table was read from. */
export interface Evidence
  extends Pick<RegionText, 'words' | 'starts'>,
    Pick<FoundLabels, 'printed' | 'places' | 'marks' | 'owners'> {
  readonly buckets: Buckets
  readonly placement: Placement
  /** Values beside words that are none of the form's. */
  readonly foreign: readonly ValueToken[]
  /** Every value of the region. */
  readonly values: readonly PlacedValue[]
}

/** Reads a region of the document as the table whose labels were found in it. */
export function readTable(region: RegionText, labels: FoundLabels, keepsBlanks: boolean): TableReading {
  const { printed, places, marks, inOrder, covered, owners } = labels
  const { words, starts } = region
  const strays: PlacedValue[] = []
  const rows = new GrowingIndexSet()
  const foreign = new GrowingIndexSet()
  const foreignWords: ForeignWords[] = []
  for (let index = 0; index < words.length; index++) {
    const token = words[index]
    if (!token) break
    const start = starts[index] ?? 0
    const { length } = token.text
    const matched = countOf(covered, start, start + length)
    // Notes make a label longer, never shorter.
    if (length > 0 && (matched >= 0.6 * length || matched >= 0.6 * lengthWithoutNotes(token))) rows.add(token.row)
    // A part of a label is none of another row's, though alignment may have passed it over: labels down the side of a table.
    else if (token.text === '' || !printed.text.includes(token.text)) foreign.add(token.row)
    if (matched === 0 && token.layout === 'line' && !printed.text.includes(token.text)) {
      foreignWords.push({ token, at: start })
    }
    if (matched === 0 && token.layout !== 'line') strays.push({ token: strayText(token), at: start })
  }
  const values = inOrderOfPlaces(strays.length === 0 ? region.values : [...region.values, ...strays])

  const { own, others } = parted(values, rows, foreign)
  const filled = fillBuckets(printed, marks, inOrder, own, foreignWords)
  const { buckets } = filled
  const placement = placeBuckets(printed, buckets, () => headsAbove(printed, marks, words, starts), keepsBlanks)
  for (const { used } of placement.lines) for (const { row, stray } of used) if (!stray) rows.add(row)
  return {
    table: toTable(printed, placement),
    fit: fitOf(printed, marks, filledSlots(placement), placement.unplaced.length),
    rows,
    evidence: {
      printed,
      words,
      starts,
      places,
      marks,
      owners,
      buckets: filled,
      placement,
      foreign: others,
      values,
    },
  }
}

/** Values beside words that are none of the form's are those of a row that the form does not have. */
function parted(
  values: readonly PlacedValue[],
  rows: IndexSet,
  foreign: IndexSet,
): { readonly own: readonly PlacedValue[]; readonly others: readonly ValueToken[] } {
  if (foreign.last < foreign.first) return { own: values, others: [] }
  const own: PlacedValue[] = []
  const others: ValueToken[] = []
  for (const value of values) {
    const { token } = value
    if (token.stray || rows.has(token.row) || !foreign.has(token.row)) own.push(value)
    else others.push(token)
  }
  return { own, others }
}

function byPlace(one: PlacedValue, other: PlacedValue): number {
  return one.at - other.at || one.token.cell.span.start - other.token.cell.span.start
}

function inOrderOfPlaces(values: readonly PlacedValue[]): readonly PlacedValue[] {
  let previous = values[0]
  for (const value of values) {
    if (previous && byPlace(previous, value) > 0) return values.toSorted(byPlace)
    previous = value
  }
  return values
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

/** Words in a cell of a table that belong to no label: perhaps a sentence where a number should be. */
function strayText(token: WordsToken): ValueToken {
  return {
    kind: 'value',
    order: token.order,
    cell: { state: 'unreadable', raw: token.raw, span: token.span },
    row: token.row,
    from: token.from,
    to: token.to,
    layout: token.layout,
    stray: true,
  }
}

function filledSlots({ lines }: Placement): number {
  let filled = 0
  for (const { reading } of lines) for (const value of reading) if (value) filled++
  return filled
}

function doubted(cell: ReadCell, doubt: readonly Doubt[]): ReadCell {
  return doubt.length === 0 || cell.state === 'unreadable' ? cell : { ...cell, doubt: [...new Set(doubt)] }
}

function toTable(printed: PrintedTable, placement: Placement): TableReading['table'] {
  const cells: { [row: string]: { [column: string]: Cell } } = {}
  for (let line = 0; line < printed.lines.length; line++) {
    const { reading = [], doubts = [] } = placement.lines[line] ?? {}
    let key = ''
    let row: { [column: string]: Cell } = {}
    for (const [index, slot] of (printed.lines[line]?.slots ?? []).entries()) {
      if (slot.row !== key) {
        key = slot.row
        row = cells[key] ??= {}
      }
      const value = reading[index]
      row[slot.column] = value ? doubted(value.cell, doubts) : { state: 'missing' }
    }
  }
  const unplaced: Unplaced[] = []
  for (const { line, values, readings } of placement.unplaced) {
    unplaced.push({
      row: printed.lines[line]?.slots[0]?.row ?? '',
      values: values.map(({ cell }) => cell),
      ...(readings.length === 0
        ? {}
        : {
            readings: readings.map((reading) =>
              reading.map((value) => (value?.cell.state === 'number' ? value.cell.value : null)),
            ),
          }),
    })
  }
  return { edition: printed.edition, cells, unplaced }
}
