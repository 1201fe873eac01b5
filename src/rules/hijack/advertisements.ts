import type { Passage, Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { behindLast, type Compact, compact, excerpt, placeOf } from '../passages.ts'
import { type Broken, holds, type Outcome, unknown } from '../rule.ts'
import { passagesWith, type Vocabulary } from '../word-search.ts'

/** Words of somebody else's advertisement, and where they stand. */
export interface Advertisement {
  readonly words: string
  readonly passage: Passage
  readonly span: Span
}

/**
 * One finding for all of a page's advertisements: whoever took it over did so once. Each has one of the words in it.
 */
export function judge(
  report: Report,
  words: Vocabulary,
  find: (plain: Compact) => readonly (readonly [number, number])[],
): readonly Outcome[] {
  if (report.passages.length === 0) return [unknown]
  const found = passagesWith(report, words).flatMap((passage) => {
    const plain = compact(passage)
    return joined(find(plain)).map(
      ([from, to]): Advertisement => ({ words: plain.text.slice(from, to), passage, span: plain.spanOf(from, to) }),
    )
  })
  const [first, ...others] = found
  if (!first) return [holds]
  const samples = [...new Set(found.map((each) => excerpt(each.words, 20)))]
  const broken: Broken = {
    kind: 'broken',
    arguments: { count: found.length, words: samples.slice(0, 3).join('、') },
    at: placeOf(first.passage),
    span: first.span,
    origin: 'hijack',
    found: first.words,
    related: others.map(({ words: other, passage, span }) => ({
      at: placeOf(passage),
      span,
      message: { zh: `“${excerpt(other, 20)}”`, en: `“${excerpt(other, 20)}”` },
    })),
  }
  return [broken]
}

/** Ranges in order; those that touch, or stand with at most a sign between them, made one. */
function joined(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const whole: [number, number][] = []
  for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
    const last = whole.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}

/** The longest of several words first, so that none hides behind its own beginning. */
export function anyOf(words: readonly string[]): string {
  return words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
}

/** The sentence around a part of a text. */
export function sentenceAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 40), from)
  const after = text.slice(to, to + 40)
  return behindLast('。;!?', before) + text.slice(from, to) + (/^[^。;!?]*/.exec(after)?.[0] ?? '')
}
