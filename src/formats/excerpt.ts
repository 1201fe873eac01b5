import { maskNumbers } from '../rules/privacy/numbers.ts'
import type { Span } from '../source/source.ts'
import { visible } from './visible.ts'
import { displayWidth } from './width.ts'

/** A line of the document, and carets to be set under it. */
export interface Excerpt {
  readonly text: string
  readonly carets: string
}

/**
 * The line of the document that a span begins on, cut around the span to the width, with carets under what belongs to it:
 *
 *     …收政府信息公开申请数量  89  18  1  1  5  2  116
 *                              ^^
 */
export function excerptOf(text: string, span: Span, width: number): Excerpt {
  const { cells, first, end } = markedLine(text, span, width)
  const { from, to } = window(cells, first, end, Math.max(least, width))
  const [before, marked, after] = [
    cells.slice(from, first),
    cells.slice(first, Math.min(end, to)),
    cells.slice(end, to),
  ]
  const lead = from > leadingBlanks(cells, first) ? '…' : ''
  return {
    text: `${lead}${textOf(before)}${textOf(marked)}${textOf(after)}${to < cells.length ? '…' : ''}`.trimEnd(),
    carets: ' '.repeat(lead.length + widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked))),
  }
}

const least = 20

/** A character as it is shown. */
interface Cell {
  readonly text: string
  readonly width: number
}

interface MarkedLine {
  readonly cells: readonly Cell[]
  /** The marked cells, half-open. */
  readonly first: number
  readonly end: number
}

/** As much of the line as could be shown, and so much around it that no number is masked for one half only. */
function markedLine(text: string, { start, end }: Span, width: number): MarkedLine {
  const reach = width + 200
  const from = Math.max(0, start - reach)
  const masked = maskNumbers(text.slice(from, Math.max(start, Math.min(end, start + width)) + reach))
  const before = /[^\r\n]*$/.exec(masked.slice(0, start - from))?.[0] ?? ''
  const behind = /^[^\r\n]*/.exec(masked.slice(start - from))?.[0] ?? ''
  const cells = (part: string) => Array.from(part, cellOf)
  const marked = cells(behind.slice(0, end - start))
  const first = cells(before).length
  return {
    cells: withoutMarks([...cells(before), ...marked, ...cells(behind.slice(end - start))]),
    first,
    end: first + marked.length,
  }
}

/** As in the rest of a log: see commands.ts. */
function withoutMarks(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell, index) =>
    cell.text === '#' && /^#\w*\[/.test(textOf(cells.slice(index + 1, index + 20))) ? { text: '# ', width: 2 } : cell,
  )
}

function cellOf(character: string): Cell {
  const text = character === '\t' ? '  ' : visible(character)
  return { text, width: displayWidth(text) }
}

/** The part that is shown: the marked cells first, then half of the room to the left, then to the right, then the rest. */
function window(cells: readonly Cell[], first: number, end: number, width: number) {
  const start = leadingBlanks(cells, first)
  if (widthOf(cells.slice(start)) <= width) return { from: start, to: cells.length }
  // Both cuts are shown by "…".
  let room = width - 2
  let [from, to] = [first, first]
  const fits = (cell: Cell | undefined, leave: number) => cell !== undefined && cell.width + leave <= room
  const take = (cell: Cell | undefined) => {
    room -= cell?.width ?? 0
  }
  const right = (limit: number, leave = 0) => {
    while (to < limit && fits(cells[to], leave)) take(cells[to++])
  }
  const left = (leave: number) => {
    while (from > start && fits(cells[from - 1], leave)) take(cells[--from])
  }
  right(end, Math.min(12, width >> 2))
  left(room >> 1)
  right(cells.length)
  left(0)
  return { from, to }
}

/** The indentation of a line tells nothing here. */
function leadingBlanks(cells: readonly Cell[], limit: number): number {
  let count = 0
  while (count < limit && cells[count]?.text.trim() === '') count++
  return count
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('')
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}
