import { unspannedRows } from '../grid.ts'
import { textWriter } from './writer.ts'

/** Tabs, with an empty field wherever a cell is continued: `⇥⇥2.其他法律行政法规禁止公开⇥0⇥0` */
export const tabSpans = textWriter({
  name: 'tab-spans',
  keepsBlanks: true,
  between: '\n\n',
  table: (grid) =>
    unspannedRows(grid)
      .map((texts) => texts.join('\t'))
      .join('\n'),
})
