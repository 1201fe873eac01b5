import { copies } from './copies.ts'
import { exchanges } from './exchanges.ts'
import type { Move } from './move.ts'
import type { Problem } from './problem.ts'
import { rereadings } from './rereadings.ts'
import { shifts } from './shifts.ts'
import { staleTotals } from './stale-totals.ts'

/** Everything but slips in single cells, as far as it fits. No two of them say the same. */
export function movesOf(problem: Problem, fits: (move: Move) => boolean): readonly Move[] {
  const kinds = [rereadings, exchanges, shifts, copies, staleTotals]
  const moves = new Map<string, Move>()
  for (const move of kinds.flatMap((kind) => kind(problem)).filter(fits)) {
    const key = JSON.stringify([move.set.map(({ cell, value }) => [cell, value]), move.free, move.together])
    if (!moves.has(key)) moves.set(key, move)
  }
  return [...moves.values()]
}
