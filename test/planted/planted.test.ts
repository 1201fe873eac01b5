import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { makeReport } from '../made/report.ts'
import { writers } from '../made/writers/index.ts'
import { plantedFaults } from './index.ts'
import { foundOf, rulesFinding } from './result.ts'

const years = [2020, 2023]

describe('a made report without a fault', () => {
  test.each(writers.map((writer) => [writer.name, writer] as const))('has no finding as %s', (_, writer) => {
    for (const year of years) {
      for (const punctuation of ['full-width', 'half-width'] as const) {
        for (const [seed, furniture] of [
          [1, false],
          [2, true],
        ] as const) {
          const report = makeReport(seed, { year, furniture })
          expect.soft(rulesFinding(writer.write(report, { punctuation })), `${year}, ${punctuation}`).toEqual([])
        }
      }
    }
  })
})

test('every rule has a planted fault', () => {
  const planted = new Set(plantedFaults.flatMap((fault) => fault.rules))
  expect(rules.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([])
})

describe('a planted fault is found by its rule alone, in every layout', () => {
  test.each(plantedFaults.map((fault) => [fault.name, fault] as const))('%s', (_, fault) => {
    let planted = 0
    for (const [index, writer] of writers.entries()) {
      const choice = fault.years ?? years
      const year = choice[index % choice.length] ?? 2023
      const found = foundOf(fault, writer, year, index)
      if (found === null) continue
      planted++
      expect.soft(found, `${writer.name}, ${year}`).toEqual([...fault.rules].toSorted())
    }
    expect(planted).toBeGreaterThan(0)
  })
})
