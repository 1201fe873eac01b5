import { load } from 'cheerio/slim'
import type { ChildNode, Document, Element, Text } from 'domhandler'
import { parse } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { type GridCell, gridOf } from './grid.ts'
import type { Cell, Row } from './row.ts'
import { textRows } from './text.ts'

/**
 * A page as its reader sees it: tables by the HTML standard's own parsing and grid rules, however malformed, everything
 * else as lines of text. What governments put into the head (title and the metadata that their web guideline prescribes)
 * comes first.
 */
export function htmlRows(html: string): readonly Row[] {
  const document = parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true })
  const rows = [...headRows(document, html)]
  let text = newText(html)
  let tables = 0
  // The tables that hold tables serve the page's layout: their cells are blocks. Found first, so that one walk is enough.
  const layoutRows = rowsAroundTables(document)

  const flush = () => {
    rows.push(...linesOf(text))
    text = newText(html)
  }
  // An explicit stack: pages with tens of thousands of unclosed tags are met in the wild.
  const stack: { node: ChildNode; leaving: boolean; preformatted: boolean }[] = []
  const push = (children: readonly ChildNode[], preformatted: boolean) => {
    for (const node of children.toReversed()) stack.push({ node, leaving: false, preformatted })
  }
  // Markdown keeps tables of its own as markup: there the lines of the text are lines.
  const isMarkdown =
    !/^\s*<(?:!doctype|html|head|body)/i.test(html) &&
    /^(?:#{1,6} \S|\|.+\|\s*$|[^\S\n]*\*\*[^*\n]+\*\*\s*$)/m.test(html)
  push(document.children, isMarkdown)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, leaving, preformatted } = next
    if (node.type === 'text') append(text, node, preformatted)
    if (!isElement(node) || unseen.has(node.name)) continue
    if (leaving || node.name === 'br' || node.name === 'hr') breakLine(text, node, leaving)
    if (leaving) continue
    if (node.name === 'table') {
      flush()
      tables++
      const grid = gridOf(node)
      if (!grid.some(({ row }) => layoutRows.has(row))) {
        for (const caption of node.children.filter(isElement).filter(({ name }) => name === 'caption')) {
          const cell = cellOf(html, caption, 0, 1)
          if (cell.text !== '') rows.push({ layout: 'line', cells: [cell], span: cell.span, table: 0 })
        }
        for (const { row, cells } of grid) rows.push(tableRow(html, row, cells, tables))
        continue
      }
    }
    if (blocks.has(node.name)) {
      breakLine(text, node, false)
      stack.push({ node, leaving: true, preformatted })
    }
    push(node.children, preformatted || node.name === 'pre')
  }
  flush()
  return rows
}

function* headRows(document: Document, html: string): Generator<Row> {
  const $ = load(document)
  for (const element of $('head > title').slice(0, 1)) {
    const text = newText(html)
    for (const child of element.children) if (child.type === 'text') append(text, child, false)
    yield* linesOf(text)
  }
  for (const element of $('head > meta[name][content]')) {
    const name = element.attribs.name ?? ''
    const place = element.sourceCodeLocation
    if (!place || !/^(?:ArticleTitle|PubDate|ContentSource)$/i.test(name)) continue
    const content = (element.attribs.content ?? '').trim()
    const start = html.indexOf(content, place.startOffset)
    if (content === '' || start < 0 || start + content.length > place.endOffset) continue
    const span = { start, end: start + content.length }
    const label = { text: name, span: { start, end: start }, column: 0, columns: 1 }
    yield { layout: 'html', cells: [label, { text: content, span, column: 1, columns: 1 }], span, table: 0 }
  }
}

/** Rows with a table in one of their cells. */
function rowsAroundTables(document: Document): ReadonlySet<Element> {
  const around = new Set<Element>()
  const stack: { node: ChildNode; row: Element | null }[] = document.children.map((node) => ({ node, row: null }))
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, row } = next
    if (!isElement(node)) continue
    if (node.name === 'table' && row) around.add(row)
    const inner = node.name === 'tr' ? node : row
    for (const child of node.children) stack.push({ node: child, row: inner })
  }
  return around
}

function tableRow(html: string, row: Element, cells: readonly GridCell[], table: number): Row {
  const place = row.sourceCodeLocation
  const read = cells.map(({ element, column, columns }) => cellOf(html, element, column, columns))
  const span = place
    ? { start: place.startOffset, end: place.endOffset }
    : { start: read[0]?.span.start ?? 0, end: read.at(-1)?.span.end ?? 0 }
  return { layout: 'html', cells: read, span, table }
}

function cellOf(html: string, element: Element, column: number, columns: number): Cell {
  const text = newText(html)
  const stack: { node: ChildNode; leaving: boolean }[] = []
  const push = (children: readonly ChildNode[]) => {
    for (const node of children.toReversed()) stack.push({ node, leaving: false })
  }
  push(element.children)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, leaving } = next
    if (node.type === 'text') append(text, node, false)
    if (!isElement(node) || unseen.has(node.name)) continue
    const block = blocks.has(node.name)
    if (block || node.name === 'br') breakLine(text, node, leaving)
    if (leaving) continue
    if (block) stack.push({ node, leaving: true })
    push(node.children)
  }
  const empty = element.sourceCodeLocation?.startTag?.endOffset ?? element.sourceCodeLocation?.startOffset ?? 0
  return { ...visible(text, 0, text.units.length, empty), column, columns }
}

