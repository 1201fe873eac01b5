/**
 * All matches of a global pattern, as `matchAll` has them; which copies the pattern for every text.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${pattern} is not global.`)
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

/**
 * A pattern that matches where any of several does: most passages have no match of any. They must have the same flags, and
 * may refer to their own groups by name only; no other group of it has a name.
 */
export function anyPattern(patterns: readonly RegExp[]): RegExp {
  const [flags = '', other] = new Set(patterns.map((pattern) => pattern.flags))
  if (other !== undefined) throw new TypeError(`Patterns with the flags ${flags} and ${other} are not one.`)
  return new RegExp(patterns.map(({ source }) => `(?:${withoutNames(source)})`).join('|'), flags.replace('g', ''))
}

/** Two patterns may call their groups the same, which one alone may not. */
function withoutNames(source: string): string {
  return source.replace(/\(\?<(\w+)>/g, (group, name: string) => (source.includes(`\\k<${name}>`) ? group : '(?:'))
}

const none: readonly never[] = []
