import type { CellJson, ReadCellJson, ReportJson, TableJson } from '../report/json.ts'
import { visible } from './visible.ts'

/**
 * The names of the columns of `csvRows`, as one line. `column` is the key of the form's column; `line` and `textColumn`
 * are where the value begins in the text, both from 1, `textColumn` in UTF-16 units; `doubt` has the reasons why the value
 * may be wrong all the same, with a blank between them, and is empty where nothing speaks against it.
 */
export function csvHeader(): string {
  return `${header.join(',')}\r\n`
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
    .map((record) => `${record.map(field).join(',')}\r\n`)
    .join('')
}

type Field = string | number | null

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

function field(value: Field): string {
  const text = typeof value === 'string' ? guarded(value) : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Spreadsheets take a cell that begins with one of these characters for a formula and run it; an apostrophe before it tells
 * them that it is text. A plain number such as -5 stays one. Controls other than line ends and tabs become visible.
 */
function guarded(text: string): string {
  const safe = text
    .split(/(\r\n|[\t\n])/)
    .map((part, index) => (index % 2 === 0 ? visible(part) : part))
    .join('')
  return /^[=+\-@\t\r\n＝＋－＠]/.test(safe) && !/^[+-]?\d+(?:\.\d+)?$/.test(safe) ? `'${safe}` : safe
}
