import { costs } from './costs.ts'
import type { Move } from './move.ts'
import type { Problem } from './problem.ts'

/**
 * From one cell of a row on, every value stands one cell too far to the left, and one value is lost:
 *     1 2 0 4 7   →   1 2 4 7 –
 * or to the right, and the last is lost:
 *     1 2 0 4 7   →   1 – 2 0 4
 * The cell that became free may be absent, blank or 0, and nothing else.
 */
export function shifts({ cells, rows }: Problem): Move[] {
  return rows.flatMap((row) => {
    const values = row.map((cell) => cells[cell]?.value ?? null)
    if (values.every((value) => !value)) return []
    const last = row.length - 1
    const moves: Move[] = []
    for (let from = 0; from < last; from++) {
      if (!values[last]) moves.push(...moved(row, values, { lost: from, freed: last }))
      if (!values[from]) moves.push(...moved(row, values, { lost: last, freed: from }))
    }
    return moves
  })
}

/** The values between the two places go back towards the one that lost its value; none where that changes nothing. */
function moved(
  row: readonly number[],
  values: readonly (number | null)[],
  { lost, freed }: { readonly lost: number; readonly freed: number },
): Move[] {
  const set: { cell: number; value: number }[] = []
  const free = [row[lost] ?? 0]
  const step = lost < freed ? 1 : -1
  for (let place = lost + step; place !== freed + step; place += step) {
    const cell = row[place] ?? 0
    const value = values[place - step] ?? null
    if (value === null) free.push(cell)
    else if (value !== values[place]) set.push({ cell, value })
  }
  if (set.length === 0) return []
  const cost = costs.operations['row-shifted'] + (values[freed] === null ? -costs.absent : costs.wholeShift)
  return [{ operation: 'row-shifted', set, free, together: [], cost }]
}
