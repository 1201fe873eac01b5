import type { TableKey } from '../../forms/form.ts'
import type { Report, RowLabel, Table } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { type Counted, cellAt } from '../cells.ts'
import { once } from '../once.ts'
import type { FormPlace } from '../rule.ts'
import { columnsOfRow } from './columns.ts'
import { spanOf } from './span.ts'

/** A line of values that the form prints: a row, or the only line of the litigation table, which has three. */
export interface ReadLine {
  readonly at: FormPlace
  readonly labels: readonly RowLabel[]
  readonly cells: readonly Counted[]
  /** How many values stand on it, blank cells aside. */
  readonly values: number
  readonly surplus: number
  readonly state: LineState
  /** From its label to its last value; null where nothing of it was found. */
  readonly span: () => Span | null
}

export type LineState =
  /** Every cell has something, if only a blank. */
  | 'whole'
  /** Neither label nor value. */
  | 'absent'
  | 'too-few'
  | 'too-many'
  /** Enough values, but blank cells among them leave open whose they are. */
  | 'unclear'

/** Every line of a table, in the form's order; none where the table, or what was found of its rows, is not known. */
export const readLines = once((report: Report, table: TableKey): readonly ReadLine[] => {
  const read = report.tables[table]
  if (!read || read.rows.length === 0) return []
  const lines: readonly (readonly RowLabel[])[] =
    table === 'litigation' ? [read.rows] : read.rows.map((label) => [label])
  return lines.map((labels) => {
    const rows = labels.map(({ row }) => row)
    const [row] = rows
    const at: FormPlace = rows.length === 1 && row !== undefined ? { table, row } : { table }
    const cells = rows.flatMap((key) =>
      columnsOfRow(report, table, key).map((column) => cellAt(report, table, key, column.key)),
    )
    const values = labels.reduce((most, label) => Math.max(most, label.values), 0)
    const surplus = labels.reduce((most, label) => Math.max(most, label.surplus), 0)
    const labelled = labels.some(({ found }) => found !== null)
    return {
      at,
      labels,
      cells,
      values,
      surplus,
      state: stateOf(cells, labelled, values, surplus),
      span: () => spanOfLine(labels, cells, read),
    }
  })
})

function spanOfLine(labels: readonly RowLabel[], cells: readonly Counted[], { unplaced }: Table): Span | null {
  const beside = unplaced.filter(({ row }) => labels.some((label) => label.row === row)).flatMap(({ values }) => values)
  return spanOf([
    ...labels.map(({ found }) => found?.span ?? null),
    ...[...cells, ...beside, ...labels.flatMap(({ aside }) => aside)].map(({ span }) => span),
  ])
}

function stateOf(cells: readonly Counted[], labelled: boolean, values: number, surplus: number): LineState {
  const missing = cells.filter(({ cell }) => cell.state === 'missing').length
  if (missing === cells.length && !labelled && values === 0) return 'absent'
  if (surplus > 0) return 'too-many'
  if (missing === 0) return 'whole'
  return values < cells.length ? 'too-few' : 'unclear'
}
