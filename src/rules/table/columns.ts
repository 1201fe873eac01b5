import type { Column, TableKey } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { Report } from '../../report/report.ts'
import { type Counted, cellsIn } from '../cells.ts'

export interface ColumnCell extends Counted {
  readonly of: Column
}

/** Every cell of a table, with what the form says of its column. */
export function cellsWithColumns(report: Report, table: TableKey): readonly ColumnCell[] {
  const { blocks } = formOf(report.tables[table]?.edition ?? '2021').tables[table]
  return cellsIn(report, table).flatMap((cell) => {
    const block = blocks.find(({ rows }) => rows.some(({ key }) => key === cell.row))
    const of = block?.columns.find(({ key }) => key === cell.column)
    return of ? [{ ...cell, of }] : []
  })
}
