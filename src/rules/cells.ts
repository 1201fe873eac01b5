import type { Column, Form, TableKey } from '../forms/form.ts'
import { formOf } from '../forms/index.ts'
import type { Cell, Report } from '../report/report.ts'
import type { Span } from '../source/source.ts'
import { once } from './once.ts'
import type { FaultOrigin } from './rule.ts'

/** A cell and the number that it counts for. */
export interface Counted {
  readonly row: string
  readonly column: string
  readonly cell: Cell
  /** Blank cells count as 0, as the form's sums take them; null for what is missing or unreadable. */
  readonly value: number | null
  readonly span: Span | null
  /** What the form says of its column; null where the form has no such column in its row. */
  readonly of: Column | null
}

export function cellAt(report: Report, table: TableKey, row: string, column: string): Counted {
  return cellOf(cellsOfRow(report, table, row), row, column)
}

/** Of the cells of a row, the one in a column. */
export function cellOf(cells: readonly Counted[], row: string, column: string): Counted {
  for (const cell of cells) if (cell.column === column) return cell
  return counted(row, column, missing, null)
}

const missing: Cell = { state: 'missing' }

function counted(row: string, column: string, cell: Cell, of: Column | null): Counted {
  return { row, column, cell, value: countOf(cell), span: cell.state === 'missing' ? null : cell.span, of }
}

/** By row: every cell of a table that the report has. */
const rowsOf = once((report: Report, table: TableKey): ReadonlyMap<string, readonly Counted[]> => {
  const rows = new Map<string, readonly Counted[]>()
  for (const [row, columns] of Object.entries(report.tables[table]?.cells ?? {})) {
    const known = columnsOfRow(report, table, row)
    const own: Counted[] = []
    for (const column in columns) own.push(counted(row, column, columns[column] ?? missing, columnIn(known, column)))
    rows.set(row, own)
  }
  return rows
})

/** Every cell of a table that the report has, row by row. */
export const cellsIn = once((report: Report, table: TableKey): readonly Counted[] => {
  const all: Counted[] = []
  for (const cells of rowsOf(report, table).values()) all.push(...cells)
  return all
})

/** The cells of a row that the report has. */
export function cellsOfRow(report: Report, table: TableKey, row: string): readonly Counted[] {
  return rowsOf(report, table).get(row) ?? []
}

/** The columns that the form gives a row; none where it has no such row. */
export function columnsOfRow({ tables }: Report, table: TableKey, row: string): readonly Column[] {
  return columnsByRow(formOf(tables[table]?.edition ?? '2021'), table).get(row) ?? []
}

const columnsByRow = once(
  ({ tables }: Form, table: TableKey): ReadonlyMap<string, readonly Column[]> =>
    new Map(tables[table].blocks.flatMap(({ rows, columns }) => rows.map(({ key }) => [key, columns] as const))),
)

function columnIn(columns: readonly Column[], key: string): Column | null {
  for (const column of columns) if (column.key === key) return column
  return null
}

export function countOf(cell: Cell): number | null {
  if (cell.state === 'number') return cell.value
  return cell.state === 'blank' ? 0 : null
}

/** Money is reckoned in integers of 0.0001 万元, so that sums are exact. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 10_000), 0) / 10_000
}

/** Whose fault cells that do not agree are: where the reader doubts one of them, not the agency's for certain. */
export function originOf(cells: readonly Counted[]): FaultOrigin {
  const doubts = cells.flatMap(({ cell }) => ('doubt' in cell ? (cell.doubt ?? []) : []))
  if (doubts.some((doubt) => doubt === 'position' || doubt === 'run-together')) return 'extraction'
  return doubts.length > 0 ? 'unknown' : 'report'
}
