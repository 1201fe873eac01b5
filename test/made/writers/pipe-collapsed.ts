import { begunRows } from '../grid.ts'
import { paddedRow } from './pipe-padded.ts'
import { textWriter } from './writer.ts'

/** Padded as well, but blank cells went into the padding: `行政许可 | 3 | ||` does not say which column has the 3. */
export const pipeCollapsed = textWriter({
  name: 'pipe-collapsed',
  keepsBlanks: false,
  between: '\n',
  table: (grid) =>
    begunRows(grid)
      .map((cells, row) => {
        const filled = cells.filter(({ text }) => text !== '')
        return paddedRow(filled, row === grid.height - 1 ? filled.length : grid.width)
      })
      .join('\n'),
})
