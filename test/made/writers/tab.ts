import { begunRows } from '../grid.ts'
import { textWriter } from './writer.ts'

/** Tabs between the cells that begin in a row, and nothing where one is continued. */
export const tab = textWriter({
  name: 'tab',
  keepsBlanks: true,
  between: '\n',
  table: (grid) =>
    begunRows(grid)
      .map((cells) => cells.map(({ text }) => text).join('\t'))
      .join('\n'),
})
