import { costs, positive } from './costs.ts'
import type { Equation } from './equation.ts'
import type { Evidence } from './evidence.ts'
import type { Move } from './move.ts'
import { movesOf } from './moves.ts'
import type { Problem } from './problem.ts'
import { isViolated, type State } from './state.ts'

/** A move with its price. */
export interface Choice {
  readonly move: Move
  readonly index: number
  readonly cells: readonly number[]
  /** In nats, without what the values of its open cells will cost. */
  readonly cost: number
  /** At least this much it costs in the end. */
  readonly least: number
}

/** What a choice does to an equation. */
export interface Hit {
  readonly choice: Choice
  /** What the values that it tells add to the sum. */
  readonly effect: number
  /** What 1 in the number by which cells are off together adds to the sum. */
  readonly gain: number
  /** Whether a cell is in the equation that it leaves open. */
  readonly opens: boolean
}

export interface Choices {
  readonly all: readonly Choice[]
  /** Indices of the choices with the cell. */
  readonly of: (cell: number) => readonly number[]
  /** Indices of the choices that have a cell in common with it, its own included. */
  readonly near: (choice: Choice) => readonly number[]
  readonly hits: (equation: Equation) => readonly Hit[]
  /** The least that a slip costs, in the order of the equation's cells. */
  readonly leastSlips: (equation: Equation) => readonly number[]
  /** What the slips cost that make the equation hold, in the order of its cells; infinite where none does. */
  readonly slips: (equation: Equation, residual: number) => readonly number[]
}

export function choicesOf(problem: Problem, evidence: Evidence, state: State): Choices {
  const { cells } = problem
  const moves = movesOf(problem, plausibility(state, cells))
  const all = moves.map((move, index) => priced(move, index, evidence))
  const byCell = cells.map((): number[] => [])
  for (const choice of all) for (const cell of choice.cells) byCell[cell]?.push(choice.index)
  const known = new WeakMap<Equation, readonly Hit[]>()
  const leastSlips: (number | undefined)[] = []
  const leastSlip = (cell: number): number => {
    const least = leastSlips[cell] ?? evidence.leastSlip(cell)
    leastSlips[cell] = least
    return least
  }
  const leastKnown = new WeakMap<Equation, readonly number[]>()
  const slipsKnown = new WeakMap<Equation, Map<number, readonly number[]>>()
  const neighbours: (readonly number[])[] = []
  return {
    all,
    of: (cell) => byCell[cell] ?? [],
    near: ({ index, cells: own }) => {
      const found = neighbours[index] ?? [...new Set(own.flatMap((cell) => byCell[cell] ?? []))]
      neighbours[index] = found
      return found
    },
    hits: (equation) => {
      const found = known.get(equation) ?? hitsOn(equation)
      known.set(equation, found)
      return found
    },
    leastSlips: (equation) => {
      const found = leastKnown.get(equation) ?? equation.cells.map(leastSlip)
      leastKnown.set(equation, found)
      return found
    },
    slips: (equation, residual) => {
      const past = slipsKnown.get(equation) ?? new Map<number, readonly number[]>()
      const found = past.get(residual) ?? slipsFor(equation, residual)
      slipsKnown.set(equation, past.set(residual, found))
      return found
    },
  }

  function slipsFor({ cells: inside, factors }: Equation, residual: number): number[] {
    return inside.map((cell) => {
      const by = 0 - residual / (factors[cell] ?? 1)
      const truth = read(cell) + by
      return Number.isInteger(by) && truth >= 0 ? evidence.slip(cell, truth) : Number.POSITIVE_INFINITY
    })
  }

  function hitsOn({ factors }: Equation): Hit[] {
    const hits: Hit[] = []
    for (const choice of all) {
      const { set, free, together } = choice.move
      let effect = 0
      let gain = 0
      let opens = false
      for (const { cell, value } of set) {
        const factor = factors[cell] ?? 0
        if (factor !== 0) effect += factor * (value - read(cell))
      }
      for (const cell of together) gain += factors[cell] ?? 0
      for (const cell of free) if (factors[cell] !== 0) opens = true
      if (effect !== 0 || gain !== 0 || opens) hits.push({ choice, effect, gain, opens })
    }
    return hits
  }

  function read(cell: number): number {
    return cells[cell]?.value ?? 0
  }
}

/**
 * A move that would upset more equations than it finds violated would need as many others to hide that, each by the very
 * same number: it is left out.
 */
function plausibility(state: State, cells: Problem['cells']): (move: Move) => boolean {
  const around = cells.map((): number[] => [])
  for (const [index, equation] of state.equations.entries()) {
    if (state.solves[index] !== -1) continue
    for (const cell of equation.cells) around[cell]?.push(index)
  }
  const violated = state.equations.map((_, index) => isViolated(state, index))
  const isNear = around.map((equations) => equations.some((index) => violated[index]))
  const effects: number[] = state.equations.map(() => 0)
  return ({ set, free, together }) => {
    const touched: number[] = []
    const add = (cell: number, by: number) => {
      for (const index of around[cell] ?? []) {
        touched.push(index)
        effects[index] = (effects[index] ?? 0) + by * (state.equations[index]?.factors[cell] ?? 0)
      }
    }
    for (const { cell, value } of set) add(cell, value - (cells[cell]?.value ?? 0))
    for (const cell of together) add(cell, 1)
    let [mended, upset] = [0, 0]
    for (const index of touched) {
      if (effects[index] !== 0) violated[index] ? mended++ : upset++
      effects[index] = 0
    }
    for (const cell of free) if (isNear[cell]) mended++
    return mended > 0 && mended >= upset
  }
}

function priced(move: Move, index: number, { change, leastChange, credit }: Evidence): Choice {
  const cells = [...new Set([...move.set.map(({ cell }) => cell), ...move.free, ...move.together])]
  const told = move.set.reduce((sum, { cell, value }) => sum + change(cell, value), 0)
  const cost = (move.cost ?? costs.operations[move.operation]) + told - credit(cells)
  const least = move.free.reduce((sum, cell) => sum + leastChange(cell), cost)
  return { move, index, cells, cost, least: positive(least) }
}
