import { type Line, trimmedCell } from './line.ts'
import type { Cell } from './row.ts'

/**
 * Cells parted by tabs; empty leading fields stand for cells that span rows:
 *
 *     ⇥（二）部分公开⇥0⇥0
 *
 * Fields keep their columns, so blank ones are kept, the one behind a tab at the end of the line aside.
 */
export function tabCells(line: Line): readonly Cell[] | null {
  const { text } = line
  // Tabs in front of a text only indent it.
  if (text.lastIndexOf('\t') < text.length - text.trimStart().length) return null
  const cells: Cell[] = []
  let start = 0
  for (let end = text.indexOf('\t'); end >= 0; end = text.indexOf('\t', start)) {
    cells.push(trimmedCell(line, start, end, cells.length))
    start = end + 1
  }
  const last = trimmedCell(line, start, text.length, cells.length)
  if (last.text !== '') cells.push(last)
  return cells
}
