import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EditionId, type TableKey, tableKeys } from '../../src/forms/form.ts'
import { formOf } from '../../src/forms/index.ts'
import { mediaTypeOf } from '../../src/source/source.ts'
import { cellStyles } from './cell-style.ts'
import { type DamageKind, damage, damageKinds } from './damage.ts'
import { coveredRows, grids, headText } from './grid.ts'
import { probeNumbers, refill } from './probe.ts'
import { allCells, cellsOf, type MadeCell, type MadeReport, type MadeReportOptions, makeReport } from './report.ts'
import { writers } from './writers/index.ts'
import { tabSpans } from './writers/tab-spans.ts'

const editions: readonly EditionId[] = ['2019', '2021']
const seeds = fc.integer()

/** A probe with nothing in it but its tables and headings. */
function bareProbe(seed: number, options: MadeReportOptions = {}): MadeReport {
  const report = makeReport(seed, { ...options, distinct: true, furniture: false, preamble: false })
  const sections = { overview: [], disclosure: [], applications: [], litigation: [], problems: [], other: [] }
  return { ...report, sections, signature: [] }
}

function numbersIn(report: MadeReport, table: TableKey, row: string): { readonly [column: string]: number } {
  const cells = Object.entries(report.tables[table][row] ?? {})
  return Object.fromEntries(cells.map(([column, { value }]) => [column, value ?? 0]))
}

function visibleText(text: string): string {
  return text
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<\/(?:td|tr|p|h1|h2|table)>|<(?:td|p|tr)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&gt;', '>')
}

const blank: MadeCell = { value: null, text: '' }

describe('a made report', () => {
  for (const edition of editions) {
    for (const distinct of [false, true]) {
      test(`keeps every identity of the ${edition} form${distinct ? ' as a probe' : ''}`, () => {
        fc.assert(
          fc.property(seeds, fc.constantFrom(...cellStyles), (seed, cellStyle) => {
            const report = makeReport(seed, {
              disclosureEdition: edition,
              applicationsEdition: edition,
              cellStyle,
              distinct,
            })
            const row = (key: string) => numbersIn(report, 'applications', key)
            const rows = formOf(edition).tables.applications.blocks.flatMap((block) => block.rows)
            for (const { key } of rows) {
              const { natural = 0, business = 0, research = 0, welfare = 0, legal = 0, otherOrg = 0, total } = row(key)
              expect(natural + business + research + welfare + legal + otherOrg).toBe(total)
            }
            const results = rows.map(({ key }) => key).slice(2, -2)
            expect(results).toHaveLength(edition === '2019' ? 19 : 21)
            for (const column of Object.keys(row('total'))) {
              const value = (key: string): number => row(key)[column] ?? Number.NaN
              expect(results.reduce((sum, key) => sum + value(key), 0)).toBe(value('total'))
              expect(value('received') + value('carriedIn')).toBe(value('total') + value('carriedOut'))
            }
            for (const key of ['review', 'direct', 'afterReview']) {
              const { upheld = 0, corrected = 0, other = 0, pending = 0, total } = numbersIn(report, 'litigation', key)
              expect(upheld + corrected + other + pending).toBe(total)
            }
          }),
        )
      })
    }
  }

  test('counts in whole numbers, and takes below zero only what may be', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const report = makeReport(seed)
        for (const table of tableKeys) {
          for (const [row, columns] of Object.entries(report.tables[table])) {
            for (const [column, { value }] of Object.entries(columns)) {
              if (column === 'amount') expect(Number(value).toFixed(4)).toMatch(new RegExp(`^${value}\\.?0*$`))
              else expect(value).toSatisfy(Number.isInteger)
              if (column !== 'change') expect(value).toBeGreaterThanOrEqual(0)
              else
                expect(Number(value) + Number(report.tables[table][row]?.previousItems?.value)).toBeGreaterThanOrEqual(
                  0,
                )
            }
          }
        }
      }),
    )
  })

  test('is mostly zeros, sometimes nothing else, sometimes large', () => {
    const reports = Array.from({ length: 400 }, (_, seed) => allCells(makeReport(seed)).map(({ value }) => value ?? 0))
    const zeros = reports.map((values) => values.filter((value) => value === 0).length / values.length)
    const middle = zeros.toSorted((a, b) => a - b)[200]
    expect(middle).toBeGreaterThan(0.65)
    expect(middle).toBeLessThan(0.95)
    expect(zeros.filter((share) => share === 1).length).toBeGreaterThan(20)
    expect(Math.max(...reports.flat())).toBeGreaterThan(1000)
  })

  test('never is an empty form, however zeros are printed', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('blanks' as const, 'marks' as const), (seed, cellStyle) => {
        expect(allCells(makeReport(seed, { cellStyle })).some(({ value }) => value !== null)).toBe(true)
      }),
    )
  })

  test('has the same numbers in every cell style', () => {
    const values = (report: MadeReport) => allCells(report).map(({ value }) => value)
    for (const cellStyle of ['thousands', 'full-width', 'units', 'words'] as const) {
      expect(values(makeReport(7, { cellStyle }))).toEqual(values(makeReport(7)))
    }
  })

  test('prints its numbers in the style asked for', () => {
    const texts = (cellStyle: (typeof cellStyles)[number], year: number) =>
      Array.from({ length: 30 }, (_, seed) => allCells(makeReport(seed, { cellStyle, year })))
        .flat()
        .map(({ text }) => text)
        .join(' ')
    expect(texts('thousands', 2022)).toMatch(/ \d{1,3},\d{3} /)
    expect(texts('full-width', 2020)).toMatch(/ －[０-９]+ /)
    expect(texts('units', 2022)).toMatch(/ [1-9]\d*件 .* [\d.]+万元 /)
    expect(texts('words', 2019)).toMatch(/ 减\d+ /)
    expect(texts('marks', 2022)).toMatch(/ [-/—无] /)
    expect(texts('blanks', 2022)).not.toMatch(/(?:^| )0(?: |$)/)
  })

  test('is of the edition that its year asks for, unless told otherwise', () => {
    expect(makeReport(1, { year: 2020 })).toMatchObject({ disclosureEdition: '2019', applicationsEdition: '2019' })
    expect(makeReport(1, { year: 2021 })).toMatchObject({ disclosureEdition: '2021', applicationsEdition: '2021' })
    const mixed = makeReport(1, { year: 2021, applicationsEdition: '2019' })
    expect(mixed.tables.disclosure.normativeDocuments).toHaveProperty('inForce')
    expect(Object.keys(mixed.tables.applications)).toHaveLength(23)
  })
})

