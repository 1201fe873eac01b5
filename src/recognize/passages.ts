import type { SectionKey } from '../forms/form.ts'
import { offsetIn } from '../layouts/row.ts'
import type { Passage } from '../report/report.ts'
import { withoutBlanks } from './blanks.ts'
import { isChinese } from './characters.ts'
import type { Heading } from './heading.ts'
import type { IndexSet } from './index-set.ts'
import { isLabel } from './page-words.ts'
import { type Part, partOf } from './part.ts'
import type { PlainCell, PlainRow } from './plain.ts'
import { type Bounds, type Draft, rolesOf } from './roles.ts'
import type { FoundHeading } from './sections.ts'
import { isPageNumber, numbersColumns } from './tokens.ts'
import type { Left } from './wording.ts'

/** What a document was found to be made of. */
export interface Found {
  /** The rows as they are shown, and in plain simplified characters. */
  readonly shown: readonly PlainRow[]
  readonly rows: readonly PlainRow[]
  /** The decoded text. */
  readonly text: string
  readonly heading: Heading
  readonly headings: readonly FoundHeading[]
  /** Rows of each of the form's tables, by index. */
  readonly tables: readonly IndexSet[]
  /** Those of all of them. */
  readonly tableRows: IndexSet
  /** What stands on these rows and is none of the tables'. */
  readonly left: readonly Left[]
}

/** All that the document says outside its tables, in reading order. */
export function readPassages(found: Found): readonly Passage[] {
  const drafts = draftsOf(found)
  const chosen = found.headings.filter(({ heading }) => heading.chosen)
  const roles = rolesOf(drafts, found.heading, boundsOf(found, chosen))
  let next = 0
  let section: SectionKey | null = null
  const passages: Passage[] = []
  for (const [index, { row, part }] of drafts.entries()) {
    for (let head = chosen[next]; head && head.row <= row; head = chosen[++next]) section = head.heading.key
    const shown = found.shown === found.rows ? part.text : shownIn(found.shown[row], part)
    const role = roles[index] ?? 'paragraph'
    const isInPlace = inPlace(part)
    if (shown === part.text && isInPlace) {
      passages.push({ text: part.text, span: part.span, role, section })
      continue
    }
    passages.push({
      text: part.text,
      ...(shown !== part.text && { shown }),
      span: part.span,
      ...(part.offsets && !isInPlace && { offsets: part.offsets }),
      role,
      section,
    })
  }
  return passages
}

interface PartDraft extends Draft {
  readonly part: Part
}

function draftsOf(found: Found): readonly PartDraft[] {
  const { rows, text, headings, tableRows, left } = found
  const insides: Bounds[] = []
  for (const own of found.tables) insides.push(insideOf(own, found))
  const headingAt = new Map(headings.map((heading) => [heading.row, heading]))
  const leftAt = new Map<number, Left[]>()
  for (const each of left) {
    const known = leftAt.get(each.row)
    if (known) known.push(each)
    else leftAt.set(each.row, [each])
  }
  const drafts: PartDraft[] = []
  const draft = (index: number, parts: readonly Part[], role: Draft['role'] = null) => {
    for (const part of parts) {
      if (part.text !== '') drafts.push({ text: part.text, span: part.span, row: index, role, part })
    }
  }
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (!row) break
    const heading = headingAt.get(index)
    if (heading) {
      draft(index, [heading.words], 'heading')
      if (heading.rest) draft(index, [heading.rest])
    } else if (tableRows.has(index)) {
      draft(index, leftParts(row, leftAt.get(index) ?? []), 'paragraph')
    } else if (isPageNumber(row)) {
      const parts = row.cells.map((cell) => partOf(cell, 0, cell.text.length))
      draft(index, parts, 'furniture')
    } else if (hasWords(row) && !numbersColumns(row)) {
      draft(index, partsOf(row, text, isMetadata(row, rows[index - 1])))
    } else if (
      !insides.some(({ first, last }) => index >= first && index <= last) &&
      (row.cells.length > 0 || row.span.start < row.span.end)
    ) {
      const parts = marksOn(row, text)
      for (const part of parts) draft(index, [part], endsSentence.test(part.text) ? 'paragraph' : 'separator')
    }
  }
  return drafts
}

/** The end of a sentence that was put on a line of its own. */
const endsSentence = /^[。；：，、！？）)》”"」%…\s]+$/

/** Rows between the first and the last one of a table, and marks right above or below: its frame and its padding. */
function insideOf(own: IndexSet, { rows, text }: Found): Bounds {
  const isFrame = (row: PlainRow | undefined) =>
    row !== undefined &&
    text.slice(row.span.start, row.span.end).trim() !== '' &&
    (numbersColumns(row) || !hasWords(row))
  let { first, last } = own
  while (isFrame(rows[first - 1])) first--
  while (isFrame(rows[last + 1])) last++
  return { first, last }
}

function hasWords({ cells }: PlainRow): boolean {
  return cells.some(
    ({ text }) => isChinese(text.charCodeAt(0)) || /[\u4e00-\u9fffA-Za-z0-9]/.test(text) || /[\p{L}\p{N}]/u.test(text),
  )
}

