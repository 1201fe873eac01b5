import { behindContent, behindWhole, drawn, readTitle, selectable } from './contents.ts'
import { endsItsLike, isPartOfTable, kindNamed } from './elements.ts'
import {
  addVoid,
  closeParagraph,
  closeTo,
  isInScope,
  isParagraphInScope,
  isTopCurrent,
  open,
  openImplied,
  type Page,
} from './open-elements.ts'
import { decoded } from './references.ts'
import { attributeOf, type Tag } from './tag.ts'
import { newElement } from './tree.ts'

const BUTTON = kindNamed('button').index
const TABLE = kindNamed('table').index
const columns = kindNamed('colgroup')
const group = kindNamed('tbody')
const row = kindNamed('tr')
const ROW = row.index

/** Does what the standard says of a start tag. Returns the offset behind it and its content, or -1 where that is not certain. */
export function readStartTag(page: Page, tag: Tag): number {
  const { role } = tag.kind
  // A tag may end some elements before it is in its place.
  for (;;) {
    const context = page.rules.role
    if (context === 'page') return isPartOfTable(role) ? tag.end : readStartInBody(page, tag)
    if (context === 'cell' || context === 'caption') {
      if (!isPartOfTable(role)) return readStartInBody(page, tag)
      closeTo(page, page.context, tag)
    } else if (context === 'columns') {
      if (role === 'column') return tag.end
      closeTo(page, page.context, tag)
    } else if (!isPartOfTable(role)) return readStartInTable(page, tag)
    else if (context === 'row') {
      if (role === 'cell') return openCell(page, tag)
      closeTo(page, page.context, tag)
    } else if (context === 'group') {
      if (role === 'row') return open(page, tag)
      if (role === 'cell') openImplied(page, row)
      else closeTo(page, page.context, tag)
    } else if (role === 'caption' || role === 'columns' || role === 'group') return open(page, tag)
    else if (role === 'column') openImplied(page, columns)
    else openImplied(page, group)
  }
}

function readStartInTable(page: Page, tag: Tag): number {
  switch (tag.kind.role) {
    case 'table':
      closeTo(page, page.lastOpen[TABLE] ?? 0, tag)
      return readStartTag(page, tag)
    case 'raw':
      return tag.kind.name === 'script' || tag.kind.name === 'style' ? behindContent(page, tag) : -1
    case 'form':
      if (!page.form) {
        page.form = newElement('form', tag.start, tag.end)
        page.form.end = tag.start
        page.top.element.children.push(page.form)
      }
      return tag.end
    case 'void':
      // It is moved in front of the table, and is not seen there either.
      return tag.kind.name === 'input' && !page.entangled ? tag.end : -1
    default:
      return -1
  }
}

function readStartInBody(page: Page, tag: Tag): number {
  const { kind, end } = tag
  switch (kind.role) {
    case 'ordinary':
      page.inline.push(kind)
      return end
    case 'formatting':
      // One of these within another ends it.
      if (endsItsLike(kind) && page.links++ > 0) page.entangled = true
      page.inline.push(kind)
      return end
    case 'void':
    case 'page':
      return end
    case 'break':
      return addVoid(page, tag)
    case 'rule':
      closeParagraph(page, tag)
      return addVoid(page, tag)
    case 'block':
    case 'paragraph':
      closeParagraph(page, tag)
      return open(page, tag)
    case 'heading':
      closeParagraph(page, tag)
      if (page.top.kind.role === 'heading') {
        if (!isTopCurrent(page)) return -1
        closeTo(page, page.open.length - 1, tag)
      }
      return open(page, tag)
    case 'item':
    case 'term':
      if (page.open[page.listBarrier]?.kind.role === kind.role) closeTo(page, page.listBarrier, tag)
      closeParagraph(page, tag)
      return open(page, tag)
    case 'form':
      if (page.form) return end
      closeParagraph(page, tag)
      open(page, tag)
      page.form = page.top.element
      return end
    case 'button':
      return isInScope(page, BUTTON) ? -1 : open(page, tag)
    case 'object':
      return open(page, tag)
    case 'table':
      if (isParagraphInScope(page)) {
        if (page.isQuirky === null) return -1
        if (!page.isQuirky) closeParagraph(page, tag)
      }
      markRow(page)
      return open(page, tag)
    case 'raw':
      return behindContent(page, tag)
    case 'title':
      return readTitle(page, tag)
    case 'select':
      return behindWhole(page, tag, selectable)
    case 'drawing':
      return behindWhole(page, tag, drawn)
    default:
      return -1
  }
}

function markRow({ open, lastOpen }: Page): void {
  const row = open[lastOpen[ROW] ?? -1]
  if (row) row.element.holdsTable = true
}

const SHORTEST_SPAN = 'colspan'.length

function openCell(page: Page, tag: Tag): number {
  const mayHaveSpans = tag.end - tag.attributes > SHORTEST_SPAN
  if (!mayHaveSpans || !/(?:col|row)span/i.test(page.html.slice(tag.attributes, tag.end))) return open(page, tag)
  const colspan = decoded(attributeOf(page.html, tag, 'colspan') ?? '')
  const rowspan = decoded(attributeOf(page.html, tag, 'rowspan') ?? '')
  return colspan === null || rowspan === null ? -1 : open(page, tag, { colspan, rowspan })
}
