import { expect, test } from 'vitest'
import { exampleOrigin, exampleReport } from '../../test/example-report.ts'
import { unrecognized } from '../recognize/index.ts'
import { toJson } from './json.ts'
import type { Report } from './report.ts'

const { report, source, origin } = exampleReport('2021', ({ row, column }) => {
  if (row === 'granted' && column === 'natural') return '12'
  if (row === 'granted' && column === 'business') return '/'
  if (row === 'granted' && column === 'research') return '约10件'
  return row === 'granted' ? null : '0'
})

test('every value names the passage it was read from, and its line and column', () => {
  const json = toJson(report, source, origin)
  expect(json.title).toEqual({
    value: '绿园区工信局2023年政府信息公开工作年度报告',
    raw: '绿园区工信局2023年政府信息公开工作年度报告',
    offset: 0,
    length: 23,
    line: 1,
    column: 1,
  })
  expect(json.year).toEqual({ value: 2023, raw: '2023', offset: 6, length: 4, line: 1, column: 7 })
  expect(json.publishedOn).toMatchObject({ value: '2024-01-17', raw: '2024年1月17日', line: 2, column: 6 })
  expect(json.sections[1]).toMatchObject({ key: 'disclosure', number: 2, heading: { line: 5, column: 1 } })
  expect(json.documentIndex).toBeNull()
})

test('a cell has the same eight properties in the same order, whatever its state', () => {
  const granted = toJson(report, source, origin).tables.applications?.cells.granted ?? {}
  const place = { line: 17, length: 2 }
  expect(granted.natural).toMatchObject({ state: 'number', value: 12, raw: '12', unit: null, ...place, column: 11 })
  expect(granted.business).toMatchObject({ state: 'blank', value: null, raw: '/', unit: null, line: 17, column: 16 })
  expect(granted.research).toMatchObject({ state: 'unreadable', value: null, raw: '约10件', line: 17, column: 20 })
  expect(granted.welfare).toEqual({
    state: 'missing',
    value: null,
    raw: null,
    unit: null,
    offset: null,
    length: null,
    line: null,
    column: null,
  })
  const orders = new Set(Object.values(granted).map((cell) => Object.keys(cell).join()))
  expect([...orders]).toEqual(['state,value,raw,unit,offset,length,line,column'])
})

test('a cell in doubt says why, each reason once and in the order given; no other cell speaks of doubt', () => {
  const made = exampleReport('2021', ({ row, column }) => {
    if (row !== 'granted') return '0'
    if (column === 'natural') return { raw: '12', doubt: ['position', 'blanks-unsure', 'position'] }
    return column === 'business' ? { raw: '/', doubt: ['label-lost'] } : '3'
  })
  const granted = toJson(made.report, made.source, made.origin).tables.applications?.cells.granted ?? {}
  expect(granted.natural).toMatchObject({ state: 'number', value: 12, doubt: ['position', 'blanks-unsure'] })
  expect(granted.business).toMatchObject({ state: 'blank', raw: '/', doubt: ['label-lost'] })
  expect(granted.research).not.toHaveProperty('doubt')
  const { litigation } = made.report.tables
  const span = { start: 6, end: 10 }
  const row = { direct: { upheld: { state: 'blank', raw: '', span, doubt: [] } } } as const
  const tables = litigation && { litigation: { ...litigation, cells: row } }
  const json = toJson({ ...made.report, tables: tables ?? {} }, made.source, made.origin)
  expect(json.tables.litigation?.cells.direct?.upheld).not.toHaveProperty('doubt')
})

test('the text at the offset of a cell is the cell', () => {
  const cells = Object.values(toJson(report, source, origin).tables).flatMap((table) =>
    Object.values(table.cells).flatMap((row) => Object.values(row)),
  )
  const read = cells.filter((cell) => cell.state !== 'missing')
  expect(read.length).toBeGreaterThan(190)
  for (const { raw, offset, length } of read) expect(source.text.slice(offset, offset + length)).toBe(raw)
})

test('lines end at CR LF, LF and CR, and columns count UTF-16 units', () => {
  const text = '第一行\r\n第二行\r𠮷12'
  const year = { value: 12, span: { start: text.indexOf('12'), end: text.length } }
  const json = toJson({ ...report, year, tables: {} }, { text, mediaType: 'text/plain' }, origin)
  expect(json.year).toEqual({ value: 12, raw: '12', offset: 11, length: 2, line: 3, column: 3 })
})

