import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import { random } from '../../test/made/random.ts'
import { type Choice, choicesOf } from './choices.ts'
import { costs, positive } from './costs.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { explain, infer, type Problem } from './index.ts'
import { loneCell } from './lone-cell.ts'
import { search } from './search.ts'
import { stateOf } from './state.ts'

interface Solver {
  readonly solve: (
    program: string,
    options?: { readonly mip_rel_gap: number; readonly mip_abs_gap: number },
  ) => {
    readonly Status: string
    readonly ObjectiveValue: number
    readonly Columns: { readonly [name: string]: { readonly Primal?: number } }
  }
}

// The package types its CommonJS build, where the function is one level further in.
const highs = await (loadHighs as unknown as () => Promise<Solver>)()

/** No cell of these tables is larger in truth. */
const most = 20

describe('against an integer program that knows every operation and every value', () => {
  test.each([1, 3, 4, 5, 6, 9, 10, 11, 12, 13])('the optimum and the number of optima: table %i', (seed) => {
    const problem = table(seed, { errors: 1 + (seed % 2), totals: seed % 4 > 1 })
    const evidence = evidenceOf(problem)
    const state = stateOf(problem)
    const { all } = choicesOf(problem, evidence, state)
    const alone = slipsOf(problem, evidence)
      .filter(({ cells }) => cells[0] === loneCell(state))
      .map((outcome) => ({
        ...outcome,
        cells: [...problem.cells.keys()],
        cost: Math.min(costs.loneCell, outcome.cost),
      }))
    const optima = solve(problem, [...alone, ...slipsOf(problem, evidence), ...movesOf(problem, all, evidence)])
    const { solutions, exhausted } = search(problem, 20_000)
    expect(exhausted).toBe(false)
    const best = solutions[0]?.cost ?? 0
    expect(best).toBeCloseTo(optima.cost, 5)
    expect(solutions.filter(({ cost }) => cost < best + 1e-6)).toHaveLength(optima.tables)
  })
})

describe('against an integer program over the missing cells', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed)
  const cases = seeds.map((seed) => table(seed, { errors: seed % 2, totals: true, missing: 1 + (seed % 5) }))

  test('what is said to be broken cannot hold', () => {
    const broken = cases.filter((problem) => explain(problem, { nodes: 0 }).status !== 'holds')
    expect(broken.length).toBeGreaterThan(5)
    for (const problem of broken) expect(range(problem, 'Minimize', null)).toBeNull()
  })

  test('what is inferred could be nothing else, and hardly anything else is determined', () => {
    const sound = cases.filter((_, seed) => seed % 2 === 0)
    let [determined, inferred] = [0, 0]
    for (const problem of sound) {
      const known = new Map(infer(problem).map(({ cell, value }) => [cell, value]))
      for (const [cell, { value }] of problem.cells.entries()) {
        if (value !== null) continue
        const least = range(problem, 'Minimize', cell)
        const isDetermined = least !== null && least === range(problem, 'Maximize', cell)
        if (isDetermined) determined++
        if (known.has(cell)) inferred++
        if (known.has(cell)) expect({ isDetermined, least }).toEqual({ isDetermined: true, least: known.get(cell) })
      }
    }
    expect(inferred).toBeGreaterThan(0.95 * determined)
  })
})

interface Shape {
  readonly errors: number
  readonly totals: boolean
  readonly missing?: number
}

/** Three rows and three columns, the last of each a total. */
function table(seed: number, { errors, totals, missing = 0 }: Shape): Problem {
  const chance = random(seed, 'oracle')
  const [a, b, c, d] = [0, 0, 0, 0].map(() => (chance.chance(0.4) ? 0 : chance.below(6)))
  const [one = 0, two = 0, three = 0, four = 0] = [a, b, c, d]
  const truth = [one, two, one + two, three, four, three + four, one + three, two + four, one + two + three + four]
  const values: (number | null)[] = truth.slice()
  for (let error = 0; error < errors; error++) values[chance.below(9)] = chance.below(12)
  for (let lost = 0; lost < missing; lost++) values[chance.below(9)] = null
  const rows = [0, 3, 6].map((first) => [first, first + 1, first + 2])
  const columns = [0, 1, 2].map((first) => [first, first + 3, first + 6])
  return {
    cells: values.map((value, cell) => ({ value, total: totals && (cell % 3 === 2 || cell > 5), doubt: false })),
    identities: [...rows, ...columns].map((line) => ({ left: line.slice(2), right: line.slice(0, 2) })),
    rows: totals ? rows : [],
    columns: totals ? columns : [],
    readings: [],
  }
}

interface Outcome {
  readonly changes: ReadonlyMap<number, number>
  readonly cells: readonly number[]
  readonly cost: number
}

const counts = Array.from({ length: most + 1 }, (_, value) => value)

