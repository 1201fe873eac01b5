import { unspannedRows } from '../grid.ts'
import { textWriter } from './writer.ts'

/** The first row as the head, whatever it is, `---|---` below it, and blanks where a cell is continued. */
export const markdown = textWriter({
  name: 'markdown',
  keepsBlanks: true,
  between: '\n\n',
  table: (grid) =>
    unspannedRows(grid)
      .map((texts) => texts.join(' | '))
      .toSpliced(1, 0, Array(grid.width).fill('---').join('|'))
      .join('\n'),
})
