import { type GridCell, gridOf } from './grid.ts'
import { type Cell, newCell, type Row } from './row.ts'
import { append, breakLine, newText, type ShownText, shownCell } from './shown-text.ts'
import { textRows } from './text.ts'
import { metadataNames } from './tree/metadata.ts'
import type { Element } from './tree/tree.ts'
import { walk } from './tree/walk.ts'

/**
 * A page as its reader sees it: tables by the HTML standard's own parsing and grid rules, however malformed, everything
 * else as lines of text. What governments put into the head (title and the metadata that their web guideline prescribes)
 * comes first.
 *
 * @param root the tree of the page, see tree/
 */
export function htmlRows(html: string, root: Element): readonly Row[] {
  const rows = headRows(html, root)
  let text = newText(html)
  let tables = 0
  // Markdown keeps tables of its own as markup: there the lines of the text are lines.
  const isMarkdown =
    !/^\s*<(?:!doctype|html|head|body)/i.test(html) &&
    /^(?:#{1,6} \S|\|.+\|\s*$|[^\S\n]*\*\*[^*\n]+\*\*\s*$)/m.test(html)
  /** How many elements keep the blanks in them. */
  let preformatted = isMarkdown ? 1 : 0

  const flush = () => {
    addLines(rows, text)
    text = newText(html)
  }
  walk(root, {
    text: (node) => append(text, node, preformatted > 0),
    enter: (element) => {
      const display = displays.get(element.name)
      if (display === 'unseen') return false
      if (display === 'break') breakLine(text, element, false)
      if (display === 'table') {
        flush()
        tables++
        const grid = gridOf(element)
        // The tables that hold tables serve the page's layout: their cells are blocks.
        if (!grid.some(({ row }) => row.holdsTable)) {
          for (const caption of element.children) {
            if (caption.kind !== 'element' || caption.name !== 'caption') continue
            const cell = cellOf(html, caption, 0, 1)
            if (cell.text !== '') rows.push({ layout: 'line', cells: [cell], span: cell.span, table: 0 })
          }
          for (const { row, cells } of grid) rows.push(tableRow(html, row, cells, tables))
          return false
        }
      }
      if (isBlock(display)) breakLine(text, element, false)
      if (display === 'preformatted') preformatted++
      return true
    },
    leave: (element) => {
      const display = displays.get(element.name)
      if (isBlock(display)) breakLine(text, element, true)
      if (display === 'preformatted') preformatted--
    },
  })
  flush()
  return rows
}

function headRows(html: string, root: Element): Row[] {
  const head = childNamed(childNamed(root, 'html'), 'head')
  const rows: Row[] = []
  const title = childNamed(head, 'title')
  if (title) {
    const text = newText(html)
    for (const child of title.children) if (child.kind === 'text') append(text, child, false)
    addLines(rows, text)
  }
  for (const meta of head?.children ?? []) {
    if (meta.kind !== 'element' || meta.name !== 'meta' || meta.start < 0) continue
    const { name = '', content = '' } = meta.attributes
    const shown = content.trim()
    if (!metadataNames.test(name) || shown === '') continue
    const start = html.indexOf(shown, meta.start)
    if (start < 0 || start + shown.length > meta.end) continue
    const span = { start, end: start + shown.length }
    const label = newCell(name, { start, end: start }, 0)
    rows.push({ layout: 'html', cells: [label, newCell(shown, span, 1)], span, table: 0 })
  }
  return rows
}

function childNamed(parent: Element | undefined, name: string): Element | undefined {
  for (const child of parent?.children ?? []) if (child.kind === 'element' && child.name === name) return child
  return undefined
}

function tableRow(html: string, row: Element, cells: readonly GridCell[], table: number): Row {
  const read: Cell[] = []
  for (const { element, column, columns } of cells) read.push(cellOf(html, element, column, columns))
  const span =
    row.start < 0
      ? { start: read[0]?.span.start ?? 0, end: read.at(-1)?.span.end ?? 0 }
      : { start: row.start, end: row.end }
  return { layout: 'html', cells: read, span, table }
}

function cellOf(html: string, element: Element, column: number, columns: number): Cell {
  const text = newText(html)
  const [only] = element.children
  if (only?.kind === 'text' && element.children.length === 1) append(text, only, false)
  else appendAll(text, element)
  return shownCell(text, 0, text.text.length, Math.max(0, element.inner), column, columns)
}

function appendAll(text: ShownText, element: Element): void {
  walk(element, {
    text: (node) => append(text, node, false),
    enter: (inner) => {
      const display = displays.get(inner.name)
      if (display === 'unseen') return false
      if (inner.name === 'br' || isBlock(display)) breakLine(text, inner, false)
      return true
    },
    leave: (inner) => {
      if (isBlock(displays.get(inner.name))) breakLine(text, inner, true)
    },
  })
}

/** Adds the lines of a text, each in the layout that it shows, with their places in the page. */
function addLines(rows: Row[], shown: ShownText): void {
  if (shown.text === '') return
  for (const { layout, cells, table } of textRows(shown.text)) {
    if (cells.length === 0) continue
    const placed: Cell[] = []
    for (const { span, column, columns } of cells) {
      placed.push(shownCell(shown, span.start, span.end, 0, column, columns))
    }
    const span = { start: placed[0]?.span.start ?? 0, end: placed[placed.length - 1]?.span.end ?? 0 }
    rows.push({ layout, cells: placed, span, table })
  }
}

/** How an element is displayed that is more than a part of a line. */
type Display = 'unseen' | 'break' | 'block' | 'table' | 'preformatted'

function isBlock(display: Display | undefined): boolean {
  return display === 'block' || display === 'table' || display === 'preformatted'
}

const displays: ReadonlyMap<string, Display> = new Map(
  (
    [
      ['unseen', 'head script style noscript template textarea select option svg math iframe object'],
      ['break', 'br hr'],
      [
        'block',
        'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
          'footer form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p section summary tbody td tfoot th thead tr ul',
      ],
      ['table', 'table'],
      ['preformatted', 'pre'],
    ] as const
  ).flatMap(([display, names]) => names.split(' ').map((name) => [name, display] as const)),
)
