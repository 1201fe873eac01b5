import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { exampleReport } from '../../test/example-report.ts'
import type { EditionId } from '../forms/form.ts'
import { toJson } from './json.ts'
import { reportSchema } from './schema.ts'
import { createValidator } from './validate.ts'

const problemsOf = createValidator()

test('reports of every edition are valid, whatever the state of their cells', () => {
  const doubtful = { raw: '4', doubt: ['position', 'torn'] } as const
  const raws = ['1', '-2', '3.5', '', '/', '约10件', null, doubtful, { ...doubtful, raw: '/' }]
  for (const edition of ['2019', '2021'] as const) {
    let next = 0
    const { report, source, origin } = exampleReport(edition, () => raws[next++ % raws.length] ?? null)
    expect(problemsOf(toJson(report, source, origin))).toEqual([])
  }
})

test('a document that is no report is valid with a reason, and not without one', () => {
  const json = { ...example('2021'), kind: 'unrecognized', reason: 'not-a-report', tables: {}, sections: [] }
  expect(problemsOf(json)).toEqual([])
  expect(problemsOf({ ...json, reason: null })).toEqual(['/reason: must be string'])
  expect(problemsOf({ ...json, reason: 'tired' })).toEqual(['/reason: must be equal to one of the allowed values'])
  expect(problemsOf({ ...json, kind: 'report' })).toEqual(['/reason: must be null'])
})

test('what is wrong with a cell is said once, by the state that it claims', () => {
  const place = '/tables/litigation/cells/review/total'
  expect(problemsOf(withTotal({ value: null }))).toEqual([`${place}/value: must be number`])
  expect(problemsOf(withTotal({ state: 'missing' }))).toEqual(
    ['value', 'raw', 'offset', 'length', 'line', 'column'].map((name) => `${place}/${name}: must be null`),
  )
  expect(problemsOf(withTotal({ line: 0 }))).toEqual([`${place}/line: must be >= 1`])
  expect(problemsOf(withTotal({ state: 'guessed' }))).toEqual([`${place}: value of tag "state" must be in oneOf`])
  expect(problemsOf(withTotal({ note: 'about' }))).toEqual([`${place}: must NOT have additional properties: note`])
})

test('only a number or a blank can be in doubt, for known reasons, each said once', () => {
  const place = '/tables/litigation/cells/review/total'
  const blank = { state: 'blank', value: null, raw: '/', doubt: ['blanks-unsure'] }
  expect(problemsOf(withTotal({ doubt: ['position', 'more-values'] }))).toEqual([])
  expect(problemsOf(withTotal(blank))).toEqual([])
  expect(problemsOf(withTotal({ doubt: [] }))).toEqual([`${place}/doubt: must NOT have fewer than 1 items`])
  expect(problemsOf(withTotal({ doubt: ['tired'] }))).toEqual([
    `${place}/doubt/0: must be equal to one of the allowed values`,
  ])
  expect(problemsOf(withTotal({ doubt: ['torn', 'torn'] }))).toEqual([
    `${place}/doubt: must NOT have duplicate items (items ## 1 and 0 are identical)`,
  ])
  expect(problemsOf(withTotal({ ...blank, state: 'unreadable' }))).toEqual([
    `${place}: must NOT have additional properties: doubt`,
  ])
})

test('each edition has exactly its own rows and columns', () => {
  const json = example('2021')
  const { applications, litigation } = json.tables
  const { received, ...others } = applications?.cells ?? {}
  expect(problemsOf({ ...json, tables: { applications: { ...applications, cells: others } } })).toEqual([
    "/tables/applications/cells: must have required property 'received'",
  ])
  const relabelled = problemsOf({ ...json, tables: { applications: { ...applications, edition: '2019' } } })
  expect(relabelled).toContain("/tables/applications/cells: must have required property 'other'")
  expect(relabelled).toContain('/tables/applications/cells: must NOT have additional properties: other.feeUnpaid')
  expect(problemsOf({ ...json, tables: { litigation: { ...litigation, edition: '1999' } } })).toEqual([
    '/tables/litigation: value of tag "edition" must be in oneOf',
  ])
})

