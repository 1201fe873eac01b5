import type { Identity } from './problem.ts'

/** A sum of cells, each with a whole factor, that must be 0: an identity, or several put together. */
export interface Equation {
  /** By cell; 0 for most. */
  readonly factors: readonly number[]
  /** Those with a factor. */
  readonly cells: readonly number[]
  /** Indices of the identities it is made of. */
  readonly identities: readonly number[]
}

export function equationOf({ left, right }: Identity, index: number, size: number): Equation {
  const factors: number[] = new Array(size).fill(0)
  for (const cell of left) factors[cell] = (factors[cell] ?? 0) + 1
  for (const cell of right) factors[cell] = (factors[cell] ?? 0) - 1
  return { factors, cells: cellsOf(factors), identities: [index] }
}

/** An equation and what its known cells add up to. */
export interface Sum {
  readonly equation: Equation
  readonly residual: number
}

/** The first without the cell, by means of the second, which has it. Always the same object for the same equations. */
export function eliminated(cell: number, from: Sum, by: Sum): Sum {
  const { equation, times, minus, divisor } = elimination(cell, from.equation, by.equation)
  // Whole numbers cannot make up for a fraction that is left, so it may stand.
  return { equation, residual: (times * from.residual - minus * by.residual) / divisor }
}

export function residualOf({ cells, factors }: Equation, values: readonly (number | null)[]): number {
  return cells.reduce((sum, cell) => sum + (factors[cell] ?? 0) * (values[cell] ?? 0), 0)
}

interface Elimination {
  readonly cell: number
  readonly equation: Equation
  readonly times: number
  readonly minus: number
  readonly divisor: number
}

const eliminations = new WeakMap<Equation, WeakMap<Equation, Elimination[]>>()

function elimination(cell: number, from: Equation, by: Equation): Elimination {
  const others = eliminations.get(from) ?? new WeakMap<Equation, Elimination[]>()
  const past = others.get(by) ?? []
  const known = past.find((one) => one.cell === cell)
  if (known) return known
  const found = eliminate(cell, from, by)
  past.push(found)
  eliminations.set(from, others.set(by, past))
  return found
}

function eliminate(cell: number, from: Equation, by: Equation): Elimination {
  const own = from.factors[cell] ?? 0
  const other = by.factors[cell] ?? 0
  const shared = greatestDivisor(own, other)
  const [times, minus] = [other / shared, own / shared]
  const factors: number[] = new Array(from.factors.length).fill(0)
  for (const index of from.cells) factors[index] = times * (from.factors[index] ?? 0)
  for (const index of by.cells) factors[index] = (factors[index] ?? 0) - minus * (by.factors[index] ?? 0)
  const cells = cellsOf(factors)
  const divisor = Math.max(
    1,
    cells.reduce((found, index) => greatestDivisor(found, factors[index] ?? 0), 0),
  )
  if (divisor > 1) for (const index of cells) factors[index] = (factors[index] ?? 0) / divisor
  const identities = [...new Set([...from.identities, ...by.identities])].sort((left, right) => left - right)
  return { cell, equation: { factors, cells, identities }, times, minus, divisor }
}

function cellsOf(factors: readonly number[]): number[] {
  const cells: number[] = []
  for (let cell = 0; cell < factors.length; cell++) if (factors[cell] !== 0) cells.push(cell)
  return cells
}

function greatestDivisor(left: number, right: number): number {
  let [a, b] = [Math.abs(left), Math.abs(right)]
  while (b > 0) [a, b] = [b, a % b]
  return a
}
