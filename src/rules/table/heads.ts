import type { TableKey } from '../../forms/form.ts'
import type { Label, Report } from '../../report/report.ts'
import { once } from '../once.ts'
import type { FormPlace } from '../rule.ts'

export interface PlacedHead extends Label {
  readonly at: FormPlace
  /** The rows that stand below it. */
  readonly rows: readonly string[]
  /** Whether there is anything in the cells that it heads. */
  readonly filled: boolean
}

/**
 * All heads of a table, in the form's order; the labels of the litigation table's rows are printed as heads. None where it is
 * not known, or cannot be told, what heads it has.
 */
export const headsOf = once((report: Report, key: TableKey): readonly PlacedHead[] => {
  const { heads = [], rows = [], cells = {} } = report.tables[key] ?? {}
  const isThere = (row: string, column: string) => (cells[row]?.[column]?.state ?? 'missing') !== 'missing'
  const columns: PlacedHead[] = []
  for (const { column, rows: below, printed, found, same } of heads) {
    const [row] = below
    const inOneBlock = key === 'applications' || row === undefined
    const at = inOneBlock ? { table: key, column } : { table: key, row, column }
    columns.push({ at, rows: below, printed, found, same, filled: below.some((each) => isThere(each, column)) })
  }
  if (key !== 'litigation' || columns.length === 0) return areTorn(columns) ? [] : columns
  const all: PlacedHead[] = []
  for (const { row, printed, found, same } of rows) {
    const filled = Object.keys(cells[row] ?? {}).some((column) => isThere(row, column))
    all.push({ at: { table: key, row }, rows: [row], printed, found, same, filled })
  }
  all.push(...columns)
  return areTorn(all) ? [] : all
})

/** Nothing but characters lost, which the agency or the scraper may have done: 对外公开总数 of 对外公开总数量. */
export function isCut({ found, same, printed }: Label): boolean {
  if (!found || same) return false
  let at = 0
  for (const character of found.value) {
    at = printed.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/**
 * Heads that a converter wrapped, in the middle of words and side by side, cannot be put together again:
 *
 *                 自然  商业  科研  社会公
 *                 人    企业  机构  益组织
 */
function areTorn(heads: readonly PlacedHead[]): boolean {
  const cut = heads.filter(isCut).length
  const other = heads.filter(({ same }) => !same).length
  return cut >= LEAST_CUT && other >= LEAST_OTHER
}

const LEAST_CUT = 2
const LEAST_OTHER = 5
