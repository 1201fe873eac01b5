import { describe, expect, test } from 'vitest'
import { type Frame, frameOf, problemOf, valuesOf } from '../../bench/wrong-cell/tables.ts'
import { explain } from './index.ts'

const errors: readonly ((value: number) => number)[] = [
  (value) => value + 1,
  (value) => value * 10 + 7,
  (value) => (value > 0 ? 0 : 40),
]

/** A report with a great deal in many cells, and one with nothing in any. */
describe.each([
  ['2021', 8],
  ['2021', 0],
  ['2019', 8],
  ['2019', 0],
] as const)('applications table of %s, report %i', (edition, seed) => {
  test('any single wrong cell is found, and its value told', () => {
    const frame = frameOf(edition)
    const truth = valuesOf(edition, seed)
    const missed = frame.names.flatMap((name, cell) =>
      errors.flatMap((error) => {
        const read = truth.with(cell, error(truth[cell] ?? 0))
        return !name.startsWith('applications/') || isFound(frame, truth, read, cell) ? [] : [`${name}: ${read[cell]}`]
      }),
    )
    expect(missed).toEqual([])
  })
})

function isFound(frame: Frame, truth: readonly number[], read: readonly number[], cell: number): boolean {
  const { causes } = explain(problemOf(frame, read))
  const changes = causes.flatMap(({ explanations: [first] }) => first?.changes ?? [])
  return changes.length === 1 && changes[0]?.cell === cell && changes[0].proposed === truth[cell]
}
