import type { Column, Form, TableKey } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { Report } from '../../report/report.ts'
import { type Counted, cellsIn } from '../cells.ts'
import { once } from '../once.ts'

export interface ColumnCell extends Counted {
  readonly of: Column
}

/** Every cell of a table, with what the form says of its column. */
export const cellsWithColumns = once((report: Report, table: TableKey): readonly ColumnCell[] =>
  cellsIn(report, table).flatMap((cell) => {
    const of = columnsOfRow(report, table, cell.row).find(({ key }) => key === cell.column)
    return of ? [{ ...cell, of }] : []
  }),
)

/** The columns that the form gives a row; none where it has no such row. */
export function columnsOfRow(report: Report, table: TableKey, row: string): readonly Column[] {
  return columnsByRow(formOf(report.tables[table]?.edition ?? '2021'), table).get(row) ?? []
}

const columnsByRow = once(
  ({ tables }: Form, table: TableKey): ReadonlyMap<string, readonly Column[]> =>
    new Map(tables[table].blocks.flatMap(({ rows, columns }) => rows.map(({ key }) => [key, columns] as const))),
)
