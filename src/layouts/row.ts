import type { Span } from '../source/source.ts'

/**
 * What every layout makes of a document: rows of cells in reading order. Prose is a row of one cell. Blank cells are kept
 * where the layout shows them, since a blank cell keeps its neighbours in their columns.
 */
export interface Row {
  readonly layout: LayoutName
  readonly cells: readonly Cell[]
  readonly span: Span
  /** Rows of one table share a number, where the layout shows tables as such; 0 outside. */
  readonly table: number
}

export type LayoutName = 'html' | 'pipe' | 'tab' | 'comma' | 'line'

export interface Cell {
  /** As a reader sees it: without tags, entities decoded; line breaks inside the cell are "\n". */
  readonly text: string
  /** From the first to the last visible character in the source; empty, at its place, for a blank cell. */
  readonly span: Span
  /** Source offset of each UTF-16 unit of `text`; null where `text` is the source itself from `span.start` on. */
  readonly offsets: readonly number[] | null
  /** Index of the (first) grid column, from 0. */
  readonly column: number
  /** Grid columns that the cell covers. */
  readonly columns: number
}

/** Every layout makes its cells here: V8 compiles what reads them once for all that have the same properties in one order. */
export function newCell(
  text: string,
  span: Span,
  column: number,
  columns = 1,
  offsets: readonly number[] | null = null,
): Cell {
  return { text, span, offsets, column, columns }
}

/** The source offset of a unit of the cell's text; for `index === text.length`, the offset behind its last unit. */
export function offsetIn(cell: Cell, index: number): number {
  if (!cell.offsets) return cell.span.start + index
  return index < cell.text.length ? (cell.offsets[index] ?? cell.span.end) : cell.span.end
}
