import type { Passage, Report } from '../report/report.ts'
import { once } from './once.ts'

/** Words that are looked for together. */
export interface Vocabulary {
  /** Folded, as an index has the text. */
  readonly words: readonly string[]
  /** The first two characters of each word, side by side: all that is looked at of most. */
  readonly pairs: Uint32Array
}

/** Blanks and case of the words do not matter. */
export function vocabulary(words: readonly string[]): Vocabulary {
  const all = [...new Set(words.map(foldedWord))]
  return { words: all, pairs: Uint32Array.from(all, (word) => pairOf(word.charCodeAt(0), word.charCodeAt(1))) }
}

function foldedWord(word: string): string {
  let units = ''
  for (let index = 0; index < word.length; index++) {
    const unit = folded(word.charCodeAt(index))
    if (unit !== BLANK) units += String.fromCharCode(unit)
  }
  if (units.length < 2) throw new RangeError(`“${word}” is a single character.`)
  return units
}

/**
 * The passages in which any of some words begins, in reading order. Most rules look for words that hardly any report has;
 * one pass over the text tells all of them where theirs stand.
 *
 * However a rule reads the text, a word that it sees is found: letters of either case are one, full-width signs are the
 * half-width ones, blanks are left out, a paragraph goes on in the next one, and where readers of the page see other
 * characters than `text` has, both are searched. So a passage that is found need not have the word as the rule wants it.
 */
export function passagesWith(report: Pick<Report, 'passages'>, words: Vocabulary): readonly Passage[] {
  return indexOf(report).passagesWith(words)
}

const indexOf = once(({ passages }: Pick<Report, 'passages'>) => new WordIndex(passages))

/**
 * Every two neighbouring characters of a text by their hash: all places with the same one are a chain, from the last to the
 * first. Places count from 1, so that 0 is none.
 */
class WordIndex {
  readonly #passages: readonly Passage[]
  /** The folded text. */
  readonly #units: Uint16Array
  #size = 0
  /** By hash, the last place. */
  readonly #last = new Int32Array(LAST_HASH + 1)
  /** By place, the one before with the same hash. */
  readonly #before: Int32Array
  /** Where which passage begins. */
  readonly #begins: { readonly at: number; readonly passage: number }[] = []

  constructor(passages: readonly Passage[]) {
    const length = passages.reduce((sum, { text, shown }) => sum + text.length + (shown?.length ?? 0), 1)
    this.#passages = passages
    this.#units = new Uint16Array(length)
    this.#before = new Int32Array(length)
    // What a page broke goes on in the next paragraph, whatever stands between.
    for (const [index, { role, text }] of passages.entries()) if (role === 'paragraph') this.#add(index, text)
    for (const [index, { role, text }] of passages.entries()) if (role !== 'paragraph') this.#add(index, text)
    for (const [index, { shown }] of passages.entries()) if (shown !== undefined) this.#add(index, shown)
  }

  passagesWith({ words, pairs }: Vocabulary): readonly Passage[] {
    const [units, last, before] = [this.#units, this.#last, this.#before]
    const found = new Set<number>()
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index] ?? 0
      let place = last[(((pair >>> 16) * FACTOR) ^ pair) & LAST_HASH] ?? 0
      for (; place > 0; place = before[place] ?? 0) {
        if (pairOf(units[place] ?? 0, units[place + 1] ?? 0) !== pair) continue
        if (this.#stands(words[index] ?? '', place)) found.add(this.#passageAt(place))
      }
    }
    return found.size > 0 ? this.#passages.filter((_, index) => found.has(index)) : none
  }

  #add(passage: number, text: string): void {
    const [units, before, last] = [this.#units, this.#before, this.#last]
    let size = this.#size
    let first = units[size] ?? 0
    this.#begins.push({ at: size + 1, passage })
    // Most reports are the only ones of their process: nothing is called in here that need not be.
    for (let index = 0; index < text.length; index++) {
      const own = text.charCodeAt(index)
      const unit = own > 0x3000 && own < 0xfeff ? own : folded(own)
      if (unit === BLANK) continue
      const hash = ((first * FACTOR) ^ unit) & LAST_HASH
      before[size] = last[hash] ?? 0
      last[hash] = size
      size++
      units[size] = unit
      first = unit
    }
    this.#size = size
  }

  /** Whether a word goes on at a place whose two characters are its first. */
  #stands(word: string, place: number): boolean {
    for (let index = 2; index < word.length; index++) {
      if (this.#units[place + index] !== word.charCodeAt(index)) return false
    }
    return true
  }

  /** The last passage that begins at a place or before. */
  #passageAt(place: number): number {
    let [low, high] = [0, this.#begins.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#begins[middle]?.at ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return this.#begins[low]?.passage ?? 0
  }
}

const LAST_HASH = 0xfff
const FACTOR = 0x2e35
const BLANK = 0

function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}

/** A UTF-16 unit as it is compared; 0 for a blank, or a mark that is not seen. */
function folded(unit: number): number {
  if (unit > 0x3000 && unit < 0xfeff) return unit
  const half = unit > 0xff00 && unit < 0xff5f ? unit - 0xfee0 : unit
  if (half > 0x40 && half < 0x5b) return half + 0x20
  return isLeftOut(half) ? BLANK : half
}

/** All that any rule leaves out of a text, and more of the kind. */
function isLeftOut(unit: number): boolean {
  if (unit <= 0x20) return true
  if (unit < 0x7f) return false
  if (unit <= 0xa0 || unit === 0xad || unit === 0x1680 || unit === 0x3000 || unit === 0xfeff) return true
  return unit >= 0x2000 && unit <= 0x206f && (unit <= 0x200f || unit >= 0x205f || (unit >= 0x2028 && unit <= 0x202f))
}

const none: readonly never[] = []
