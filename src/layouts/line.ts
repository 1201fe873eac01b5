import type { Cell } from './row.ts'

/** A line of a text without its line break, and where it begins in the source. */
export interface Line {
  readonly text: string
  readonly start: number
}

/**
 * The fallback: a line is one cell, be it prose or a table of one cell a line. An empty line parts cells; one of blanks is
 * what is left of a cell that had nothing else in it.
 */
export function lineCells(line: Line): readonly Cell[] {
  return line.text === '' ? [] : [trimmedCell(line, 0, line.text.length, 0)]
}

/** Lines end at CR LF, LF or CR; a form feed parts lines as well, and stands between the pages of a converted PDF. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0
  for (const match of text.matchAll(/\r\n?|[\n\f]|$/g)) {
    yield { text: text.slice(start, match.index), start }
    start = match.index + match[0].length
  }
}

/** The part of a line between two indices, without the blanks around it. */
export function trimmedCell(line: Line, from: number, to: number, column: number): Cell {
  const part = line.text.slice(from, to)
  const text = part.trim()
  const start = line.start + from + (text === '' ? 0 : part.length - part.trimStart().length)
  return { text, span: { start, end: start + text.length }, column, columns: 1 }
}

/** Columns of a terminal or a page of fixed pitch: Chinese characters and punctuation take two. */
export function columnsOf(text: string): number {
  let columns = 0
  for (let index = 0; index < text.length; index++) columns += text.charCodeAt(index) >= 0x2e80 ? 2 : 1
  return columns
}
