import { type Equation, eliminated, equationOf, residualOf, type Sum } from './equation.ts'
import type { Problem } from './problem.ts'

/** What a cell may still become. */
export const untouched = 0
export const settled = 1
export const open = 2

/**
 * The equations under a set of changes. Open cells are solved for: each stands in one equation only, its own, as long as
 * there is one for it; an equation that is nobody's own has no open cell, and holds or is violated.
 */
export interface Sums {
  readonly equations: readonly Equation[]
  /** What the cells of each equation add up to; open cells count as 0. */
  readonly residuals: readonly number[]
  /** The open cell that an equation is solved for, or -1. */
  readonly solves: readonly number[]
  /** How many more changes each equation must see at the least. */
  readonly owed: readonly number[]
}

export interface State extends Sums {
  /** By cell: untouched, settled or open. */
  readonly cells: readonly number[]
}

/** One that nobody else has, to be changed. */
export interface Draft {
  readonly equations: Equation[]
  readonly residuals: number[]
  readonly solves: number[]
  readonly owed: number[]
  readonly cells: number[]
}

/** As read, with the missing cells open. */
export function stateOf({ cells, identities }: Problem): Draft {
  const values = cells.map(({ value }) => value)
  const equations = identities.map((identity, index) => equationOf(identity, index, cells.length))
  const state: Draft = {
    equations,
    residuals: equations.map((equation) => residualOf(equation, values)),
    solves: equations.map(() => -1),
    owed: equations.map(() => 0),
    cells: cells.map(() => untouched),
  }
  for (const [cell, value] of values.entries()) if (value === null) release(state, cell, 0, -1)
  return state
}

export function draftOf({ equations, residuals, solves, owed, cells }: State): Draft {
  return {
    equations: equations.slice(),
    residuals: residuals.slice(),
    solves: solves.slice(),
    owed: owed.slice(),
    cells: cells.slice(),
  }
}

/** Gives a cell a value: by so much more than was read, or for an open cell than 0. */
export function shift(state: Draft, cell: number, by: number): void {
  const wasOpen = state.cells[cell] === open
  state.cells[cell] = settled
  for (let index = 0; index < state.equations.length; index++) {
    const factor = state.equations[index]?.factors[cell] ?? 0
    if (factor === 0) continue
    state.residuals[index] = (state.residuals[index] ?? 0) + factor * by
    if (!wasOpen || state.solves[index] !== cell) continue
    state.solves[index] = -1
    const other = state.equations[index]?.cells.find((inside) => state.cells[inside] === open)
    if (other !== undefined) solve(state, other, index)
  }
}

/** Opens a cell that was read as the value, solving the preferred equation for it if that can be. */
export function release(state: Draft, cell: number, read: number, preferred: number): void {
  state.cells[cell] = open
  let shortest = -1
  for (let index = 0; index < state.equations.length; index++) {
    const factor = state.equations[index]?.factors[cell] ?? 0
    if (factor === 0) continue
    state.residuals[index] = (state.residuals[index] ?? 0) - factor * read
    if (state.solves[index] !== -1 || (shortest !== -1 && shortest === preferred)) continue
    const length = state.equations[index]?.cells.length ?? 0
    const least = state.equations[shortest]?.cells.length ?? Number.POSITIVE_INFINITY
    if (index === preferred || length < least) shortest = index
  }
  if (shortest !== -1) solve(state, cell, shortest)
}

/** The value of the open cell that an equation is solved for; null while another open cell is in it. */
export function solution(state: State, index: number): number | null {
  const equation = state.equations[index]
  const cell = state.solves[index] ?? -1
  if (!equation || cell === -1) return null
  if (equation.cells.some((other) => other !== cell && state.cells[other] === open)) return null
  return 0 - (state.residuals[index] ?? 0) / (equation.factors[cell] ?? 1)
}

/** Counts are whole and not below 0. */
function satisfiable(state: State, index: number): boolean {
  const value = solution(state, index)
  if (value !== null) return value >= 0 && Number.isInteger(value)
  const { cells, factors } = state.equations[index] ?? { cells: [], factors: [] }
  const needed = -(state.residuals[index] ?? 0)
  if (needed === 0) return true
  return cells.some((cell) => state.cells[cell] === open && Math.sign(factors[cell] ?? 0) === Math.sign(needed))
}

/** Whether something must change it: it is violated, or no counts for its open cells make it hold. */
export function isUnsatisfied(state: State, index: number): boolean {
  return state.solves[index] === -1 ? state.residuals[index] !== 0 : !satisfiable(state, index)
}

/** The first equation that must still be changed, or -1. */
export function unsatisfied(state: State): number {
  return state.equations.findIndex((_, index) => isUnsatisfied(state, index))
}

export function isViolated(state: Sums, index: number): boolean {
  return state.solves[index] === -1 && state.residuals[index] !== 0
}

function solve(state: Draft, cell: number, index: number): void {
  const own = sumAt(state, index)
  if (!own) return
  state.solves[index] = cell
  for (let other = 0; other < state.equations.length; other++) {
    const sum = sumAt(state, other)
    if (other === index || !sum || sum.equation.factors[cell] === 0) continue
    const { equation, residual } = eliminated(cell, sum, own)
    state.equations[other] = equation
    state.residuals[other] = residual
    state.owed[other] = 0
  }
}

function sumAt({ equations, residuals }: Sums, index: number): Sum | undefined {
  const equation = equations[index]
  return equation && { equation, residual: residuals[index] ?? 0 }
}
