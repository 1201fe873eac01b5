import type { TableKey } from '../../../src/forms/form.ts'
import type { MediaType } from '../../../src/source/source.ts'
import type { Grid } from '../grid.ts'
import { isTablePart, type Line, partsOf, type WriteOptions } from '../page.ts'
import type { MadeReport } from '../report.ts'

/** A way in which pages and scrapers lay out a report. The same report gives the same text. */
export interface Writer {
  readonly name: string
  readonly mediaType: MediaType
  /** Whether a blank cell keeps its place; otherwise it is gone, and its neighbours close up. */
  readonly keepsBlanks: boolean
  /** Whether a cell that spans columns or rows is printed once for each of them. */
  readonly repeatsSpans: boolean
  /** Whether there is anything besides the tables. */
  readonly keepsProse: boolean
  readonly write: (report: MadeReport, options?: WriteOptions) => string
}

interface TextLayout {
  readonly name: string
  readonly keepsBlanks: boolean
  readonly repeatsSpans?: boolean
  /** Between paragraphs, and around tables. */
  readonly between: string
  /** Without a line break at the end. */
  readonly table: (grid: Grid) => string
}

/** A layout of plain text: lines of prose, and tables in a way of their own. */
export function textWriter({ name, keepsBlanks, repeatsSpans = false, between, table }: TextLayout): Writer {
  return {
    name,
    mediaType: 'text/plain',
    keepsBlanks,
    repeatsSpans,
    keepsProse: true,
    write: (report, options = {}) =>
      `${partsOf(report, options)
        .map((part) => (isTablePart(part) ? table(part.grid) : part.text))
        .join(between)}\n`,
  }
}

interface HtmlLayout {
  readonly name: string
  readonly repeatsSpans?: boolean
  readonly apart?: readonly TableKey[]
  readonly table: (grid: Grid) => string
  readonly line?: (line: Line) => string
  /** The body, given what would stand in it. */
  readonly body?: (content: string) => string
}

/** A page of HTML. */
export function htmlWriter(layout: HtmlLayout): Writer {
  const { name, repeatsSpans = false, apart = [], table, line = htmlLine, body = (content) => content } = layout
  return {
    name,
    mediaType: 'text/html',
    keepsBlanks: true,
    repeatsSpans,
    keepsProse: true,
    write: (report, options = {}) => {
      const parts = partsOf(report, options, apart)
      const content = parts.map((part) => (isTablePart(part) ? table(part.grid) : line(part))).join('\n')
      return htmlPage(report.title, body(content))
    },
  }
}

export function htmlPage(title: string, body: string): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** With the attributes that a cell needs to cover its places. */
export function spans({ rowSpan, columnSpan }: { readonly rowSpan: number; readonly columnSpan: number }): string {
  return `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`
}

function htmlLine({ kind, text }: Line): string {
  switch (kind) {
    case 'title':
      return `<h1>${escaped(text)}</h1>`
    case 'heading':
      return `<h2>${escaped(text)}</h2>`
    case 'furniture':
      return `<div class="nav">${escaped(text)}</div>`
    case 'published':
      return `<div class="info">${escaped(text)}</div>`
    case 'paragraph':
      return `<p>${escaped(text)}</p>`
  }
}
