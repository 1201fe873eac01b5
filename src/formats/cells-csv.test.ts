import { expect, test } from 'vitest'
import { exampleReport, type Fill } from '../../test/example-report.ts'
import { toJson } from '../report/json.ts'
import { csvHeader, csvRows } from './cells-csv.ts'

test('a row a cell, in the order of the form', () => {
  const records = recordsOf(exampleReport('2021', () => '7'))
  expect(records).toHaveLength(10 + 175 + 15)
  expect(records[0]).toEqual({
    file: 'reports/2023/绿园区.txt',
    agency: '绿园区工信局',
    year: '2023',
    edition: '2021',
    table: 'disclosure',
    row: 'regulations',
    column: 'issued',
    value: '7',
    state: 'number',
    raw: '7',
    line: '7',
    textColumn: '6',
    doubt: '',
  })
  expect(records.at(-1)).toMatchObject({ table: 'litigation', row: 'afterReview', column: 'total', state: 'number' })
})

test('a cell that is no number has no value, and a missing one no place either', () => {
  const records = recordsOf(exampleReport('2021', inReview({ upheld: '/', corrected: '约10件', other: null })))
  const [upheld, corrected, other] = records.filter(({ row }) => row === 'review')
  expect(upheld).toMatchObject({ state: 'blank', value: '', raw: '/', line: '42' })
  expect(corrected).toMatchObject({ state: 'unreadable', value: '', raw: '约10件', line: '42' })
  expect(other).toMatchObject({ state: 'missing', value: '', raw: '', line: '', textColumn: '' })
})

test('a doubtful cell says why, behind everything else', () => {
  const doubt = ['position', 'blanks-unsure'] as const
  const made = exampleReport(
    '2021',
    inReview({ upheld: { raw: '12', doubt }, corrected: { raw: '/', doubt: ['torn'] } }),
  )
  const [upheld, corrected, other] = recordsOf(made).filter(({ row }) => row === 'review')
  expect(upheld).toMatchObject({ value: '12', state: 'number', doubt: 'position blanks-unsure' })
  expect(corrected).toMatchObject({ value: '', state: 'blank', doubt: 'torn' })
  expect(other).toMatchObject({ value: '0', doubt: '' })
  expect(csvHeader()).toMatch(/,doubt\r\n$/)
})

test('values without a column follow their table', () => {
  const made = exampleReport('2021', () => '0')
  const { litigation } = made.report.tables
  if (!litigation) throw new Error('the example has every table')
  const values = [
    { state: 'number', value: 2023, unit: null, raw: '2023', span: { start: 6, end: 10 } },
    { state: 'unreadable', raw: '年', span: { start: 10, end: 11 } },
  ] as const
  const tables = { litigation: { ...litigation, unplaced: [{ row: 'direct', values }] } }
  const records = recordsOf({ ...made, report: { ...made.report, tables } }).slice(15)
  const shared = { table: 'litigation', row: 'direct', column: '', state: 'unplaced', line: '1' }
  expect(records).toMatchObject([
    { ...shared, value: '2023', raw: '2023', textColumn: '7' },
    { ...shared, value: '', raw: '年', textColumn: '11' },
  ])
})

test('quotes, commas and line ends come back as they were', () => {
  for (const raw of ['约"10"件', '1,234', '一\n二', '一\r\n二']) {
    expect(rawOf(raw)).toBe(raw)
  }
})

test('no spreadsheet takes a cell for a formula, and numbers stay numbers', () => {
  for (const raw of ['=1+1', '+2年', '-A1', '@SUM(A1)', '\t=1', '\n=1', '＝1+1', '-']) {
    expect(rawOf(raw)).toBe(`'${raw}`)
  }
  for (const raw of ['-5', '+2', '-0.25', '5-3']) expect(rawOf(raw)).toBe(raw)
  const negative = recordsOf(exampleReport('2019', () => '-5'))[0]
  expect(negative).toMatchObject({ value: '-5', raw: '-5' })
})

test('no control of the document reaches a terminal', () => {
  expect(rawOf('红\u001b[31m')).toBe('红\\x1b[31m')
  expect(rawOf('一\r二')).toBe('一\\r二')
})

test('a document without tables has no rows', () => {
  const made = exampleReport('2021', () => '0')
  expect(recordsOf({ ...made, report: { ...made.report, tables: {} } })).toEqual([])
})

function inReview(raws: { readonly [column: string]: ReturnType<Fill> }): Fill {
  return ({ row, column }) => {
    const raw = row === 'review' ? raws[column] : undefined
    return raw === undefined ? '0' : raw
  }
}

function rawOf(raw: string): string | undefined {
  return recordsOf(exampleReport('2021', inReview({ upheld: raw }))).find(({ row }) => row === 'review')?.raw
}

/** Reads the text back as RFC 4180 has it, by the names of the header. */
function recordsOf({ report, source, origin }: ReturnType<typeof exampleReport>) {
  const text = csvHeader() + csvRows(toJson(report, source, origin))
  const records: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') records.push([])
  }
  expect(records.pop()).toEqual([])
  const [header = [], ...rows] = records
  expect(new Set(header).size).toBe(13)
  for (const row of rows) expect(row).toHaveLength(header.length)
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])))
}
