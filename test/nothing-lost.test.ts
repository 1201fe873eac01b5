import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import type { Report } from '../src/report/report.ts'
import type { Span } from '../src/source/source.ts'
import { damage, damageKinds } from './made/damage.ts'
import { allCells, makeReport } from './made/report.ts'
import { writers } from './made/writers/index.ts'

/** A cell that is written once for each column that it spans is one cell. */
const once = writers.filter(({ repeatsSpans }) => !repeatsSpans)

describe.each(once.map((writer) => [writer.name, writer] as const))('written as %s and damaged', (_, writer) => {
  it.each(damageKinds)('with %s, every number is somewhere in the report', (kind) => {
    for (let seed = 0; seed < 6; seed++) {
      const edition = seed % 2 === 0 ? '2021' : '2019'
      const made = makeReport(seed, { disclosureEdition: edition, applicationsEdition: edition, distinct: true })
      const { text, what } = damage(writer.write(made), seed, [kind])
      if (!what) continue
      const report = parse({ text, mediaType: writer.mediaType })
      const recorded = recordedIn(report)
      const values = new Set(allCells(made).map((cell) => cell.text))
      const lost = numbersIn(text).filter(
        ({ start, end }) =>
          values.has(text.slice(start, end)) && !recorded.some((span) => span.start <= start && end <= span.end),
      )
      expect(lost.map(({ start }) => text.slice(Math.max(0, start - 20), start + 20))).toEqual([])
    }
  })
})

/** Outside of markup. */
function numbersIn(text: string): readonly Span[] {
  return [...text.matchAll(/<[^>]*>|-?\d+(?:\.\d+)?/g)]
    .filter(([found]) => !found.startsWith('<'))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** The places of all values and words that are recorded. */
function recordedIn({ tables, passages }: Report): readonly Span[] {
  const inTables = Object.values(tables).flatMap(({ cells, unplaced, heads, rows, groups, extraRows }) => [
    ...Object.values(cells).flatMap((row) =>
      Object.values(row).flatMap((cell) => (cell.state === 'missing' ? [] : [cell.span])),
    ),
    ...[...unplaced, ...groups, ...extraRows].flatMap(({ values }) => values.map(({ span }) => span)),
    ...rows.flatMap(({ aside }) => aside.map(({ span }) => span)),
    ...[...heads, ...rows].flatMap(({ found }) => (found ? [found.span] : [])),
  ])
  return [...inTables, ...passages.map(({ span }) => span)]
}
