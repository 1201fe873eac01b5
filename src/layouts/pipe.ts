import { type Line, trimmedCell } from './line.ts'
import type { Cell } from './row.ts'

/**
 * Cells parted by bars, with or without a bar at either end:
 *
 *     规章 | 0 | 1 | 2 |
 *     | 规章 | 0 | 1 | 2 |
 *     第二十条第(一)项 | |||
 *
 * A blank between two bars is a blank cell; what stands outside the outer bars is none.
 */
export function pipeCells(line: Line): readonly Cell[] | null {
  if (!/[|｜│┃║]/.test(line.text)) return null
  const cells: Cell[] = []
  let start = 0
  for (const { end, next } of fields(line.text)) {
    const outside = line.text.slice(start, end).trim() === '' && (start === 0 || next > line.text.length)
    if (!outside) cells.push(trimmedCell(line, start, end, cells.length))
    start = next
  }
  return cells
}

/** Where each field ends and the next one begins; a bar behind a backslash is a character like any other. */
function* fields(text: string): Generator<{ end: number; next: number }> {
  for (const match of text.matchAll(/\\.|[|｜│┃║]/g)) {
    if (match[0].length === 1) yield { end: match.index, next: match.index + 1 }
  }
  yield { end: text.length, next: text.length + 1 }
}
