import type { PlainRow } from './plain.ts'
import type { PrintedLabel } from './printed.ts'
import type { ValueToken } from './tokens.ts'
import type { Wording } from './wordings.ts'

/**
 * Whether a table's cells keep their columns: fields of a tab-separated table that are empty where a label spans rows, or
 * the spans of a page's grid. Bars and lines of text keep none.
 */
export function keepsColumns(rows: readonly PlainRow[]): boolean {
  return rows.some(({ layout, cells }) => {
    const [first] = cells
    if (!first || layout === 'line' || layout === 'pipe') return false
    const leading = first.text === '' && cells.some(({ text }) => text !== '')
    return leading || (layout === 'html' && (first.column > 0 || cells.some(({ columns }) => columns > 1)))
  })
}

/** The grid column of a row's first value, from 0. */
export function startOf(first: ValueToken | null): number | null {
  return first && first.layout !== 'line' && first.layout !== 'pipe' ? first.from : null
}

/**
 * The labels that stand in another column than most of their level do.
 *
 * @returns their indices among the printed labels
 */
export function misplacedLabels(
  labels: readonly PrintedLabel[],
  wordings: readonly (Wording | null)[],
): ReadonlySet<number> {
  const columns = labels.map(({ kind, depth }, index) => {
    const token = kind === 'head' ? undefined : wordings[index]?.tokens[0]
    return token && token.layout !== 'line' ? { depth, column: token.from } : null
  })
  const misplaced = new Set<number>()
  for (const [index, place] of columns.entries()) {
    if (!place) continue
    const level = columns.flatMap((other) => (other?.depth === place.depth ? [other.column] : []))
    const usual = level.find((column) => level.filter((other) => other === column).length > level.length / 2)
    if (usual !== undefined && usual !== place.column) misplaced.add(index)
  }
  return misplaced
}
