import type { Report } from '../report/report.ts'

const REPLACEMENT = '\ufffd'

/** How often U+FFFD is in a text, and where first. */
export function readReplacements(text: string): Report['replacements'] {
  const start = text.indexOf(REPLACEMENT)
  if (start < 0) return null
  let count = 0
  for (let at = start; at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++
  return { count, first: { start, end: start + 1 } }
}
