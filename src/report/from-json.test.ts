import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleOrigin, exampleReport } from '../../test/example-report.ts'
import { makeReport } from '../../test/made/report.ts'
import { writers } from '../../test/made/writers/index.ts'
import { parse } from '../parse.ts'
import { unrecognized } from '../recognize/index.ts'
import { mediaTypeOf, positions, type Source } from '../source/source.ts'
import { fromJson } from './from-json.ts'
import { toJson } from './json.ts'
import type { Origin, ReadCell, Report } from './report.ts'

describe('a report that was written as JSON and read again is the same report', () => {
  const raws = ['1', '-2', '3.5', '', '/', '约10件', null, { raw: '4', doubt: ['position', 'torn'] }] as const

  test.each(['2019', '2021'] as const)('with cells in every state, in the form of %s', (edition) => {
    let next = 0
    const { report, source, origin } = exampleReport(edition, () => raws[next++ % raws.length] ?? null)
    expectSame(report, source, origin)
  })

  test('with all that can be out of order in it', () => {
    const { report, source, origin } = exampleReport('2021', () => '7')
    const { litigation } = report.tables
    if (!litigation) throw new Error('the example has every table')
    const span = { start: 6, end: 10 }
    const value: ReadCell = { state: 'number', value: 2023, unit: '件', raw: '2023', span, doubt: ['run-together'] }
    const blank: ReadCell = { state: 'blank', raw: '', span: { start: 8, end: 8 } }
    const label = { value: '其他', span }
    const unsound = { surplus: 2, aside: [value, blank], start: 3, split: span, misplaced: true, moved: true }
    const odd: Report = {
      ...report,
      title: null,
      signedOn: { value: '2024-01-18', span },
      documentIndex: { value: '011200/2024-1', span },
      address: { value: 'https://www.example.gov.cn/', span },
      replacements: { count: 3, first: { start: 2, end: 3 } },
      edition: 'mixed',
      headings: [{ key: 'problems', ordinal: null, heading: label, chosen: false }],
      passages: [
        {
          text: '公开',
          shown: '公(gong)開(kai)',
          span: { start: 0, end: 14 },
          offsets: [0, 7],
          role: 'title',
          section: null,
        },
        { text: '&<a', span: { start: 20, end: 29 }, offsets: [20, 25, 25], role: 'furniture', section: 'other' },
      ],
      tables: {
        litigation: {
          ...litigation,
          rows: litigation.rows.map((row, index) => ({
            ...row,
            found: null,
            same: false,
            ...(index === 1 && unsound),
          })),
          groups: [{ label, rows: ['direct', 'afterReview'], values: [value, blank] }],
          extraRows: [{ label, values: [{ state: 'unreadable', raw: '约10件', span }] }],
          unplaced: [
            { row: 'review', values: [value], readings: [[6, null, 7]] },
            { row: 'direct', values: [blank] },
          ],
        },
      },
    }
    expectSame(odd, source, origin)
  })

  test.each([1, 2, 3, 4, 5])('read from real report %i', (number) => {
    const text = readFileSync(new URL(`../../fixtures/reports/report-${number}/page.txt`, import.meta.url), 'utf8')
    const source = { text, mediaType: mediaTypeOf(text) }
    expectSame(parse(source), source, exampleOrigin)
  })

  test.each(writers.map((writer) => [writer.name, writer] as const))('read from a page written as %s', (_, writer) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const source = { text: writer.write(makeReport(seed)), mediaType: writer.mediaType }
        expectSame(parse(source), source, exampleOrigin)
      }),
      { numRuns: 3 },
    )
  })

  test('even where it is none', () => {
    const origin = { ...exampleOrigin, encoding: null, mediaType: 'application/octet-stream' } as const
    expectSame(unrecognized('binary'), null, origin)
    const text = '<p>关于召开会议的通知</p>'
    const source = { text, mediaType: mediaTypeOf(text) }
    expectSame(parse(source), source, exampleOrigin)
  })
})

test('any offset has its line and column, though the text is not there', () => {
  const { report, source, origin } = exampleReport('2021', () => '7')
  const { positionAt } = readBack(report, source, origin)
  const positionIn = positions(source.text)
  for (let offset = 0; offset <= source.text.length; offset++) expect(positionAt(offset)).toEqual(positionIn(offset))
})

test('without the starts of lines, only those offsets have a place that it stands beside', () => {
  const received = { natural: { state: 'number', value: 12, raw: '12', offset: 40, length: 2, line: 7, column: 5 } }
  const title = { value: '年度报告', raw: '年度\n报告', offset: 3, length: 5, line: 2, column: 1 }
  const { positionAt } = read({ title, tables: { applications: { edition: '2021', cells: { received } } } })
  expect(positionAt(40)).toEqual({ line: 7, column: 5 })
  expect(positionAt(42)).toEqual({ line: 7, column: 7 })
  expect(positionAt(3)).toEqual({ line: 2, column: 1 })
  for (const elsewhere of [0, 8, 41, 1000]) expect(positionAt(elsewhere)).toEqual({ line: 1, column: 1 })
})

