import type { Move } from './move.ts'
import type { Problem } from './problem.ts'

/** What the reader could also have made of the text. */
export function rereadings({ cells, readings }: Problem): Move[] {
  return readings.map(({ cells: reread, cost }) => ({
    operation: 'reread',
    set: reread.filter(({ cell, value }) => cells[cell]?.value !== value),
    free: [],
    together: [],
    ...(cost === undefined ? {} : { cost }),
  }))
}
