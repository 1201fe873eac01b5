import type { Text } from './tree.ts'

/** The text between two offsets of a page; null where it is not certain what it says. */
export function textBetween(html: string, start: number, end: number): Text | null {
  const source = html.slice(start, end)
  const data = /[&\r\0]/.test(source) ? decoded(source) : source
  return data === null ? null : { kind: 'text', start, end, data: data === source ? null : data }
}

/**
 * What a piece of the source says: line breaks made one, character references replaced. Null where it holds a reference
 * that is not among the usual ones, or not ended: which of those are references at all is a long story. Null as well where
 * a character has no code.
 */
export function decoded(source: string): string | null {
  if (source.includes('\0')) return null
  const lines = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source
  let text = ''
  let from = 0
  for (let at = lines.indexOf('&'); at >= 0; at = lines.indexOf('&', at + 1)) {
    if (!/[a-z#]/i.test(lines.charAt(at + 1))) continue
    const reference = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w*));/i.exec(lines.slice(at, at + 12))
    if (!reference) return null
    const [whole, decimal, hexadecimal, name = ''] = reference
    const character =
      decimal || hexadecimal
        ? numbered(Number.parseInt(decimal ?? hexadecimal ?? '', decimal ? 10 : 16))
        : references.get(name)
    if (character === undefined) return null
    text += lines.slice(from, at) + character
    from = at + whole.length
    at = from - 1
  }
  return text + lines.slice(from)
}

/** Numbers that are not the character's own mean something else, or nothing. */
function numbered(code: number): string | undefined {
  const plain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code <= 0x10ffff)
  return plain ? String.fromCodePoint(code) : undefined
}

export const usualReferences: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  times: '×',
  divide: '÷',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  deg: '°',
  permil: '‰',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
}

const references: ReadonlyMap<string, string> = new Map(Object.entries(usualReferences))
