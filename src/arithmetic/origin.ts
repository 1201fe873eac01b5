import type { Change, Operation, Origin } from './explanation.ts'
import type { Problem } from './problem.ts'

/**
 * Whether the report says so or only the reading of it. What was lost or doubted on the way tells of the reading; where the
 * whole row was read and nothing in it is doubtful, the report says so.
 */
export function originOf(problem: Problem, operation: Operation, changes: readonly Change[]): Origin {
  const { cells, rows } = problem
  const marked = (cell: number) => cells[cell]?.value === null || cells[cell]?.doubt === true
  if (operation === 'reread' || changes.some(({ cell }) => marked(cell))) return 'extraction'
  const near = rows.filter((row) => changes.some(({ cell }) => row.includes(cell))).flat()
  return near.some(marked) ? 'unknown' : 'report'
}

export function originOfAll(origins: readonly Origin[]): Origin {
  const [first = 'unknown'] = origins
  return origins.every((origin) => origin === first) ? first : 'unknown'
}
