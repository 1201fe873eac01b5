import type { Choices, Hit } from './choices.ts'
import { isUnsatisfied, type State, untouched } from './state.ts'

export interface Limits {
  readonly state: State
  readonly dead: readonly number[]
}

/**
 * At least this much, in nats, the changes cost that are still needed; infinite where none will do. Each violated equation
 * pays for the changes that it needs; what changes several of them is paid for by all of these in equal parts. More than enough
 * need not be told exactly.
 */
export function boundOf({ all, hits, leastSlips, slips }: Choices): (limits: Limits, enough: number) => number {
  const choicePayers: number[] = all.map(() => 0)
  const cellPayers: number[] = []
  return ({ state, dead }, enough) => {
    const violated: number[] = []
    for (let index = 0; index < state.equations.length; index++) if (isUnsatisfied(state, index)) violated.push(index)
    if (violated.length === 0) return 0
    const all = needed(violated)
    if (violated.length === 1 || all > enough) return all
    const byLength = violated.sort((left, right) => length(left) - length(right) || left - right)
    const short = Math.max(all, needed(disjoint(byLength)))
    return short > enough ? short : Math.max(short, needed(disjoint(byLength.reverse())))

    /** Any set of violated equations will do. */
    function needed(chosen: readonly number[]): number {
      count(chosen, 1)
      let sum = 0
      for (const index of chosen) sum += paidBy(index)
      count(chosen, -1)
      return sum
    }

    function paidBy(index: number): number {
      const equation = state.equations[index]
      const residual = state.residuals[index] ?? 0
      if (!equation) return 0
      // By one change, or the two cheapest.
      let exact = Number.POSITIVE_INFINITY
      let first = Number.POSITIVE_INFINITY
      let second = Number.POSITIVE_INFINITY
      for (const { choice, effect, gain, opens } of hitsAt(index)) {
        if (dead[choice.index]) continue
        const part = choice.least / (choicePayers[choice.index] ?? 1)
        if (part < first) {
          second = first
          first = part
        } else if (part < second) second = part
        if (opens || gain !== 0 || effect === -residual) exact = Math.min(exact, part)
      }
      const { cells } = equation
      const least = leastSlips(equation)
      const mending = slips(equation, residual)
      for (let place = 0; place < cells.length; place++) {
        const cell = cells[place] ?? 0
        if (state.cells[cell] !== untouched) continue
        const payers = cellPayers[cell] ?? 1
        const part = (least[place] ?? 0) / payers
        if (part < first) {
          second = first
          first = part
        } else if (part < second) second = part
        const mended = (mending[place] ?? 0) / payers
        if (mended < exact) exact = mended
      }
      // What open cells cannot make up for, any change may mend.
      if (state.solves[index] !== -1) return first
      return (state.owed[index] ?? 0) > 1 ? first + second : Math.min(exact, first + second)
    }

    function count(chosen: readonly number[], by: number): void {
      for (const index of chosen) {
        for (const { choice } of hitsAt(index)) choicePayers[choice.index] = (choicePayers[choice.index] ?? 0) + by
        for (const cell of state.equations[index]?.cells ?? []) cellPayers[cell] = (cellPayers[cell] ?? 0) + by
      }
    }

    function hitsAt(index: number): readonly Hit[] {
      const equation = state.equations[index]
      return equation ? hits(equation) : []
    }

    function length(index: number): number {
      return state.equations[index]?.cells.length ?? 0
    }

    /** Those that have no cell in common with an earlier one. */
    function disjoint(order: readonly number[]): number[] {
      const chosen: number[] = []
      for (const index of order) {
        const cells = state.equations[index]?.cells ?? []
        if (cells.some((cell) => cellPayers[cell])) continue
        count([index], 1)
        chosen.push(index)
      }
      count(chosen, -1)
      return chosen
    }
  }
}
