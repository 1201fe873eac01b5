import type { Move } from './move.ts'
import type { Problem } from './problem.ts'

/** Two neighbours stand in each other's place. */
export function exchanges({ cells, rows, columns }: Problem): Move[] {
  const between = (lines: Problem['rows'], operation: Move['operation']): Move[] =>
    lines.flatMap((line) =>
      line.slice(1).flatMap((second, index) => {
        const first = line[index] ?? second
        const [left, right] = [cells[first]?.value ?? null, cells[second]?.value ?? null]
        if (left === null || right === null || left === right) return []
        const set = [
          { cell: first, value: right },
          { cell: second, value: left },
        ]
        return [{ operation, set, free: [], together: [] }]
      }),
    )
  return [...between(rows, 'row-exchanged'), ...between(columns, 'column-exchanged')]
}
