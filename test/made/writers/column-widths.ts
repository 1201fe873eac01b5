import { eastAsianWidth } from 'get-east-asian-width'
import type { Grid } from '../grid.ts'

/** In half-width columns, so that every cell fits with `gap` more between two columns. */
export function columnWidths({ width, cells }: Grid, gap: number): readonly number[] {
  const widths = Array<number>(width).fill(1)
  for (const { text, column, columnSpan } of cells.toSorted((a, b) => a.columnSpan - b.columnSpan)) {
    const covered = widths.slice(column, column + columnSpan).reduce((total, one) => total + one + gap, -gap)
    const last = column + columnSpan - 1
    widths[last] = (widths[last] ?? 0) + Math.max(0, displayWidth(text) - covered)
  }
  return widths
}

export function displayWidth(text: string): number {
  return [...text].reduce((total, character) => total + eastAsianWidth(character.codePointAt(0) ?? 0), 0)
}
