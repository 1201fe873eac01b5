import type { CellJson, ReadCellJson, ReportJson, TableJson } from '../report/json.ts'
import { csvRecord, type Field } from './csv-record.ts'

/**
 * The names of the columns of `csvRows`, as one line. `column` is the key of the form's column; `line` and `textColumn`
 * are where the value begins in the text, both from 1, `textColumn` in UTF-16 units; `doubt` has the reasons why the value
 * may be wrong all the same, with a blank between them, and is empty where nothing speaks against it.
 */
export function csvHeader(): string {
  return csvRecord(header)
}

const header = [
  'file',
  'agency',
  'year',
  'edition',
  'table',
  'row',
  'column',
  'value',
  'state',
  'raw',
  'line',
  'textColumn',
  'doubt',
]

/**
 * A row a cell, in the form's order, as RFC 4180 has it (CR LF, quotes doubled). Values that stand with a row but in no
 * certain column follow the cells of their table, with the state "unplaced" and no column. `edition` is that of the table. A
 * report without tables has no rows.
 */
export function csvRows(report: ReportJson): string {
  return Object.entries(report.tables)
    .flatMap(([key, table]) => tableRecords(key, table))
    .map((record) => [report.source.path, report.agency?.value ?? '', report.year?.value ?? '', ...record])
    .map(csvRecord)
    .join('')
}

function tableRecords(key: string, { edition, cells, unplaced }: TableJson): readonly (readonly Field[])[] {
  const placed = Object.entries(cells).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, cell]) => [edition, key, row, column, ...cellFields(cell, cell.state)]),
  )
  const unsure = unplaced.flatMap(({ row, values }) =>
    values.map((cell: ReadCellJson) => [edition, key, row, '', ...cellFields(cell, 'unplaced')]),
  )
  return [...placed, ...unsure]
}

function cellFields(cell: CellJson, state: CellJson['state'] | 'unplaced'): readonly Field[] {
  const { value, raw, line, column } = cell
  const doubt = 'doubt' in cell ? (cell.doubt ?? []) : []
  return [value, state, raw, line, column, doubt.join(' ')]
}
