import type { SectionKey } from '../../forms/form.ts'
import type { Passage, Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { once } from '../once.ts'
import { placesBesides, spanIn } from '../passages.ts'
import { passagesWith, type Vocabulary } from '../word-search.ts'

/**
 * A paragraph as it is read for its meaning: without blanks, with full-width punctuation, and whole where the page has it on
 * several lines. The source is never far: every part of it has its place.
 */
export interface Reading {
  readonly text: string
  readonly section: SectionKey | null
  readonly passages: readonly Passage[]
  /** The place in the source of a part of the text, half-open. */
  readonly spanOf: (from: number, to: number) => Span
}

/** The paragraphs of a section, of several, or of the text before section one (null). */
export function readingsOf(report: Report, sections: readonly (SectionKey | null)[]): readonly Reading[] {
  return proseOf(report).filter(({ section }) => sections.includes(section))
}

/** All the report's own prose. */
export const proseOf = once(({ passages }: Report): readonly Reading[] => {
  const wanted = passages.filter(({ role }) => role === 'paragraph')
  const groups: Passage[][] = []
  for (const passage of wanted) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && last.section === passage.section && goesOn(last.text, passage.text)) group.push(passage)
    else groups.push([passage])
  }
  const readings: Reading[] = []
  for (const group of groups) readings.push(readingOf(group))
  return readings
})

/** Those of the report's own prose in which any of some words may stand. */
export function readingsWith(report: Report, words: Vocabulary): readonly Reading[] {
  const found = new Set(passagesWith(report, words))
  if (found.size === 0) return []
  return proseOf(report).filter(({ passages }) => passages.some((passage) => found.has(passage)))
}

export function readingOf(passages: readonly Passage[]): Reading {
  return new ReadingOfPassages(passages)
}

/** Of most paragraphs nobody asks for the text, and of few for any place. */
class ReadingOfPassages implements Reading {
  readonly section: SectionKey | null
  readonly passages: readonly Passage[]
  #text: string | null = null
  #units: readonly Unit[] | null = null

  constructor(passages: readonly Passage[]) {
    this.section = passages[0]?.section ?? null
    this.passages = passages
  }

  get text(): string {
    if (this.#text === null) {
      let text = ''
      for (const passage of this.passages) text += plainText(passage)
      this.#text = text
    }
    return this.#text
  }

  spanOf(from: number, to: number): Span {
    return { start: this.#place(from, false), end: this.#place(Math.max(to, from + 1), true) }
  }

  #place(at: number, end: boolean): number {
    this.#units ??= unitsOf(this.passages)
    const found = this.#units[Math.max(0, Math.min(end ? at - 1 : at, this.#units.length - 1))]
    if (!found) return this.passages[0]?.span.start ?? 0
    const span = spanIn(found.passage, found.index, found.index + 1)
    return end ? span.end : span.start
  }
}

/** A unit of the text that is read, where it stands. */
interface Unit {
  readonly passage: Passage
  readonly index: number
}

function unitsOf(passages: readonly Passage[]): readonly Unit[] {
  const units: Unit[] = []
  for (const passage of passages) {
    for (const index of placesBesides(passage.text, blanks)) units.push({ passage, index })
  }
  return units
}

function plainText({ text }: Passage): string {
  // Most paragraphs have neither.
  return blankOrMark.test(text) ? text.replace(blanks, '').replace(halfWidthMark, fullWidth) : text
}

const blankOrMark = /[\s\u200b\ufeff,:;()!?]/
const blanks = /[\s\u200b\ufeff]+/g
const halfWidthMark = /[,:;()!?]/g

/** Lines that a page broke: the first has no end, and the second does not begin as an item of a list does. */
function goesOn(before: string, after: string): boolean {
  if (before.length < 12 || /[。！？!?；;：:]["”’）)]?$/u.test(before.trimEnd().slice(-2))) return false
  return !/^\s*(?:[#*>-]|[（(]\s*[一二三四五六七八九十\d]*\s*[）)]|[一二三四五六七八九十\d]+\s*[、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[①-⑳])/u.test(
    after,
  )
}

function fullWidth(mark: string): string {
  return '，：；（）！？'.charAt(',:;()!?'.indexOf(mark))
}
