import type { ExtraRow, GroupRow, HeadLabel, Quote, ReadCell, RowLabel, Table } from '../report/report.ts'
import type { Span } from '../source/source.ts'
import { withoutBlanks } from './blanks.ts'
import { keepsColumns, misplacedLabels, startOf } from './columns.ts'
import { inOrder } from './in-order.ts'
import { GrowingIndexSet, type IndexSet } from './index-set.ts'
import type { LineValues, Placement } from './place.ts'
import type { PlainRow } from './plain.ts'
import type { PrintedTable } from './printed.ts'
import type { Evidence, TableReading } from './table.ts'
import { tearsOf } from './tears.ts'
import { isOwn, type ValueToken, type WordsToken } from './tokens.ts'
import type { Left, Wording } from './wording.ts'
import { wordingsOf } from './wordings.ts'

export interface DescribedTable {
  readonly table: Table
  /** The document's rows that are rows of the table, by index. */
  readonly rows: IndexSet
  readonly printed: PrintedTable
  /** All its values, and the labels of rows that the form does not have, by index among the tokens. */
  readonly seen: IndexSet
  /** The words that its labels stand in. */
  readonly labels: readonly WordsToken[]
  /** Values that nothing parts from a label, and that are in no cell. */
  readonly glued: readonly Left[]
}

/** All that is recorded of a table besides its cells: how the document words, orders and lays out what the form prints. */
export function describeTable(reading: TableReading, rows: readonly PlainRow[], text: string): DescribedTable {
  const { evidence } = reading
  const { printed, placement } = evidence
  const wordings = wordingsOf(evidence)
  const groups = groupRows(evidence, wordings)
  const extraRows = extraRowsOf(evidence)
  const words = wordsOf(wordings)
  const recorded = [...groups, ...extraRows]
  const own = new GrowingIndexSet()
  own.addAll(reading.rows)
  for (const { tokens } of recorded) for (const { row } of tokens) own.add(row)
  for (const { label } of extraRows) for (const { row } of label) own.add(row)
  for (const { row } of words) own.add(row)
  for (const row of rowsOfPieces(evidence, own)) own.add(row)

  const tableRows = rowsIn(own, rows)
  const grid = keepsColumns(tableRows)
  const misplaced = grid ? misplacedLabels(printed.labels, wordings) : new Set<number>()
  const tears = tearsOf(rows, text, printed, wordings, placement)
  const settled = inOrder(printed.labels.map((label, index) => (label.row === null ? null : placeOf(wordings[index]))))
  const none: Label = { found: null, same: false }
  const heads: HeadLabel[] = []
  const rowLabels: RowLabel[] = []
  const aside = asideIn(placement)
  for (let index = 0; index < printed.labels.length; index++) {
    const label = printed.labels[index]
    if (!label) break
    const { column, row, line } = label
    const { found, same } = wordings[index] ?? none
    if (column !== null) heads.push({ column, rows: label.rows, printed: label.printed, found, same })
    if (row === null) continue
    const width = printed.lines[line]?.slots.length ?? 0
    const values = ownValues(placement.lines[line])
    rowLabels.push({
      row,
      printed: label.printed,
      found,
      same,
      values: values.length,
      surplus: Math.max(0, values.length - width),
      aside: aside(line),
      start: grid && values.length > 0 ? startOf(placement.lines[line]?.first ?? null) : null,
      split: label.kind === 'row' ? (tears[line] ?? null) : null,
      misplaced: misplaced.has(index),
      moved: !settled[index],
    })
  }
  const { edition, cells, unplaced } = reading.table
  return {
    table: {
      edition,
      span: wholeOf(wordings, placement, extraRows),
      layout: commonestLayout(tableRows),
      heads,
      rows: rowLabels,
      groups: rowsOf(groups),
      extraRows: rowsOf(extraRows),
      cells,
      unplaced,
    },
    rows: own,
    printed,
    seen: seenIn(evidence, recorded, extraRows),
    labels: words,
    glued: gluedOf(wordings),
  }
}

function rowsOf<Row>(recorded: readonly Recorded<Row>[]): readonly Row[] {
  const rows: Row[] = []
  for (const { row } of recorded) rows.push(row)
  return rows
}

/** All words that stand in labels. */
function wordsOf(wordings: readonly (Wording | null)[]): readonly WordsToken[] {
  const words: WordsToken[] = []
  for (const wording of wordings) if (wording) words.push(...wording.tokens)
  return words
}

function gluedOf(wordings: readonly (Wording | null)[]): readonly Left[] {
  const all: Left[] = []
  for (const wording of wordings) if (wording) all.push(...wording.glued)
  return all
}

/** The place of all that is in a table: labels, values and the labels of rows that the form does not have. */
function wholeOf(wordings: readonly (Wording | null)[], { lines }: Placement, extraRows: readonly RecordedRow[]): Span {
  let start = -1
  let end = 0
  const add = (span: Span) => {
    if (start < 0 || span.start < start) start = span.start
    if (span.end > end) end = span.end
  }
  for (const { row } of extraRows) add(row.label.span)
  for (const wording of wordings) if (wording) add(wording.found.span)
  for (const { used } of lines) for (const value of used) if (isOwn(value)) add(value.cell.span)
  return { start: Math.max(0, start), end }
}