describe('tables from elsewhere', () => {
  test('need an edition and nothing else: what is not given is missing', () => {
    const { report, origin } = read({
      kind: 'report',
      tables: { applications: { edition: '2021', cells: { received: { natural: { state: 'number', value: 3 } } } } },
    })
    const { applications } = report.tables
    expect(report).toMatchObject({ kind: 'report', reason: null, edition: '2021', title: null, year: null })
    expect(report).toMatchObject({ sections: [], headings: [], passages: [], layouts: [], replacements: null })
    expect(Object.keys(report.tables)).toEqual(['applications'])
    expect(applications).toMatchObject({ span: { start: 0, end: 0 }, heads: [], rows: [], groups: [], unplaced: [] })
    expect(applications?.cells.received?.natural).toEqual({
      state: 'number',
      value: 3,
      unit: null,
      raw: '3',
      span: { start: 0, end: 0 },
    })
    const cells = Object.values(applications?.cells ?? {}).flatMap((row) => Object.values(row))
    expect(cells).toHaveLength(175)
    expect(cells.filter(({ state }) => state === 'missing')).toHaveLength(174)
    expect(origin).toMatchObject({ path: '', bytes: 0, encoding: null, mediaType: 'text/plain' })
  })

  test('may have bare numbers, and null for a cell that is not there', () => {
    const cells = { review: { upheld: 0, corrected: -1.5, other: null, pending: { state: 'blank' } } }
    const { report } = read({ tables: { litigation: { edition: '2019', cells } } })
    const row = report.tables.litigation?.cells.review
    expect(row?.upheld).toMatchObject({ state: 'number', value: 0, raw: '0' })
    expect(row?.corrected).toMatchObject({ state: 'number', value: -1.5, raw: '-1.5' })
    expect(row?.other).toEqual({ state: 'missing' })
    expect(row?.pending).toMatchObject({ state: 'blank', raw: '' })
    expect(row?.total).toEqual({ state: 'missing' })
  })

  test('tell the edition of the report, unless it is given', () => {
    const disclosure = { edition: '2021', cells: {} }
    const applications = { edition: '2019', cells: {} }
    expect(read({ tables: { disclosure } }).report.edition).toBe('2021')
    expect(read({ tables: { applications } }).report.edition).toBe('2019')
    expect(read({ tables: { disclosure, applications } }).report.edition).toBe('mixed')
    expect(read({ tables: {} }).report.edition).toBeNull()
    expect(read({ edition: null, tables: { disclosure } }).report.edition).toBeNull()
  })

  test('may stand beside properties that are none of ours', () => {
    const { report } = read({ id: 7, source: { path: 'a.pdf', page: 3 }, tables: {} })
    expect(report.kind).toBe('report')
  })
})

describe('what cannot be read is said by place, with what was expected', () => {
  const applications = (cells: unknown, edition: unknown = '2021') => ({ tables: { applications: { edition, cells } } })
  const received = '/tables/applications/cells/received'

  test.each([
    [
      'another column',
      applications({ received: { natrual: 3 } }),
      `${received}/natrual: there is no such key; did you mean "natural"?`,
    ],
    [
      'another row',
      applications({ recieved: {} }),
      '/tables/applications/cells/recieved: there is no such key; did you mean "received"?',
    ],
    [
      'another table',
      { tables: { 'a/b': {} } },
      '/tables/a~1b: there is no such key; expected "disclosure", "applications" or "litigation"',
    ],
    [
      'a number in quotes',
      applications({ received: { natural: '3' } }),
      `${received}/natural: expected number, null or object, not "3"`,
    ],
    ['a row that is none', applications({ received: [1, 2] }), `${received}: expected object, not array`],
    [
      'another edition',
      applications({}, '1999'),
      '/tables/applications/edition: expected "2019" or "2021", not "1999"',
    ],
    [
      'an edition that is a number',
      applications({}, 2021),
      '/tables/applications/edition: expected "2019" or "2021", not 2021',
    ],
    [
      'no edition',
      { tables: { applications: { cells: {} } } },
      '/tables/applications/edition: missing; expected "2019" or "2021"',
    ],
    [
      'another state',
      applications({ received: { natural: { state: 'guess' } } }),
      `${received}/natural/state: expected "number", "blank", "unreadable" or "missing", not "guess"`,
    ],
    [
      'a number without one',
      applications({ received: { natural: { state: 'number' } } }),
      `${received}/natural/value: missing; expected number`,
    ],
    ['another kind', { kind: 'memo', tables: {} }, '/kind: expected "report" or "unrecognized", not "memo"'],
    ['a report without tables', {}, '/tables: missing; expected object'],
    ['tables by another name', { kind: 'report', table: {} }, '/tables: missing; expected object'],
    ['no object', [], '/: expected object, not array'],
    ['nothing', null, '/: expected object, not null'],
    [
      'lines that do not rise',
      { tables: {}, source: { lineStarts: [0, 9, 9] } },
      '/source/lineStarts: expected numbers that begin with 0 and rise',
    ],
    [
      'places of a text that do not begin with it',
      { tables: {}, passages: [{ role: 'paragraph', text: '公开', offsets: [[1, 5]] }] },
      '/passages/0/offsets: expected numbers that begin with 0 and rise',
    ],
  ])('%s', (_, json, problem) => {
    expect(fromJson(json)).toEqual({ problems: [problem] })
  })

  test('and nothing is ever thrown', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (json, part) => {
        fromJson(json)
        const tables = { applications: { edition: '2021', cells: { received: part } } }
        const read = fromJson({ source: part, title: part, passages: part, tables })
        if ('report' in read) read.positionAt(3)
      }),
    )
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)
    expect(read({ tables: {}, more: deep }).positionAt(3)).toEqual({ line: 1, column: 1 })
  })
})

function expectSame(report: Report, source: Source | null, origin: Origin): void {
  const again = readBack(report, source, origin)
  expect(again.report).toEqual(report)
  expect(again.origin).toEqual(origin)
}

function readBack(report: Report, source: Source | null, origin: Origin) {
  return read(JSON.parse(JSON.stringify(toJson(report, source, origin))))
}

function read(json: unknown) {
  const result = fromJson(json)
  if ('problems' in result) throw new Error(result.problems.join('\n'))
  return result
}
