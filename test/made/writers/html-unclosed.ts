import { begunRows } from '../grid.ts'
import { escaped, htmlWriter, spans } from './writer.ts'

/** Without the end tags that browsers do without. */
export const htmlUnclosed = htmlWriter({
  name: 'html-unclosed',
  table: (grid) => {
    const rows = begunRows(grid).map(
      (cells) => `<tr>${cells.map((cell) => `<td${spans(cell)}><p>${escaped(cell.text)}`).join('\n')}`,
    )
    return ['<table border=1>', ...rows, '</table>'].join('\n')
  },
  line: ({ text }) => `<p>${escaped(text)}`,
})
