import { costs } from './costs.ts'
import type { Move } from './move.ts'
import type { Problem } from './problem.ts'

/** A row that repeats the one above it, so that nothing is known of its own values; one cell may differ by another fault. */
export function copies({ cells, rows }: Problem): Move[] {
  return rows.slice(1).flatMap((row, index) => {
    const above = rows[index] ?? []
    const value = (cell: number | undefined) => cells[cell ?? -1]?.value ?? null
    if (above.length !== row.length || row.some((cell) => value(cell) === null)) return []
    const same = row.filter((cell, place) => value(cell) === value(above[place]))
    const telling = same.filter((cell) => value(cell) !== 0).length
    const differing = row.length - same.length
    if (differing > 1 || telling <= differing) return []
    const cost = costs.operations['row-copied'] + (differing > 0 ? costs.operations['digit-replaced'] : 0)
    return [{ operation: 'row-copied', set: [], free: row, together: [], cost }]
  })
}
