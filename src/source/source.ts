/**
 * A text and places in it. The text is never changed after decoding: everything that is said about a document is said by
 * half-open pairs of offsets into it, in UTF-16 units, as JavaScript strings count.
 */
export interface Source {
  readonly text: string
  readonly mediaType: MediaType
}

export type MediaType = 'text/plain' | 'text/html'

/** Half-open: `start` is the first UTF-16 unit, `end` the first one behind. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Both count from 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Lines end at CR LF, LF or CR, as editors and SARIF viewers count them. */
export function positions(text: string): (offset: number) => Position {
  return positionsByLines(lineStartsOf(text))
}

/** The offset of the first unit of each line; the first line is there even where the text is empty. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) starts.push(index + 1)
  }
  return starts
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Line and column of any offset, by the offsets at which the lines start. */
export function positionsByLines(starts: readonly number[]): (offset: number) => Position {
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** A page begins with markup; a text that merely mentions a tag does not. */
export function mediaTypeOf(text: string): MediaType {
  const head = text.slice(0, 2000).trimStart()
  if (/^<(?:!doctype html|html|head|body|\?xml|!--)/i.test(head)) return 'text/html'
  const tag = text.includes('<') ? /<(?:table|tbody|tr|td|div|p|span|body)\b/i.exec(text) : null
  // Not by one expression, which would look for the end of every tag again where none is ended.
  if (!tag || text.indexOf('>', tag.index) < 0) return 'text/plain'
  return /<\/(?:table|tr|td|div|p|body)\s*>/i.test(text) ? 'text/html' : 'text/plain'
}
