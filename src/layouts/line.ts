import { isBlank, markOf, TAB } from './marks.ts'
import { type Cell, newCell } from './row.ts'

/** A line of a text without its line break, and where it begins in the source. */
export interface Line {
  readonly text: string
  readonly start: number
  /** What characters are in it. */
  readonly marks: number
}

/**
 * The fallback: a line is one cell, be it prose or a table of one cell a line. An empty line parts cells; one of blanks is
 * what is left of a cell that had nothing else in it.
 */
export function lineCells(line: Line): readonly Cell[] {
  return line.text === '' ? [] : [trimmedCell(line, 0, line.text.length, 0)]
}

/** Lines end at CR LF, LF or CR; a form feed parts lines as well, and stands between the pages of a converted PDF. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let marks = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > CARRIAGE_RETURN || (unit !== LINE_FEED && unit !== CARRIAGE_RETURN && unit !== FORM_FEED)) {
      marks |= markOf(unit)
      continue
    }
    lines.push({ text: text.slice(start, index), start, marks })
    if (unit === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++
    start = index + 1
    marks = 0
  }
  lines.push({ text: text.slice(start), start, marks })
  return lines
}

const LINE_FEED = 10
const FORM_FEED = 12
const CARRIAGE_RETURN = 13

/** The pieces between the blanks of a line. */
export function piecesOf(line: Line): Line[] {
  const { text } = line
  const pieces: Line[] = []
  let start = 0
  let marks = 0
  for (let index = 0; index <= text.length; index++) {
    const unit = text.charCodeAt(index)
    if (index < text.length && !isBlank(unit)) marks |= markOf(unit)
    else {
      if (index > start) pieces.push({ text: text.slice(start, index), start: line.start + start, marks })
      start = index + 1
      marks = 0
    }
  }
  return pieces
}

/** Whether a line has nothing in it that anybody sees, blanks that part cells aside. */
export function isEmpty({ text, marks }: Line): boolean {
  return (marks & TAB) === 0 && text.trim() === ''
}

/** The part of a line between two indices, without the blanks around it. */
export function trimmedCell(line: Line, from: number, to: number, column: number): Cell {
  let start = from
  let end = to
  while (start < end && isBlank(line.text.charCodeAt(start))) start++
  if (start === end) return newCell('', { start: line.start + from, end: line.start + from }, column)
  while (isBlank(line.text.charCodeAt(end - 1))) end--
  return newCell(line.text.slice(start, end), { start: line.start + start, end: line.start + end }, column)
}

/** Columns of a terminal or a page of fixed pitch: Chinese characters and punctuation take two. */
export function columnsOf(text: string): number {
  let columns = 0
  for (let index = 0; index < text.length; index++) columns += text.charCodeAt(index) >= 0x2e80 ? 2 : 1
  return columns
}
