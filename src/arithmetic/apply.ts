import type { Lock } from './board.ts'
import { type Explore, readOf, type Taken } from './node.ts'
import { draftOf, open, release, type State, type Sums, shift } from './state.ts'

/** The sums after the operation, and what it locks. The preferred equation is solved for a cell that it opens. */
export function applied(
  { problem, choices }: Explore,
  state: State,
  { choice, set, free }: Taken,
  preferred: number,
): { readonly sums: Sums; readonly lock: Lock } {
  const touched = [...set.map(({ cell }) => cell), ...free]
  const kills = choice ? [choices.near(choice)] : touched.map(choices.of)
  if (free.length === 0 && set.every(({ cell }) => state.cells[cell] !== open)) {
    const residuals = state.residuals.slice()
    let owed = state.owed
    for (let index = 0; index < residuals.length; index++) {
      const factors = state.equations[index]?.factors
      let by = 0
      for (const { cell, value } of set) by += (factors?.[cell] ?? 0) * (value - readOf(problem, cell))
      if (by === 0) continue
      residuals[index] = (residuals[index] ?? 0) + by
      const due = owed[index] ?? 0
      if (due > 0) owed = owed.with(index, due - 1)
    }
    const { equations, solves } = state
    return {
      sums: { equations, solves, residuals, owed },
      lock: { settles: [touched], opens: [], closes: [], kills, before: null },
    }
  }
  const draft = draftOf(state)
  const closes = set.map(({ cell }) => cell)
  for (const { cell, value } of set)
    shift(draft, cell, value - (draft.cells[cell] === open ? 0 : readOf(problem, cell)))
  for (const cell of free) if (draft.cells[cell] !== open) release(draft, cell, readOf(problem, cell), preferred)
  for (const [index, due] of draft.owed.entries()) {
    if (due > 0 && draft.residuals[index] !== state.residuals[index]) draft.owed[index] = due - 1
  }
  return { sums: draft, lock: { settles: [], opens: free, closes, kills, before: null } }
}
