import type { Problem, ProblemCell, Reading } from '../../arithmetic/index.ts'
import type { Identity, TableForm, TableKey } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { Cell, Report, Table } from '../../report/report.ts'
import { type Counted, cellOf, cellsOfRow, countOf } from '../cells.ts'
import { once } from '../once.ts'

/** A table of a report as nothing but numbers and sums, and what each of them is in the form. */
export interface TableProblem {
  readonly problem: Problem
  /** By index of the problem's cells. */
  readonly cells: readonly CellKey[]
  /** By index of the problem's identities. */
  readonly identities: readonly IdentityKey[]
}

export interface CellKey {
  readonly row: string
  readonly column: string
}

export interface IdentityKey {
  readonly id: Identity['id']
  readonly each: Identity['each']
  /** The row or the column. */
  readonly key: string
}

/** What other evidence says that a cell is. */
export interface Hint extends CellKey {
  readonly value: number
}

/** Whether a report has a table, and the form sums in it. */
export function hasSums({ tables }: Report, key: TableKey): boolean {
  const table = tables[key]
  return table !== undefined && formOf(table.edition).tables[key].identities.length > 0
}

/** Null where it has no sums. */
export function problemOf(report: Report, key: TableKey, hints: readonly Hint[]): TableProblem | null {
  const table = report.tables[key]
  if (!table || !hasSums(report, key)) return null
  const { cells, identities, problem, columnKeys, indexOf } = sumsOf(formOf(table.edition).tables[key], key)
  return {
    cells,
    identities,
    problem: {
      cells: cells.map((cell) => problemCell(cell, table, hints)),
      ...problem,
      readings: [...unplacedReadings(table, columnKeys, indexOf), ...joinedReadings(table, indexOf)],
    },
  }
}

/**
 * Whether a table's cells were all read as whole numbers, and all its sums hold, as in most reports: there is nothing to look
 * for. Of numbers too large to be meant it is not said.
 */
export const addsUp = once((report: Report, key: TableKey): boolean => {
  const table = report.tables[key]
  if (!table) return false
  const { cells, problem } = sumsOf(formOf(table.edition).tables[key], key)
  const values: number[] = []
  let [row, own]: [string | null, readonly Counted[]] = [null, []]
  for (const cell of cells) {
    if (cell.row !== row) {
      row = cell.row
      own = cellsOfRow(report, key, row)
    }
    const { value } = cellOf(own, row, cell.column)
    if (value === null || !Number.isInteger(value) || Math.abs(value) > LARGEST) return false
    values.push(value)
  }
  const total = (side: readonly number[]) => {
    let sum = 0
    for (const cell of side) sum += values[cell] ?? 0
    return sum
  }
  return problem.identities.every(({ left, right }) => total(left) === total(right))
})

const LARGEST = 1e9

/** What a problem has from the form alone: the same for all reports. */
interface FormSums extends Pick<TableProblem, 'cells' | 'identities'> {
  readonly problem: Pick<Problem, 'identities' | 'rows' | 'columns'>
  readonly columnKeys: readonly string[]
  readonly indexOf: IndexOf
}

const sumsOf: (form: TableForm, key: TableKey) => FormSums = once((form, key) => {
  const rows = form.blocks.flatMap((block) => block.rows.map((row) => row.key))
  const columns = form.blocks.flatMap((block) => block.columns.map((column) => column.key))
  const indexOf = (row: string, column: string) => rows.indexOf(row) * columns.length + columns.indexOf(column)
  const identities = form.identities.flatMap((identity) =>
    (identity.each === 'row' ? rows : columns).map((line) => ({ identity, line })),
  )
  return {
    cells: rows.flatMap((row) => columns.map((column) => ({ row, column }))),
    identities: identities.map(({ identity: { id, each }, line }) => ({ id, each, key: line })),
    problem: {
      identities: identities.map(({ identity, line }) => {
        const side = (keys: readonly string[]) =>
          keys.map((other) => (identity.each === 'row' ? indexOf(line, other) : indexOf(other, line)))
        return { left: side(identity.left), right: side(identity.right) }
      }),
      rows: rows.map((row) => columns.map((column) => indexOf(row, column))),
      // The lines of the litigation table stand side by side: no cell has another below it.
      columns: key === 'litigation' ? [] : columns.map((column) => rows.map((row) => indexOf(row, column))),
    },
    columnKeys: columns,
    indexOf,
  }
})

function problemCell({ row, column }: CellKey, table: Table, hints: readonly Hint[]): ProblemCell {
  const cell: Cell = table.cells[row]?.[column] ?? { state: 'missing' }
  const own = hints.filter((hint) => hint.row === row && hint.column === column)
  return {
    value: countOf(cell),
    blank: cell.state === 'blank',
    total: column === 'total' || row === 'total',
    doubt: 'doubt' in cell && cell.doubt !== undefined && cell.doubt.length > 0,
    ...(own.length > 0 && { hints: own.map(({ value }) => value) }),
  }
}

type IndexOf = (row: string, column: string) => number

/** Rows whose values have several places: each way to place them. */
function unplacedReadings({ unplaced }: Table, columns: readonly string[], indexOf: IndexOf): readonly Reading[] {
  return unplaced.flatMap(({ row, readings = [] }) =>
    readings
      .filter((reading) => reading.length === columns.length)
      .map((reading) => ({
        cells: columns.map((column, index) => ({ cell: indexOf(row, column), value: reading[index] ?? 0 })),
      })),
  )
}

/** `1 2` in one cell may be 12. */
function joinedReadings({ cells }: Table, indexOf: IndexOf): readonly Reading[] {
  return Object.entries(cells).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, cell]) => {
      if (cell.state !== 'unreadable' || !/^\d+(?:\s+\d+)+$/.test(cell.raw.normalize('NFKC').trim())) return []
      const value = Number(cell.raw.normalize('NFKC').replace(/\s/g, ''))
      return Number.isSafeInteger(value) ? [{ cells: [{ cell: indexOf(row, column), value }] }] : []
    }),
  )
}
