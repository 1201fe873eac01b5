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
  /** What the paragraph said before, marks and all. */
  readonly before: string
  /** The place in the reading of a part of `marked`, half-open. */
  readonly locate: (from: number, to: number) => { readonly from: number; readonly to: number }
}

export function sentencesIn(reading: Reading): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const match of allMatches(reading.text, /[^。；！？]+[。；！？]?/g)) {
    const number = sentences.length
    const before = () => sentences.slice(0, number).map(({ marked }) => marked)
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
  readonly #before: () => readonly string[]
  #own: Marked | null = null

  constructor(reading: Reading, text: string, start: number, before: () => readonly string[]) {
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
    return this.#before().join('')
  }

  locate(from: number, to: number): { readonly from: number; readonly to: number } {
    const { counts, marked } = this.#marks()
    const last = unmarked(counts, to - 1)
    const count = counts.find((each) => each.from === last)
    const ends = marked.charAt(to - 1) === '⟧' && count ? count.to : last + 1
    return { from: this.#start + unmarked(counts, from), to: this.#start + ends }
  }

  #marks(): Marked {
    this.#own ??= markedText(this.text)
    return this.#own
  }
}

type Marked = Pick<Sentence, 'marked' | 'counts'>

function markedText(text: string): Marked {
  const counts = countsIn(text)
  let marked = ''
  let at = 0
  for (const [index, { from, to }] of counts.entries()) {
    marked += text.slice(at, from) + markOf(index)
    at = to
  }
  return { marked: marked + text.slice(at), counts }
}

function markOf(index: number): string {
  return `⟦${index}⟧`
}

/** The place in the text of a unit of the marked text; of a mark's, where its count begins. */
function unmarked(counts: readonly Count[], place: number): number {
  let longer = 0
  for (const [index, { from, to }] of counts.entries()) {
    if (place < from + longer) break
    const mark = markOf(index).length
    if (place < from + longer + mark) return from
    longer += mark - (to - from)
  }
  return place - longer
}
