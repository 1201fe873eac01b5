import { type TableKey, tableKeys } from '../src/forms/form.ts'
import type { Cell, Report } from '../src/report/report.ts'
import type { MadeReport } from '../test/made/report.ts'

/** What a text prints, by `table/row/column`; null where it prints nothing, or a mark for nothing. */
export type Truth = ReadonlyMap<string, number | null>

/** One text read and held against its truth. */
export interface Reading {
  /** Enough to make or find the text again. */
  readonly name: string
  readonly counts: Counts
  readonly silent: readonly SilentFault[]
}

/**
 * Of cells, but for `texts`. Every printed value is in one of the six counts behind it; `invented` are numbers where the
 * text prints none, without a sign that they may be wrong.
 */
export interface Counts {
  readonly texts: number
  readonly printed: number
  readonly right: number
  readonly rightButDoubted: number
  readonly missingButSaid: number
  readonly wrongButSaid: number
  readonly silentlyWrong: number
  readonly silentlyMissing: number
  readonly invented: number
}

export interface SilentFault {
  readonly kind: 'silentlyWrong' | 'silentlyMissing' | 'invented'
  readonly cell: string
  readonly want: number | null
  /** `no such cell`: the table was taken for one of the other edition, which has no such row. */
  readonly got: number | 'blank' | 'no such cell'
}

/** Cells for which `counted` is false are left out altogether. */
export function judge(
  name: string,
  report: Report,
  truth: Truth,
  counted: (cell: string) => boolean = () => true,
): Reading {
  const counts = { ...none, texts: 1 }
  const silent: SilentFault[] = []
  const read = cellsOf(report)
  for (const cell of new Set([...truth.keys(), ...read.keys()])) {
    if (!counted(cell)) continue
    const want = truth.get(cell) ?? null
    const reading = read.get(cell)
    const got = reading?.state === 'number' ? reading.value : null
    if (want !== null) counts.printed++
    const outcome = outcomeOf(want, got, isDoubted(reading), isSaid(report, cell, reading))
    if (outcome === null) continue
    counts[outcome]++
    if (isSilent(outcome)) silent.push({ kind: outcome, cell, want, got: got ?? (reading ? 'blank' : 'no such cell') })
  }
  return { name, counts, silent }
}

export function total(readings: readonly Reading[]): Counts {
  const sum = { ...none }
  for (const { counts } of readings) for (const key of countKeys) sum[key] += counts[key]
  return sum
}

export function truthOf({ tables }: MadeReport): Truth {
  const cells = tableKeys.flatMap((table) =>
    Object.entries(tables[table]).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, { value }]) => [`${table}/${row}/${column}`, value] as const),
    ),
  )
  return new Map(cells)
}

/** Every cell of a report, by `table/row/column`. */
export function cellsOf({ tables }: Report): ReadonlyMap<string, Cell> {
  const cells = Object.entries(tables).flatMap(([table, { cells: rows }]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, cell]) => [`${table}/${row}/${column}`, cell] as const),
    ),
  )
  return new Map(cells)
}

type Outcome = Exclude<keyof Counts, 'texts' | 'printed'>

/** Null where nothing is printed and nothing wrongly claimed. */
function outcomeOf(want: number | null, got: number | null, doubted: boolean, said: boolean): Outcome | null {
  if (want === null) return got === null || said ? null : 'invented'
  if (got === want) return doubted ? 'rightButDoubted' : 'right'
  if (got === null) return said ? 'missingButSaid' : 'silentlyMissing'
  return said ? 'wrongButSaid' : 'silentlyWrong'
}

function isSilent(outcome: Outcome): outcome is SilentFault['kind'] {
  return outcome === 'silentlyWrong' || outcome === 'silentlyMissing' || outcome === 'invented'
}

function isDoubted(cell: Cell | undefined): boolean {
  return cell !== undefined && 'doubt' in cell && cell.doubt !== undefined && cell.doubt.length > 0
}

/** Whether someone who reads the output is told that this cell may not be what the text has. */
function isSaid(report: Report, name: string, cell: Cell | undefined): boolean {
  const [tableName, row] = name.split('/')
  const table = report.tables[tableKey(tableName)]
  if (report.kind === 'unrecognized' || table === undefined) return true
  if (cell?.state === 'missing' || cell?.state === 'unreadable' || isDoubted(cell)) return true
  return table.unplaced.some((unplaced) => unplaced.row === row)
}

function tableKey(name: string | undefined): TableKey {
  const key = tableKeys.find((table) => table === name)
  if (key === undefined) throw new RangeError(`No table is called ${name}.`)
  return key
}

const none: Counts = {
  texts: 0,
  printed: 0,
  right: 0,
  rightButDoubted: 0,
  missingButSaid: 0,
  wrongButSaid: 0,
  silentlyWrong: 0,
  silentlyMissing: 0,
  invented: 0,
}

const countKeys: readonly (keyof Counts)[] = [
  'texts',
  'printed',
  'right',
  'rightButDoubted',
  'missingButSaid',
  'wrongButSaid',
  'silentlyWrong',
  'silentlyMissing',
  'invented',
]
