import { expect, it } from 'vitest'
import { GrowingRowSet } from './row-set.ts'

function setOf(...rows: readonly number[]): GrowingRowSet {
  const set = new GrowingRowSet(10)
  for (const row of rows) set.add(row)
  return set
}

const rowsOf = (set: GrowingRowSet) => Array.from({ length: 10 }, (_, row) => row).filter((row) => set.has(row))

it('has the rows that were put in, one by one or with those of another', () => {
  const set = setOf(4, 2, 4)
  set.addAll(setOf(9, 3))
  expect(rowsOf(set)).toEqual([2, 3, 4, 9])
  expect([set.first, set.last]).toEqual([2, 9])
})

it('has no first and no last row where it has none', () => {
  const set = setOf()
  set.addAll(setOf())
  expect(rowsOf(set)).toEqual([])
  expect([set.first, set.last]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
})
