import type { ElementKind } from './elements.ts'
import { readEndTag } from './end-tag.ts'
import { type Page, pageWith } from './open-elements.ts'
import { readHead } from './quick-head.ts'
import { textBetween } from './references.ts'
import { readStartTag } from './start-tag.ts'
import { behindDeclaration, opensMarkup, opensTag, readTag } from './tag.ts'
import { type Element, newElement } from './tree.ts'

/**
 * The tree of a page by the rules of the standard's tree construction, in the part of them that most pages need. Elements
 * that nobody sees, `span` and `b` and `font`, are left out: however their tags are entangled, what the standard does about
 * it (it opens them again, and moves blocks out of them) changes neither the order of texts nor the blocks that these are
 * in. So only blocks and the parts of tables are followed, and for them every rule is kept.
 *
 * @returns null for pages with anything else: text that is moved out of a table, templates, formulas, rare references
 */
export function quickTree(html: string): Element | null {
  if (html.startsWith('\ufeff')) return null
  const head = readHead(html)
  if (!head) return null
  const page = pageWith(html, head)
  for (let at = head.end; at < html.length; ) {
    at = readText(page, at)
    if (at >= 0 && at < html.length) at = readMarkup(page, at)
    if (at < 0) return null
  }
  for (const { element } of page.open) if (element.start >= 0) element.end = html.length
  const root = newElement('', -1, -1)
  root.children.push(head.html)
  return root
}

/** Returns the offset of the markup behind the text, or -1: like all that read here, where the standard's parser is needed. */
function readText(page: Page, start: number): number {
  const { html } = page
  let at = start
  let isBlank = true
  let isPlain = true
  for (; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    if (unit > AMPERSAND && unit !== LESS_THAN) isBlank = false
    else if (unit === LESS_THAN) {
      if (opensMarkup(html, at)) break
      isBlank = false
    } else if (unit === AMPERSAND) {
      isBlank = false
      isPlain = false
    } else if (unit === CARRIAGE_RETURN) isPlain = false
    else if (unit === NULL) return -1
    else if (unit !== SPACE && unit !== 10 && unit !== 9 && unit !== 12) isBlank = false
  }
  if (at === start) return at
  if (!isBlank && !takesText(page.rules)) return -1
  const { element } = page.top
  // A line break behind `<pre>` is none of its text.
  const from = element.name === 'pre' && start === element.inner ? behindLineBreak(html, start) : start
  if (from < 0) return -1
  const text = isPlain ? { kind: 'text' as const, start: from, end: at, data: null } : textBetween(html, from, at)
  if (!text) return -1
  element.children.push(text)
  return at
}

const LESS_THAN = 60
const AMPERSAND = 38
const CARRIAGE_RETURN = 13
const NULL = 0
const SPACE = 32

function behindLineBreak(html: string, at: number): number {
  if (html.startsWith('\r\n', at)) return at + 2
  if (html.startsWith('\n', at) || html.startsWith('\r', at)) return at + 1
  // The reference may be to a line break.
  return html.startsWith('&#', at) ? -1 : at
}

/** Returns the offset behind a tag, and what belongs to it, a comment or a declaration. */
function readMarkup(page: Page, at: number): number {
  const { html, tag } = page
  if (!opensTag(html, at)) {
    // An empty end tag is nothing at all, not even a comment.
    return html.startsWith('</>', at) ? -1 : behindDeclaration(html, at)
  }
  if (!readTag(html, at, tag)) return html.length
  return tag.closing ? readEndTag(page, tag) : readStartTag(page, tag)
}

/** Whether text may stand directly in an element; otherwise it is moved in front of the table. */
function takesText({ role }: ElementKind): boolean {
  return role === 'page' || role === 'cell' || role === 'caption'
}