/** Rows between those of the table that have nothing but its labels again, or pieces of them. */
function rowsOfPieces({ printed, words, values }: Evidence, own: IndexSet): readonly number[] {
  const inBetween = words.filter(({ row }) => row > own.first && row < own.last && !own.has(row))
  if (inBetween.length === 0) return []
  const others = new Set(values.flatMap(({ token }) => (isOwn(token) ? [token.row] : [])))
  for (const { row, text } of inBetween) if (!printed.text.includes(text)) others.add(row)
  return inBetween.flatMap(({ row }) => (others.has(row) ? [] : [row]))
}

function rowsIn(set: IndexSet, rows: readonly PlainRow[]): readonly PlainRow[] {
  const own: PlainRow[] = []
  for (let index = set.first; index <= set.last; index++) {
    const row = set.has(index) ? rows[index] : undefined
    if (row) own.push(row)
  }
  return own
}

interface Label {
  readonly found: Quote<string> | null
  readonly same: boolean
}

/** Most lines are placed as they stand: then all that was considered for them is in their cells. */
function isAsItStands({ used, reading }: LineValues): boolean {
  return used === reading
}

function ownValues(line: LineValues | undefined): readonly ValueToken[] {
  if (!line) return []
  return isAsItStands(line) ? line.used : line.used.filter(isOwn)
}

/** Adds all values that are in cells or unplaced, by index among the tokens. */
function addKept({ lines, unplaced }: Placement, set: GrowingIndexSet): void {
  for (const { reading } of lines) for (const value of reading) if (value) set.add(value.order)
  for (const { values } of unplaced) for (const { order } of values) set.add(order)
}

/** With those that were left out, and those of recorded rows, whose labels go with them. */
function seenIn(
  { placement }: Evidence,
  recorded: readonly Recorded<unknown>[],
  extraRows: readonly RecordedRow[],
): IndexSet {
  const seen = new GrowingIndexSet()
  addKept(placement, seen)
  for (const line of placement.lines) {
    if (!isAsItStands(line)) for (const value of line.used) if (isOwn(value)) seen.add(value.order)
    for (const { order } of line.repeats) seen.add(order)
  }
  for (const row of recorded) for (const { order } of row.tokens) seen.add(order)
  for (const { label } of extraRows) for (const { order } of label) seen.add(order)
  return seen
}

/** For a printed line, its values that are neither in a cell nor unplaced. */
function asideIn(placement: Placement): (line: number) => readonly ReadCell[] {
  let kept: GrowingIndexSet | null = null
  return (line) => {
    const values = placement.lines[line]
    if (!values || isAsItStands(values)) return []
    if (!kept) {
      kept = new GrowingIndexSet()
      addKept(placement, kept)
    }
    const { used } = values
    const aside: ReadCell[] = []
    for (const value of used) if (isOwn(value) && !kept.has(value.order)) aside.push(value.cell)
    return aside
  }
}

/** A recorded row and the values that it has. */
interface Recorded<T> {
  readonly row: T
  readonly tokens: readonly ValueToken[]
}

interface RecordedRow extends Recorded<ExtraRow> {
  readonly label: readonly WordsToken[]
}

function groupRows(
  { printed, buckets }: Evidence,
  wordings: readonly (Wording | null)[],
): readonly Recorded<GroupRow>[] {
  if (buckets.groups.size === 0) return []
  return [...buckets.groups].flatMap(([index, behind]) => {
    const tokens = behind.filter(({ stray }) => !stray)
    const wording = wordings[index]
    if (!wording || !tokens.some(({ cell }) => isFigure(cell))) return []
    const row = {
      label: wording.found,
      rows: printed.labels[index]?.rows ?? [],
      values: tokens.map(({ cell }) => cell),
    }
    return [{ row, tokens }]
  })
}

/** Values on one row of the document beside words that are none of the form's, or on lines of their own below them. */
function extraRowsOf({ words, foreign, buckets }: Evidence): readonly RecordedRow[] {
  if (foreign.length === 0 && buckets.extra.size === 0) return []
  const beside = new Map<number, { readonly label: WordsToken[]; readonly tokens: ValueToken[] }>()
  for (const token of foreign) {
    const known = beside.get(token.row) ?? { label: [], tokens: [] }
    if (!token.stray) known.tokens.push(token)
    beside.set(token.row, known)
  }
  for (const token of words) if (token.raw !== '') beside.get(token.row)?.label.push(token)
  const below = [...buckets.extra].map(([label, tokens]) => ({ label: [label], tokens }))
  return [...beside.values(), ...below].flatMap(({ label, tokens }) => {
    if (label.length === 0 || !tokens.some(({ cell }) => isFigure(cell))) return []
    const value = label.map(({ raw }) => withoutBlanks(raw)).join('')
    const row = {
      label: { value, span: spanOf(label.map(({ span }) => span)) },
      values: tokens.map(({ cell }) => cell),
    }
    return [{ row, tokens, label }]
  })
}

function isFigure({ state }: ReadCell): boolean {
  return state === 'number' || state === 'unreadable'
}

function placeOf(wording: Wording | null | undefined): number | null {
  return wording?.tokens[0]?.span.start ?? null
}

function spanOf(spans: readonly Span[]): Span {
  const [first = { start: 0, end: 0 }] = spans
  let { start, end } = first
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

function commonestLayout(rows: readonly PlainRow[]): string {
  const [first] = rows
  if (first && rows.every(({ layout }) => layout === first.layout)) return first.layout
  const counts = new Map<string, number>()
  for (const { layout } of rows) counts.set(layout, (counts.get(layout) ?? 0) + 1)
  return [...counts].reduce(([best, most], [name, count]) => (count > most ? [name, count] : [best, most]), ['', 0])[0]
}
