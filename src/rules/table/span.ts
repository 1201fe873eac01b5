import type { Span } from '../../source/source.ts'

/** From the first to the last of several places; null for none. */
export function spanOf(spans: readonly (Span | null)[]): Span | null {
  const known = spans.filter((span) => span !== null)
  if (known.length === 0) return null
  return { start: Math.min(...known.map(({ start }) => start)), end: Math.max(...known.map(({ end }) => end)) }
}
