import type { SectionKey } from '../forms/form.ts'
import type { Passage, Report } from '../report/report.ts'
import type { Span } from '../source/source.ts'
import { allMatches } from './matches.ts'
import { once } from './once.ts'
import type { FormPlace } from './rule.ts'
import { passagesWith, type Vocabulary } from './word-search.ts'

/** A match of a pattern in what the document says. */
export interface Match {
  readonly passage: Passage
  readonly match: RegExpExecArray
  /** Of the whole match, in the source. */
  readonly span: Span
}

/** Every match of a global pattern in the report's own prose. Each has one of the words in it. */
export function* matchesIn(report: Report, pattern: RegExp, words: Vocabulary): Generator<Match> {
  for (const passage of passagesWith(report, words)) {
    if (passage.role !== 'paragraph') continue
    for (const match of allMatches(passage.text, pattern)) {
      yield { passage, match, span: spanIn(passage, match.index, match.index + match[0].length) }
    }
  }
}

/** The place in the source of a part of a passage's text, half-open. */
export function spanIn({ text, span, offsets }: Passage, from: number, to: number): Span {
  const offset = (index: number) =>
    index >= text.length ? span.end : offsets ? (offsets[index] ?? span.end) : span.start + index
  // Behind the last unit of the part, not before the first one of the next: markup may stand between.
  return { start: offset(from), end: to >= text.length ? span.end : to > from ? offset(to - 1) + 1 : offset(from) }
}

/** A passage without the blanks in it and with half-width signs, so that a pattern need not mind either. */
export interface Compact {
  readonly passage: Passage
  readonly text: string
  /** The place in the source of a part of the compact text, half-open. */
  readonly spanOf: (from: number, to: number) => Span
}

export const compact: (passage: Passage) => Compact = once((passage) => {
  // By far the most of them are commas, and one unit for another is replaced faster than each by its own.
  const text = passage.text
    .replace(unseen, '')
    .replace(/，/g, ',')
    .replace(/[\uff01-\uff5e]/g, halfWidth)
  let places: readonly number[] | null = null
  const index = (at: number): number => {
    places ??= placesBesides(passage.text, unseen)
    return places[at] ?? passage.text.length
  }
  return {
    passage,
    text,
    spanOf: (from, to) => spanIn(passage, index(from), to > from ? index(to - 1) + 1 : index(from)),
  }
})

const unseen = /[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g

/** The indices of the UTF-16 units of a text that are in no match of a global pattern. */
export function placesBesides(text: string, left: RegExp): readonly number[] {
  const places: number[] = []
  let at = 0
  for (const { index, 0: out } of allMatches(text, left)) {
    for (; at < index; at++) places.push(at)
    at += out.length
  }
  for (; at < text.length; at++) places.push(at)
  return places
}

function halfWidth(unit: string): string {
  return String.fromCharCode(unit.charCodeAt(0) - 0xfee0)
}

/** A text without its blanks, punctuation and symbols. */
export function withoutMarks(text: string): string {
  // Properties of Unicode take milliseconds to compile, and the marks of Chinese text are few.
  const bare = text.replace(commonMarks, '')
  return /^[\u4e00-\u9fff\w]*$/.test(bare) && !bare.includes('_') ? bare : bare.replace(/[\s\p{P}\p{S}]/gu, '')
}

/** What a text is without marks: all of it where it has no more characters than asked for, else more than those. */
export function beginningWithoutMarks(text: string, characters: number): string {
  const beginning = withoutMarks(text.slice(0, 4 * characters))
  return beginning.length > characters ? beginning : withoutMarks(text)
}

const commonMarks = /[\s!-/:-@[-`{-~\u3000-\u3004\u3008-\u301f\u2010-\u2027\uff01-\uff0f\uff1a-\uff20]+/g

/** What of a text is behind the last of some marks. A pattern that ends with the text would begin anew at each of its units. */
export function behindLast(marks: string, text: string): string {
  let last = -1
  for (let index = 0; index < marks.length; index++) last = Math.max(last, text.lastIndexOf(marks.charAt(index)))
  return text.slice(last + 1)
}

/** Words of the document for a message, cut short. */
export function excerpt(text: string, most = 40): string {
  const units = Array.from(text.replace(/\s+/g, ' ').trim())
  return units.length <= most ? units.join('') : `${units.slice(0, most - 1).join('')}…`
}

/**
 * Whether the document has any text of its own: of tables alone, as a data frame has them, it cannot be told what the agency
 * left out.
 */
export function hasProse({ passages }: Report): boolean {
  // What is left over of a table is no sentence.
  return passages.some(
    ({ role, text }) =>
      role === 'title' || role === 'heading' || (role === 'paragraph' && text.includes('。') && hasSentence(text)),
  )
}

/** A Chinese character and the end of a sentence on one line. */
function hasSentence(text: string): boolean {
  return text.split(/[\n\r\u2028\u2029]/).some((line) => {
    const said = line.slice(0, Math.max(0, line.lastIndexOf('。')))
    return /[\u4e00-\u9fff]/.test(said) || /\p{Script=Han}/u.test(said)
  })
}

/** Where the document's own text begins; null where there is none. */
export function beginning({ passages }: Report): Span | null {
  return passages.find(({ role }) => role === 'title' || role === 'heading' || role === 'paragraph')?.span ?? null
}

export const paragraphsOf = once(({ passages }: Report, section: SectionKey | null): readonly Passage[] =>
  passages.filter((passage) => passage.role === 'paragraph' && passage.section === section),
)

/** Where in the form a passage stands. */
export function placeOf({ role, section }: Passage): FormPlace {
  if (role === 'title') return { part: 'title' }
  if (role === 'signature') return { part: 'signature' }
  if (role === 'furniture' || role === 'metadata' || role === 'separator') return { part: 'page' }
  return section === null ? { part: 'head' } : { section }
}
