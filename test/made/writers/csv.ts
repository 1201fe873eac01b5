import { coveredRows, type Grid } from '../grid.ts'
import { isTablePart, partsOf } from '../page.ts'
import type { Writer } from './writer.ts'

/** Data frames one below the other, with numbered columns, a spanning cell in each of its places; prose is rows of one cell. */
export const csv: Writer = {
  name: 'csv',
  mediaType: 'text/plain',
  keepsBlanks: true,
  repeatsSpans: true,
  keepsProse: true,
  write: (report, options = {}) =>
    `${partsOf(report, options)
      .map((part) => (isTablePart(part) ? frame(part.grid) : quoted(part.text)))
      .join('\n')}\n`,
}

function frame(grid: Grid): string {
  const numbered = Array.from({ length: grid.width }, (_, column) => String(column))
  const rows = coveredRows(grid).map((cells) => cells.map(({ text }) => quoted(text)))
  return [numbered, ...rows].map((fields) => fields.join(',')).join('\n')
}

function quoted(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
