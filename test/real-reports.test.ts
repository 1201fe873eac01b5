import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { EditionId } from '../src/forms/form.ts'
import { decode } from '../src/input/decode.ts'
import { parse } from '../src/parse.ts'
import type { Report } from '../src/report/report.ts'
import { mediaTypeOf, type Span } from '../src/source/source.ts'
import { annotate } from './annotate.ts'
import { probeNumbers, refill } from './made/probe.ts'
import { type MadeReport, makeReport } from './made/report.ts'
import { writers } from './made/writers/index.ts'

/** What is in the five real reports, read by people; the numbers by cell, in the form's order. */
interface Truth {
  readonly agency: string
  readonly year: number
  readonly edition: EditionId | 'mixed'
  readonly title: string | null
  readonly publishedOn: string | null
  readonly signedOn: string | null
  readonly documentIndex: string | null
  readonly sections: readonly number[]
  readonly unplaced: number
  readonly values: { readonly [cell: string]: number }
}

interface Case {
  readonly name: string
  readonly text: string
  readonly truth: Truth
}

const real: readonly Case[] = [1, 2, 3, 4, 5].map((number) => {
  const folder = new URL(`../fixtures/reports/report-${number}/`, import.meta.url)
  return {
    name: `report-${number}`,
    text: readFileSync(new URL('page.txt', folder), 'utf8'),
    truth: JSON.parse(readFileSync(new URL('true-values.json', folder), 'utf8')),
  }
})
const cases: readonly Case[] = [...real, ...real.map(probe)]

describe('the five real reports, and the same with another number in every cell', () => {
  it('have 842 printed values, of which 819 belong in cells', () => {
    const printed = real.map(({ text }) => printedNumbers(text).length)
    expect(printed).toEqual([60, 200, 198, 198, 186])
    expect(real.flatMap(({ truth }) => Object.keys(truth.values))).toHaveLength(819)
  })

  for (const { name, text, truth } of cases) {
    it(`${name}: every value is in its cell, or kept as unplaced`, () => {
      const report = read(text)
      expect(numbersIn(report)).toEqual(truth.values)
      expect(unplacedIn(report)).toHaveLength(truth.unplaced)
      const states = Object.values(report.tables).flatMap(({ cells }) =>
        Object.values(cells).flatMap((row) => Object.values(row).map(({ state }) => state)),
      )
      expect(states.filter((state) => state !== 'number')).toEqual(Array(truth.unplaced * 7).fill('missing'))
    })

    it(`${name}: every value is where its place says`, () => {
      const report = read(text)
      const places = [...cellsIn(report).map(({ cell }) => cell), ...unplacedIn(report)].map(({ raw, span }) => {
        expect(text.slice(span.start, span.end)).toBe(raw)
        return span.start
      })
      expect(places.toSorted((a, b) => a - b)).toEqual(printedNumbers(text).map(({ start }) => start))
    })
  }

  for (const { name, text, truth } of real) {
    it(`${name}: says who reports on which year, when, and in which sections`, () => {
      const report = read(text)
      expect({
        agency: report.agency?.value,
        year: report.year?.value,
        edition: report.edition,
        title: report.title?.value ?? null,
        publishedOn: report.publishedOn?.value ?? null,
        signedOn: report.signedOn?.value ?? null,
        documentIndex: report.documentIndex?.value ?? null,
        sections: report.sections.map(({ number }) => number),
      }).toEqual({ ...truth, values: undefined, unplaced: undefined })
    })

    it(`${name}: the places are those in the golden file`, async () => {
      const golden = new URL(`../fixtures/reports/${name}/expected.golden`, import.meta.url)
      await expect(annotate(text, read(text))).toMatchFileSnapshot(golden.pathname)
    })
  }

  it('keeps the edition with the table where an agency mixes two forms', () => {
    const report = read(real[4]?.text ?? '')
    expect([report.tables.disclosure?.edition, report.tables.applications?.edition]).toEqual(['2021', '2019'])
  })
})

