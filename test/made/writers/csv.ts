import { coveredRows, type Grid } from '../grid.ts'
import { isTablePart, partsOf } from '../page.ts'
import type { Writer } from './writer.ts'

/** Data frames saved one below the other: numbered columns, a spanning cell in each of its places, tables alone. */
export const csv: Writer = {
  name: 'csv',
  mediaType: 'text/plain',
  keepsBlanks: true,
  repeatsSpans: true,
  keepsProse: false,
  write: (report, options = {}) =>
    partsOf(report, options)
      .filter(isTablePart)
      .map(({ grid }) => `${frame(grid)}\n`)
      .join('\n'),
}

function frame(grid: Grid): string {
  const numbered = Array.from({ length: grid.width }, (_, column) => String(column))
  const rows = coveredRows(grid).map((cells) => cells.map(({ text }) => quoted(text)))
  return [numbered, ...rows].map((fields) => fields.join(',')).join('\n')
}

function quoted(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
