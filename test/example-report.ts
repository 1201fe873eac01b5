import type { EditionId, TableKey } from '../src/forms/form.ts'
import { tableKeys } from '../src/forms/form.ts'
import { formOf } from '../src/forms/index.ts'
import type { Cell, Doubt, Origin, Quote, ReadCell, Report, Section, Table } from '../src/report/report.ts'
import type { Source, Span } from '../src/source/source.ts'

export interface ExampleReport {
  readonly report: Report
  readonly source: Source
  readonly origin: Origin
}

/**
 * What a cell has, as printed: digits make a number, nothing or "/" a blank, null is a cell that the document lacks, and
 * all else is unreadable. A number or a blank may be doubtful.
 */
export type Fill = (place: {
  readonly table: TableKey
  readonly row: string
  readonly column: string
}) => string | Doubtful | null

export interface Doubtful {
  readonly raw: string
  readonly doubt: readonly Doubt[]
}

/** A report of one edition and a text that has all its values, a table row a line, at the places that the report says. */
export function exampleReport(edition: EditionId, fill: Fill): ExampleReport {
  const form = formOf(edition)
  const page = newPage()
  const title = page.quote('绿园区工信局2023年政府信息公开工作年度报告')
  const agency: Quote<string> = { value: '绿园区工信局', span: { start: title.span.start, end: title.span.start + 6 } }
  const year: Quote<number> = { value: 2023, span: { start: title.span.start + 6, end: title.span.start + 10 } }
  page.write('\n发布日期：')
  const published = page.quote('2024年1月17日')
  const tables: { [key in TableKey]?: Table } = {}
  const sections = form.sections.map(({ key, number, heading }): Section => {
    page.write('\n')
    const section = { key, number, heading: page.quote(heading), text: '按照要求做好工作。' }
    page.write(`\n${section.text}`)
    const table = tableKeys.find((each) => form.tables[each].section === number)
    if (table) {
      const rows = form.tables[table].blocks.flatMap(({ rows, columns }) =>
        rows.map((row) => {
          page.write(`\n${row.label}`)
          const cells = columns.map((column): [string, Cell] => {
            const filled = fill({ table, row: row.key, column: column.key })
            if (filled === null) return [column.key, { state: 'missing' }]
            const { raw, doubt } = typeof filled === 'string' ? { raw: filled, doubt: [] } : filled
            page.write(' | ')
            return [column.key, readCell(raw, page.quote(raw).span, doubt)]
          })
          return [row.key, Object.fromEntries(cells)] as const
        }),
      )
      tables[table] = { edition, cells: Object.fromEntries(rows), unplaced: [] }
    }
    return section
  })
  page.write('\n')
  const report: Report = {
    kind: 'report',
    reason: null,
    title,
    agency,
    year,
    publishedOn: { value: '2024-01-17', span: published.span },
    signedOn: null,
    documentIndex: null,
    edition,
    sections,
    tables,
    layouts: ['pipe'],
  }
  return { report, source: { text: page.text(), mediaType: 'text/plain' }, origin: exampleOrigin }
}

export const exampleOrigin: Origin = {
  path: 'reports/2023/绿园区.txt',
  sha256: '0123456789abcdef'.repeat(4),
  bytes: 12345,
  encoding: 'gb18030',
  declaredEncoding: null,
  encodingRivals: ['big5'],
  mediaType: 'text/plain',
}

export function readCell(raw: string, span: Span, doubt: readonly Doubt[] = []): ReadCell {
  const doubtful = doubt.length > 0 ? { doubt } : {}
  if (/^[-+]?[\d.]+$/.test(raw)) return { state: 'number', value: Number(raw), unit: null, raw, span, ...doubtful }
  return raw.trim() === '' || raw === '/'
    ? { state: 'blank', raw, span, ...doubtful }
    : { state: 'unreadable', raw, span }
}

function newPage() {
  let text = ''
  return {
    text: () => text,
    write(more: string): void {
      text += more
    },
    quote(value: string): Quote<string> {
      const start = text.length
      text += value
      return { value, span: { start, end: text.length } }
    },
  }
}
