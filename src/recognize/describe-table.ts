import type { ExtraRow, GroupRow, HeadLabel, Quote, ReadCell, RowLabel, Table } from '../report/report.ts'
import type { Span } from '../source/source.ts'
import { keepsColumns, misplacedLabels, startOf } from './columns.ts'
import { inOrder } from './in-order.ts'
import type { PlainRow } from './plain.ts'
import type { PrintedTable } from './printed.ts'
import type { Evidence, TableReading } from './table.ts'
import { tearsOf } from './tears.ts'
import { isOwn, type ValueToken, type WordsToken } from './tokens.ts'
import { type Left, type Wording, wordingsOf } from './wordings.ts'

export interface DescribedTable {
  readonly table: Table
  /** The document's rows that are rows of the table, by index. */
  readonly rows: ReadonlySet<number>
  readonly printed: PrintedTable
  /** Offsets of all its values, and of the labels of rows that the form does not have. */
  readonly seen: ReadonlySet<number>
  /** The words, folded, that its labels stand in. */
  readonly labels: ReadonlySet<string>
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
  const own = new Set(reading.rows)
  for (const { row } of extraRows.flatMap(({ tokens, label }) => [...tokens, ...label])) own.add(row)
  for (const { row } of groups.flatMap(({ tokens }) => tokens)) own.add(row)
  for (const { row } of wordings.flatMap((wording) => wording?.tokens ?? [])) own.add(row)
  for (const row of rowsOfPieces(evidence, own)) own.add(row)

  const tableRows = rows.filter((_, index) => own.has(index))
  const kept = keptValues(reading)
  const grid = keepsColumns(tableRows)
  const misplaced = grid ? misplacedLabels(printed.labels, wordings) : new Set<number>()
  const tears = tearsOf(rows, text, printed, wordings, placement)
  const settled = inOrder(printed.labels.map((label, index) => (label.row === null ? null : placeOf(wordings[index]))))
  const none: Label = { found: null, same: false }
  const heads = printed.labels.flatMap(({ column, printed: words, rows: below }, index): HeadLabel[] => {
    const { found, same } = wordings[index] ?? none
    return column === null ? [] : [{ column, rows: below, printed: words, found, same }]
  })
  const rowLabels = printed.labels.flatMap(({ kind, row, line, printed: words }, index): RowLabel[] => {
    if (row === null) return []
    const { found, same } = wordings[index] ?? none
    const width = printed.lines[line]?.slots.length ?? 0
    const { used, first } = placement.lines[line] ?? { used: [], first: null }
    const values = used.filter(isOwn)
    return [
      {
        row,
        printed: words,
        found,
        same,
        values: values.length,
        surplus: Math.max(0, values.length - width),
        aside: values.filter(({ cell }) => !kept.has(cell.span.start)).map(({ cell }) => cell),
        start: grid && values.length > 0 ? startOf(first) : null,
        split: kind === 'row' ? (tears[line] ?? null) : null,
        misplaced: misplaced.has(index),
        moved: !settled[index],
      },
    ]
  })
  const { edition, cells, unplaced } = reading.table
  const span = spanOf([
    ...wordings.flatMap((wording) => (wording ? [wording.found.span] : [])),
    ...placement.lines.flatMap(({ used }) => used.filter(isOwn).map(({ cell }) => cell.span)),
    ...extraRows.map(({ row }) => row.label.span),
  ])
  const seen = new Set([
    ...kept,
    ...rowLabels.flatMap(({ aside }) => aside.map((cell) => cell.span.start)),
    ...placement.lines.flatMap(({ repeats }) => repeats.map(({ cell }) => cell.span.start)),
    ...[...groups, ...extraRows].flatMap(({ tokens }) => tokens.map(({ cell }) => cell.span.start)),
    ...extraRows.flatMap(({ label }) => label.map(({ span }) => span.start)),
  ])
  return {
    table: {
      edition,
      span,
      layout: commonest(tableRows.map(({ layout }) => layout)),
      heads,
      rows: rowLabels,
      groups: groups.map(({ row }) => row),
      extraRows: extraRows.map(({ row }) => row),
      cells,
      unplaced,
    },
    rows: own,
    printed,
    seen,
    labels: new Set(wordings.flatMap((wording) => wording?.tokens.map((token) => token.text) ?? [])),
    glued: wordings.flatMap((wording) => wording?.glued ?? []),
  }
}

/** Rows between those of the table that have nothing but its labels again, or pieces of them. */
function rowsOfPieces({ printed, words, values }: Evidence, own: ReadonlySet<number>): ReadonlySet<number> {
  const [first, last] = [Math.min(...own), Math.max(...own)]
  const pieces = new Set<number>()
  const others = new Set(values.filter(isOwn).map(({ row }) => row))
  for (const { row, text } of words) {
    if (row < first || row > last || own.has(row)) continue
    if (printed.text.includes(text)) pieces.add(row)
    else others.add(row)
  }
  for (const row of others) pieces.delete(row)
  return pieces
}

interface Label {
  readonly found: Quote<string> | null
  readonly same: boolean
}

/** Offsets of all values that are in cells or unplaced; a value that was parted begins where its first part does. */
function keptValues({ table: { cells, unplaced } }: TableReading): ReadonlySet<number> {
  const inCells = Object.values(cells).flatMap((row) =>
    Object.values(row).flatMap((cell) => (cell.state === 'missing' ? [] : [cell.span.start])),
  )
  return new Set([...inCells, ...unplaced.flatMap(({ values }) => values.map(({ span }) => span.start))])
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
  const beside = [...new Set(foreign.map(({ row }) => row))].map((index) => ({
    label: words.filter(({ row, raw }) => row === index && raw !== ''),
    tokens: foreign.filter(({ row, stray }) => row === index && !stray),
  }))
  const below = [...buckets.extra].map(([label, tokens]) => ({ label: [label], tokens }))
  return [...beside, ...below].flatMap(({ label, tokens }) => {
    if (label.length === 0 || !tokens.some(({ cell }) => isFigure(cell))) return []
    const value = label.map(({ raw }) => raw.replace(/\s+/g, '')).join('')
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
  if (spans.length === 0) return { start: 0, end: 0 }
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].reduce(([best, most], [name, count]) => (count > most ? [name, count] : [best, most]), ['', 0])[0]
}
