import type { ElementKind } from './elements.ts'
import { metadataNames } from './metadata.ts'
import { decoded, textBetween } from './references.ts'
import {
  attributeOf,
  behindDeclaration,
  endOfContent,
  isBlank,
  newTag,
  opensMarkup,
  opensTag,
  readTag,
  type Tag,
} from './tag.ts'
import { type Element, newElement } from './tree.ts'

/** A page up to what is in its body. */
export interface QuickHead {
  readonly html: Element
  readonly body: Element
  /** Where what is in the body begins. */
  readonly end: number
  /** Whether tables may stand in paragraphs; null where the doctype is none of the usual ones. */
  readonly isQuirky: boolean | null
}

/**
 * Reads what stands in front of the body. All its tags may be missing: the first text, and the first tag that belongs in no
 * head, begin the body.
 *
 * @returns null where it is not certain what the standard's parser would make of it
 */
export function readHead(source: string): QuickHead | null {
  const tag = newTag()
  const implied = (name: string) => newElement(name, -1, -1)
  let isQuirky: boolean | null = true
  let isInitial = true
  let html: Element | null = null
  let head: Element | null = null
  let isOver = false
  for (let at = 0; ; ) {
    const from = at
    while (isBlank(source.charCodeAt(at))) at++
    if (isOver && html && at > from) {
      // Behind the head, even blanks are in the page.
      const blanks = textBetween(source, from, at)
      if (blanks) html.children.push(blanks)
    }
    const opens = source.startsWith('<', at) && opensMarkup(source, at)
    if (opens && !opensTag(source, at)) {
      const end = behindDeclaration(source, at)
      if (isInitial && /^<!doctype/i.test(source.slice(at, at + 9))) {
        isQuirky = isQuirkyBy(source.slice(at + 9, end - 1))
        isInitial = false
      }
      at = end
      continue
    }
    // A reference may be to a blank.
    if (source.startsWith('&#', at) || (opens && !readTag(source, at, tag))) return null
    isInitial = false
    const { kind, start, end, closing } = tag
    if (opens && closing) {
      if (kind.role === 'unsure' || kind.role === 'break' || kind.name === 'html' || kind.name === 'body') return null
      if (kind.name === 'head') isOver = true
      at = end
    }
    if (opens && !closing && kind.name === 'html') {
      html ??= newElement('html', start, end)
      at = end
      continue
    }
    if (opens && closing && kind.name !== 'head') continue
    html ??= implied('html')
    if (!head) {
      head = opens && !closing && kind.name === 'head' ? newElement('head', start, end) : implied('head')
      html.children.push(head)
    }
    if (opens && kind.name === 'head') at = end
    else if (opens && belongsInHead(kind, isOver)) {
      at = readIntoHead(source, tag, head)
      if (at < 0) return null
    } else {
      const isBody = opens && kind.name === 'body'
      const body = isBody ? newElement('body', start, end) : implied('body')
      html.children.push(body)
      return { html, body, end: isBody ? end : at, isQuirky }
    }
  }
}

function belongsInHead({ name, role }: ElementKind, isOver: boolean): boolean {
  return role === 'title' || inHead.has(name) || (name === 'noscript' && !isOver)
}

const inHead: ReadonlySet<string> = new Set(['base', 'basefont', 'bgsound', 'link', 'meta', 'script', 'style'])

/** Returns the offset behind the element, or -1. */
function readIntoHead(source: string, tag: Tag, head: Element): number {
  const { kind, start, end } = tag
  if (kind.role === 'void') {
    if (kind.name !== 'meta') return end
    const name = attributeOf(source, tag, 'name') ?? ''
    const content = metadataNames.test(name) ? decoded(attributeOf(source, tag, 'content') ?? '') : ''
    if (content === null) return -1
    head.children.push(newElement('meta', start, end, content === '' ? {} : { name, content }))
    return end
  }
  const until = endOfContent(source, tag)
  if (until < 0) return -1
  if (kind.role === 'title') {
    const title = newElement('title', start, end)
    const text = textBetween(source, end, until)
    if (!text) return -1
    title.children.push(text)
    head.children.push(title)
  }
  return readTag(source, until, tag) ? tag.end : -1
}

/** By the doctypes that pages have; null where it is another one. */
function isQuirkyBy(doctype: string): boolean | null {
  if (/^\s+html\s*$/i.test(doctype)) return false
  const [, version = '', address = ''] =
    /^\s+html\s+public\s+"-\/\/W3C\/\/DTD (X?HTML [\d.]+(?: \w+)?)\/\/\w+"(\s*"[^"]*")?\s*$/i.exec(doctype) ?? []
  if (/ibm/i.test(address)) return null
  if (/^(?:XHTML 1\.[01](?: Transitional| Strict| Frameset)?|HTML 4\.01)$/i.test(version)) return false
  return /^HTML 4\.01 (?:Transitional|Frameset)$/i.test(version) ? address === '' : null
}
