import {
  type Block,
  type EditionId,
  type Form,
  type FormRow,
  type Head,
  type TableForm,
  type TableKey,
  tableKeys,
} from '../forms/form.ts'
import { forms } from '../forms/index.ts'
import { type Labels, labelsOf, type Piece } from './align.ts'
import { foldText } from './fold.ts'
import { type Sum, sumOf } from './sums.ts'

/** The labels of one table in the order in which the form prints them, folded and joined. */
export interface PrintedTable {
  readonly key: TableKey
  readonly edition: EditionId
  readonly form: TableForm
  readonly text: string
  readonly labels: readonly PrintedLabel[]
  readonly toAlign: Labels
  /** The rows of the table whose values are expected behind one label; litigation's three stand on one line. */
  readonly lines: readonly PrintedLine[]
  /** The rows that have cells. */
  readonly rows: ReadonlySet<string>
  /** The heads of columns and rows above each line that has any, by index among the labels. */
  readonly headsByLine: readonly HeadsOfLine[]
}

interface HeadsOfLine {
  readonly line: number
  readonly heads: readonly number[]
}

export interface PrintedLabel extends Piece {
  readonly kind: 'head' | 'group' | 'row'
  /** For a row label, its index among the lines; for a head of a column, the index of the next line below it. */
  readonly line: number
  /** The column that a head names, else null. */
  readonly column: string | null
  /** As the form prints it. */
  readonly printed: string
  /** The row that it names, also where the form prints that as a head; else null. */
  readonly row: string | null
  /** The rows that it stands above, or beside. */
  readonly rows: readonly string[]
  /** How many labels that span several rows stand beside it; 0 for heads. */
  readonly depth: number
}

/** A printed line of values: the cells that it fills, from left to right. */
export interface PrintedLine {
  readonly slots: readonly Slot[]
  /** Index among the labels; the last head where the line has no label of its own. */
  readonly label: number
  /** The keys of its columns, joined: the same for all lines of one make. */
  readonly columns: string
  /** Null where the form has no sum over it. */
  readonly sum: Sum | null
}

export interface Slot {
  readonly row: string
  readonly column: string
  /** Whether the form expects a sign here. */
  readonly signed: boolean
}

/** In all editions, the earlier ones first. */
export const printedTables: ReadonlyMap<TableKey, readonly PrintedTable[]> = new Map(
  tableKeys.map((key) => [key, forms.map((form) => printTable(form, key))]),
)

export function printTable(form: Form, key: TableKey): PrintedTable {
  const table = form.tables[key]
  const labels: PrintedLabel[] = []
  const lines: PrintedLine[] = []
  let text = ''
  const print = (kind: PrintedLabel['kind'], printed: string, more: Partial<PrintedLabel>) => {
    const folded = foldText(printed)
    const place = { start: text.length, end: text.length + folded.length, line: lines.length }
    labels.push({ kind, printed, column: null, row: null, rows: [], depth: 0, ...more, ...place })
    text += folded
  }
  for (const block of table.blocks) {
    for (const [index, head] of block.heads.entries()) print('head', head.text, headOf(block, head, index))
    if (key === 'litigation') {
      lines.push(
        lineOf(
          table,
          block.rows.flatMap((row) => slotsOf(block, row)),
          labels.length - 1,
        ),
      )
      continue
    }
    let groups: readonly string[] = []
    for (const row of block.rows) {
      for (const [depth, group] of row.groups.entries()) {
        const rows = block.rows.filter((other) => other.groups[depth] === group).map((other) => other.key)
        if (groups[depth] !== group) print('group', group, { rows, depth })
      }
      groups = row.groups
      print('row', row.label, { row: row.key, rows: [row.key], depth: row.groups.length })
      lines.push(lineOf(table, slotsOf(block, row), labels.length - 1))
    }
  }
  return {
    key,
    edition: form.id,
    form: table,
    text,
    labels,
    toAlign: labelsOf(text, labels),
    lines,
    rows: new Set(lines.flatMap(({ slots }) => slots.map(({ row }) => row))),
    headsByLine: headsByLine(labels),
  }
}

function lineOf(table: TableForm, slots: readonly Slot[], label: number): PrintedLine {
  return { slots, label, columns: slots.map(({ column }) => column).join(), sum: sumOf(table, slots) }
}

/** A head that is printed once for each row stands above that row only. */
function headOf({ heads, rows }: Block, { text, column }: Head, index: number): Partial<PrintedLabel> {
  const row = rows.find(({ label }) => label === text)?.key ?? null
  const alike = heads.flatMap((other, place) => (column !== undefined && other.column === column ? [place] : []))
  const below = alike.length > 1 ? rows.slice(alike.indexOf(index)).slice(0, 1) : rows
  return { column: column ?? null, row, rows: row === null ? below.map(({ key }) => key) : [row] }
}

function headsByLine(labels: readonly PrintedLabel[]): readonly HeadsOfLine[] {
  const heads = new Map<number, number[]>()
  for (const [index, { kind, line, column, row }] of labels.entries()) {
    if (kind === 'head' && (column ?? row) !== null) heads.set(line, [...(heads.get(line) ?? []), index])
  }
  return Array.from(heads, ([line, heads]) => ({ line, heads }))
}

function slotsOf(block: Block, row: FormRow): readonly Slot[] {
  return block.columns.map((column) => ({ row: row.key, column: column.key, signed: column.signed === true }))
}
