import type { Page } from './open-elements.ts'
import { textBetween } from './references.ts'
import { behindDeclaration, endOfContent, opensMarkup, opensTag, readTag, type Tag } from './tag.ts'

/** Adds the text of a title within the body, and returns the offset behind it, or -1. */
export function readTitle(page: Page, tag: Tag): number {
  const until = endOfContent(page.html, tag)
  const text = until < 0 ? null : textBetween(page.html, tag.end, until)
  if (!text) return -1
  page.top.element.children.push(text)
  return readTag(page.html, until, tag) ? tag.end : -1
}

/** The offset behind an element whose content is a text that nobody sees. */
export function behindContent({ html }: Page, tag: Tag): number {
  const until = endOfContent(html, tag)
  return until >= 0 && readTag(html, until, tag) ? tag.end : -1
}

/** The offset behind an element that nobody sees, where all the elements in it are among those that may be. */
export function behindWhole({ html }: Page, tag: Tag, allowed: ReadonlySet<string>): number {
  const { name } = tag.kind
  if (name === 'svg' && html.startsWith('/>', tag.end - 2)) {
    // The solidus may also end a value without quotes.
    return tag.end - 2 === tag.attributes || /["'\s]/.test(html.charAt(tag.end - 3)) ? tag.end : -1
  }
  for (let at = html.indexOf('<', tag.end); at >= 0; at = html.indexOf('<', at)) {
    if (!opensMarkup(html, at)) at++
    else if (!opensTag(html, at)) {
      if (html.startsWith('<![', at)) return -1
      at = behindDeclaration(html, at)
    } else {
      if (!readTag(html, at, tag)) return -1
      if (tag.kind.name === name) return tag.closing ? tag.end : -1
      if (!allowed.has(tag.kind.name)) return -1
      at = tag.end
    }
  }
  return -1
}

/** What may be in a `select`. */
export const selectable: ReadonlySet<string> = new Set(['optgroup', 'option'])
/** What may be in an `svg`: nothing that is a text or ends it. */
export const drawn: ReadonlySet<string> = new Set(
  'circle defs ellipse g line path polygon polyline rect use'.split(' '),
)
