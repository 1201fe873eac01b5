import { isBlank } from '../layouts/marks.ts'
import type { Row } from '../layouts/row.ts'
import { isDigit } from './characters.ts'
import { TOTAL } from './fold.ts'
import { traditionalCharacters } from './traditional.ts'
import { hasPair, letters, MOST_AGAINST, NO_LETTER, SHORT } from './vocabulary.ts'

/** What is seen of a document where each of its characters is looked at once. */
export interface Look {
  /** How many characters are traditional, and how many brackets may begin a pronunciation. */
  readonly traditional: number
  readonly annotated: number
  /** For each cell, in reading order, `BLANK` and `PROSE` as bits. */
  readonly cells: readonly number[]
}

/** There is a blank in the text. */
export const BLANK = 1
/**
 * The text is prose, has no blank in it, and no digit at its end. Most of a document is: it is seen from the first part of
 * a line, without folding it. Not set where that does not show it.
 */
export const PROSE = 2

export function lookAt(rows: readonly Row[]): Look {
  const foreign: Foreign = { traditional: 0, annotated: 0 }
  const looks: number[] = []
  for (const { cells } of rows) for (const { text } of cells) looks.push(lookAtText(text, foreign))
  return { traditional: foreign.traditional, annotated: foreign.annotated, cells: looks }
}

interface Foreign {
  traditional: number
  annotated: number
}

function lookAtText(text: string, foreign: Foreign): number {
  return text.length < SHORT || endsInDigit(text) ? lookOn(text, 0, foreign) : lookForProse(text, foreign)
}

/** What is behind an index. */
function lookOn(text: string, from: number, foreign: Foreign): number {
  let look = 0
  for (let index = from; index < text.length; index++) {
    const kind = kinds[text.charCodeAt(index)] ?? UNSURE
    if (kind > LETTER) look |= note(kind, text, index, foreign)
  }
  return look
}

function lookForProse(text: string, foreign: Foreign): number {
  /** How much more the text may weigh than prose does, whatever is behind; twice, since halves take longer. */
  let spare = 2 * (text.length - MOST_AGAINST)
  let look = 0
  let length = 0
  let before = false
  let letter = NO_LETTER
  for (let index = 0; index < text.length; index++) {
    const kind = kinds[text.charCodeAt(index)] ?? UNSURE
    if (kind > LETTER) {
      look |= note(kind, text, index, foreign)
      if ((kind & NOTHING) !== 0) {
        spare -= 2
        continue
      }
      const isSure = (kind & UNSURE) === 0 && ((kind & MAYBE_TOTAL) === 0 || !text.startsWith('合计', index))
      if (!isSure) return look | lookOn(text, index + 1, foreign)
    }
    const next = kind & LETTER
    const behind = letter !== NO_LETTER && next !== NO_LETTER && hasPair(letter, next)
    if (length > 0 && !before && !behind) spare -= 5
    before = behind
    letter = next
    length++
    if (spare <= 0 && length >= SHORT) {
      const whole = look | lookOn(text, index + 1, foreign)
      return whole === 0 ? PROSE : whole
    }
  }
  return look
}

function endsInDigit(text: string): boolean {
  return isDigit(text.charCodeAt(text.length - 1))
}

/** Counts a foreign character, and says whether a character is a blank. */
function note(kind: number, text: string, index: number, foreign: Foreign): number {
  if ((kind & TRADITIONAL) !== 0) foreign.traditional++
  else if ((kind & FOREIGN) !== 0 && isBracket(text.charCodeAt(index - 1))) foreign.annotated++
  return (kind & WHITE) === 0 ? 0 : BLANK
}

function isBracket(unit: number): boolean {
  return unit === 0x28 || unit === 0xff08
}

/** The number of the letter that a character is folded to. */
export const LETTER = 0x1ff
/** Left out where a text is folded. */
const NOTHING = 0x200
/** Blanks, and what is rare: what it is folded to is not known here. */
const UNSURE = 0x400
const WHITE = 0x800
const TRADITIONAL = 0x1000
/** Neither Chinese nor a digit nor a sign. */
const FOREIGN = 0x2000
/** Folded, 合计 is a word of the form's. */
const MAYBE_TOTAL = 0x4000

/** By UTF-16 unit, the letter and the bits of what a character is: all traditional characters are of the first plane. */
const kinds = new Uint16Array(0x10000)
  .fill(UNSURE | FOREIGN)
  .fill(UNSURE, 0, 0x41)
  .fill(UNSURE, 0x3000, 0xa000)
kinds.set(letters.subarray(0x4e00, 0xa000), 0x4e00)
for (const [from, to, kind] of [
  [0x21, 0x41, NOTHING],
  [0x41, 0x7f, NOTHING | FOREIGN],
  [0x2010, 0x2028, NOTHING | FOREIGN],
  [0x2030, 0x205f, NOTHING | FOREIGN],
  [0x3001, 0x3005, NOTHING],
  [0x3008, 0x3021, NOTHING],
  [0xff01, 0xff5f, NOTHING | FOREIGN],
] as const) {
  kinds.fill(kind, from, to)
}
for (let digit = 0; digit <= 9; digit++) {
  const letter = letters[0x30 + digit] ?? NO_LETTER
  kinds[0x30 + digit] = letter
  kinds[0xff10 + digit] = letter | FOREIGN
}
for (let index = 0; index < traditionalCharacters.length; index++)
  mark(traditionalCharacters.charCodeAt(index), TRADITIONAL)
for (const [from, to] of [
  [0, 0x100],
  [0x1680, 0x1681],
  [0x2000, 0x2060],
  [0x3000, 0x3001],
  [0xfeff, 0xff00],
] as const) {
  for (let unit = from; unit < to; unit++) if (isBlank(unit)) mark(unit, WHITE)
}
mark(TOTAL, MAYBE_TOTAL)

function mark(unit: number, kind: number): void {
  kinds[unit] = (kinds[unit] ?? 0) | kind
}
