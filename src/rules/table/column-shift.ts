import { type FormRow, type TableKey, tableKeys } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { Report, RowLabel } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { cellsOfRow } from '../cells.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import type { Words } from '../words.ts'

/** Only layouts that keep columns in their places can show it; in others a row's values have an order and no columns. */
export const columnShift: Rule = {
  id: 'table/column-shift',
  severity: 'warning',
  title: { zh: '各行的数错开了列', en: 'Rows whose values stand in other columns' },
  message: {
    zh: '{table}各行的数没有对齐：{starts}；已按先后次序读入，没有按列的位置',
    en: 'In {table}, the values of the rows are not aligned: {starts}. They were read by their order, not by their columns',
  },
  advice: {
    zh: '合并单元格在采集或转换时展开错了。请修正程序，或核对原网页上这些行的数与表头是否对应。',
    en: 'Cells that span rows or columns were flattened wrongly. Mend the converter, or check on the original page that the values stand under their heads.',
  },
  basis: [],
  check({ report }) {
    return tableKeys.flatMap((key) => checkTable(report, key))
  },
}

interface Start {
  readonly row: string
  readonly column: number
  readonly span: Span | null
}

function checkTable(report: Report, key: TableKey): readonly Outcome[] {
  const table = report.tables[key]
  if (!table || table.rows.length === 0) return [unknown]
  const outcomes: Outcome[] = []
  for (const { rows } of formOf(table.edition).tables[key].blocks) {
    const own = new Set(rows.map((row) => row.key))
    const starts: Start[] = []
    for (const label of table.rows) {
      const start = own.has(label.row) ? startOf(report, key, label) : null
      if (start) starts.push(start)
    }
    // A layout without columns, or one row only: nothing can be shifted.
    if (starts.length < 2 || followsLabels(rows, starts)) continue
    const shifted = shiftedOf(starts)
    const [first, ...others] = shifted
    if (!first) {
      outcomes.push(holds)
      continue
    }
    outcomes.push({
      kind: 'broken',
      arguments: { table: { table: key }, starts: countsOf(starts) },
      at: shifted.length === 1 ? { table: key, row: first.row } : { table: key },
      span: first.span,
      origin: 'extraction',
      related: others.map(({ row, column, span }) => ({
        at: { table: key, row },
        span,
        message: { zh: `从第 ${column + 1} 列起`, en: `from column ${column + 1} on` },
      })),
      data: { starts: starts.map(({ row, column }) => ({ row, column })) },
    })
  }
  return outcomes
}

/** Where a row's values begin; null where they were not placed, or are blank cells alone, which show nothing. */
function startOf(report: Report, table: TableKey, { row, start }: RowLabel): Start | null {
  if (start === null) return null
  const cells = cellsOfRow(report, table, row)
  const first = cells.find(({ span }) => span !== null)
  return first && cells.some(({ cell }) => cell.state === 'number') ? { row, column: start, span: first.span } : null
}

/** Where fields of spanning labels are left out, values begin behind however many labels are printed on their row. */
function followsLabels(rows: readonly FormRow[], starts: readonly Start[]): boolean {
  const behind = ({ row, column }: Start) => column - labelsBegunOn(rows, row)
  const [first] = starts
  const column = first && behind(first)
  return starts.every((start) => behind(start) === column) && starts.some(({ row }) => labelsBegunOn(rows, row) > 0)
}

/** How many spanning labels are printed on a row for the rows from there on. */
function labelsBegunOn(rows: readonly FormRow[], row: string): number {
  const index = rows.findIndex(({ key }) => key === row)
  const groups = rows[index]?.groups ?? []
  return groups.filter((group, level) => rows[index - 1]?.groups[level] !== group).length
}

function countsOf(starts: readonly Start[]): Words {
  const columns = [...new Set(starts.map(({ column }) => column))].sort((one, other) => one - other)
  const counted = columns.map((column) => ({
    column: column + 1,
    rows: starts.filter((start) => start.column === column).length,
  }))
  return {
    zh: counted.map(({ column, rows }) => `${rows} 行从第 ${column} 列起`).join('，'),
    en: counted.map(({ column, rows }) => `in ${rows} rows they begin in column ${column}`).join(', '),
  }
}

/** Those that begin elsewhere than most do. */
function shiftedOf(starts: readonly Start[]): readonly Start[] {
  const [first] = starts
  if (starts.every(({ column }) => column === first?.column)) return []
  const usual = commonest(starts.map(({ column }) => column))
  return starts.filter(({ column }) => column !== usual)
}

function commonest(numbers: readonly number[]): number | undefined {
  const count = (number: number) => numbers.filter((other) => other === number).length
  return numbers.toSorted((one, other) => count(other) - count(one))[0]
}
