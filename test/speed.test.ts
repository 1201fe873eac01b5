import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Aim, outcomesOf } from '../bench/speed/aims.ts'
import {
  bytesIn,
  documentEncodings,
  hostileDocument,
  hostileKinds,
  isReadWhole,
  layouts,
  makeDocument,
  makeDocuments,
  writeMixedDocuments,
} from '../bench/speed/documents.ts'
import { growthExponent, measured, quantile, quotient, summaryOf } from '../bench/speed/statistics.ts'
import { decode } from '../src/input/decode.ts'
import { parse } from '../src/parse.ts'
import { mediaTypeOf } from '../src/source/source.ts'

describe('the documents whose reading is timed', () => {
  const documents = makeDocuments()

  test.each(layouts)('are whole: %s', (layout) => {
    const document = documents[layout]
    for (const encoding of documentEncodings) {
      const decoded = decode(bytesIn(document.text, encoding), 'auto')
      if (decoded.kind !== 'text') throw new Error(`${layout} in ${encoding} is no text.`)
      expect(decoded.encoding).toBe(encoding)
      expect(mediaTypeOf(decoded.text)).toBe(document.mediaType)
      expect(isReadWhole(document, parse({ text: decoded.text, mediaType: document.mediaType }))).toBe(true)
    }
    expect(isReadWhole(document, parse(makeDocument(layout, 8)))).toBe(false)
  })

  test('are as large as those of offices', () => {
    const sizes = layouts.map((layout) => Math.round(Buffer.byteLength(documents[layout].text) / 1000))
    expect(sizes).toEqual([130, 26, 22, 22, 22])
  })

  test('are as hostile as is said, and twice as much', () => {
    for (const kind of Object.keys(hostileKinds)) {
      const [none, once, twice] = [0, 1, 2].map((times) => hostileDocument(kind, times).text.length)
      expect((twice ?? 0) - (once ?? 0)).toBeGreaterThan(0.9 * ((once ?? 0) - (none ?? 0)))
    }
  })

  test('are different in a directory, the same each time, and of 40 KB on an average', () => {
    const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'gov-report-speed-')))
    try {
      const written = folders.map((folder) => {
        const bytes = writeMixedDocuments(folder, 300)
        const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.'))
        return { bytes, texts: paths.toSorted().map((path) => readFileSync(join(folder, path)).toString('latin1')) }
      })
      expect(new Set(written[0]?.texts).size).toBe(300)
      expect(written[0]).toEqual(written[1])
      expect(Math.abs((written[0]?.bytes ?? 0) / 300 - 40_000)).toBeLessThan(1500)
    } finally {
      for (const folder of folders) rmSync(folder, { recursive: true })
    }
  })
})

describe('what is reckoned of the times', () => {
  test('quantiles lie between values in proportion', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([5, 1, 2, 4, 3], 0.25)).toBe(2)
    expect(quantile([7], 0.75)).toBe(7)
    expect(() => quantile([], 0.5)).toThrow(RangeError)
  })

  test('a ratio is of one round, whatever the other rounds took', () => {
    const rounds = [{ ours: 2, theirs: 1 }, { ours: 40, theirs: 10 }, { ours: 9, theirs: 3 }, { ours: 1 }]
    expect(summaryOf(rounds, quotient('ours', 'theirs'))).toEqual({ median: 3, lower: 2.5, upper: 3.5 })
    expect(summaryOf(rounds, measured('nobody’s'))).toBeNull()
  })

  test('growth is 1 where time is in proportion, 2 where it is as the square', () => {
    expect(growthExponent({ size: 10, time: 3 }, { size: 100, time: 30 })).toBeCloseTo(1)
    expect(growthExponent({ size: 10, time: 3 }, { size: 100, time: 300 })).toBeCloseTo(2)
  })

  test('an aim is held against the worst of its figures', () => {
    const aim = { what: '', atMost: 3, aim: 2 }
    const figures: Aim['figures'] = { good: measured('good'), bad: measured('bad') }
    const verdicts = outcomesOf(
      [
        { ...aim, figures },
        { ...aim, figures: { good: measured('good') } },
        { ...aim, atMost: 4.5, figures },
        { ...aim, figures: { none: measured('none') } },
      ],
      [{ good: 1.5, bad: 4 }],
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['missed', 'aim reached', 'met', 'not measured'])
    expect(verdicts[0]?.worst?.name).toBe('bad')
  })
})
