import type { Position, Source, Span } from '../source/source.ts'
import type { Quote } from './report.ts'

/** Offset and length count UTF-16 units of the decoded text; line and column count from 1. */
export interface PlaceJson extends Position {
  readonly offset: number
  readonly length: number
}

export interface QuoteJson<T> extends PlaceJson {
  readonly value: T
  /** The passage of the decoded text, markup and all. */
  readonly raw: string
}

/** A document's text and where in it an offset is. */
export interface Places extends Pick<Source, 'text'> {
  readonly positionAt: (offset: number) => Position
}

export function placeJson(span: Span, { positionAt }: Places): PlaceJson {
  const { line, column } = positionAt(span.start)
  return { offset: span.start, length: span.end - span.start, line, column }
}

export function quoteJson<T>({ value, span }: Quote<T>, places: Places): QuoteJson<T> {
  return { value, raw: places.text.slice(span.start, span.end), ...placeJson(span, places) }
}

export function quoteOrNull<T>(found: Quote<T> | null, places: Places): QuoteJson<T> | null {
  return found && quoteJson(found, places)
}