describe('a probe', () => {
  test('has a number of its own in every cell, signs and totals included', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...editions), fc.constantFrom(...editions), (seed, one, other) => {
        const report = makeReport(seed, { distinct: true, disclosureEdition: one, applicationsEdition: other })
        const values = allCells(report).map(({ value }) => Math.abs(value ?? 0))
        expect(new Set(values).size).toBe(values.length)
        expect(values).not.toContain(0)
      }),
    )
  })

  test('gives the numbers for the places of a real report, in the form’s order', () => {
    const numbers = probeNumbers({ disclosure: '2021', applications: '2019' }, 5)
    expect(numbers.disclosure).toHaveLength(10)
    expect(numbers.applications).toHaveLength(23 * 7)
    expect(numbers.litigation).toHaveLength(15)
    const [a = 0, b = 0, c = 0, d = 0, total] = numbers.litigation
    expect(a + b + c + d).toBe(total)
  })

  test('refills places and tells where they are now', () => {
    const places = [
      { start: 3, end: 4 },
      { start: 5, end: 8 },
    ]
    const refilled = refill('规章 0 123。', places, [4567, -8])
    expect(refilled.text).toBe('规章 4567 -8。')
    expect(refilled.places.map(({ start, end }) => refilled.text.slice(start, end))).toEqual(['4567', '-8'])
    expect(() => refill('0 0', places, [1])).toThrow(RangeError)
  })
})

test('writers have names of their own', () => {
  expect(new Set(writers.map(({ name }) => name)).size).toBe(writers.length)
})

describe('a grid', () => {
  for (const edition of editions) {
    for (const table of tableKeys) {
      test(`of ${table} ${edition} has the form’s heads, labels and values in the form’s order`, () => {
        const report = makeReport(3, { distinct: true, disclosureEdition: edition, applicationsEdition: edition })
        const { blocks } = formOf(edition).tables[table]
        const [grid] = grids(report, table, false)
        const texts = (role: string) => grid?.cells.filter((cell) => cell.role === role).map(({ text }) => text)
        const heads = blocks.flatMap(({ heads: printed, columns }) =>
          printed.map(({ text, column: key }) => {
            const column = columns.find((each) => each.key === key)
            return column ? headText(column) : text
          }),
        )
        expect(texts('head')).toEqual(heads)
        expect(texts('value')).toEqual(cellsOf(report.tables[table]).map(({ text }) => text))
        if (table !== 'litigation') {
          const labels = blocks.flatMap(({ rows }) => rows.flatMap(({ groups, label }) => [...groups, label]))
          expect(texts('label')).toEqual(
            labels.filter((label, index) => isLeaf(label) || labels.indexOf(label) === index),
          )
        }
        for (const covered of grid ? coveredRows(grid) : []) expect(covered).not.toContain(undefined)

        function isLeaf(label: string): boolean {
          return blocks.some(({ rows }) => rows.some((row) => row.label === label))
        }
      })
    }
  }
})

