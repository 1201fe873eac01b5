import { distance } from 'fastest-levenshtein'
import type { Words } from '../rules/words.ts'

/** What a mistyped word was probably meant to be; null where nothing is near. The part behind a slash may be given alone. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const typed = word.toLowerCase()
  let best: { readonly candidate: string; readonly far: number } | null = null
  for (const candidate of candidates) {
    const far = Math.min(
      ...[candidate, candidate.slice(candidate.indexOf('/') + 1)].map((each) => farness(typed, each)),
    )
    if (best === null || far < best.far) best = { candidate, far }
  }
  return best && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : null
}

export function withSuggestion({ zh, en }: Words, suggestion: string | null): Words {
  return suggestion === null
    ? { zh, en }
    : { zh: `${zh}（是否指 ${suggestion}？）`, en: `${en} (did you mean ${suggestion}?)` }
}

function farness(typed: string, candidate: string): number {
  return distance(typed, candidate.toLowerCase())
}
