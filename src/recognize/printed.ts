import type { Block, EditionId, Form, FormRow, TableForm, TableKey } from '../forms/form.ts'
import type { Piece } from './align.ts'
import { foldText } from './fold.ts'

/** The labels of one table in the order in which the form prints them, folded and joined. */
export interface PrintedTable {
  readonly key: TableKey
  readonly edition: EditionId
  readonly form: TableForm
  readonly text: string
  readonly labels: readonly PrintedLabel[]
  /** The rows of the table whose values are expected behind one label; litigation's three stand on one line. */
  readonly lines: readonly PrintedLine[]
}

export interface PrintedLabel extends Piece {
  readonly kind: 'head' | 'group' | 'row'
  /** For a row label, its index among the lines; for a head of a column, the index of the next line below it. */
  readonly line: number
  /** The column that a head names, else null. */
  readonly column: string | null
}

/** A printed line of values: the cells that it fills, from left to right. */
export interface PrintedLine {
  readonly slots: readonly Slot[]
  /** Index among the labels; the last head where the line has no label of its own. */
  readonly label: number
}

export interface Slot {
  readonly row: string
  readonly column: string
  /** Whether the form expects a sign here. */
  readonly signed: boolean
}

export function printTable(form: Form, key: TableKey): PrintedTable {
  const table = form.tables[key]
  const labels: PrintedLabel[] = []
  const lines: PrintedLine[] = []
  let text = ''
  const print = (kind: PrintedLabel['kind'], label: string, column: string | null) => {
    const folded = foldText(label)
    labels.push({ kind, start: text.length, end: text.length + folded.length, line: lines.length, column })
    text += folded
  }
  for (const block of table.blocks) {
    for (const head of block.heads) print('head', head.text, head.column ?? null)
    if (key === 'litigation') {
      lines.push({ slots: block.rows.flatMap((row) => slotsOf(block, row)), label: labels.length - 1 })
      continue
    }
    let groups: readonly string[] = []
    for (const row of block.rows) {
      for (const [depth, group] of row.groups.entries()) if (groups[depth] !== group) print('group', group, null)
      groups = row.groups
      print('row', row.label, null)
      lines.push({ slots: slotsOf(block, row), label: labels.length - 1 })
    }
  }
  return { key, edition: form.id, form: table, text, labels, lines }
}

function slotsOf(block: Block, row: FormRow): readonly Slot[] {
  return block.columns.map((column) => ({ row: row.key, column: column.key, signed: column.signed === true }))
}