/** Text as it is shown, each UTF-16 unit with its place in the page. */
interface ShownText {
  readonly html: string
  readonly units: string[]
  readonly offsets: number[]
  /** Offset behind the last unit in the source. */
  end: number
}

function newText(html: string): ShownText {
  return { html, units: [], offsets: [], end: 0 }
}

function append(text: ShownText, node: Text, preformatted: boolean): void {
  const place = node.sourceCodeLocation
  if (!place) return
  const offsets = sourceOffsets(text.html.slice(place.startOffset, place.endOffset), node.data)
  for (let index = 0; index < node.data.length; index++) {
    const unit = node.data.charAt(index)
    const blank = !preformatted && blanks.includes(unit)
    // At the beginning, and behind another blank, it is not shown.
    if (blank && isBlankOrNone(text.units.at(-1))) continue
    text.units.push(blank ? ' ' : unit)
    text.offsets.push(place.startOffset + (offsets[index] ?? index))
    text.end = place.startOffset + (offsets[index + 1] ?? index + 1)
  }
}

/** What HTML calls ASCII whitespace. */
const blanks = ' \t\n\r\f'

function isBlankOrNone(unit: string | undefined): boolean {
  return unit === undefined || unit === ' ' || unit === '\n'
}

function breakLine(text: ShownText, node: Element, leaving: boolean): void {
  if (text.units.length === 0) return
  const place = node.sourceCodeLocation
  text.units.push('\n')
  text.offsets.push(place ? (leaving ? place.endOffset : place.startOffset) : text.end)
}

/**
 * Where each unit of a text node stands in its source: the same index, unless the source has character references, CR LF,
 * or (in text that the standard moves out of a table) tags in between.
 */
function sourceOffsets(source: string, data: string): readonly number[] {
  const offsets: number[] = []
  if (source === data) return offsets
  let at = 0
  for (let index = 0; index < data.length; index++) {
    const unit = data.charAt(index)
    while (at < source.length) {
      const tag = source.charAt(at) === '<' && unit !== '<' ? /^<[^>]*>?/.exec(source.slice(at, at + 2000)) : null
      if (tag) at += tag[0].length
      else if (source.charAt(at) === '\r' && source.charAt(at + 1) === '\n') at++
      else break
    }
    offsets.push(at)
    const reference = source.charAt(at) === '&' ? characterReference.exec(source.slice(at, at + 40)) : null
    const literal = unit === '&' && !/^&(?:amp|#0*38|#x0*26)\b/i.test(reference?.[0] ?? '')
    const pair = /[\uD800-\uDBFF]/.test(unit)
    if (reference && !literal) {
      if (pair) offsets.push(at)
      if (pair) index++
      at += reference[0].length
    } else at++
  }
  offsets.push(at)
  return offsets
}

const characterReference =
  /^&(?:#x[\da-f]+;?|#\d+;?|(?:nbsp|amp|lt|gt|quot|copy|reg|middot|times)(?!;)|[a-z][\da-z]*;)/i

/** The lines of a text, each in the layout that it shows, with their places in the page. */
function* linesOf(text: ShownText): Generator<Row> {
  const shown = text.units.join('')
  for (const row of textRows(shown)) {
    if (row.cells.length === 0) continue
    const cells = row.cells.map((cell) => ({ ...cell, ...visible(text, cell.span.start, cell.span.end, 0) }))
    const span = { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 }
    yield { ...row, cells, span }
  }
}

/** The part of a text between two indices without the blanks around it; `empty` is the place of nothing at all. */
function visible(text: ShownText, from: number, to: number, empty: number): Pick<Cell, 'text' | 'span' | 'offsets'> {
  let start = from
  let end = to
  while (start < end && (text.units[start] ?? '').trim() === '') start++
  while (end > start && (text.units[end - 1] ?? '').trim() === '') end--
  if (start === end) {
    const place = text.offsets[from] ?? empty
    return { text: '', span: { start: place, end: place }, offsets: [] }
  }
  const offsets = text.offsets.slice(start, end)
  const last = offsets.at(-1) ?? 0
  return {
    text: text.units.slice(start, end).join(''),
    span: { start: offsets[0] ?? 0, end: endOfUnit(text.html, last) },
    offsets,
  }
}

/** The offset behind the character, or the character reference, that begins at an offset. */
function endOfUnit(html: string, offset: number): number {
  const reference = html.charAt(offset) === '&' ? characterReference.exec(html.slice(offset, offset + 40)) : null
  return offset + (reference ? reference[0].length : 1)
}

function isElement(node: ChildNode): node is Element {
  return 'name' in node && 'attribs' in node
}

const unseen = new Set('head script style noscript template textarea select option svg math iframe object'.split(' '))
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
