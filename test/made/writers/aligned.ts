import { begunRows, type Grid } from '../grid.ts'
import { columnWidths, displayWidth } from './column-widths.ts'
import { textWriter } from './writer.ts'

/** Columns kept apart by blanks, as text from a PDF whose layout is kept. */
export const aligned = textWriter({ name: 'aligned', keepsBlanks: true, between: '\n', table: alignedTable })

function alignedTable(grid: Grid): string {
  const widths = columnWidths(grid, gap)
  const starts = widths.map((_, column) => widths.slice(0, column).reduce((start, width) => start + width + gap, 0))
  return begunRows(grid)
    .map((cells) => {
      let line = ''
      for (const { text, column } of cells) {
        if (text !== '') line += ' '.repeat((starts[column] ?? 0) - displayWidth(line)) + text
      }
      return line
    })
    .join('\n')
}

const gap = 2
