import { columnsOf } from '../layouts/line.ts'
import { isBlank } from '../layouts/marks.ts'
import { type LayoutName, offsetIn } from '../layouts/row.ts'
import type { ReadCell } from '../report/report.ts'
import type { Span } from '../source/source.ts'
import { isDigit, unitsOf } from './characters.ts'
import { BLANK, type Look, PROSE } from './first-look.ts'
import { foldText } from './fold.ts'
import { type PlainCell, type PlainRow, shownPart } from './plain.ts'
import { readValue, type ValueReading } from './value.ts'
import { isProse } from './vocabulary.ts'

/**
 * What alignment works on: the words and the values of a document in reading order. A cell of a table is one token or
 * words followed by values; a line of text is parted at its blanks, since such lines hold labels and values alike.
 */
export type Token = WordsToken | ValueToken

export interface WordsToken {
  readonly kind: 'words'
  /** Index among the document's tokens. */
  readonly order: number
  /** Folded, see fold.ts. */
  readonly text: string
  /** Whether they are a sentence or more of none of the form's tables. */
  readonly isProse: boolean
  readonly raw: string
  readonly span: Span
  /** The cell that it stands in, and where in the cell's text it begins; it is as long as `raw`. */
  readonly cell: PlainCell
  readonly at: number
  /** "line" where it is a piece of a line; otherwise it is a whole cell, or the words at the beginning of one. */
  readonly layout: LayoutName
  /** Index of the row in the document. */
  readonly row: number
  /** Where the token stands on its row: grid columns in tables, display columns in lines. */
  readonly from: number
  readonly to: number
}

export interface ValueToken {
  readonly kind: 'value'
  /** Index among the document's tokens; the parts of a token have that of the whole. */
  readonly order: number
  readonly cell: ReadCell
  readonly row: number
  readonly from: number
  readonly to: number
  /** "line" where it is a piece of a line; otherwise it is a whole cell, or what is in one behind words. */
  readonly layout: LayoutName
  /** Digits without a blank between them and the words in front. */
  readonly glued?: boolean
  /** Words in a table's cell that were taken for a value because no label has them. */
  readonly stray?: boolean
}

/** Something stands in the cell: a number, a mark, or text; not a mere blank. */
export function isSolid(value: ValueToken | null): boolean {
  return value !== null && (value.cell.state !== 'blank' || value.cell.raw.replaceAll('&nbsp;', '').trim() !== '')
}

/** Something stands in the cell, and it is no words that only may be a value. */
export function isOwn(value: ValueToken): boolean {
  return isSolid(value) && !value.stray
}

/** @param look what is seen of the rows */
export function tokensOf(rows: readonly PlainRow[], look: Look): readonly Token[] {
  const tokens: Token[] = []
  let next = 0
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (!row) break
    const first = next
    next += row.cells.length
    if (isPageNumber(row) || numbersColumns(row)) continue
    for (let position = 0; position < row.cells.length; position++) {
      const cell = row.cells[position]
      const seen = look.cells[first + position] ?? 0
      if (!cell) break
      if (isOfGrid(cell, row)) addCell(tokens, cell, row, index, seen)
      else addPieces(tokens, cell, row, index, seen)
    }
  }
  return tokens
}

/** `- 4 -`, `第 4 页 共 6 页`: alone on a line, also in the middle of a table. */
export function isPageNumber({ cells }: PlainRow): boolean {
  for (const { text } of cells) {
    if (text !== '') return beginsPageNumber(text) && pageNumber.test(joined(cells))
  }
  return false
}

function joined(cells: readonly PlainCell[]): string {
  return cells.map(({ text }) => text).join(' ')
}

function beginsPageNumber(text: string): boolean {
  const first = text.charCodeAt(0)
  if (isDigit(first)) return false
  if (isBlank(first)) return true
  if (!pageMarks.includes(first)) return false
  const next = text.charCodeAt(1)
  return isDigit(next) || isBlank(next) || text.length === 1
}

const pageMarks = unitsOf('第-—–－')

const pageNumber = /^\s*(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?)\s*$/

/** `0,1,2,3`, as data frames head their columns. */
export function numbersColumns({ cells }: PlainRow): boolean {
  return cells.length >= 4 && cells[0]?.text === '0' && cells.every(({ text }, index) => text === String(index))
}

/** A whole page on one line may have a bar or a tab somewhere; that does not make it a cell. */
function isOfGrid({ text }: PlainCell, { layout }: PlainRow): boolean {
  return layout !== 'line' && (text.length < 80 || !/^(?:\S+\s+){40}/.test(text))
}

/** A value torn by a blank or a line break stays in one cell. Numbers among words belong to these; those behind are values. */
function addCell(tokens: Token[], cell: PlainCell, { layout }: PlainRow, row: number, seen: number): void {
  const { text } = cell
  const whole = readValue(text)
  const place = inGrid(cell, tokens.length, row, layout)
  if (whole) tokens.push(value(cell, 0, text.length, whole, place))
  else if (seen === PROSE) tokens.push(prose(cell, place))
  else if (seen !== BLANK) addWords(tokens, words(cell, 0, text.length, place))
  else {
    const pieces = piecesOf(text)
    const lastWords = pieces.findLastIndex(({ reading }) => reading === null)
    const [first] = pieces
    const last = lastWords < 0 ? undefined : pieces[lastWords]
    if (first && last) addWords(tokens, words(cell, first.start, last.end, place))
    for (const { start, end, reading } of pieces.slice(lastWords + 1)) {
      if (reading) tokens.push(value(cell, start, end, reading, { ...place, order: tokens.length }))
    }
  }
}

function inGrid({ column, columns }: PlainCell, order: number, row: number, layout: LayoutName): Place {
  return { order, row, from: column, to: column + columns, layout }
}

