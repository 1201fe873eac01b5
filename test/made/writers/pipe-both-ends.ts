import { begunRows } from '../grid.ts'
import { pipeRow } from './pipe.ts'
import { textWriter } from './writer.ts'

/** `| 行政许可 | 3 |` */
export const pipeBothEnds = textWriter({
  name: 'pipe-both-ends',
  keepsBlanks: true,
  between: '\n',
  table: (grid) =>
    begunRows(grid)
      .map((cells) => `| ${pipeRow(cells)}`)
      .join('\n'),
})
