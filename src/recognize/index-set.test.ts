import { expect, it } from 'vitest'
import { GrowingIndexSet } from './index-set.ts'

function setOf(...indices: readonly number[]): GrowingIndexSet {
  const set = new GrowingIndexSet()
  for (const index of indices) set.add(index)
  return set
}

const indicesOf = (set: GrowingIndexSet) =>
  Array.from({ length: 10 }, (_, index) => index).filter((index) => set.has(index))

it('has the indices that were put in, one by one or with those of another', () => {
  const set = setOf(4, 2, 4)
  set.addAll(setOf(9, 3))
  expect(indicesOf(set)).toEqual([2, 3, 4, 9])
  expect([set.first, set.last]).toEqual([2, 9])
})

it('has no first and no last one where it has none', () => {
  const set = setOf()
  set.addAll(setOf())
  expect(indicesOf(set)).toEqual([])
  expect(set.first).toBeGreaterThan(2 ** 29)
  expect(set.last).toBeLessThan(-(2 ** 29))
})
