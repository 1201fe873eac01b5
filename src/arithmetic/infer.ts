import { componentsOf } from './components.ts'
import { type Equation, equationOf, residualOf, type Sum } from './equation.ts'
import type { Problem } from './problem.ts'
import { isUnsatisfied, stateOf } from './state.ts'

/** The value that a missing cell must have. */
export interface Inferred {
  readonly cell: number
  readonly value: number
  /** Indices of the identities that determine it. */
  readonly identities: readonly number[]
}

/**
 * The missing cells that the identities leave no choice, counts being whole and not below 0. Only identities are used whose
 * cells stand in no broken one; none in a table where some are broken only put together. By cell.
 */
export function infer(problem: Problem): Inferred[] {
  return componentsOf(problem)
    .filter((part) => part.problem.cells.some(({ value }) => value === null))
    .flatMap((part) =>
      inferPart(part.problem).map(({ cell, value, identities }) => ({
        cell: part.cells[cell] ?? 0,
        value,
        identities: identities.map((index) => part.identities[index] ?? 0).sort((left, right) => left - right),
      })),
    )
    .sort((left, right) => left.cell - right.cell)
}

/** What a missing cell can be, and the indices of the identities that say so. */
interface Range {
  readonly least: number
  readonly most: number
  readonly identities: readonly number[]
}

const anyCount: Range = { least: 0, most: Number.POSITIVE_INFINITY, identities: [] }

/** Ranges of large numbers can go on narrowing for long, and then determine nothing. */
const mostRounds = 40

function inferPart(problem: Problem): Inferred[] {
  const sums = trustedSums(problem)
  const isMissing = (cell: number) => problem.cells[cell]?.value === null
  const ranges = new Map<number, Range>()
  for (let round = 0; round < mostRounds; round++) {
    let narrowed = false
    for (const sum of sums) {
      const missing = sum.equation.cells.filter(isMissing)
      for (const cell of missing) {
        const before = ranges.get(cell) ?? anyCount
        const after = narrow(cell, sum, missing, before, ranges)
        if (after.least > after.most) return []
        if (after === before) continue
        ranges.set(cell, after)
        narrowed = true
      }
    }
    if (!narrowed) break
  }
  return [...ranges].flatMap(([cell, { least, most, identities }]) =>
    least === most ? [{ cell, value: least, identities }] : [],
  )
}

/** The identities without disputed cells, alone and as far as missing cells can be eliminated from them. */
function trustedSums(problem: Problem): Sum[] {
  const { cells, identities } = problem
  const values = cells.map(({ value }) => value)
  const none = { left: [], right: [] }
  let trusted = [...identities.keys()]
  for (;;) {
    const state = stateOf({ ...problem, identities: trusted.map((index) => identities[index] ?? none) })
    const broken = state.equations.filter((_, index) => isUnsatisfied(state, index))
    // A fault that shows only where missing cells were eliminated may have left others that do not show.
    if (
      broken.some((equation) => equation.identities.length > 1 || equation.cells.some((cell) => values[cell] === null))
    ) {
      return []
    }
    const disputed = new Set(broken.flatMap((equation) => equation.cells))
    if (disputed.size === 0) {
      const alone = trusted.map((index) => equationOf(identities[index] ?? none, index, cells.length))
      const together = state.equations.map((equation) => ({
        ...equation,
        identities: equation.identities.map((place) => trusted[place] ?? 0),
      }))
      return [...alone, ...together].map((equation) => ({ equation, residual: residualOf(equation, values) }))
    }
    trusted = trusted.filter((index) => {
      const { left, right } = identities[index] ?? none
      return ![...left, ...right].some((cell) => disputed.has(cell))
    })
  }
}

function narrow(
  cell: number,
  { equation, residual }: Sum,
  missing: readonly number[],
  before: Range,
  ranges: ReadonlyMap<number, Range>,
): Range {
  const others = missing.filter((other) => other !== cell)
  let [low, high] = [-residual, -residual]
  for (const other of others) {
    const { least, most } = ranges.get(other) ?? anyCount
    const factor = equation.factors[other] ?? 0
    low -= factor > 0 ? factor * most : factor * least
    high -= factor > 0 ? factor * least : factor * most
  }
  const factor = equation.factors[cell] ?? 1
  const [from, to] = factor > 0 ? [low / factor, high / factor] : [high / factor, low / factor]
  const least = Math.max(before.least, Math.ceil(from))
  const most = Math.min(before.most, Math.floor(to))
  if (least === before.least && most === before.most) return before
  return {
    least,
    most,
    identities: reasons(equation, [before, ...others.map((other) => ranges.get(other) ?? anyCount)]),
  }
}

function reasons({ identities }: Equation, ranges: readonly Range[]): number[] {
  return [...new Set([...identities, ...ranges.flatMap((range) => range.identities)])]
}
