import { type LayoutName, offsetIn } from '../layouts/row.ts'
import { withoutBlanks } from './blanks.ts'
import { fold } from './fold.ts'
import { NO_LABEL } from './found-labels.ts'
import { shownPart } from './plain.ts'
import type { PrintedLabel } from './printed.ts'
import { sameWords } from './same-words.ts'
import type { Evidence } from './table.ts'
import type { WordsToken } from './tokens.ts'
import { withTornHeads } from './torn-heads.ts'
import type { Left, Wording } from './wording.ts'

/**
 * For each printed label, all that the document has in its place: alignment says which of its characters are there, and a
 * cell, or a word between two blanks, belongs to its label as a whole. Null where nothing was found.
 */
export function wordingsOf(evidence: Evidence): readonly (Wording | null)[] {
  const { printed, words, starts } = evidence
  let owners = ownersOf(evidence)
  const pieces: (readonly Piece[])[] = []
  for (let label = 0; label < printed.labels.length; label++) pieces.push(noPieces)
  const add = (piece: Piece) => {
    const before = pieces[piece.label] ?? noPieces
    pieces[piece.label] = before.length === 0 ? [piece] : [...before, piece]
  }
  for (let index = 0; index < words.length; index++) {
    const token = words[index]
    const start = starts[index] ?? 0
    if (!token || token.text === '') continue
    const { length } = token.text
    const whole = ownerOfAll(owners, start, start + length)
    if (whole === NO_LABEL) continue
    if (whole === null) {
      for (const piece of piecesOf(token, index, owners.subarray(start, start + length))) add(piece)
    } else add({ label: whole, token, index, from: 0, to: token.raw.length, matched: length, length })
  }
  const found: (Wording | null)[] = []
  for (const [index, label] of printed.labels.entries()) {
    const own = withoutStrays(pieces[index] ?? noPieces)
    if (own.length > 0) {
      found.push(wordingOf(label, withBetween(own, label, evidence, owners)))
      continue
    }
    const whole = elsewhere(label, evidence, owners)
    if (whole) owners = withOwner(owners, index, evidence.starts[whole.index] ?? 0, whole.length)
    found.push(wordingOf(label, whole ? [whole] : []))
  }
  return withTornHeads(evidence, found, owners)
}

const noPieces: readonly Piece[] = []

function wordingOf({ printed }: PrintedLabel, pieces: readonly Place[]): Wording | null {
  const [first] = pieces
  if (!first) return null
  if (pieces.length === 1 && isWhole(first)) return wholeWording(printed, first.token)
  const last = pieces.at(-1) ?? first
  let text = ''
  let shown = ''
  const tokens: WordsToken[] = []
  const glued: Left[] = []
  for (const piece of pieces) {
    const { token, from, to } = piece
    text += plainPart(token, from, to)
    shown += shownPart(token.cell, token.at + from, token.at + to)
    tokens.push(token)
    if (!isWhole(piece)) glued.push(...gluedTo(token, from, to))
  }
  const span = { start: offsetOf(first.token, first.from), end: endOf(last.token, last.to) }
  return {
    found: { value: withoutBlanks(shown), span },
    same: sameWords(printed, withoutBlanks(text)),
    tokens,
    glued,
  }
}

function isWhole({ token, from, to }: Place): boolean {
  return from === 0 && to === token.raw.length
}

/** Most labels are all that stands in a cell, or between two blanks. */
function wholeWording(printed: string, token: WordsToken): Wording {
  const { raw, span } = token
  const value = withoutBlanks(raw)
  const isPlain = token.cell.shown === undefined
  const same = sameWords(printed, isPlain ? value : withoutBlanks(plainPart(token, 0, raw.length)))
  return { found: { value, span }, same, tokens: [token], glued: [] }
}

function gluedTo(token: WordsToken, from: number, to: number): readonly Left[] {
  const parts = [
    { from: 0, to: from },
    { from: to, to: token.raw.length },
  ]
  return parts
    .filter((part) => valuesOnly.test(plainPart(token, part.from, part.to)))
    .map((part) => ({ row: token.row, span: { start: offsetOf(token, part.from), end: endOf(token, part.to) } }))
}

