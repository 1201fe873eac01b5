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

/**
 * Whether any of several words may stand in a text, its letters of either case: told by two neighbouring UTF-16 units of
 * each, which takes a fraction of what a pattern of all the words takes.
 */
export function mayContain(words: readonly string[]): (text: string) => boolean {
  const begins = new Uint8Array(0x10000)
  const pairs = new Set<number>()
  for (const word of words) {
    if (word.length < 2) throw new RangeError(`“${word}” has no two units.`)
    // Every report is full of digits.
    const at = Math.max(0, word.search(/\D\D/))
    for (const first of unitsOf(word.charAt(at))) {
      begins[first] = 1
      for (const second of unitsOf(word.charAt(at + 1))) pairs.add(first * 0x10000 + second)
    }
  }
  return (text) => {
    for (let index = 0; index + 1 < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (begins[unit] === 1 && pairs.has(unit * 0x10000 + text.charCodeAt(index + 1))) return true
    }
    return false
  }
}

function unitsOf(letter: string): readonly number[] {
  return [letter.toLowerCase(), letter.toUpperCase()].map((each) => each.charCodeAt(0))
}

const none: readonly RegExpExecArray[] = []
