import { costs } from './costs.ts'
import type { Move } from './move.ts'
import type { Problem } from './problem.ts'

/**
 * Something was changed late, and neither the total over it nor the totals over that one were brought up to date: all of
 * them are off by the same number. (A total alone is a slip in a single cell.)
 */
export function staleTotals(problem: Problem): Move[] {
  const { cells } = problem
  const over = totalsOver(problem)
  const chains: number[][] = cells.flatMap(({ value, total }, cell) => {
    if (value === null) return []
    const above = closure(cell, over)
    return total ? [[cell, ...above]] : [above]
  })
  return chains
    .map((chain) => chain.sort((left, right) => left - right))
    .filter((chain) => chain.length > 1 && chain.every((cell) => (cells[cell]?.value ?? null) !== null))
    .map((together) => ({
      operation: 'total-stale',
      set: [],
      free: [],
      together,
      cost: costs.operations['total-stale'] + costs.furtherTotal * (together.length - 1),
    }))
}

function totalsOver({ cells, identities }: Problem): ReadonlyMap<number, readonly number[]> {
  const over = new Map<number, number[]>()
  for (const { left, right } of identities) {
    for (const [side, others] of [[left, right] as const, [right, left] as const]) {
      const [total] = side
      if (side.length !== 1 || total === undefined || !cells[total]?.total) continue
      for (const cell of others) over.set(cell, [...(over.get(cell) ?? []), total])
    }
  }
  return over
}

function closure(cell: number, over: ReadonlyMap<number, readonly number[]>): number[] {
  const found = new Set<number>()
  const waiting = [cell]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const total of over.get(next) ?? []) {
      if (found.has(total) || total === cell) continue
      found.add(total)
      waiting.push(total)
    }
  }
  return [...found]
}