/** A part of a word or cell, as indices in its text. */
interface Place {
  readonly token: WordsToken
  readonly from: number
  readonly to: number
}

/** A part of a token that is one label's, as indices in its words. */
interface Piece extends Place {
  readonly label: number
  /** Index of the token in the region. */
  readonly index: number
  /** How many characters of the label are in it, and how many there are. */
  readonly matched: number
  readonly length: number
}

/** A label of which less is there is taken for what it is only where a word is mostly its own: 本年新 of 本年新制作数量. */
const LEAST_OF_WORD = 0.6

/** For each character of the region's words, the label that it is of; also of labels that are too broken to be found. */
function ownersOf({ printed, words, starts, places, marks, owners: found }: Evidence): Int16Array {
  if (!marks.includes(null)) return found
  const owners = found.slice()
  for (const [index, { start, end }] of printed.labels.entries()) {
    if (marks[index]) continue
    const own = [...places.subarray(start, end)].filter((place) => place >= 0 && owners[place] === NO_LABEL)
    if (own.length < 2) continue
    for (const [word, { text: characters }] of words.entries()) {
      const from = starts[word] ?? 0
      const inside = own.filter((place) => place >= from && place < from + characters.length)
      if (inside.length < 2 || inside.length < LEAST_OF_WORD * characters.length) continue
      for (const place of inside) if (owners[place] === NO_LABEL) owners[place] = index
    }
  }
  return owners
}

/** The label that every character of a stretch is of, or `NO_LABEL`; null where they differ. */
function ownerOfAll(owners: Int16Array, from: number, to: number): number | null {
  const first = owners[from] ?? NO_LABEL
  for (let place = from + 1; place < to; place++) if (owners[place] !== first) return null
  return first
}

/** A word of one label is all its own; of one that several share, each has what is behind its characters up to the next's. */
function piecesOf(token: WordsToken, index: number, owners: Int16Array): readonly Piece[] {
  const pieces: { label: number; from: number; matched: number }[] = []
  for (let place = 0; place < owners.length; place++) {
    const label = owners[place] ?? -1
    if (label < 0) continue
    const last = pieces.at(-1)
    if (last?.label === label) last.matched++
    else pieces.push({ label, from: place, matched: 1 })
  }
  const length = token.raw.length
  const [only] = pieces
  if (!only) return []
  const last = owners.length - 1
  // A word that is one label's from its first character to its last.
  if (pieces.length === 1 && only.from === 0 && owners[last] === only.label) {
    return [{ ...only, token, index, from: 0, to: length, length: owners.length }]
  }
  const plain = plainPart(token, 0, length)
  const { indices } = fold(plain)
  const bound = (place: number) => indices[place] ?? length
  if (pieces.length === 1) {
    const front = plain.slice(0, bound(only.from)).replace(/[（(]$/, '')
    const from = front.length > 1 && valuesOnly.test(front) ? front.length : 0
    const behind = bound(owners.lastIndexOf(only.label)) + 1
    const to = valuesOnly.test(plain.slice(behind)) ? behind : length
    return [{ ...only, token, index, from, to, length: owners.length }]
  }
  return pieces.map(({ label, from, matched }, number) => {
    const next = pieces[number + 1]?.from ?? owners.length
    const start = number === 0 ? 0 : bound(from)
    const end = number === pieces.length - 1 ? length : bound(next)
    return { label, token, index, from: start, to: end, matched, length: next - from }
  })
}

/** What converters leave behind a label that drop the blanks between cells: `行政许可24,678`, `规章无无无`. */
const valuesOnly = /^(?=.*[\d%无]$)[\d+＋－\-—无][\d\s.,，+＋－\-%/—无]*$/

/** A single character that alignment found in a word of something else says nothing, where the label has better ones. */
function withoutStrays(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces
  const own = pieces.filter(({ matched, length }) => matched >= 0.4 * length)
  return own.length > 0 ? own : pieces
}

/** Words of no label between those of one, on the line of both; and behind a row's label, before its values. */
function withBetween(
  pieces: readonly Piece[],
  { kind }: PrintedLabel,
  { words, starts }: Evidence,
  owners: Int16Array,
): readonly Piece[] {
  const [only] = pieces
  if (only && pieces.length === 1 && standsAlone(only, words)) return pieces
  const isFree = (index: number, row: number, layout: LayoutName = 'line'): boolean => {
    const token = words[index]
    const start = starts[index] ?? 0
    if (!token || token.row !== row || token.layout !== layout || token.raw === '') return false
    return token.text === '' || ownerOfAll(owners, start, start + token.text.length) === NO_LABEL
  }
  const closes = (token: WordsToken, index: number): boolean =>
    openBrackets(token.raw) < 0 && isFree(index, token.row, token.layout)
  let open = 0
  const all: Piece[] = []
  for (const [number, piece] of pieces.entries()) {
    all.push(piece)
    const { row } = piece.token
    const next = pieces[number + 1]
    open += openBrackets(piece.token.raw)
    if (next ? next.token.row === row : kind === 'row' && piece.token.layout === 'line') {
      for (let index = piece.index + 1; index < (next?.index ?? words.length) && isFree(index, row); index++) {
        const token = words[index]
        if (token) all.push({ ...piece, token, index, from: 0, to: token.raw.length })
      }
    }
    if (next || open <= 0) continue
    // A note in brackets goes on over the end of a line, perhaps with other heads beside it.
    const rest = words.findIndex((token, index) => index > piece.index && closes(token, index))
    const token = words[rest]
    if (token && rest <= piece.index + MOST_BETWEEN)
      all.push({ ...piece, token, index: rest, from: 0, to: token.raw.length })
  }
  return all
}

const MOST_BETWEEN = 4

/** Nothing stands behind it on its line, and no bracket is open in it. */
function standsAlone({ token, index }: Piece, words: readonly WordsToken[]): boolean {
  return (token.layout !== 'line' || words[index + 1]?.row !== token.row) && openBrackets(token.raw) <= 0
}

function openBrackets(text: string): number {
  let open = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === BRACKET || unit === WIDE_BRACKET) open++
    else if (unit === BRACKET + 1 || unit === WIDE_BRACKET + 1) open--
  }
  return open
}

