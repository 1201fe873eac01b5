import { type ElementKind, endsItsLike, isPartOfTable, kindNamed, knownKinds } from './elements.ts'
import type { QuickHead } from './quick-head.ts'
import { newTag, type Tag } from './tag.ts'
import { type Attributes, type Element, newElement } from './tree.ts'

/** What is known at one place of a page. */
export interface Page {
  readonly html: string
  /** Whether tables may stand in paragraphs; null where that is not known. */
  readonly isQuirky: boolean | null
  readonly tag: Tag
  /** The open elements from `html` inwards, and, apart from them, those that nobody sees. */
  readonly open: Open[]
  readonly inline: ElementKind[]
  /** For each kind of element, the index of the innermost one that is open, or -1; so that nothing is ever searched for. */
  readonly lastOpen: number[]
  /** Index of the innermost open element that keeps end tags from what is around it. */
  boundary: number
  /** Index of the innermost open element that an item of a list does not look through for the item before it. */
  listBarrier: number
  /** The innermost open element. */
  top: Open
  /** Index of the body, or of the innermost open part of a table: which of them it is says what rules are in force. */
  context: number
  rules: ElementKind
  /** Whether it is uncertain what is open of the elements that nobody sees. */
  entangled: boolean
  /** How many `a` and `nobr` are open. */
  links: number
  /** The form that fields belong to; it need not be open any more. */
  form: Element | null
}

/** An open element, and what was known before it was opened. */
interface Open {
  readonly kind: ElementKind
  readonly element: Element
  /** How many elements that nobody sees were open. */
  readonly inline: number
  readonly lastOpen: number
  readonly boundary: number
  readonly listBarrier: number
  readonly context: number
  readonly rules: ElementKind
  readonly entangled: boolean
}

/** A page whose body begins. */
export function pageWith(source: string, { html, body, isQuirky }: QuickHead): Page {
  const kind = kindNamed('html')
  const page: Page = {
    html: source,
    isQuirky,
    tag: newTag(),
    open: [],
    inline: [],
    lastOpen: new Array<number>(knownKinds).fill(-1),
    boundary: 0,
    listBarrier: 0,
    top: {
      kind,
      element: html,
      inline: 0,
      lastOpen: -1,
      boundary: 0,
      listBarrier: 0,
      context: 0,
      rules: kind,
      entangled: false,
    },
    context: 0,
    rules: kind,
    entangled: false,
    links: 0,
    form: null,
  }
  push(page, kind, html)
  push(page, kindNamed('body'), body)
  return page
}

const BUTTON = kindNamed('button').index
const TABLE = kindNamed('table').index
const paragraph = kindNamed('p')

/** Whether it is certain that no element that nobody sees is open within the innermost one of the others. */
export function isTopCurrent(page: Page): boolean {
  return !page.entangled && page.inline.length === page.top.inline
}

export function isInScope({ lastOpen, boundary }: Page, kind: number): boolean {
  return (lastOpen[kind] ?? -1) >= boundary
}

export function isInTable({ lastOpen }: Page, kind: number): boolean {
  return (lastOpen[kind] ?? -1) > (lastOpen[TABLE] ?? -1)
}

export function isParagraphInScope({ lastOpen, boundary }: Page): boolean {
  return (lastOpen[paragraph.index] ?? -1) > Math.max(boundary, lastOpen[BUTTON] ?? -1)
}

export function closeParagraph(page: Page, tag: Tag): void {
  if (isParagraphInScope(page)) closeTo(page, page.lastOpen[paragraph.index] ?? 0, tag)
}

export function addVoid(page: Page, tag: Tag): number {
  addElement(page, tag)
  return tag.end
}

export function open(page: Page, tag: Tag, attributes?: Attributes): number {
  push(page, tag.kind, addElement(page, tag, attributes))
  return tag.end
}

function addElement(page: Page, { kind, start, end }: Tag, attributes?: Attributes): Element {
  const element = newElement(kind.name, start, end, attributes)
  page.top.element.children.push(element)
  return element
}

/** An element without a tag of its own. */
export function addImplied(page: Page, { name }: ElementKind): Element {
  const element = newElement(name, -1, -1)
  page.top.element.children.push(element)
  return element
}

export function openImplied(page: Page, kind: ElementKind): void {
  push(page, kind, addImplied(page, kind))
}

export function push(page: Page, kind: ElementKind, element: Element): void {
  const { lastOpen, boundary, listBarrier, context, rules, entangled } = page
  const index = page.open.length
  const inline = page.inline.length
  page.top = {
    kind,
    element,
    inline,
    lastOpen: lastOpen[kind.index] ?? -1,
    boundary,
    listBarrier,
    context,
    rules,
    entangled,
  }
  page.open.push(page.top)
  lastOpen[kind.index] = index
  if (kind.isBoundary) page.boundary = index
  if (!kind.letsItemsThrough) page.listBarrier = index
  if (isPartOfTable(kind.role) || kind.role === 'table' || kind.role === 'page') {
    page.context = index
    page.rules = kind
  }
  if (isApart(kind)) page.entangled = false
}

/** Closes the open elements from an index on, because of a tag. */
export function closeTo(page: Page, length: number, tag: Tag): void {
  while (page.open.length > length) close(page, tag)
}

function close(page: Page, tag: Tag): void {
  const { open, inline } = page
  const closed = open.pop()
  if (!closed) return
  const { kind, element } = closed
  page.top = open[open.length - 1] ?? closed
  page.lastOpen[kind.index] = closed.lastOpen
  page.boundary = closed.boundary
  page.listBarrier = closed.listBarrier
  page.context = closed.context
  page.rules = closed.rules
  if (isApart(kind)) page.entangled = closed.entangled
  while (inline.length > closed.inline) {
    const left = inline.pop()
    if (left && endsItsLike(left)) page.links--
    // It is opened again for the next text.
    if (left?.role === 'formatting' && !isApart(kind)) page.entangled = true
  }
  if (element.start >= 0) element.end = tag.closing && kind.name === tag.kind.name ? tag.end : tag.start
}

/** Whether what is left open in an element is not opened again behind it. */
function isApart({ role }: ElementKind): boolean {
  return role === 'cell' || role === 'caption' || role === 'object'
}
