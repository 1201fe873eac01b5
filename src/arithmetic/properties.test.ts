import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawFault } from '../../bench/wrong-cell/faults.ts'
import { frameOf, holds, problemOf, type Values, valuesOf } from '../../bench/wrong-cell/tables.ts'
import { random } from '../../test/made/random.ts'
import { type Explained, explain, type Problem, type Step } from './index.ts'

/** A made report with one to three faults. */
const broken = fc
  .record({
    edition: fc.constantFrom('2019' as const, '2021' as const),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    faults: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ edition, seed, faults }): Problem => {
    const frame = frameOf(edition)
    const chance = random(seed, 'property')
    let values: Values = valuesOf(edition, seed)
    for (let fault = 0; fault < faults; fault++) {
      const damaged = drawFault(frame, values, chance)?.damaged ?? new Map<number, number | null>()
      values = values.map((value, cell) => (damaged.has(cell) ? (damaged.get(cell) ?? null) : value))
    }
    return problemOf(frame, values)
  })

const runs = { numRuns: 30, seed: 20_240_131 }

describe('whatever is wrong with a report', () => {
  test('the first explanations make all identities hold, and no part of them does', () => {
    fc.assert(
      fc.property(broken, (problem) => {
        const steps = firstSteps(explain(problem))
        // More than a handful of steps have too many parts, and open cells could make up for any.
        fc.pre(steps.length > 0 && steps.length < 6 && problem.cells.every(({ value }) => value !== null))
        expect(allHold(problem, steps)).toBe(true)
        for (let part = 0; part < 2 ** steps.length - 1; part++) {
          expect(
            allHold(
              problem,
              steps.filter((_, index) => part & (1 << index)),
            ),
          ).toBe(false)
        }
      }),
      runs,
    )
  })

  test('probabilities fall, and are at most 1 together', () => {
    fc.assert(
      fc.property(broken, (problem) => {
        for (const { explanations } of explain(problem).causes) {
          const probabilities = explanations.map(({ probability }) => probability)
          expect(probabilities).toEqual(probabilities.toSorted((left, right) => right - left))
          expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeLessThan(1 + 1e-9)
        }
      }),
      { ...runs, numRuns: 20 },
    )
  })

  test('the order of the identities, and of their sides, does not matter', () => {
    fc.assert(
      fc.property(broken, fc.integer(), (problem, seed) => {
        const order = random(seed, 'order').shuffled([...problem.identities.keys()])
        const identities = order.map((index) => {
          const { left = [], right = [] } = problem.identities[index] ?? {}
          return index % 2 === 0 ? { left, right } : { left: right.toReversed(), right: left }
        })
        const back = (indices: readonly number[]) => indices.map((index) => order[index] ?? 0).sort((a, b) => a - b)
        const shuffled = explain({ ...problem, identities })
        const causes = shuffled.causes.map((cause) => ({
          ...cause,
          identities: back(cause.identities),
          explanations: cause.explanations.map((one) => ({ ...one, repairs: back(one.repairs) })),
        }))
        expect({ ...shuffled, causes }).toEqual(explain(problem))
      }),
      { ...runs, numRuns: 25 },
    )
  })

  test('a clean table beside it changes nothing', () => {
    fc.assert(
      fc.property(broken, (problem) => {
        const first = problem.cells.length
        const line = [first, first + 1, first + 2]
        const more = [3, 4, 7].map((value, cell) => ({ value, total: cell === 2, doubt: false }))
        const both = {
          ...problem,
          cells: [...problem.cells, ...more],
          identities: [{ left: [first + 2], right: [first, first + 1] }, ...problem.identities],
          rows: [...problem.rows, line],
        }
        const shifted = JSON.stringify(explain(problem), (key, value) =>
          key === 'identities' || key === 'repairs' ? value.map((index: number) => index + 1) : value,
        )
        expect(JSON.stringify(explain(both))).toBe(shifted)
      }),
      { ...runs, numRuns: 25 },
    )
  })

  test('the same input gives the same answer, to the byte', () => {
    fc.assert(
      fc.property(broken, (problem) => {
        expect(JSON.stringify(explain(structuredClone(problem)))).toBe(JSON.stringify(explain(problem)))
      }),
      { ...runs, numRuns: 20 },
    )
  })
})

function firstSteps({ causes }: Explained): Step[] {
  return causes.flatMap(({ explanations: [first] }) => first?.steps ?? [])
}

function allHold({ cells, identities }: Problem, steps: readonly Step[]): boolean {
  const changes = new Map(steps.flatMap((step) => step.changes).map(({ cell, proposed }) => [cell, proposed]))
  const values = cells.map(({ value }, cell) => changes.get(cell) ?? value)
  return identities.every((identity) => holds(identity, values))
}