const BRACKET = '('.charCodeAt(0)
const WIDE_BRACKET = '（'.charCodeAt(0)

/** A label that is there whole, but not where alignment, which keeps the form's order, could find it. */
function elsewhere(
  { kind, printed: label, row, line }: PrintedLabel,
  { printed, words, starts, marks }: Evidence,
  owners: Int16Array,
): Piece | null {
  if (kind === 'group') return null
  // A head stands below the rows of the block before, and above its own.
  const before = printed.labels.findLastIndex((each) => each.kind === 'row' && each.line < line)
  const behind = printed.labels.findIndex((each) => each.kind === 'row' && each.line >= line)
  const from = row === null && before >= 0 ? (marks[before]?.last ?? 0) : 0
  const to = row === null && behind >= 0 ? (marks[behind]?.first ?? owners.length) : owners.length
  const index = words.findIndex((token, number) => {
    const at = starts[number] ?? 0
    if (token.text === '' || at < from || at >= to) return false
    const isFree = ownerOfAll(owners, at, at + token.text.length) === NO_LABEL
    return isFree && sameWords(label, plainPart(token, 0, token.raw.length))
  })
  const token = words[index]
  if (!token) return null
  const { length } = token.text
  return { label: -1, token, index, from: 0, to: token.raw.length, matched: length, length }
}

/** What was found is kept for the next document: it is not written to. */
function withOwner(owners: Int16Array, label: number, start: number, length: number): Int16Array {
  return owners.slice().fill(label, start, start + length)
}

function plainPart({ cell, at }: WordsToken, from: number, to: number): string {
  return cell.text.slice(at + from, at + to)
}

function offsetOf({ cell, at }: WordsToken, index: number): number {
  return offsetIn(cell, at + index)
}

/** Behind the last unit, not before the first one of the next. */
function endOf({ cell, at, raw, span }: WordsToken, end: number): number {
  return end === raw.length ? span.end : offsetIn(cell, at + end - 1) + 1
}
