import type { Form, TableKey } from '../forms/form.ts'
import { tableKeys } from '../forms/form.ts'
import { forms } from '../forms/index.ts'
import type { Row } from '../layouts/row.ts'
import type { Reason, Report, Table } from '../report/report.ts'
import { readHeading } from './heading.ts'
import { printTable } from './printed.ts'
import { findRegion } from './region.ts'
import { readSections } from './sections.ts'
import { readTable, type TableReading } from './table.ts'
import { isSolid, type Token, tokensOf } from './tokens.ts'

/** Finds the form in the rows of a document. What cannot be found is null, absent or missing, never an error. */
export function recognize(rows: readonly Row[]): Report {
  const tokens = tokensOf(rows)
  const readings = new Map<TableKey, TableReading>()
  const keepsBlanks = showsBlanks(tokens)
  for (const key of tableKeys) {
    const reading = bestReading(tokens, key, keepsBlanks)
    if (reading) readings.set(key, reading)
  }
  const tableRows = new Set<number>()
  for (const reading of readings.values()) for (const row of reading.rows) tableRows.add(row)

  const sections = readSections(rows, (row) => tableRows.has(row))
  const starts = sections.map(({ heading }) => rows.findIndex(({ span }) => span.end >= heading.span.end))
  const heading = readHeading(rows, starts[0] ?? rows.length, starts.at(-1) ?? 0)
  const tables = tablesOf(readings, heading.year?.value ?? null)
  const reason = whyNone(tables, sections.length, heading.year !== null)
  const inForm = rows.filter((_, index) => tableRows.has(index) && !starts.includes(index))
  const layouts = [...new Set(inForm.map(({ layout }) => layout))]
  const kind = reason ? 'unrecognized' : 'report'
  if (kind === 'unrecognized') return { ...unrecognized(reason), ...heading, sections, layouts }
  return { kind, reason, ...heading, edition: editionOf(tables), sections, tables, layouts }
}

/** What is said of a document that is no report, or no text. */
export function unrecognized(reason: Reason | null): Report {
  return {
    kind: 'unrecognized',
    reason,
    title: null,
    agency: null,
    year: null,
    publishedOn: null,
    signedOn: null,
    documentIndex: null,
    edition: reason === 'before-2019' ? 'before-2019' : null,
    sections: [],
    tables: {},
    layouts: [],
  }
}

const printed: ReadonlyMap<TableKey, readonly ReturnType<typeof printTable>[]> = new Map(
  tableKeys.map((key) => [key, forms.map((form: Form) => printTable(form, key))]),
)

/** The litigation table is the same in all editions: it goes with the report's other tables, or with its year. */
function tablesOf(readings: ReadonlyMap<TableKey, TableReading>, year: number | null): Report['tables'] {
  const tables = Object.fromEntries([...readings].map(([key, { table }]) => [key, table] as const))
  const form = forms.findLast(({ reportYears: [first] }) => year !== null && year >= first)
  const edition = tables.applications?.edition ?? tables.disclosure?.edition ?? form?.id
  if (!tables.litigation || !edition) return tables
  return { ...tables, litigation: { ...tables.litigation, edition } }
}

/** Blank cells between values of one row: then the ones behind the last value keep their places as well. */
function showsBlanks(tokens: readonly Token[]): boolean {
  let seen: 'nothing' | 'value' | 'blank' = 'nothing'
  for (const token of tokens) {
    if (token.kind !== 'value') seen = 'nothing'
    else if (isSolid(token) && seen === 'blank') return true
    else if (isSolid(token)) seen = 'value'
    else if (seen === 'value') seen = 'blank'
  }
  return false
}

/** The edition belongs to a table, not to a report: some agencies mix them. */
function bestReading(tokens: readonly Token[], key: TableKey, keepsBlanks: boolean): TableReading | null {
  const region = findRegion(tokens, key)
  if (!region) return null
  const readings = (printed.get(key) ?? []).map((table) => readTable(tokens, region, table, keepsBlanks))
  return readings.reduce((best, reading) => (reading.fit >= best.fit ? reading : best))
}

function editionOf(tables: Report['tables']): Report['edition'] {
  const editions = new Set(
    [tables.disclosure, tables.applications].flatMap((table) => (table && !isEmpty(table) ? [table.edition] : [])),
  )
  const [edition] = editions
  return editions.size > 1 ? 'mixed' : (edition ?? null)
}

function whyNone(tables: Report['tables'], sections: number, dated: boolean): Reason | null {
  const read = Object.values(tables)
  if (read.some((table) => !isEmpty(table))) return null
  if (sections >= 5 && dated) return null
  if (read.length > 0) return 'blank-form'
  return sections >= 3 ? 'no-tables' : 'not-a-report'
}

/** Not one number in it, placed or not. */
function isEmpty({ cells, unplaced }: Table): boolean {
  return (
    unplaced.length === 0 &&
    Object.values(cells).every((row) => Object.values(row).every(({ state }) => state !== 'number'))
  )
}
