import type { Column, TableKey } from '../../forms/form.ts'
import type { Report } from '../../report/report.ts'
import { type Counted, cellsIn } from '../cells.ts'
import { once } from '../once.ts'

export interface ColumnCell extends Counted {
  readonly of: Column
}

/** Every cell of a table that stands in a column of the form, with what the form says of that. */
export const cellsWithColumns = once((report: Report, table: TableKey): readonly ColumnCell[] =>
  cellsIn(report, table).filter(isOfForm),
)

function isOfForm(cell: Counted): cell is ColumnCell {
  return cell.of !== null
}
