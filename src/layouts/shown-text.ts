import { type Cell, newCell } from './row.ts'
import { isBlank } from './tree/tag.ts'
import type { Element, Text } from './tree/tree.ts'

/** Text as it is shown, and where in the page each part of it stands. */
export interface ShownText {
  readonly html: string
  text: string
  /** Where each run begins in `text`: units that follow each other in the page as well. */
  readonly runs: number[]
  /** Where each run begins in the page. */
  readonly places: number[]
  /** The last unit of `text`; -1 where there is none. */
  last: number
  /** Where in `text` the last unit is that is no break between elements. */
  end: number
}

export function newText(html: string): ShownText {
  return { html, text: '', runs: [], places: [], last: -1, end: 0 }
}

/** Adds a text of the page as HTML shows it: blanks are one space, and none at the beginning of a line. */
export function append(shown: ShownText, node: Text, preformatted: boolean): void {
  const { html } = shown
  const { start, end, data } = node
  const { length } = shown.text
  if (data === null || (data.length === end - start && html.startsWith(data, start))) {
    appendUnits(shown, html, start, end, 0, preformatted)
  } else {
    for (const { from, to, place } of stretchesOf(html.slice(start, end), data)) {
      appendUnits(shown, data, from, to, start + place - from, preformatted)
    }
  }
  if (shown.text.length > length) shown.end = shown.text.length - 1
}

/** Parts what stands in front of an element, or of its end, from what follows. */
export function breakLine(shown: ShownText, element: Element, leaving: boolean): void {
  if (shown.text === '') return
  const { start, end } = element
  const place = start < 0 ? endOfUnit(shown.html, placeOf(shown, shown.end)) : leaving ? end : start
  add(shown, '\n', place)
}

/** A part of a shown text, without the blanks around it, as a cell; `empty` is the place of nothing at all. */
export function shownCell(
  shown: ShownText,
  from: number,
  to: number,
  empty: number,
  column: number,
  columns: number,
): Cell {
  const part = shown.text.slice(from, to)
  const text = part.trim()
  if (text === '') {
    const place = from < shown.text.length ? placeOf(shown, from) : empty
    return newCell(text, { start: place, end: place }, column, columns, none)
  }
  const offsets = placesOf(shown, from + part.length - part.trimStart().length, text.length)
  const start = offsets[0] ?? 0
  const end = endOfUnit(shown.html, offsets[offsets.length - 1] ?? start)
  return newCell(text, { start, end }, column, columns, offsets)
}

const none: readonly never[] = []

/** Adds units of a string, each of which stands in the page at its index and `shift`. */
function appendUnits(
  shown: ShownText,
  units: string,
  from: number,
  to: number,
  shift: number,
  preformatted: boolean,
): void {
  if (preformatted) {
    if (to > from) add(shown, units.slice(from, to), from + shift)
    return
  }
  let { last } = shown
  let start = from
  for (let index = from; index < to; index++) {
    const unit = units.charCodeAt(index)
    if (!isBlank(unit)) last = unit
    else if (last === SPACE || last === LINE_FEED || last < 0) {
      if (index > start) add(shown, units.slice(start, index), start + shift)
      start = index + 1
    } else {
      last = SPACE
      if (unit === SPACE) continue
      if (index > start) add(shown, units.slice(start, index), start + shift)
      add(shown, ' ', index + shift)
      start = index + 1
    }
  }
  if (to > start) add(shown, units.slice(start, to), start + shift)
}

function add(shown: ShownText, part: string, place: number): void {
  const { runs, places, text } = shown
  const last = runs.length - 1
  if (last < 0 || (places[last] ?? 0) + text.length - (runs[last] ?? 0) !== place) {
    runs.push(text.length)
    places.push(place)
  }
  shown.text = text + part
  shown.last = part.charCodeAt(part.length - 1)
}

const SPACE = 32
const LINE_FEED = 10

function placeOf({ runs, places }: ShownText, index: number): number {
  const run = runAt(runs, index)
  return (places[run] ?? 0) + index - (runs[run] ?? 0)
}

function placesOf({ runs, places }: ShownText, from: number, length: number): readonly number[] {
  const offsets = new Array<number>(length)
  const to = from + length
  let index = from
  for (let run = runAt(runs, from); index < to; run++) {
    const end = Math.min(to, runs[run + 1] ?? to)
    for (let place = (places[run] ?? 0) + index - (runs[run] ?? 0); index < end; index++)
      offsets[index - from] = place++
  }
  return offsets
}

/** The run that an index is in. */
function runAt(runs: readonly number[], index: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}

/** Units of a text that follow each other in its source too: from `place` on. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly place: number
}

/**
 * Where each unit of a text stands in its source: the same index, unless the source has character references, CR LF,
 * or (in text that the standard moves out of a table) tags in between.
 */
function stretchesOf(source: string, data: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let place = 0
  let at = 0
  const begin = (index: number) => {
    if (at === place + index - from) return
    if (index > from) stretches.push({ from, to: index, place })
    from = index
    place = at
  }
  for (let index = 0; index < data.length; index++) {
    const unit = data.charCodeAt(index)
    at = behindWhatIsNotShown(source, at, unit)
    begin(index)
    const reference = source.charCodeAt(at) === AMPERSAND ? referenceAt(source, at) : ''
    const literal = unit === AMPERSAND && !/^&(?:amp|#0*38|#x0*26)\b/i.test(reference)
    if (reference === '' || literal) {
      at++
      continue
    }
    if (isLeadSurrogate(unit)) {
      index++
      begin(index)
    }
    at += reference.length
  }
  if (data.length > from) stretches.push({ from, to: data.length, place })
  return stretches
}

/**
 * The index of a unit of text: behind what stands in front of it, tags, the CR of a CR LF, the line break behind `<pre>`, and
 * the blanks that stay in a table when text is moved out of it.
 */
function behindWhatIsNotShown(source: string, from: number, unit: number): number {
  let at = from
  while (at < source.length) {
    const found = source.charCodeAt(at)
    const tag = found === LESS_THAN && unit !== LESS_THAN ? /^<[^>]*>?/.exec(source.slice(at, at + 2000)) : null
    if (tag) at += tag[0].length
    else if (
      found === CARRIAGE_RETURN
        ? unit !== LINE_FEED || source.charCodeAt(at + 1) === LINE_FEED
        : isBlank(found) && unit !== found
    )
      at++
    else break
  }
  return at
}

const AMPERSAND = 38
const LESS_THAN = 60
const CARRIAGE_RETURN = 13

function isLeadSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

/** The offset behind the character, or the character reference, that begins at an offset. */
function endOfUnit(html: string, offset: number): number {
  return offset + (html.charCodeAt(offset) === AMPERSAND ? referenceAt(html, offset).length || 1 : 1)
}

/** The character reference that stands at an index, if any. */
function referenceAt(source: string, index: number): string {
  return characterReference.exec(source.slice(index, index + 40))?.[0] ?? ''
}

const characterReference =
  /^&(?:#x[\da-f]+;?|#\d+;?|(?:nbsp|amp|lt|gt|quot|copy|reg|middot|times)(?!;)|[a-z][\da-z]*;)/i
