import type { MadeCell, MadeReport, MadeTable } from '../made/report.ts'
import type { Writer } from '../made/writers/writer.ts'

type TableName = keyof MadeReport['tables']

/** The report with another number in a cell. */
export function withCell(report: MadeReport, table: TableName, row: string, column: string, value: number): MadeReport {
  return withMadeCell(report, table, row, column, { value, text: String(value) })
}

/** The report with other words in a cell; what number they are, if any, nobody says. */
export function withText(report: MadeReport, table: TableName, row: string, column: string, text: string): MadeReport {
  return withMadeCell(report, table, row, column, { value: null, text })
}

/** The report with a cell that is so much more, or less. */
export function withMore(report: MadeReport, table: TableName, row: string, column: string, more: number): MadeReport {
  return withCell(report, table, row, column, numberIn(report, table, row, column) + more)
}

export function numberIn(report: MadeReport, table: TableName, row: string, column: string): number {
  return report.tables[table][row]?.[column]?.value ?? 0
}

/** The report without what its text says of the applications table. */
export function withoutCounts(report: MadeReport): MadeReport {
  const overview = report.sections.overview.map((line) =>
    line.startsWith('（二）') ? '（二）依申请公开。收到的申请都依法办理，并按期作出答复。' : line,
  )
  return { ...report, sections: { ...report.sections, overview } }
}

/** The page with another line instead of the first that has a text; null where it has none, or one line holds no row. */
export function withLine(page: string, text: string, change: (line: string) => string | null): string | null {
  const lines = page.split('\n')
  const index = lines.findIndex((line) => line.includes(text))
  const line = lines[index]
  if (line === undefined) return null
  const changed = change(line)
  return [...lines.slice(0, index), ...(changed === null ? [] : [changed]), ...lines.slice(index + 1)].join('\n')
}

/** Layouts that write a row of a table on a line of its own. */
export const rowALine = {
  because: 'elsewhere a row is no line of its own',
  layouts: ({ name }: Writer) =>
    ['pipe', 'pipe-padded', 'pipe-collapsed', 'pipe-both-ends', 'tab', 'tab-spans'].includes(name),
}

function withMadeCell(report: MadeReport, table: TableName, row: string, column: string, cell: MadeCell): MadeReport {
  const before: MadeTable = report.tables[table]
  const cells = { ...before[row], [column]: cell }
  return { ...report, tables: { ...report.tables, [table]: { ...before, [row]: cells } } }
}
