import type { TableKey } from '../../../src/forms/form.ts'
import { begunRows, type Grid } from '../grid.ts'
import { escaped, htmlWriter, spans, type Writer } from './writer.ts'

/** As an editor would make it by the book. */
export const html = htmlWriter({ name: 'html', table: htmlTable })

/** A table for each block of section two. */
export const htmlDisclosureApart = apart('disclosure')

/** Three tables in section four. */
export const htmlLitigationApart = apart('litigation')

export function htmlTable(grid: Grid): string {
  const rows = begunRows(grid).map(
    (cells) => `<tr>${cells.map((cell) => `<td${spans(cell)}>${escaped(cell.text)}</td>`).join('')}</tr>`,
  )
  return ['<table border="1">', '<tbody>', ...rows, '</tbody>', '</table>'].join('\n')
}

function apart(table: TableKey): Writer {
  return htmlWriter({ name: `html-${table}-apart`, apart: [table], table: htmlTable })
}
