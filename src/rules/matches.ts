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
 * Whether any of several words, each of two characters or more, stands in a text, its letters of either case. That takes a
 * fraction of the time of a pattern of all the words.
 */
export function containsAny(words: readonly string[]): (text: string) => boolean {
  const begins = new Uint8Array(0x10000)
  const known = new Map<number, { readonly word: string; readonly at: number }[]>()
  for (const word of words.map((each) => each.toLowerCase())) {
    if (word.length < 2) throw new RangeError(`“${word}” is a single character.`)
    // Every report is full of digits: of 12bet, be is looked for.
    const at = Math.max(0, word.search(/\D\D/))
    for (const first of unitsOf(word.charAt(at))) {
      begins[first] = 1
      for (const second of unitsOf(word.charAt(at + 1))) {
        const pair = first * 0x10000 + second
        known.set(pair, [...(known.get(pair) ?? []), { word, at }])
      }
    }
  }
  return (text) => {
    for (let index = 0; index + 1 < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (begins[unit] !== 1) continue
      for (const { word, at } of known.get(unit * 0x10000 + text.charCodeAt(index + 1)) ?? none) {
        const from = index - at
        if (from >= 0 && text.slice(from, from + word.length).toLowerCase() === word) return true
      }
    }
    return false
  }
}

function unitsOf(letter: string): ReadonlySet<number> {
  return new Set([letter, letter.toUpperCase()].map((each) => each.charCodeAt(0)))
}

const none: readonly never[] = []
