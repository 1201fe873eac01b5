import type { Solution, SolvedStep } from './solution.ts'

/** Steps of the best solution that can only be told together, and all ways to replace them. */
export interface Cluster {
  /** The most probable first; the weights are shares of 1. */
  readonly alternatives: readonly Alternative[]
}

export interface Alternative {
  readonly steps: readonly SolvedStep[]
  readonly probability: number
}

/**
 * Takes the solutions apart. Where another solution differs from the best, some steps were exchanged for others with the
 * same effect; steps that are never exchanged in one go are causes of their own.
 */
export function clustersOf(
  solutions: readonly Solution[],
  identitiesOf: (cell: number) => readonly number[],
): Cluster[] {
  const [best] = solutions
  if (!best) return []
  const swaps: Swap[] = []
  const taken = solutions.map(({ steps }) => {
    const pieces = piecesOf(difference(best.steps, steps), identitiesOf)
    return pieces.flatMap((piece) => knownSwaps(piece, swaps))
  })
  const owners = merged(best.steps, swaps)
  const weights = solutions.map(({ cost }) => Math.exp(best.cost - cost))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return [...new Set(owners.values())].map((owner) => {
    const own = best.steps.filter((step) => owners.get(keyOf(step)) === owner)
    const alternatives = new Map<string, { steps: readonly SolvedStep[]; weight: number }>()
    for (const [index, used] of taken.entries()) {
      const here = used.filter(({ without }) => without.some((step) => owners.get(keyOf(step)) === owner))
      const gone = new Set(here.flatMap(({ without }) => without.map(keyOf)))
      const kept = own.filter((step) => !gone.has(keyOf(step)))
      const steps = [...kept, ...here.flatMap((swap) => swap.instead)].sort(byCell)
      const key = steps.map(keyOf).join(';')
      const weight = (alternatives.get(key)?.weight ?? 0) + (weights[index] ?? 0)
      alternatives.set(key, { steps, weight })
    }
    return {
      alternatives: [...alternatives.values()]
        .map(({ steps, weight }) => ({ steps, probability: weight / all }))
        .sort((left, right) => right.probability - left.probability),
    }
  })
}

interface Swap {
  readonly without: readonly SolvedStep[]
  readonly instead: readonly SolvedStep[]
}

function difference(best: readonly SolvedStep[], steps: readonly SolvedStep[]): Swap {
  const keys = new Set(steps.map(keyOf))
  const bestKeys = new Set(best.map(keyOf))
  return {
    without: best.filter((step) => !keys.has(keyOf(step))),
    instead: steps.filter((step) => !bestKeys.has(keyOf(step))),
  }
}

/** Steps that have no identity in common were exchanged independently of each other. */
function piecesOf({ without, instead }: Swap, identitiesOf: (cell: number) => readonly number[]): Swap[] {
  const pieces: { steps: SolvedStep[]; identities: Set<number> }[] = []
  for (const step of [...without, ...instead]) {
    const piece = { steps: [step], identities: new Set(step.set.flatMap(({ cell }) => identitiesOf(cell))) }
    for (let index = pieces.length - 1; index >= 0; index--) {
      const other = pieces[index]
      if (!other || ![...other.identities].some((identity) => piece.identities.has(identity))) continue
      piece.steps.push(...other.steps)
      for (const identity of other.identities) piece.identities.add(identity)
      pieces.splice(index, 1)
    }
    pieces.push(piece)
  }
  return pieces.map(({ steps }) => ({
    without: without.filter((step) => steps.includes(step)),
    instead: instead.filter((step) => steps.includes(step)),
  }))
}

/** Cheaper solutions come first, so what several exchanges make together is met after each of them. */
function knownSwaps(piece: Swap, swaps: Swap[]): Swap[] {
  const used: Swap[] = []
  let { without, instead } = piece
  for (const swap of swaps) {
    if (!contains(without, swap.without) || !contains(instead, swap.instead)) continue
    used.push(swap)
    without = without.filter((step) => !contains(swap.without, [step]))
    instead = instead.filter((step) => !contains(swap.instead, [step]))
  }
  if (without.length === 0 && instead.length === 0) return used
  const rest = without.length > 0 ? { without, instead } : piece
  swaps.push(rest)
  return without.length > 0 ? [...used, rest] : [rest]
}

/** By the key of a step of the best solution, the first of the steps that go together with it. */
function merged(best: readonly SolvedStep[], swaps: readonly Swap[]): ReadonlyMap<string, string> {
  const owners = new Map(best.map((step) => [keyOf(step), keyOf(step)]))
  for (const { without } of swaps) {
    const together = new Set(without.map((step) => owners.get(keyOf(step))))
    const owner = best.map((step) => owners.get(keyOf(step))).find((key) => together.has(key))
    if (owner === undefined) continue
    for (const [key, value] of owners) if (together.has(value)) owners.set(key, owner)
  }
  return owners
}

function contains(steps: readonly SolvedStep[], some: readonly SolvedStep[]): boolean {
  const keys = new Set(steps.map(keyOf))
  return some.every((step) => keys.has(keyOf(step)))
}

function keyOf({ set }: SolvedStep): string {
  return set.map(({ cell, value }) => `${cell}:${value}`).join(' ')
}

function byCell(left: SolvedStep, right: SolvedStep): number {
  return (left.set[0]?.cell ?? 0) - (right.set[0]?.cell ?? 0)
}
