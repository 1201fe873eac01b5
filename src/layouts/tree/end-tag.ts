import { type ElementKind, endsItsLike, isPartOfTable, kindNamed } from './elements.ts'
import {
  addImplied,
  closeParagraph,
  closeTo,
  isInScope,
  isInTable,
  isParagraphInScope,
  isTopCurrent,
  type Page,
} from './open-elements.ts'
import type { Tag } from './tag.ts'

const FORM = kindNamed('form').index
const ITEM = kindNamed('li').index
const LISTS = ['ol', 'ul'].map((name) => kindNamed(name).index)
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => kindNamed(name).index)
const paragraph = kindNamed('p')

/** Does what the standard says of an end tag. Returns the offset behind it, or -1 where that is not certain. */
export function readEndTag(page: Page, tag: Tag): number {
  const { role, name, index } = tag.kind
  for (;;) {
    const context = page.rules
    switch (context.role) {
      case 'page':
        return readEndInBody(page, tag)
      case 'cell':
        if (role === 'cell' ? name !== context.name : role === 'caption' || isOutside(role)) return tag.end
        if (role !== 'cell' && role !== 'table' && role !== 'group' && role !== 'row') return readEndInBody(page, tag)
        if (role === 'group' && !isInTable(page, index)) return tag.end
        closeTo(page, page.context, tag)
        if (role === 'cell') return tag.end
        break
      case 'caption':
        if (role !== 'caption' && role !== 'table') {
          return isPartOfTable(role) || isOutside(role) ? tag.end : readEndInBody(page, tag)
        }
        closeTo(page, page.context, tag)
        if (role === 'caption') return tag.end
        break
      case 'columns':
        if (role === 'column') return tag.end
        closeTo(page, page.context, tag)
        if (role === 'columns') return tag.end
        break
      case 'row':
        if (role !== 'row' && role !== 'table' && role !== 'group') return readEndInTable(page, tag)
        // The standard and its parser are not of one mind.
        if (role === 'group' && !isInTable(page, index)) return -1
        closeTo(page, page.context, tag)
        if (role === 'row') return tag.end
        break
      case 'group':
        if (role !== 'table' && role !== 'group') return readEndInTable(page, tag)
        if (role === 'group' && !isInTable(page, index)) return tag.end
        closeTo(page, page.context, tag)
        if (role === 'group') return tag.end
        break
      default:
        if (role !== 'table') return readEndInTable(page, tag)
        closeTo(page, page.context, tag)
        return tag.end
    }
  }
}

/** End tags between the parts of a table have nothing to end, but for these. */
function readEndInTable(page: Page, { kind, end }: Tag): number {
  if (kind.role === 'paragraph' || kind.role === 'break' || kind.role === 'unsure') return -1
  if (kind.role === 'form') page.form = null
  return end
}

function readEndInBody(page: Page, tag: Tag): number {
  const { kind, end } = tag
  switch (kind.role) {
    case 'ordinary':
    case 'formatting':
      return readInlineEnd(page, tag)
    case 'block':
    case 'button':
    case 'object':
    case 'term':
      if (isInScope(page, kind.index)) closeTo(page, page.lastOpen[kind.index] ?? 0, tag)
      return end
    case 'paragraph':
      if (isParagraphInScope(page)) closeParagraph(page, tag)
      else addImplied(page, paragraph)
      return end
    case 'item': {
      const item = page.lastOpen[ITEM] ?? -1
      if (isInScope(page, ITEM) && LISTS.every((list) => (page.lastOpen[list] ?? -1) < item)) closeTo(page, item, tag)
      return end
    }
    case 'heading': {
      const heading = Math.max(...HEADINGS.map((each) => page.lastOpen[each] ?? -1))
      if (heading > page.boundary) closeTo(page, heading, tag)
      return end
    }
    case 'form': {
      const { form } = page
      page.form = null
      if (!form || !isInScope(page, FORM)) return end
      // Of what is in it, everything stays open.
      if (page.top.element !== form || !isTopCurrent(page)) return -1
      closeTo(page, page.open.length - 1, tag)
      return end
    }
    case 'break':
      addImplied(page, kind)
      return end
    case 'unsure':
      return -1
    default:
      return end
  }
}

function readInlineEnd(page: Page, { kind, end }: Tag): number {
  const { inline } = page
  if (inline.length > page.top.inline) {
    if (inline[inline.length - 1]?.name === kind.name) {
      inline.pop()
      if (endsItsLike(kind)) page.links--
    } else page.entangled = true
  } else if (kind.role === 'formatting') page.entangled = true
  return end
}

/** Of no element that could be open in a table. */
function isOutside(role: ElementKind['role']): boolean {
  return role === 'columns' || role === 'column' || role === 'page'
}
