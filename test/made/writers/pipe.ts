import { begunRows, type GridCell } from '../grid.ts'
import { textWriter } from './writer.ts'

/** `行政许可 | 3 | | 4 |` */
export const pipe = textWriter({
  name: 'pipe',
  keepsBlanks: true,
  between: '\n',
  table: (grid) => begunRows(grid).map(pipeRow).join('\n'),
})

/** Each cell and the bar after it. */
export function pipeRow(cells: readonly Pick<GridCell, 'text'>[]): string {
  return cells.map(({ text }) => (text === '' ? '|' : `${text} |`)).join(' ')
}
