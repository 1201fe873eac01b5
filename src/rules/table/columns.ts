import type { Column, Form, TableKey } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { Report } from '../../report/report.ts'
import { type Counted, cellsIn } from '../cells.ts'
import { once } from '../once.ts'

export interface ColumnCell extends Counted {
  readonly of: Column
}

/** Every cell of a table that stands in a column of the form, with what the form says of that. */
export const cellsWithColumns = once((report: Report, table: TableKey): readonly ColumnCell[] => {
  const all: ColumnCell[] = []
  let [row, columns]: [string | null, readonly Column[]] = [null, []]
  for (const cell of cellsIn(report, table)) {
    if (cell.row !== row) {
      row = cell.row
      columns = columnsOfRow(report, table, row)
    }
    const of = columns.find(({ key }) => key === cell.column)
    if (of) all.push({ row, column: cell.column, cell: cell.cell, value: cell.value, span: cell.span, of })
  }
  return all
})

/** The columns that the form gives a row; none where it has no such row. */
export function columnsOfRow(report: Report, table: TableKey, row: string): readonly Column[] {
  return columnsByRow(formOf(report.tables[table]?.edition ?? '2021'), table).get(row) ?? []
}

const columnsByRow = once(
  ({ tables }: Form, table: TableKey): ReadonlyMap<string, readonly Column[]> =>
    new Map(tables[table].blocks.flatMap(({ rows, columns }) => rows.map(({ key }) => [key, columns] as const))),
)
