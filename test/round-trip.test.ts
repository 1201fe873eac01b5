import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { type MadeReport, makeReport } from './made/report.ts'
import { writers } from './made/writers/index.ts'

/**
 * A filled form is written out and read back: every number must come back in its cell, nothing else may appear, and each
 * value's place must hold its text.
 */
describe.each(writers.map((writer) => [writer.name, writer] as const))('written as %s and read back', (_, writer) => {
  it.each(['2019', '2021'] as const)('is the same report, in the form of %s', (edition) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.boolean(), (seed, distinct) => {
        const made = makeReport(seed, { disclosureEdition: edition, applicationsEdition: edition, distinct })
        const text = writer.write(made)
        const report = parse({ text, mediaType: writer.mediaType })
        expect(report.kind).toBe('report')
        expect(report.edition).toBe(edition)
        expect(valuesOf(report.tables)).toEqual(truthOf(made))
        for (const { cells } of Object.values(report.tables)) {
          for (const cell of Object.values(cells).flatMap((row) => Object.values(row))) {
            if (cell.state !== 'number') continue
            expect(text.slice(cell.span.start, cell.span.end).replace(/<[^>]*>/g, '')).toBe(cell.raw)
          }
        }
        expect(report.year?.value).toBe(made.year)
        expect(report.agency?.value).toBe(made.agency)
        expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
      }),
      { numRuns: 12 },
    )
  })
})

describe('a report that mixes two forms', () => {
  it.each([
    ['2021', '2019'],
    ['2019', '2021'],
  ] as const)('keeps its disclosure table of %s and its applications table of %s', (disclosure, applications) => {
    for (const writer of writers) {
      const made = makeReport(7, { disclosureEdition: disclosure, applicationsEdition: applications })
      const report = parse({ text: writer.write(made), mediaType: writer.mediaType })
      expect([writer.name, report.edition]).toEqual([writer.name, 'mixed'])
      expect(valuesOf(report.tables)).toEqual(truthOf(made))
    }
  })
})

type Values = { [cell: string]: number | null }

function valuesOf(tables: ReturnType<typeof parse>['tables']): Values {
  return flat(
    tables,
    ({ cells }) => cells,
    (cell) => (cell.state === 'number' ? cell.value : null),
  )
}

function truthOf({ tables }: MadeReport): Values {
  return flat(
    tables,
    (table) => table,
    ({ value }) => value,
  )
}

function flat<Table, Cell>(
  tables: { readonly [table: string]: Table },
  cellsOf: (table: Table) => { readonly [row: string]: { readonly [column: string]: Cell } },
  numberOf: (cell: Cell) => number | null,
): Values {
  const values: Values = {}
  for (const [table, content] of Object.entries(tables)) {
    for (const [row, columns] of Object.entries(cellsOf(content))) {
      for (const [column, cell] of Object.entries(columns)) values[`${table}/${row}/${column}`] = numberOf(cell)
    }
  }
  return values
}
