import { coveredRows, unspannedRows } from '../grid.ts'
import { escaped, htmlWriter } from './writer.ts'

/** Spans written out: a blank cell in each place where a cell is continued. */
export const htmlBlankSpans = htmlWriter({
  name: 'html-blank-spans',
  table: (grid) => plainTable(unspannedRows(grid)),
})

/** Spans written out: the cell again in each of its places. */
export const htmlRepeatedSpans = htmlWriter({
  name: 'html-repeated-spans',
  repeatsSpans: true,
  table: (grid) => plainTable(coveredRows(grid).map((cells) => cells.map(({ text }) => text))),
})

function plainTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((texts) => `<tr>${texts.map((text) => `<td>${escaped(text) || '&nbsp;'}</td>`).join('')}</tr>`)
  return ['<table>', ...lines, '</table>'].join('\n')
}
