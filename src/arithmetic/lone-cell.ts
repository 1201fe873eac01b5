import { isUnsatisfied, type State, untouched } from './state.ts'

/**
 * The one cell that by itself can have upset every violated equation and no other; null where there is none, or more than
 * one. In the table of applications every cell has identities of its own, so that a single wrong cell is always this one.
 */
export function loneCell(state: State): number | null {
  const violated = [...state.equations.keys()].filter((index) => isUnsatisfied(state, index))
  const [first] = violated
  const cells = state.equations[first ?? -1]?.cells.filter((cell) => {
    const offs = new Set<number>()
    for (const [index, equation] of state.equations.entries()) {
      const factor = equation.factors[cell] ?? 0
      // What an open cell makes up for, this one may change.
      if (factor !== 0 && state.solves[index] === -1) offs.add((state.residuals[index] ?? 0) / factor)
    }
    const isEverywhere = violated.every((index) => state.equations[index]?.factors[cell] !== 0)
    return state.cells[cell] === untouched && isEverywhere && offs.size === 1
  })
  return cells?.length === 1 ? (cells[0] ?? null) : null
}
