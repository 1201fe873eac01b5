import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { decode } from '../src/input/decode.ts'
import { parse } from '../src/parse.ts'
import type { Report } from '../src/report/report.ts'

const pages = [1, 2, 3, 4, 5].map((number) =>
  readFileSync(new URL(`../fixtures/reports/report-${number}/page.txt`, import.meta.url), 'utf8'),
)
const taiwan: (text: string) => string = Converter({ from: 'cn', to: 'twp' })
const spellings: readonly (readonly [string, (text: string) => string])[] = [
  ['in traditional characters', Converter({ from: 'cn', to: 't' })],
  ["in Taiwan's wording", taiwan],
  ['with the pronunciation behind each character', annotated],
]

describe.each(spellings)('the five real reports %s', (_, spell: (text: string) => string) => {
  it('have the same values, and their own words', () => {
    for (const page of pages) {
      const plain = parse({ text: page, mediaType: 'text/plain' })
      const text = spell(page)
      const report = parse({ text, mediaType: 'text/plain' })
      expect(cells(report)).toEqual(cells(plain))
      expect(report.year?.value).toBe(plain.year?.value)
      expect(report.sections.map(({ number }) => number)).toEqual(plain.sections.map(({ number }) => number))
      expect(report.edition).toBe(plain.edition)
    }
  })

  it('keep the agency as it is written', () => {
    const text = spell(pages[2] ?? '')
    const { agency } = parse({ text, mediaType: 'text/plain' })
    const written = text.slice(agency?.span.start, agency?.span.end)
    expect(written.replace(/\([^)]*\)/g, '')).toBe(agency?.value)
  })
})

describe('Big5', () => {
  // Pages in simplified characters cannot be written in it; some of the five can when they are converted.
  const converted = pages.map((page) => taiwan(page))
  const writable = converted.filter((text) => iconv.decode(iconv.encode(text, 'big5'), 'big5') === text)

  it('is read like any other encoding', () => {
    expect(writable.length).toBeGreaterThan(0)
    for (const text of writable) {
      const decoded = decode(iconv.encode(text, 'big5'), 'auto')
      expect(decoded).toMatchObject({ kind: 'text', encoding: 'big5', text })
    }
  })
})

/** 報(bào)告: what a page for learners looks like, with one syllable for all. */
function annotated(text: string): string {
  return text.replace(/\p{Script=Han}/gu, '$&(kāi)')
}

function cells(report: Report): unknown {
  return Object.fromEntries(
    Object.entries(report.tables).map(([key, { cells: rows, unplaced }]) => [
      key,
      [
        unplaced.map(({ row, values }) => [row, values.map(({ raw }) => raw)]),
        Object.entries(rows).map(([row, columns]) => [
          row,
          Object.values(columns).map((cell) => (cell.state === 'number' ? cell.value : cell.state)),
        ]),
      ],
    ]),
  )
}
