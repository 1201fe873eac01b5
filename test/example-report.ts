import type { Block, EditionId, FormRow, TableKey } from '../src/forms/form.ts'
import { tableKeys } from '../src/forms/form.ts'
import { formOf } from '../src/forms/index.ts'
import type {
  Cell,
  Doubt,
  HeadLabel,
  Origin,
  Passage,
  Quote,
  ReadCell,
  Report,
  RowLabel,
  Section,
  Table,
} from '../src/report/report.ts'
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
  page.write('\n')
  const label = page.quote('发布日期：')
  const published = page.quote('2024年1月17日')
  const passages: Passage[] = [
    { text: title.value, span: title.span, role: 'title', section: null },
    {
      text: `${label.value}${published.value}`,
      span: { start: label.span.start, end: published.span.end },
      role: 'metadata',
      section: null,
    },
  ]
  const tables: { [key in TableKey]?: Table } = {}
  const sections = form.sections.map(({ key, number, heading }): Section => {
    page.write('\n')
    const section = { key, number, heading: page.quote(heading), text: '按照要求做好工作。' }
    page.write('\n')
    const prose = page.quote(section.text)
    passages.push({ text: heading, span: section.heading.span, role: 'heading', section: key })
    passages.push({ text: section.text, span: prose.span, role: 'paragraph', section: key })
    const table = tableKeys.find((each) => form.tables[each].section === number)
    if (table) {
      const labels: RowLabel[] = []
      const rows = form.tables[table].blocks.flatMap(({ rows, columns }) =>
        rows.map((row) => {
          page.write('\n')
          const found = page.quote(row.label)
          const cells = columns.map((column): [string, Cell] => {
            const filled = fill({ table, row: row.key, column: column.key })
            if (filled === null) return [column.key, { state: 'missing' }]
            const { raw, doubt } = typeof filled === 'string' ? { raw: filled, doubt: [] } : filled
            page.write(' | ')
            return [column.key, readCell(raw, page.quote(raw).span, doubt)]
          })
          labels.push(labelOf(row, found, cells.filter(([, { state }]) => state !== 'missing').length))
          return [row.key, Object.fromEntries(cells)] as const
        }),
      )
      tables[table] = {
        edition,
        span: { start: labels[0]?.found?.span.start ?? 0, end: page.text().length },
        layout: 'pipe',
        heads: form.tables[table].blocks.flatMap(headsOf),
        rows: labels,
        groups: [],
        extraRows: [],
        cells: Object.fromEntries(rows),
        unplaced: [],
      }
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
    headings: sections.map(({ key, number, heading }) => ({ key, ordinal: number, heading, chosen: true })),
    passages,
    tables,
    address: null,
    replacements: null,
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

function labelOf({ key, label }: FormRow, found: Quote<string>, values: number): RowLabel {
  const sound = { surplus: 0, aside: [], start: null, split: null, misplaced: false, moved: false }
  return { row: key, printed: label, found, same: true, values, ...sound }
}

/** The text has none of them. */
function headsOf({ heads, rows }: Block): readonly HeadLabel[] {
  return heads.flatMap(({ text, column }) =>
    column === undefined ? [] : [{ column, rows: rows.map(({ key }) => key), printed: text, found: null, same: false }],
  )
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