/** A lone bar, a drawn line, the numbers that a data frame has above its columns. */
function marksOn({ span, cells }: PlainRow, text: string): readonly Part[] {
  const [first] = cells.filter((cell) => cell.text !== '')
  if (first?.offsets) return [partOf(first, 0, first.text.length)]
  const line = text.slice(span.start, span.end)
  const start = span.start + line.length - line.trimStart().length
  const marks = line.trim()
  // Where a whole page is on one line, a mark parts what stands beside it.
  const alone = /(?:^|[\r\n\f])\s*$/.test(text.slice(Math.max(0, start - 20), start))
  return marks.includes('<') || !alone
    ? []
    : [{ text: marks, shown: marks, span: { start, end: start + marks.length }, offsets: null }]
}

/** A row of labels, or of values below one. */
function isMetadata({ cells }: PlainRow, above: PlainRow | undefined): boolean {
  const starts = (row: readonly PlainCell[] | undefined) =>
    row?.some(({ text }) => isLabel(withoutBlanks(text))) ?? false
  return cells.length > 1 && (starts(cells) || (above !== undefined && above.cells.length > 1 && starts(above.cells)))
}

/** The parts of a row that are passages of their own: each filled cell, or all of them together. */
function partsOf({ layout, cells }: PlainRow, text: string, apart: boolean): readonly Part[] {
  const [single] = cells
  if (single && cells.length === 1) return isShown(single) ? linesIn(single) : []
  const filled = cells.filter(isShown)
  if (filled.length === 1 && filled[0]) return linesIn(filled[0])
  if (apart) return filled.flatMap(linesIn)
  const [first] = filled
  const last = filled.at(-1)
  if (!first || !last) return []
  const inText = layout !== 'html' && filled.every(({ offsets }) => offsets === null)
  const joined: PlainCell = { ...first, text: '', span: { start: first.span.start, end: last.span.end }, column: 0 }
  let words = ''
  const offsets: number[] = []
  for (const [index, cell] of filled.entries()) {
    const previous = filled[index - 1]
    const between = previous ? (inText ? text.slice(previous.span.end, cell.span.start) : '\t') : ''
    for (let unit = 0; unit < between.length; unit++) offsets.push((previous?.span.end ?? 0) + (inText ? unit : 0))
    for (let unit = 0; unit < cell.text.length; unit++) offsets.push(offsetIn(cell, unit))
    words += between + cell.text
  }
  const { shown: _, ...whole } = joined
  return [partOf({ ...whole, text: words, offsets }, 0, words.length)]
}

/** A label that a page has in its markup only is shown to nobody. */
function isShown({ text, span }: PlainCell): boolean {
  return text !== '' && span.end > span.start
}

/** A cell of a page may hold several paragraphs. */
function linesIn(cell: PlainCell): readonly Part[] {
  if (!cell.text.includes('\n')) return [partOf(cell, 0, cell.text.length)]
  const parts: Part[] = []
  let from = 0
  for (const line of cell.text.split('\n')) {
    parts.push(partOf(cell, from, from + line.length))
    from += line.length + 1
  }
  return parts.filter(({ text }) => text !== '')
}

/**
 * What is left of a row, cell by cell.
 *
 * @param left in the order of the document, so that no cell is gone through again for each of them
 */
function leftParts({ cells }: PlainRow, left: readonly Left[]): readonly Part[] {
  const parts: Part[] = []
  /** For each cell, the first unit that is not before the place that was looked for last. */
  const begins: number[] = []
  const inOrder = cells.every(({ span }, index) => span.start >= (cells[index - 1]?.span.start ?? 0))
  let first = 0
  for (const { span } of left) {
    while (first < cells.length && (cells[first]?.span.end ?? 0) <= span.start) first++
    for (let index = first; index < cells.length; index++) {
      const cell = cells[index]
      if (!cell || (inOrder && cell.span.start >= span.end)) break
      if (cell.span.end <= span.start || cell.span.start >= span.end) continue
      let from = begins[index] ?? 0
      while (from < cell.text.length && offsetIn(cell, from) < span.start) from++
      begins[index] = from
      let to = from
      while (to < cell.text.length && offsetIn(cell, to) < span.end) to++
      parts.push(partOf(cell, from, to))
    }
  }
  return parts
}

/** Tables count where there are headings neither before nor behind them. */
function boundsOf({ rows, tableRows }: Found, chosen: readonly FoundHeading[]): Bounds {
  const first = Math.min(chosen[0]?.row ?? rows.length, tableRows.first)
  return { first, last: Math.max(chosen.at(-1)?.row ?? -1, tableRows.last) }
}

/** What a reader sees between the places of a part. */
function shownIn(row: PlainRow | undefined, { text, span }: Part): string {
  const seen = (row?.cells ?? []).flatMap((cell) => {
    if (cell.span.end <= span.start || cell.span.start >= span.end) return []
    const units: string[] = []
    for (let unit = 0; unit < cell.text.length; unit++) {
      const offset = offsetIn(cell, unit)
      if (offset >= span.start && offset < span.end) units.push(cell.text.charAt(unit))
    }
    return units.length > 0 ? [units.join('')] : []
  })
  return seen.length === 0 ? text : seen.join('\t')
}

function inPlace({ span, offsets }: Part): boolean {
  if (!offsets) return true
  for (let index = 0; index < offsets.length; index++) if (offsets[index] !== span.start + index) return false
  return true
}
