import { describe, expect, test } from 'vitest'
import { frameOf, problemOf, type Values, valuesOf } from '../../bench/wrong-cell/tables.ts'
import { random } from '../../test/made/random.ts'
import { infer, type Problem } from './index.ts'

const frame = frameOf('2021')
const applications = frame.names.flatMap((name, cell) => (name.startsWith('applications/') ? [cell] : []))
const seeds = Array.from({ length: 30 }, (_, seed) => seed)

describe('of a report without faults', () => {
  test.each([
    ['one lost cell', (seed: number) => random(seed, 'lost').shuffled(applications).slice(0, 1)],
    ['ten lost cells', (seed: number) => random(seed, 'lost').shuffled(applications).slice(0, 10)],
    ['a whole row', (seed: number) => frame.rows[seed % (frame.rows.length - 1)] ?? []],
    ['a whole column', (seed: number) => frame.columns[seed % frame.columns.length] ?? []],
    ['all totals', () => applications.filter((cell) => frame.total[cell])],
  ])('%s', (_, lose) => {
    let [lost, told] = [0, 0]
    for (const seed of seeds) {
      const truth = valuesOf('2021', seed)
      const missing = lose(seed)
      const inferred = infer(problemOf(frame, without(truth, missing)))
      expect(inferred.map(({ cell, value }) => [cell, value])).toEqual(inferred.map(({ cell }) => [cell, truth[cell]]))
      lost += missing.length
      told += inferred.length
    }
    expect(told / lost).toBeGreaterThan(0.98)
  })

  test('what is said to determine a value does so alone', () => {
    for (const seed of seeds) {
      const truth = valuesOf('2021', seed)
      const problem = problemOf(frame, without(truth, random(seed, 'lost').shuffled(applications).slice(0, 12)))
      for (const { cell, value, identities } of infer(problem)) {
        const alone = { ...problem, identities: identities.flatMap((index) => problem.identities[index] ?? []) }
        expect(infer(alone)).toContainEqual(expect.objectContaining({ cell, value }))
      }
    }
  })
})

describe('small sums', () => {
  const sum = (values: Values): Problem => ({
    cells: values.map((value, cell) => ({ value, total: cell === 0, doubt: false })),
    identities: [{ left: [0], right: values.slice(1).map((_, cell) => cell + 1) }],
    rows: [],
    columns: [],
    readings: [],
  })

  test('a difference', () => {
    expect(infer(sum([9, 4, null]))).toEqual([{ cell: 2, value: 5, identities: [0] }])
  })

  test('several cells that leave nothing for each other', () => {
    expect(infer(sum([4, 4, null, null])).map(({ value }) => value)).toEqual([0, 0])
  })

  test('several cells that share something are left open', () => {
    expect(infer(sum([5, 4, null, null]))).toEqual([])
  })

  test('nothing follows from a sum that cannot hold', () => {
    expect(infer(sum([3, 4, null]))).toEqual([])
  })
})

describe('beside a fault', () => {
  const truth = valuesOf('2021', 8)
  const named = (name: string) => frame.names.indexOf(`applications/${name}`)
  const read = truth.with(named('granted natural'), 4321)
  const inferred = (...missing: readonly string[]) =>
    infer(problemOf(frame, without(read, missing.map(named)))).map(({ cell }) => frame.names[cell])

  test('identities are used that have no cell in common with a broken one', () => {
    expect(inferred('carriedOut legal')).toEqual(['applications/carriedOut legal'])
  })

  test('others are not', () => {
    expect(inferred('refused.internal natural')).toEqual([])
  })

  test('nothing is said where a fault shows only in identities put together', () => {
    expect(inferred('granted business', 'carriedOut legal')).toEqual([])
  })
})

function without(values: Values, missing: readonly number[]): Values {
  return values.map((value, cell) => (missing.includes(cell) ? null : value))
}
