import { type ElementKind, kindAt } from './elements.ts'

/** A tag of a page. There is one object for all of them: there are thousands on a page, and none is kept. */
export interface Tag {
  kind: ElementKind
  closing: boolean
  start: number
  /** Where the name ends. */
  attributes: number
  /** Behind the `>`. */
  end: number
}

export function newTag(): Tag {
  return { kind: kindAt('', 0, 0), closing: false, start: 0, attributes: 0, end: 0 }
}

/** Reads the tag that begins at an offset. False where the page ends within it: then there is no tag at all. */
export function readTag(html: string, start: number, tag: Tag): boolean {
  tag.closing = html.charCodeAt(start + 1) === SOLIDUS
  tag.start = start
  const from = start + (tag.closing ? 2 : 1)
  let at = from
  while (at < html.length && !endsName(html.charCodeAt(at))) at++
  tag.kind = kindAt(html, from, at)
  tag.attributes = at
  tag.end = behindAttributes(html, at, null)
  return tag.end > 0
}

/** The value that a tag gives an attribute; null where it has none. Of several, the first counts. */
export function attributeOf(html: string, { attributes }: Tag, name: string): string | null {
  let value: string | null = null
  behindAttributes(html, attributes, (nameStart, nameEnd, start, end) => {
    if (value !== null || nameEnd - nameStart !== name.length) return
    if (html.slice(nameStart, nameEnd).toLowerCase() === name) value = html.slice(start, end)
  })
  return value
}

type Found = (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void

/** The offset behind the `>` that ends a tag, 0 where it is missing: one in quotes does not, unless the quotes are no value's. */
function behindAttributes(html: string, from: number, found: Found | null): number {
  const { length } = html
  let at = from
  while (at < length) {
    const unit = html.charCodeAt(at)
    if (unit === GREATER_THAN) return at + 1
    if (unit === SOLIDUS || isBlank(unit)) {
      at++
      continue
    }
    const nameStart = at
    // An equals sign in front of a name is part of it.
    do at++
    while (at < length && !endsName(html.charCodeAt(at)) && html.charCodeAt(at) !== EQUALS)
    const nameEnd = at
    while (isBlank(html.charCodeAt(at))) at++
    if (html.charCodeAt(at) !== EQUALS) {
      found?.(nameStart, nameEnd, nameEnd, nameEnd)
      continue
    }
    do at++
    while (isBlank(html.charCodeAt(at)))
    const start = at
    const quote = html.charCodeAt(start)
    if (quote === QUOTATION_MARK || quote === APOSTROPHE) {
      const end = html.indexOf(quote === QUOTATION_MARK ? '"' : "'", start + 1)
      if (end < 0) return 0
      found?.(nameStart, nameEnd, start + 1, end)
      at = end + 1
    } else {
      while (at < length && html.charCodeAt(at) !== GREATER_THAN && !isBlank(html.charCodeAt(at))) at++
      found?.(nameStart, nameEnd, start, at)
    }
  }
  return 0
}

/** Whether a tag, a comment or a declaration begins at a `<`; otherwise it is a character like any other. */
export function opensMarkup(html: string, at: number): boolean {
  const next = html.charCodeAt(at + 1)
  return (
    isLetter(next) || next === EXCLAMATION_MARK || next === QUESTION_MARK || (next === SOLIDUS && at + 2 < html.length)
  )
}

/** Whether it is a tag: neither a comment nor a declaration. */
export function opensTag(html: string, at: number): boolean {
  const next = html.charCodeAt(at + 1)
  return isLetter(next === SOLIDUS ? html.charCodeAt(at + 2) : next)
}

/** The offset behind a comment, a declaration, or what the standard takes for a comment. */
export function behindDeclaration(html: string, start: number): number {
  if (!html.startsWith('<!--', start)) return behind(html, '>', start)
  const from = start + 4
  if (html.startsWith('>', from)) return from + 1
  if (html.startsWith('->', from)) return from + 2
  for (let at = html.indexOf('--', from); at >= 0; at = html.indexOf('--', at + 1)) {
    if (html.startsWith('>', at + 2)) return at + 3
    if (html.startsWith('!>', at + 2)) return at + 4
  }
  return html.length
}

/**
 * The offset of the end tag of an element whose content is text. -1 where it is missing, or where a script within a comment
 * within the script may hide it.
 */
export function endOfContent(html: string, { kind: { name }, end }: Tag): number {
  for (let at = html.indexOf('</', end); at >= 0; at = html.indexOf('</', at + 2)) {
    const behindName = at + 2 + name.length
    if (html.slice(at + 2, behindName).toLowerCase() !== name || !endsName(html.charCodeAt(behindName))) continue
    const comment = name === 'script' ? html.slice(end, at).indexOf('<!--') : -1
    return comment >= 0 && /<script/i.test(html.slice(end + comment, at)) ? -1 : at
  }
  return -1
}

/** What HTML calls ASCII whitespace. */
export function isBlank(unit: number): boolean {
  return unit <= 32 && (unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 12)
}

function behind(html: string, part: string, from: number): number {
  const at = html.indexOf(part, from)
  return at < 0 ? html.length : at + part.length
}

function endsName(unit: number): boolean {
  return unit <= GREATER_THAN && (unit === GREATER_THAN || unit === SOLIDUS || isBlank(unit))
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

const EXCLAMATION_MARK = 33
const QUOTATION_MARK = 34
const APOSTROPHE = 39
const SOLIDUS = 47
const EQUALS = 61
const GREATER_THAN = 62
const QUESTION_MARK = 63