function addPieces(tokens: Token[], cell: PlainCell, row: PlainRow, index: number, seen: number): void {
  const { text } = cell
  const whole = readValue(text)
  const isProse = !whole && seen === PROSE
  if (seen === BLANK && !(whole && !/\S\s+\S/.test(text))) {
    addParted(tokens, cell, row, index)
    return
  }
  const from = cell.span.start - row.span.start
  const to = isProse ? TO_BE_MEASURED : from + columnsOf(text)
  const place: Place = { order: tokens.length, row: index, from, to, layout: 'line' }
  if (isProse) tokens.push(prose(cell, place))
  else if (whole) tokens.push(value(cell, 0, text.length, whole, place))
  else if (isDigit(text.charCodeAt(text.length - 1))) addParted(tokens, cell, row, index)
  else addWords(tokens, words(cell, 0, text.length, place))
}

/** Piece by piece: what blanks part, and digits behind words. */
function addParted(tokens: Token[], cell: PlainCell, row: PlainRow, index: number): void {
  const { text } = cell
  let measured = { units: 0, columns: cell.span.start - row.span.start }
  const at = (from: number, to: number): Place => {
    const start = measured.columns + columnsOf(text.slice(measured.units, from))
    measured = { units: to, columns: start + columnsOf(text.slice(from, to)) }
    return { order: tokens.length, row: index, from: start, to: measured.columns, layout: 'line' }
  }
  for (const { start, end, reading } of piecesOf(text)) {
    const digits = reading ? null : digitsBehind(text.slice(start, end))
    if (digits) {
      tokens.push(words(cell, start, end - digits.length, at(start, end - digits.length)))
      const run = readValue(digits) ?? { state: 'unreadable' }
      tokens.push({ ...value(cell, end - digits.length, end, run, at(end - digits.length, end)), glued: true })
    } else if (reading) tokens.push(value(cell, start, end, reading, at(start, end)))
    else addWords(tokens, words(cell, start, end, at(start, end)))
  }
}

/** Signs alone are no words. */
function addWords(tokens: Token[], token: WordsToken): void {
  if (token.text !== '' || /\p{L}/u.test(token.raw)) tokens.push(token)
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly reading: ValueReading | null
}

/** What blanks part. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (let end = 0; end <= text.length; end++) {
    if (end < text.length && !isBlank(text.charCodeAt(end))) continue
    if (end > start) pieces.push({ start, end, reading: readValue(text.slice(start, end)) })
    start = end + 1
  }
  return pieces
}

/** `行政许可24678`, `规章012`: what a converter left of a row when it dropped the blanks between cells. */
function digitsBehind(text: string): string | null {
  if (!isDigit(text.charCodeAt(text.length - 1))) return null
  return /[\u4e00-\u9fff”"）)](\d+(?:\.\d+)?)$/.exec(text)?.[1] ?? null
}

function prose(cell: PlainCell, place: Place): WordsToken {
  return new Words(cell, 0, cell.text.length, place, null)
}

function words(cell: PlainCell, start: number, end: number, place: Place): WordsToken {
  return new Words(cell, start, end, place, foldText(cell.text.slice(start, end)))
}

/** Prose is folded, and measured, where it is asked for: that is, in the middle of a table. */
class Words implements WordsToken {
  readonly kind = 'words'
  readonly order: number
  readonly isProse: boolean
  readonly raw: string
  readonly span: Span
  readonly cell: PlainCell
  readonly at: number
  readonly row: number
  readonly from: number
  readonly layout: LayoutName
  #to: number
  #text: string | null

  /** @param text the words, folded; null for prose, which need not be */
  constructor(cell: PlainCell, start: number, end: number, place: Place, text: string | null) {
    this.order = place.order
    this.isProse = text === null || isProse(text)
    this.raw = shownPart(cell, start, end)
    this.span = spanOf(cell, start, end)
    this.cell = cell
    this.at = start
    this.row = place.row
    this.from = place.from
    this.#to = place.to
    this.layout = place.layout
    this.#text = text
  }

  get text(): string {
    this.#text ??= foldText(plainOf(this))
    return this.#text
  }

  get to(): number {
    if (this.#to === TO_BE_MEASURED) this.#to = this.from + columnsOf(plainOf(this))
    return this.#to
  }
}

/** Instead of where prose ends. */
const TO_BE_MEASURED = -1

function plainOf({ cell, at, raw }: WordsToken): string {
  return cell.text.slice(at, at + raw.length)
}

type Place = Pick<ValueToken, 'order' | 'row' | 'from' | 'to' | 'layout'>

function value(cell: PlainCell, start: number, end: number, reading: ValueReading, place: Place): ValueToken {
  const span = spanOf(cell, start, end)
  const { order, row, from, to, layout } = place
  return { kind: 'value', order, cell: readCell(reading, shownPart(cell, start, end), span), row, from, to, layout }
}

/** Made member by member: to spread objects here was the slowest thing of all in recognition. */
function readCell(reading: ValueReading, raw: string, span: Span): ReadCell {
  return reading.state === 'number'
    ? { state: 'number', value: reading.value, unit: reading.unit, raw, span }
    : { state: reading.state, raw, span }
}

function spanOf(cell: PlainCell, start: number, end: number): Span {
  const { span, text, offsets } = cell
  const isWhole = end === text.length && start === 0 && (!offsets || offsets[0] === span.start)
  return isWhole || start === end ? span : { start: offsetIn(cell, start), end: endOffset(cell, end) }
}

/** Behind the last unit of a piece, not before the first one of the next. */
function endOffset(cell: PlainCell, end: number): number {
  return end === cell.text.length ? cell.span.end : offsetIn(cell, end - 1) + 1
}