test('values without a column stand with a row of the table and were read', () => {
  const json = example('2021')
  const { litigation } = json.tables
  const values = [litigation?.cells.review?.total]
  const unplaced = (row: string, cells: readonly unknown[]) =>
    problemsOf({ ...json, tables: { litigation: { ...litigation, unplaced: [{ row, values: cells }] } } })
  expect(unplaced('review', values)).toEqual([])
  expect(unplaced('received', values)).toHaveLength(1)
  expect(unplaced('review', [])).toHaveLength(1)
})

test('readings that compete are rows of numbers and gaps', () => {
  const json = example('2021')
  const { litigation } = json.tables
  const values = [litigation?.cells.review?.total]
  const read = (readings: unknown) =>
    problemsOf({ ...json, tables: { litigation: { ...litigation, unplaced: [{ row: 'review', values, readings }] } } })
  const place = '/tables/litigation/unplaced/0/readings'
  expect(
    read([
      [6, 7, null],
      [6, null, 7],
    ]),
  ).toEqual([])
  expect(read([])).toEqual([`${place}: must NOT have fewer than 1 items`])
  expect(read([['6']])).toEqual([`${place}/0/0: must be number,null`])
})

test('what is said of rows, heads and passages keeps to the form as well', () => {
  const json = example('2021')
  const { litigation } = json.tables
  const [label] = litigation?.rows ?? []
  const [head] = litigation?.heads ?? []
  const [passage] = json.passages
  const place = '/tables/litigation'
  const withTable = (change: object) => problemsOf({ ...json, tables: { litigation: { ...litigation, ...change } } })
  expect(withTable({ rows: [{ ...label, row: 'received' }] })).toEqual([
    `${place}/rows/0/row: must be equal to one of the allowed values`,
  ])
  expect(withTable({ heads: [{ ...head, column: 'natural' }] })).toEqual([
    `${place}/heads/0/column: must be equal to one of the allowed values`,
  ])
  expect(withTable({ rows: [{ ...label, split: 3 }] })).toEqual([`${place}/rows/0/split: must be object,null`])
  const withPassage = (change: object) => problemsOf({ ...json, passages: [{ ...passage, ...change }] })
  expect(withPassage({ offsets: [[0, 5]] })).toEqual([])
  expect(withPassage({ offsets: [[0]] })).toEqual(['/passages/0/offsets/0: must NOT have fewer than 2 items'])
  expect(withPassage({ role: 'verse' })).toEqual(['/passages/0/role: must be equal to one of the allowed values'])
})

test('anything else is refused', () => {
  expect(problemsOf(null)).toEqual(['/: must be object'])
  expect(problemsOf({ ...example('2019'), year: { value: '2020' } }).length).toBeGreaterThan(1)
  expect(problemsOf({ ...example('2019'), schemaVersion: '2.0' })).toHaveLength(1)
})

test('the published schema is a schema, and judges by itself as the program does', () => {
  const accepts = new Ajv2020({ strict: true }).compile(reportSchema)
  expect(accepts(example('2019'))).toBe(true)
  expect(accepts(example('2021'))).toBe(true)
  expect(accepts(withTotal({ value: null }))).toBe(false)
  expect(accepts({ ...example('2021'), reason: 'not-a-report' })).toBe(false)
})

test('the published schema is the one that reports are judged by', () => {
  const published = readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')
  expect(published).toBe(`${JSON.stringify(reportSchema, null, 2)}\n`)
})

function example(edition: EditionId) {
  const { report, source, origin } = exampleReport(edition, () => '7')
  return toJson(report, source, origin)
}

function withTotal(change: object) {
  const json = example('2021')
  const { litigation } = json.tables
  const review = litigation?.cells.review
  const cells = { ...litigation?.cells, review: { ...review, total: { ...review?.total, ...change } } }
  return { ...json, tables: { litigation: { ...litigation, cells } } }
}