describe.each(writers.map((writer) => ({ writer, name: writer.name })))('the writer $name', ({ writer }) => {
  test('writes every value in the form’s order, as often as it should', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...editions), (seed, edition) => {
        const report = bareProbe(seed, { disclosureEdition: edition, applicationsEdition: edition })
        const expected = tableKeys
          .flatMap((table) => grids(report, table, false))
          .flatMap(({ cells }) => cells.filter(({ role }) => role === 'value'))
          .flatMap(({ text, columnSpan }) => Array<string>(writer.repeatsSpans ? columnSpan : 1).fill(text))
        const values = new Set(expected)
        const tokens = visibleText(writer.write(report)).match(/[^\s|│,]+/g) ?? []
        expect(tokens.filter((token) => values.has(token))).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  test('is deterministic, and known by its media type', () => {
    for (const cellStyle of cellStyles) {
      const written = writer.write(makeReport(11, { cellStyle }))
      expect(writer.write(makeReport(11, { cellStyle }))).toBe(written)
      expect(mediaTypeOf(written)).toBe(writer.mediaType)
    }
  })

  test('keeps the place of a blank cell, or not, as it says', () => {
    const report = makeReport(4, { year: 2022 })
    const rest = { ...report.tables.applications.granted, natural: blank, business: blank }
    const written = (granted: MadeReport['tables']['applications'][string]) =>
      writer.write({
        ...report,
        tables: { ...report.tables, applications: { ...report.tables.applications, granted } },
      })
    const natural = written({ ...rest, natural: { value: 777, text: '777' } })
    const business = written({ ...rest, business: { value: 777, text: '777' } })
    expect(natural !== business).toBe(writer.keepsBlanks)
  })

  test('keeps title, prose and furniture', () => {
    const report = makeReport(2, { furniture: true, preamble: true })
    const text = visibleText(writer.write(report)).replaceAll(/\s/g, '')
    const prose = Object.values(report.sections).flat()
    for (const line of [
      report.title,
      report.preamble ?? '',
      ...prose,
      ...report.furniture.before,
      ...report.signature,
    ]) {
      expect(text).toContain(line.replaceAll(/\s/g, ''))
    }
  })

  test('writes half-width punctuation on demand, and leaves the values', () => {
    const report = makeReport(9, { cellStyle: 'full-width', year: 2020 })
    const text = visibleText(writer.write(report, { punctuation: 'half-width' }))
    expect(text).toContain('第二十条第(一)项')
    expect(text).not.toMatch(/[（），：]/)
    expect(text).toMatch(/[０-９]/)
  })

  test('can be damaged in every way', () => {
    const text = writer.write(makeReport(6, { distinct: true }))
    for (const kind of damageKinds) {
      if (writer.name === 'one-line' && ['line-lost', 'lines-joined'].includes(kind)) continue
      const damaged = damage(text, 12, [kind])
      expect(damaged.text).not.toBe(text)
      expect(damaged.what?.kind).toBe(kind)
      expect(damage(text, 12, [kind])).toEqual(damaged)
    }
  })
})

describe('damage', () => {
  const text = tabSpans.write(bareProbe(8, { year: 2022 }))
  const values = new Set(allCells(bareProbe(8, { year: 2022 })).map((cell) => cell.text))
  const valuesIn = (written: string) => written.split(/[\s]+/).filter((token) => values.has(token))
  const lineCount = (written: string) => written.split(/\n+/).length
  const before = valuesIn(text)

  test('drops, doubles and exchanges one cell, and says which', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const of = (kind: DamageKind) => {
          const { text: hurt, what } = damage(text, seed, [kind])
          const named = what?.places.map(({ start, end }) => text.slice(start, end).trim()) ?? []
          return { after: valuesIn(hurt), named }
        }
        const dropped = of('cell-dropped')
        expect(dropped.after).toEqual(before.filter((value) => value !== dropped.named[0]))
        const doubled = of('cell-doubled')
        expect(doubled.after).toEqual(before.flatMap((value) => (value === doubled.named[0] ? [value, value] : value)))
        const swapped = of('cells-swapped')
        const [one = '', other = ''] = swapped.named
        expect(one).not.toBe(other)
        expect(swapped.after).toEqual(before.map((v) => (v === one ? other : v === other ? one : v)))
      }),
    )
  })

  test('loses, joins and splits one line, or cuts the text', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const lines = lineCount(text)
        expect(lineCount(damage(text, seed, ['line-lost']).text)).toBe(lines - 1)
        expect(lineCount(damage(text, seed, ['lines-joined']).text)).toBe(lines - 1)
        expect(lineCount(damage(text, seed, ['line-split']).text)).toBe(lines + 1)
        const cut = damage(text, seed, ['text-cut']).text
        expect(text.startsWith(cut)).toBe(true)
        expect(valuesIn(cut).length).toBeLessThanOrEqual(before.length)
      }),
    )
  })

  test('leaves a text without values alone', () => {
    expect(damage('一、总体情况\n本年没有什么可说的。\n', 3)).toEqual({
      text: '一、总体情况\n本年没有什么可说的。\n',
      what: null,
    })
  })
})
