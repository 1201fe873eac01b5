import type { TableKey } from '../forms/form.ts'
import { forms } from '../forms/index.ts'
import type { Row } from '../layouts/row.ts'
import type { Heading, Reason, Report, Section, Table } from '../report/report.ts'
import type { Source } from '../source/source.ts'
import { readAddress } from './address.ts'
import { type DescribedTable, describeTable } from './describe-table.ts'
import { bestReading } from './editions.ts'
import { lookAt } from './first-look.ts'
import { foldText } from './fold.ts'
import { readHeading } from './heading.ts'
import { GrowingIndexSet, type IndexSet } from './index-set.ts'
import { leftOver } from './left-over.ts'
import { readPassages } from './passages.ts'
import { plainRows } from './plain.ts'
import { findRegions } from './region.ts'
import { readReplacements } from './replacements.ts'
import { readSections } from './sections.ts'
import type { TableReading } from './table.ts'
import { isSolid, type Token, tokensOf } from './tokens.ts'

/**
 * Finds the form in the rows of a document. What cannot be found is null, absent or missing, never an error.
 *
 * @param source the document that the rows are of
 */
export function recognize(shown: readonly Row[], source: Source): Report {
  const { text } = source
  const look = lookAt(shown)
  const rows = plainRows(shown, look)
  const tokens = tokensOf(rows, rows === shown ? look : lookAt(rows))
  const readings = new Map<TableKey, TableReading>()
  const keepsBlanks = showsBlanks(tokens)
  for (const [key, region] of findRegions(tokens)) {
    const likely = readings.get('disclosure')?.table.edition ?? null
    const reading = bestReading(tokens, region, key, keepsBlanks, likely)
    if (reading) readings.set(key, reading)
  }
  const described = new Map<TableKey, DescribedTable>()
  for (const [key, reading] of readings) described.set(key, describeTable(reading, rows, text))
  const inTables = [...described.values()]
  const rowsOfTables: IndexSet[] = []
  const tableRows = new GrowingIndexSet()
  for (const { rows } of inTables) {
    rowsOfTables.push(rows)
    tableRows.addAll(rows)
  }

  const { sections, headings } = readSections(rows, (row) => tableRows.has(row))
  const starts: number[] = []
  const recorded: Heading[] = []
  for (const { heading, row } of headings) {
    recorded.push(heading)
    if (heading.chosen) starts.push(row)
  }
  const heading = readHeading(rows, starts[0] ?? rows.length, starts.at(-1) ?? 0)
  const tables = tablesOf(described, heading.year?.value ?? null)
  const reason = whyNone(rows, tables, sections, heading.year !== null)
  const passages = readPassages({
    shown,
    rows,
    text,
    heading,
    headings,
    tables: rowsOfTables,
    tableRows,
    left: leftOver(tokens, inTables, tableRows),
  })
  return {
    kind: reason ? 'unrecognized' : 'report',
    reason,
    title: heading.title,
    agency: heading.agency,
    year: heading.year,
    publishedOn: heading.publishedOn,
    signedOn: heading.signedOn,
    documentIndex: heading.documentIndex,
    edition: reason ? editionWithout(reason) : editionOf(tables),
    sections,
    headings: recorded,
    passages,
    tables: reason ? {} : tables,
    address: readAddress(source),
    replacements: readReplacements(text),
    layouts: layoutsOf(rows, tableRows, starts),
  }
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
    edition: editionWithout(reason),
    sections: [],
    headings: [],
    passages: [],
    tables: {},
    address: null,
    replacements: null,
    layouts: [],
  }
}

function editionWithout(reason: Reason | null): Report['edition'] {
  return reason === 'before-2019' ? 'before-2019' : null
}

/** Those of the tables' rows. */
function layoutsOf(rows: readonly Row[], tableRows: IndexSet, starts: readonly number[]): readonly string[] {
  const layouts: string[] = []
  for (let index = tableRows.first; index <= tableRows.last; index++) {
    const layout = rows[index]?.layout
    if (layout && tableRows.has(index) && !layouts.includes(layout) && !starts.includes(index)) layouts.push(layout)
  }
  return layouts
}

/** The litigation table is the same in all editions: it goes with the report's other tables, or with its year. */
function tablesOf(described: ReadonlyMap<TableKey, DescribedTable>, year: number | null): Report['tables'] {
  const tables: { [key in TableKey]?: Table } = {}
  for (const [key, { table }] of described) tables[key] = table
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

function editionOf(tables: Report['tables']): Report['edition'] {
  const both = [tables.disclosure, tables.applications].filter((table) => table && !isEmpty(table))
  const editions = new Set(both.map((table) => table?.edition))
  const [edition] = editions
  return editions.size > 1 ? 'mixed' : (edition ?? null)
}

function whyNone(
  rows: readonly Row[],
  tables: Report['tables'],
  sections: readonly Section[],
  dated: boolean,
): Reason | null {
  const read = Object.values(tables)
  if (read.some((table) => !isEmpty(table))) return null
  const prose = sections.reduce((sum, { text }) => sum + text.length, 0)
  if (sections.length >= 5 && dated && prose >= LEAST_PROSE) return null
  if (rows.every(({ cells }) => cells.every(({ text }) => text === ''))) return 'empty'
  if (isBefore2019(rows)) return 'before-2019'
  if (read.length > 0) return 'blank-form'
  return sections.length >= 3 ? 'no-tables' : 'not-a-report'
}

/** Characters in the sections of a report whose tables were lost; the blank form has its headings only. */
const LEAST_PROSE = 200

/** Indicators that the statistics form of 2014 to 2018 prints and no later one does; several must be there. */
const earlierIndicators = [
  '主动公开政府信息数',
  '通过不同渠道和方式公开政府信息的情况',
  '回应解读情况',
  '回应公众关注热点或重大舆情数',
  '收到申请数',
  '申请办结数',
  '按时办结数',
  '延期办结数',
  '申请答复数',
  '属于已主动公开范围数',
  '同意公开答复数',
  '同意部分公开答复数',
  '不同意公开答复数',
  '不属于本行政机关公开数',
  '维持具体行政行为数',
  '被依法纠错数',
  '依申请公开信息收取的费用',
  '制发规范性文件总数',
  '公开公报公开政府信息数',
  '政府网站公开政府信息数',
]
const LEAST_INDICATORS = 4

function isBefore2019(rows: readonly Row[]): boolean {
  const words = rows.map(({ cells }) => cells.map(({ text }) => foldText(text)).join('')).join('')
  return earlierIndicators.filter((indicator) => words.includes(indicator)).length >= LEAST_INDICATORS
}

/** Not one number in it, placed or not. */
function isEmpty({ cells, unplaced }: Table): boolean {
  return (
    unplaced.length === 0 &&
    Object.values(cells).every((row) => Object.values(row).every(({ state }) => state !== 'number'))
  )
}
