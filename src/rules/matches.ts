/**
 * All matches of a global pattern, as `matchAll` has them. That copies the pattern for every text, which costs more than to
 * look for it in a passage of usual length.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** Whether any of several patterns matches, in one pass: most passages have no match of any. */
export function anyPattern(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'u')
}

const none: readonly RegExpExecArray[] = []
