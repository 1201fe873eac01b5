import { begunRows } from '../grid.ts'
import { pipeRow } from './pipe.ts'
import { textWriter } from './writer.ts'

/** `行政许可 | 3 | ||`: bars for the rest of the grid's width, save in the last row. */
export const pipePadded = textWriter({
  name: 'pipe-padded',
  keepsBlanks: true,
  between: '\n',
  table: (grid) =>
    begunRows(grid)
      .map((cells, row) => paddedRow(cells, row === grid.height - 1 ? cells.length : grid.width))
      .join('\n'),
})

export function paddedRow(cells: readonly { readonly text: string }[], width: number): string {
  const padding = '|'.repeat(width - cells.length)
  return `${pipeRow(cells)}${padding && ' '}${padding}`
}
