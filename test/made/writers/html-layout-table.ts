import { htmlTable } from './html.ts'
import { htmlWriter } from './writer.ts'

/** The page in a cell of a table that only arranges it. */
export const htmlLayoutTable = htmlWriter({
  name: 'html-layout-table',
  table: htmlTable,
  body: (content) =>
    [
      '<table width="980" align="center"><tr><td colspan="2"><img src="top.jpg" alt=""></td></tr>',
      '<tr><td width="180"><ul><li>公开指南</li><li>公开制度</li><li>公开年报</li></ul></td><td>',
      content,
      '</td></tr></table>',
    ].join('\n'),
})
