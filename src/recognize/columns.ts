import type { PlainRow } from './plain.ts'
import type { PrintedLabel } from './printed.ts'
import type { ValueToken } from './tokens.ts'
import type { Wording } from './wording.ts'

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
  const columns: (number | null)[] = []
  for (const [index, { kind }] of labels.entries()) {
    const token = kind === 'head' ? undefined : wordings[index]?.tokens[0]
    columns.push(token && token.layout !== 'line' ? token.from : null)
  }
  const levels = new Map<number, number[]>()
  for (const [index, { depth }] of labels.entries()) {
    const column = columns[index] ?? null
    if (column === null) continue
    const level = levels.get(depth)
    if (level) level.push(column)
    else levels.set(depth, [column])
  }
  const usual = new Map([...levels].map(([depth, level]) => [depth, mostOf(level)]))
  const misplaced = new Set<number>()
  for (const [index, { depth }] of labels.entries()) {
    const column = columns[index] ?? null
    const expected = usual.get(depth) ?? null
    if (column !== null && expected !== null && column !== expected) misplaced.add(index)
  }
  return misplaced
}

/** The number that more than half of them are. */
function mostOf(numbers: readonly number[]): number | null {
  return numbers.find((one) => numbers.filter((other) => other === one).length > numbers.length / 2) ?? null
}
