import type { TableKey } from '../../src/forms/form.ts'
import { formOf } from '../../src/forms/index.ts'
import { type Grid, grids } from './grid.ts'
import type { MadeReport } from './report.ts'

/** What stands on the page, from top to bottom. */
export type Part = Line | TablePart

export interface Line {
  readonly kind: 'furniture' | 'title' | 'published' | 'heading' | 'paragraph'
  readonly text: string
}

export interface TablePart {
  readonly kind: 'table'
  readonly grid: Grid
}

export interface WriteOptions {
  /** Default: full-width, as the form prints its labels; most scraped pages have them half-width. Values stay. */
  readonly punctuation?: 'full-width' | 'half-width'
}

/** `apart`: tables that this page prints as several. */
export function partsOf(report: MadeReport, options: WriteOptions, apart: readonly TableKey[] = []): readonly Part[] {
  const { furniture, title, publishedOn, agency, preamble, signature } = report
  const parts: Part[] = [
    ...lines('furniture', furniture.before),
    ...lines('title', [title]),
    ...lines('published', [`发布日期：${publishedOn} 来源：${agency}`]),
    ...lines('paragraph', preamble === null ? [] : [preamble]),
    ...formOf(report.disclosureEdition).sections.flatMap(({ key, heading }) => [
      ...lines('heading', [heading]),
      ...lines('paragraph', report.sections[key]),
      ...(isTable(key) ? tables(report, key, apart.includes(key)) : []),
    ]),
    ...lines('paragraph', signature),
    ...lines('furniture', furniture.after),
  ]
  return options.punctuation === 'half-width' ? parts.map(halfWidth) : parts
}

export const isTablePart = (part: Part): part is TablePart => part.kind === 'table'

function tables(report: MadeReport, key: TableKey, apart: boolean): readonly Part[] {
  return grids(report, key, apart).map((grid) => ({ kind: 'table', grid }))
}

function lines(kind: Line['kind'], texts: readonly string[]): readonly Line[] {
  return texts.map((text) => ({ kind, text }))
}

function isTable(key: string): key is TableKey {
  return key === 'disclosure' || key === 'applications' || key === 'litigation'
}

function halfWidth(part: Part): Part {
  if (!isTablePart(part)) return { ...part, text: halfWidthText(part.text) }
  const cells = part.grid.cells.map((cell) =>
    cell.role === 'value' ? cell : { ...cell, text: halfWidthText(cell.text) },
  )
  return { ...part, grid: { ...part.grid, cells } }
}

function halfWidthText(text: string): string {
  return text.replace(/[（），：；]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
}
