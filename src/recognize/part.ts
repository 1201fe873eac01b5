import { isBlank } from '../layouts/marks.ts'
import { offsetIn } from '../layouts/row.ts'
import type { Span } from '../source/source.ts'
import { type PlainCell, shownPart } from './plain.ts'

/** A part of a cell, without the blanks around it. */
export interface Part {
  readonly text: string
  /** What stands there, unit for unit; other than `text` where that was made simplified. */
  readonly shown: string
  readonly span: Span
  /** Source offset of each unit of `text`; null where each stands at `span.start` and its index. */
  readonly offsets: readonly number[] | null
}

/** The part of a cell's text between two indices. */
export function partOf(cell: PlainCell, from: number, to: number): Part {
  if (from === 0 && to === cell.text.length && isTrimmed(cell.text)) return wholeOf(cell)
  const part = cell.text.slice(from, to)
  const text = part.trim()
  const start = from + (text === '' ? 0 : part.length - part.trimStart().length)
  const end = start + text.length
  const first = offsetIn(cell, start)
  // Behind the last unit, not before the first one of the next: markup may stand between.
  const last = text === '' ? first : end === cell.text.length ? cell.span.end : offsetIn(cell, end - 1) + 1
  return {
    text,
    shown: shownPart(cell, start, end),
    span: { start: first, end: last },
    offsets: cell.offsets?.slice(start, end) ?? null,
  }
}

function wholeOf(cell: PlainCell): Part {
  const { text, shown = text, offsets } = cell
  const start = offsetIn(cell, 0)
  const span = start === cell.span.start ? cell.span : { start, end: cell.span.end }
  return { text, shown, span, offsets }
}

function isTrimmed(text: string): boolean {
  return text !== '' && !isBlank(text.charCodeAt(0)) && !isBlank(text.charCodeAt(text.length - 1))
}
