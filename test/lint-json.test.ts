import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint.ts'
import { fromJson } from '../src/report/from-json.ts'
import { toJson } from '../src/report/json.ts'
import { rules } from '../src/rules/index.ts'
import { mediaTypeOf } from '../src/source/source.ts'
import { makeReport } from './made/report.ts'
import { writers } from './made/writers/index.ts'
import { plantedFaults } from './planted/index.ts'
import { subjectOf } from './rules/page.ts'

const all = rules.map((rule) => ({ rule, severity: null }))

/** Whoever keeps the JSON and not the page is told the same, at the same places. */
describe('a parsed report is judged as its document is', () => {
  test.each([1, 2, 3, 4, 5])('real report %i', (number) => {
    const text = readFileSync(new URL(`../fixtures/reports/report-${number}/page.txt`, import.meta.url), 'utf8')
    expect(expectSameFindings(text)).toBeGreaterThan(0)
  })

  test.each(plantedFaults.map((fault, index) => [fault.name, fault, index] as const))('%s', (_, fault, index) => {
    let planted = 0
    // Two layouts for each fault, and all layouts among all faults.
    for (const turn of writers.keys()) {
      const writer = writers[(index + turn * 7) % writers.length]
      if (!writer || planted === 2 || (fault.only && !fault.only.layouts(writer))) continue
      const made = makeReport(turn, { year: fault.years?.[0] ?? 2023, furniture: false, preamble: true })
      const faulty = fault.report ? fault.report(made) : made
      const written = faulty && writer.write(faulty)
      const text = written && fault.page ? fault.page(written, writer) : written
      if (!text) continue
      planted++
      expect(expectSameFindings(text), writer.name).toBeGreaterThan(0)
    }
    expect(planted).toBeGreaterThan(0)
  })
})

/** How many there are. */
function expectSameFindings(text: string): number {
  const { report, origin } = subjectOf(text)
  const json: unknown = JSON.parse(JSON.stringify(toJson(report, { text, mediaType: mediaTypeOf(text) }, origin)))
  const again = fromJson(json)
  if ('problems' in again) throw new Error(again.problems.join('\n'))
  const ofDocument = lint({ report, origin }, all)
  expect(lint(again, all)).toEqual(ofDocument)
  return ofDocument.findings.length
}
