import type { SectionKey } from '../../forms/form.ts'
import { allMatches } from '../matches.ts'
import { type Count, countsIn } from './counts.ts'
import type { Reading } from './reading.ts'

/**
 * A sentence, its counts replaced by marks: `全年新收政府信息公开申请⟦0⟧，上年结转⟦1⟧`. So a pattern sees where numbers stand
 * without knowing how they are written. Counts are looked for when they, or what is marked with them, are asked for: most
 * sentences have no words that a rule looks for.
 */
export interface Sentence {
  /** As the reading has it. */
  readonly text: string
  readonly marked: string
  readonly counts: readonly Count[]
  readonly reading: Reading
  readonly section: SectionKey | null
  /** What the paragraph said before, marks and all: its last units, `FARTHEST` at most. */
  readonly before: string
  /** What stands in front of a unit of `marked`: the last units, `FARTHEST` at most. */
  readonly upTo: (index: number) => string
  /** The place in the reading of a part of `marked`, half-open. */
  readonly locate: (from: number, to: number) => { readonly from: number; readonly to: number }
}

/**
 * What a number means is told by no more units than these in front of it in its sentence, and as many of the paragraph in front
 * of that. On a page of nothing but numbers each of them would else be read again for every other one.
 */
export const FARTHEST = 5000

export function sentencesIn(reading: Reading): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const match of allMatches(reading.text, /[^。；！？]+[。；！？]?/g)) {
    const number = sentences.length
    const before = () => {
      let said = ''
      for (let earlier = number - 1; earlier >= 0 && said.length < FARTHEST; earlier--) {
        said = (sentences[earlier]?.marked ?? '') + said
      }
      return said.slice(-FARTHEST)
    }
    sentences.push(new SentenceOfReading(reading, match[0], match.index, before))
  }
  return sentences
}

/** A pattern of sentences, and words, without all of which nothing matches it. */
export interface WordedPattern {
  readonly words: readonly string[]
  readonly expression: RegExp
}

/**
 * Of some patterns, those that a sentence may match. Most of them ask for a number and for words that few sentences have; and
 * words are found in a fraction of the time that it takes to compile a pattern and search for it.
 */
export function thoseFor<Pattern extends WordedPattern>(
  patterns: readonly Pattern[],
): (sentence: Sentence) => readonly Pattern[] {
  const known = [...new Set(patterns.map(({ words }) => words.join()))]
  const lists = known.map((list) => list.split(','))
  const worded = patterns.map((pattern) => ({
    pattern,
    list: known.indexOf(pattern.words.join()),
    wantsNumber: pattern.expression.source.includes('⟦(?<number>'),
  }))
  return (sentence) => {
    const said: boolean[] = []
    for (const words of lists) said.push(words.some((word) => sentence.text.includes(word)))
    return worded
      .filter(({ list, wantsNumber }) => said[list] && (!wantsNumber || sentence.counts.length > 0))
      .map(({ pattern }) => pattern)
  }
}

/** A class, since there are many sentences: V8 makes an object with getters of its own many times slower. */
class SentenceOfReading implements Sentence {
  readonly text: string
  readonly reading: Reading
  readonly section: SectionKey | null
  readonly #start: number
  readonly #before: () => string
  #own: Marked | null = null

  constructor(reading: Reading, text: string, start: number, before: () => string) {
    this.text = text
    this.reading = reading
    this.section = reading.section
    this.#start = start
    this.#before = before
  }

  get marked(): string {
    return this.#marks().marked
  }

  get counts(): readonly Count[] {
    return this.#marks().counts
  }

  get before(): string {
    return this.#before()
  }

  upTo(index: number): string {
    return this.marked.slice(Math.max(0, index - FARTHEST), index)
  }

  locate(from: number, to: number): { readonly from: number; readonly to: number } {
    const marks = this.#marks()
    const last = placeOf(marks, to - 1)
    return { from: this.#start + placeOf(marks, from).from, to: this.#start + last.to }
  }

  #marks(): Marked {
    this.#own ??= markedText(this.text)
    return this.#own
  }
}

interface Marked extends Pick<Sentence, 'marked' | 'counts'> {
  /** Where the mark of each count begins. */
  readonly marksAt: readonly number[]
}

function markedText(text: string): Marked {
  const counts = countsIn(text)
  const marksAt: number[] = []
  let marked = ''
  let at = 0
  for (const [index, { from, to }] of counts.entries()) {
    marked += text.slice(at, from)
    marksAt.push(marked.length)
    marked += markOf(index)
    at = to
  }
  return { marked: marked + text.slice(at), counts, marksAt }
}

function markOf(index: number): string {
  return `⟦${index}⟧`
}

/** The place in the text of a unit of the marked text, half-open; of a mark's, all of its count from there on. */
function placeOf({ counts, marksAt }: Marked, unit: number): { readonly from: number; readonly to: number } {
  let low = 0
  let high = marksAt.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marksAt[middle] ?? 0) <= unit) low = middle + 1
    else high = middle
  }
  const index = low - 1
  const count = counts[index]
  if (!count) return { from: unit, to: unit + 1 }
  const behind = unit - (marksAt[index] ?? 0) - markOf(index).length
  return behind < 0 ? count : { from: count.to + behind, to: count.to + behind + 1 }
}