test('a table that the document does not have is absent, and the others keep the order of the form', () => {
  const { disclosure, litigation } = report.tables
  const some: Report = { ...report, tables: { ...(litigation && { litigation }), ...(disclosure && { disclosure }) } }
  expect(Object.keys(toJson(some, source, origin).tables)).toEqual(['disclosure', 'litigation'])
})

test('values without a column keep their row and their place', () => {
  const { litigation } = report.tables
  const values = [{ state: 'number', value: 2023, unit: null, raw: '2023', span: { start: 6, end: 10 } }] as const
  const tables = litigation && { litigation: { ...litigation, unplaced: [{ row: 'direct', values }] } }
  expect(toJson({ ...report, tables: tables ?? {} }, source, origin).tables.litigation?.unplaced).toEqual([
    {
      row: 'direct',
      values: [{ state: 'number', value: 2023, raw: '2023', unit: null, offset: 6, length: 4, line: 1, column: 7 }],
    },
  ])
})

test('values without a column have the readings that compete for them, and nothing where none do', () => {
  const { litigation } = report.tables
  const values = [{ state: 'number', value: 6720, unit: null, raw: '6720', span: { start: 6, end: 10 } }] as const
  const readings = [
    [6, 7, 20, null, 33],
    [6, 72, 0, null, 78],
  ]
  const unplaced = [
    { row: 'review', values, readings },
    { row: 'direct', values, readings: [] },
  ]
  const tables = litigation && { litigation: { ...litigation, unplaced } }
  const [review, direct] = toJson({ ...report, tables: tables ?? {} }, source, origin).tables.litigation?.unplaced ?? []
  expect(review?.readings).toEqual(readings)
  expect(direct).toMatchObject({ row: 'direct', values: [{ value: 6720 }] })
  expect(direct).not.toHaveProperty('readings')
})

test('bytes that are no text still have an origin', () => {
  const binary = unrecognized('binary')
  const json = toJson(binary, null, { ...exampleOrigin, encoding: null, mediaType: 'application/octet-stream' })
  expect(json).toMatchObject({ kind: 'unrecognized', reason: 'binary', title: null, tables: {}, sections: [] })
  expect(json.source).toEqual({
    path: 'reports/2023/绿园区.txt',
    sha256: '0123456789abcdef'.repeat(4),
    bytes: 12345,
    encoding: null,
    declaredEncoding: null,
    encodingRivals: ['big5'],
    mediaType: 'application/octet-stream',
    layouts: [],
    lineStarts: [0],
    replacements: null,
  })
})

test('a line that heads a section, and a line of the page, say where they stand and what they are', () => {
  const json = toJson(report, source, origin)
  const prose = { text: '按照要求做好工作。', line: 4, column: 1 }
  expect(json.headings[1]).toMatchObject({ key: 'disclosure', ordinal: 2, chosen: true, heading: { line: 5 } })
  expect(json.passages.map(({ role }) => role).slice(0, 4)).toEqual(['title', 'metadata', 'heading', 'paragraph'])
  expect(json.passages[1]).toMatchObject({ role: 'metadata', section: null, text: '发布日期：2024年1月17日', line: 2 })
  expect(json.passages[3]).toMatchObject({ role: 'paragraph', section: 'overview', ...prose })
  expect(json.passages[3]).not.toHaveProperty('offsets')
  expect(json.passages[3]).not.toHaveProperty('shown')
})

test('characters that do not follow one another in the source are told by the runs that do', () => {
  const text = '<p>公<b>开了</b>&lt;a'
  const span = { start: 3, end: 18 }
  const offsets = [3, 7, 8, 13, 13, 17]
  const passages = [{ text: '公开了<<a', span, offsets, role: 'paragraph', section: null }] as const
  const json = toJson({ ...report, passages }, { text, mediaType: 'text/html' }, origin)
  expect(json.passages[0]?.offsets).toEqual([
    [0, 3],
    [1, 7],
    [3, 13],
    [4, 13],
    [5, 17],
  ])
})

test("a row and a head have the form's words, and the document's where they were found", () => {
  const { litigation } = toJson(report, source, origin).tables
  expect(litigation?.rows[1]).toMatchObject({
    row: 'direct',
    printed: '未经复议直接起诉',
    found: { value: '未经复议直接起诉', raw: '未经复议直接起诉', column: 1 },
    same: true,
    values: 5,
    split: null,
  })
  expect(litigation?.heads[0]).toMatchObject({ column: 'upheld', printed: '结果维持', found: null, same: false })
})

test('the starts of lines are those of the text', () => {
  const json = toJson({ ...report, tables: {} }, { text: '一\r\n二\r三\n', mediaType: 'text/plain' }, origin)
  expect(json.source.lineStarts).toEqual([0, 3, 5, 7])
})