function slipsOf(problem: Problem, evidence: Evidence): Outcome[] {
  return problem.cells.flatMap(({ value: read }, cell) =>
    counts
      .filter((value) => value !== read)
      .map((value) => ({ cells: [cell], changes: new Map([[cell, value]]), cost: evidence.slip(cell, value) })),
  )
}

/** Every operation with every value that it leaves open. */
function movesOf(problem: Problem, choices: readonly Choice[], evidence: Evidence): Outcome[] {
  const read = (cell: number) => problem.cells[cell]?.value ?? 0
  return choices.flatMap(({ move, cells, cost }): Outcome[] => {
    const set = move.set.map(({ cell, value }) => [cell, value] as const)
    const [free, ...more] = move.free
    if (more.length > 0) throw new RangeError('Several open cells are too many for this.')
    if (free !== undefined) {
      return counts.map((value) => {
        return { cells, changes: new Map([...set, [free, value]]), cost: positive(cost + evidence.change(free, value)) }
      })
    }
    if (move.together.length === 0) return [{ cells, changes: new Map(set), cost: positive(cost) }]
    return counts
      .flatMap((by) => (by === 0 ? [] : [by, -by]))
      .map((by) => new Map(move.together.map((cell) => [cell, read(cell) + by])))
      .filter((changes) => [...changes.values()].every((value) => value >= 0))
      .map((changes) => ({ cells, changes, cost: positive(cost) }))
  })
}

function solve(problem: Problem, all: readonly Outcome[]): { readonly cost: number; readonly tables: number } {
  const read = (cell: number) => problem.cells[cell]?.value ?? 0
  const factor = (identity: number, cell: number) => {
    const { left, right } = problem.identities[identity] ?? { left: [], right: [] }
    return (left.includes(cell) ? 1 : 0) - (right.includes(cell) ? 1 : 0)
  }
  const sums = problem.identities.map((_, identity) => {
    const effects = all.map(({ changes }) =>
      [...changes].reduce((sum, [cell, value]) => sum + factor(identity, cell) * (value - read(cell)), 0),
    )
    const residual = problem.cells.reduce((sum, _, cell) => sum + factor(identity, cell) * read(cell), 0)
    return `${linear(effects)} = ${-residual}`
  })
  const once = problem.cells.map((_, cell) => `${linear(all.map(({ cells }) => (cells.includes(cell) ? 1 : 0)))} <= 1`)
  const cuts: string[] = []
  const tables = new Set<string>()
  let best = Number.POSITIVE_INFINITY
  for (;;) {
    const names = all.map((_, index) => `z${index}`)
    const { Status, Columns } = highs.solve(
      program('Minimize', linear(all.map(({ cost }) => cost)), [...sums, ...once, ...cuts], ['Binary', ...names]),
      { mip_rel_gap: 0, mip_abs_gap: 0 },
    )
    if (Status !== 'Optimal') return { cost: best, tables: tables.size }
    const chosen = all.flatMap((_, index) => ((Columns[`z${index}`]?.Primal ?? 0) > 0.5 ? [index] : []))
    const cost = chosen.reduce((sum, index) => sum + (all[index]?.cost ?? 0), 0)
    if (cost > best + 1e-6) return { cost: best, tables: tables.size }
    best = Math.min(best, cost)
    const changes = chosen.flatMap((index) =>
      [...(all[index]?.changes ?? [])].filter(([cell, value]) => value !== read(cell)),
    )
    tables.add(JSON.stringify(changes.sort(([left], [right]) => left - right)))
    cuts.push(`${linear(all.map((_, index) => (chosen.includes(index) ? 1 : 0)))} <= ${chosen.length - 1}`)
  }
}

/** The least or the most that a missing cell can be; null where nothing holds. */
function range({ cells, identities }: Problem, sense: 'Minimize' | 'Maximize', wanted: number | null): number | null {
  const rows = identities.map(({ left, right }) => {
    const factors = cells.map((_, cell) => (left.includes(cell) ? 1 : 0) - (right.includes(cell) ? 1 : 0))
    return `${linear(factors)} = 0`
  })
  const fixed = cells.flatMap(({ value }, cell) => (value === null ? [] : [`z${cell} = ${value}`]))
  const goal = linear(cells.map((_, cell) => (cell === wanted ? 1 : 0)))
  const general = ['General', ...cells.map((_, cell) => `z${cell}`)]
  const { Status, ObjectiveValue } = highs.solve(program(sense, goal, [...rows, ...fixed], general))
  if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded') return Number.POSITIVE_INFINITY
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : null
}

function program(sense: string, goal: string, rows: readonly string[], kinds: readonly string[]): string {
  return [
    sense,
    ` goal: ${goal}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    ...kinds,
    'End',
  ].join('\n')
}

function linear(factors: readonly number[]): string {
  const terms = factors.flatMap((factor, index) =>
    factor === 0 ? [] : [`${factor < 0 ? '-' : '+'} ${Math.abs(factor)} z${index}`],
  )
  return terms.length > 0 ? terms.join('\n  ') : '0 z0'
}