describe('in other encodings and with other line ends, the model is the same', () => {
  for (const { name, text } of cases) {
    const encodings: readonly [string, Buffer][] = [
      ['UTF-8 with BOM', iconv.encode(text, 'utf8', { addBOM: true })],
      ['GB18030', iconv.encode(text, 'gb18030')],
      ['UTF-16LE', iconv.encode(text, 'utf-16le')],
      ['UTF-16LE with BOM', iconv.encode(text, 'utf-16le', { addBOM: true })],
      ['UTF-16BE', iconv.encode(text, 'utf-16be')],
      ['UTF-16BE with BOM', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ]
    it.each(encodings)(`${name} as %s`, (_, bytes) => {
      expect(decoded(bytes)).toBe(text)
    })

    it(`${name} with CR LF`, () => {
      const before = read(text)
      const after = read(text.replaceAll('\n', '\r\n'))
      expect(withoutPlaces(after)).toEqual(withoutPlaces(before))
    })
  }

  for (const { name, text } of cases) {
    it(`${name} on one line`, () => {
      const line = text.replace(/\s*\n\s*/g, ' ')
      expect(numbersIn(read(line))).toEqual(numbersIn(read(text)))
    })
  }
})

describe('as the official tables in HTML, the values are the same', () => {
  const styles = ['html', 'html-blank-spans', 'html-word-processor', 'html-unclosed', 'html-layout-table']
  for (const { name, truth } of cases) {
    for (const writer of writers.filter((each) => styles.includes(each.name))) {
      it(`${name} as ${writer.name}`, () => {
        const html = writer.write(filled(truth))
        const report = read(html)
        expect(numbersIn(report)).toEqual(truth.values)
        for (const { cell } of cellsIn(report)) {
          expect(html.slice(cell.span.start, cell.span.end).replace(/<[^>]*>/g, '')).toBe(cell.raw)
        }
      })
    }
  }
})

function read(text: string): Report {
  return parse({ text, mediaType: mediaTypeOf(text) })
}

function decoded(bytes: Uint8Array): string | null {
  const result = decode(bytes, 'auto')
  return result.kind === 'text' ? result.text : null
}

function cellsIn(report: Report) {
  return Object.entries(report.tables).flatMap(([table, { cells }]) =>
    Object.entries(cells).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, cell]) =>
        cell.state === 'number' ? [{ key: `${table}/${row}/${column}`, cell }] : [],
      ),
    ),
  )
}

function numbersIn(report: Report): { readonly [cell: string]: number } {
  return Object.fromEntries(cellsIn(report).map(({ key, cell }) => [key, cell.value]))
}

function unplacedIn(report: Report) {
  return Object.values(report.tables).flatMap(({ unplaced }) => unplaced.flatMap(({ values }) => values))
}

/** Everything but where it stands. */
function withoutPlaces(report: Report): unknown {
  const bare = (key: string, value: unknown) => {
    if (key === 'span' || key === 'offsets') return undefined
    return key === 'split' ? value !== null : value
  }
  return JSON.parse(JSON.stringify(report, bare))
}

/** Found without the program: in these five, a table's number is alone on its line, or alone between tabs or bars. */
function printedNumbers(text: string): readonly Span[] {
  return [...text.matchAll(/(?<=^|[\t|]) ?(-?\d+(?:\.\d+)?) ?(?=$|[\t|])/gm)].map((match) => {
    const start = match.index + match[0].indexOf(match[1] ?? '')
    return { start, end: start + (match[1] ?? '').length }
  })
}

/** The same page with a different number in every printed cell, consistent with every identity. */
function probe({ name, text, truth }: Case, index: number): Case {
  const editions = ([disclosure, applications]: readonly [EditionId, EditionId]) => ({ disclosure, applications })
  const numbers = probeNumbers(
    editions(truth.edition === 'mixed' ? ['2021', '2019'] : [truth.edition, truth.edition]),
    index + 1,
  )
  const lone = numbers.applications.filter((_, place) => place % 7 === 6)
  const applications = truth.unplaced > 0 ? lone : numbers.applications
  const all = [...numbers.disclosure, ...applications, ...numbers.litigation]
  const placed = truth.unplaced > 0 ? [...numbers.disclosure, ...numbers.litigation] : all
  const values = Object.fromEntries(Object.keys(truth.values).map((key, place) => [key, placed[place] ?? Number.NaN]))
  return { name: `${name} refilled`, text: refill(text, printedNumbers(text), all).text, truth: { ...truth, values } }
}

/** A made report with the values of a real one; cells without a value are blank. */
function filled(truth: Truth): MadeReport {
  const [disclosure, applications]: readonly [EditionId, EditionId] =
    truth.edition === 'mixed' ? ['2021', '2019'] : [truth.edition, truth.edition]
  const made = makeReport(truth.year, {
    year: truth.year,
    disclosureEdition: disclosure,
    applicationsEdition: applications,
  })
  const tables = Object.entries(made.tables).map(([table, rows]) => [
    table,
    Object.fromEntries(
      Object.entries(rows).map(([row, columns]) => [
        row,
        Object.fromEntries(
          Object.keys(columns).map((column) => {
            const value = truth.values[`${table}/${row}/${column}`] ?? null
            return [column, { value, text: value === null ? '' : String(value) }]
          }),
        ),
      ]),
    ),
  ])
  return { ...made, tables: Object.fromEntries(tables) }
}
