import type { Identity, Problem, ProblemCell } from '../../src/arithmetic/index.ts'
import type { EditionId, TableKey } from '../../src/forms/form.ts'
import { formOf } from '../../src/forms/index.ts'
import { drawNumbers, type Numbers } from '../../test/made/numbers.ts'
import { random } from '../../test/made/random.ts'

/** The form's two tables with identities, as the room for arithmetic knows them. */
export interface Frame {
  readonly total: readonly boolean[]
  /** `applications/granted natural`. */
  readonly names: readonly string[]
  readonly identities: readonly Identity[]
  readonly rows: Problem['rows']
  readonly columns: Problem['columns']
}

export type Values = readonly (number | null)[]

export function frameOf(edition: EditionId): Frame {
  const applications = tableOf(edition, 'applications', 0)
  const litigation = tableOf(edition, 'litigation', applications.names.length)
  return {
    total: [...applications.total, ...litigation.total],
    names: [...applications.names, ...litigation.names],
    identities: [...applications.identities, ...litigation.identities],
    // The three parts of section four stand in one printed row.
    rows: [...applications.rows, litigation.rows.flat()],
    columns: applications.columns,
  }
}

/** The true values of a made report, in the order of the frame's cells. */
export function valuesOf(edition: EditionId, seed: number): number[] {
  const editions = { disclosure: edition, applications: edition, litigation: edition }
  const numbers: Numbers = drawNumbers(editions, random(seed, 'numbers'), false)
  return [numbers.applications, numbers.litigation].flatMap((table) =>
    Object.values(table).flatMap((row) => Object.values(row)),
  )
}

export function problemOf(frame: Frame, values: Values, doubted: ReadonlySet<number> = new Set()): Problem {
  const cells = values.map(
    (value, cell): ProblemCell => ({ value, total: frame.total[cell] ?? false, doubt: doubted.has(cell) }),
  )
  return { cells, identities: frame.identities, rows: frame.rows, columns: frame.columns, readings: [] }
}

export function holds({ left, right }: Identity, values: Values): boolean {
  return sum(left, values) === sum(right, values)
}

function tableOf(edition: EditionId, key: TableKey, first: number): Frame {
  const { blocks, identities } = formOf(edition).tables[key]
  const [block] = blocks
  if (!block) throw new RangeError(`The form has no ${key}.`)
  const rows = block.rows.map((_, row) => block.columns.map((_, column) => first + row * block.columns.length + column))
  const columns = block.columns.map((_, column) => rows.flatMap((row) => row[column] ?? []))
  const rowKeys = block.rows.map(({ key }) => key)
  const columnKeys = block.columns.map((column) => column.key)
  const lines = { row: { lines: rows, keys: columnKeys }, column: { lines: columns, keys: rowKeys } }
  const pick = (line: readonly number[], keys: readonly string[], wanted: readonly string[]) =>
    wanted.flatMap((key) => line[keys.indexOf(key)] ?? [])
  return {
    total: rowKeys.flatMap((row) => columnKeys.map((column) => row === 'total' || column === 'total')),
    names: rowKeys.flatMap((row) => columnKeys.map((column) => `${key}/${row} ${column}`)),
    identities: identities.flatMap(({ each, left, right }) =>
      lines[each].lines.map((line) => ({
        left: pick(line, lines[each].keys, left),
        right: pick(line, lines[each].keys, right),
      })),
    ),
    rows,
    columns,
  }
}

function sum(cells: readonly number[], values: Values): number {
  return cells.reduce((total, cell) => total + (values[cell] ?? 0), 0)
}
