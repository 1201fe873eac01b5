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
  // Tabs in front of a text only indent it.
  if (line.text.lastIndexOf('\t') < Math.max(0, line.text.search(/\S/))) return null
  const cells: Cell[] = []
  let start = 0
  for (const field of line.text.split('\t')) {
    const end = start + field.length
    if (end < line.text.length || field.trim() !== '') cells.push(trimmedCell(line, start, end, cells.length))
    start = end + 1
  }
  return cells
}
