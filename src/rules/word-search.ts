import type { Passage, Report } from '../report/report.ts'
import { once } from './once.ts'

/** Words that are looked for together: folded, as a text is when it is searched. */
export interface Vocabulary {
  readonly words: readonly string[]
}

/**
 * A vocabulary that any report may be asked for: made when the program starts, since one pass over a text looks for all of
 * them. Blanks and case of the words do not matter.
 */
export function vocabulary(words: readonly string[]): Vocabulary {
  const made = vocabularyOfOne(words)
  standing.add(made)
  return made
}

/** A vocabulary that one report alone is asked for; that takes a pass over the text of its own. */
export function vocabularyOfOne(words: readonly string[]): Vocabulary {
  return { words: [...new Set(words.map(foldedWord))] }
}

const standing = new Set<Vocabulary>()

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
  const found = standing.has(words) ? foundBy(report, standingSearch()) : new WordSearch([words]).in(report.passages)
  return found.get(words) ?? none
}

const foundBy = once(({ passages }: Pick<Report, 'passages'>, search: WordSearch) => search.in(passages))

function standingSearch(): WordSearch {
  if (latestSearch?.vocabularies.length !== standing.size) latestSearch = new WordSearch([...standing])
  return latestSearch
}

let latestSearch: WordSearch | null = null

/**
 * A search of texts for the words of several vocabularies. The last characters of a word tell it from nearly all that is no
 * word: only where they stand is it compared.
 */
class WordSearch {
  readonly vocabularies: readonly Vocabulary[]
  /** Words count from 1, so that 0 is none. */
  readonly #words: string[] = ['']
  /** By word, the vocabulary that has it. */
  readonly #of: (Vocabulary | null)[] = [null]
  /** A bit by hash of two characters: whether any word ends with such. */
  readonly #ends = new Uint32Array((LAST_HASH + 1) / 32)
  /** By a shorter hash, a word. */
  readonly #first = new Uint16Array(LAST_SHORT + 1)
  /** By word, the next one with the same hash. */
  readonly #next: Uint16Array
  /** By word, its last two characters side by side. */
  readonly #pairs: Int32Array
  /** By word, the character before those; blank where there is none. */
  readonly #thirds: Uint16Array
  /** The characters of the folded text that were read last, round and round. */
  readonly #recent: Uint16Array
  #size = 0
  /** Behind how many characters which passage begins. */
  #begins: { readonly size: number; readonly passage: number }[] = []
  /** By vocabulary, the passages that have a word of it. */
  #found = new Map<Vocabulary, Set<number>>()

  constructor(vocabularies: readonly Vocabulary[]) {
    const words = vocabularies.reduce((sum, own) => sum + own.words.length, 0)
    this.vocabularies = vocabularies
    this.#next = new Uint16Array(words + 1)
    this.#pairs = new Int32Array(words + 1)
    this.#thirds = new Uint16Array(words + 1)
    for (const vocabulary of vocabularies) {
      for (const word of vocabulary.words) this.#enter(word, vocabulary)
    }
    const longest = this.#words.reduce((most, word) => Math.max(most, word.length), 2)
    this.#recent = new Uint16Array(2 ** Math.ceil(Math.log2(longest)))
  }

  #enter(word: string, vocabulary: Vocabulary): void {
    const index = this.#words.push(word) - 1
    this.#of.push(vocabulary)
    const [second, last] = [word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)]
    const hash = ((second * FACTOR) ^ last) & LAST_HASH
    this.#ends[hash >>> 5] = (this.#ends[hash >>> 5] ?? 0) | (1 << (hash & 31))
    this.#next[index] = this.#first[hash & LAST_SHORT] ?? 0
    this.#first[hash & LAST_SHORT] = index
    this.#pairs[index] = (second << 16) | last
    this.#thirds[index] = word.length > 2 ? word.charCodeAt(word.length - 3) : BLANK
  }

  /** By vocabulary, the passages in which a word of it begins. */
  in(passages: readonly Passage[]): ReadonlyMap<Vocabulary, readonly Passage[]> {
    this.#recent.fill(BLANK)
    this.#size = 0
    this.#begins = []
    this.#found = new Map()
    // What a page broke goes on in the next paragraph, whatever stands between.
    passages.forEach(({ role, text }, index) => {
      if (role === 'paragraph') this.#read(index, text)
    })
    passages.forEach(({ role, text }, index) => {
      if (role !== 'paragraph') this.#read(index, text)
    })
    passages.forEach(({ shown }, index) => {
      if (shown !== undefined) this.#read(index, shown)
    })
    const found = new Map<Vocabulary, readonly Passage[]>()
    for (const [words, those] of this.#found)
      found.set(
        words,
        passages.filter((_, index) => those.has(index)),
      )
    return found
  }

  #read(passage: number, text: string): void {
    const [recent, ends] = [this.#recent, this.#ends]
    const round = recent.length - 1
    let size = this.#size
    let third = recent[(size - 2) & round] ?? BLANK
    let second = recent[(size - 1) & round] ?? BLANK
    this.#begins.push({ size, passage })
    // Most reports are the only ones of their process: nothing is called in here that need not be.
    for (let index = 0; index < text.length; index++) {
      const own = text.charCodeAt(index)
      const unit = own > 0x3000 && own < 0xfeff ? own : folded(own)
      if (unit === BLANK) continue
      recent[size & round] = unit
      size++
      const hash = ((second * FACTOR) ^ unit) & LAST_HASH
      if ((((ends[hash >>> 5] ?? 0) >>> (hash & 31)) & 1) === 1) this.#lookUp(hash, third, (second << 16) | unit, size)
      third = second
      second = unit
    }
    this.#size = size
  }

  /** Takes note of every word that so many characters end with. */
  #lookUp(hash: number, third: number, pair: number, size: number): void {
    for (let word = this.#first[hash & LAST_SHORT] ?? 0; word > 0; word = this.#next[word] ?? 0) {
      if (this.#pairs[word] !== pair) continue
      const before = this.#thirds[word]
      if (before === third || before === BLANK) this.#compare(word, size)
    }
  }

  /** Takes note of a word if it is the end of so many characters. */
  #compare(index: number, size: number): void {
    const [word = '', of] = [this.#words[index], this.#of[index]]
    if (!of) return
    const round = this.#recent.length - 1
    for (let back = 4; back <= word.length; back++) {
      if (this.#recent[(size - back) & round] !== word.charCodeAt(word.length - back)) return
    }
    const begin = this.#begins.findLast((each) => each.size <= size - word.length)
    const those = this.#found.get(of)
    if (those) those.add(begin?.passage ?? 0)
    else this.#found.set(of, new Set([begin?.passage ?? 0]))
  }
}

const LAST_HASH = 0x3fff
const LAST_SHORT = 0x3ff
const FACTOR = 0x2e35
const BLANK = 0

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
