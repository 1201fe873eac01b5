import { begunRows } from '../../test/made/grid.ts'
import { escaped, htmlWriter, spans } from '../../test/made/writers/writer.ts'

/** As word processors and the editors of content management systems leave a page: much more markup than text. */
export const heavyHtml = htmlWriter({
  name: 'html-heavy',
  table: (grid) => {
    const rows = begunRows(grid).map((cells) => {
      const fields = cells.map(
        (cell) =>
          `<td width="76"${spans(cell)} style="width: 57.3pt; padding: 0cm 5.4pt; border: 1px solid windowtext;">${paragraph(cell.text, 'center')}</td>`,
      )
      return `<tr style="height: 22pt;">\n${fields.join('\n')}\n</tr>`
    })
    return `<div align="center">\n<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" width="638" style="border-collapse: collapse; border: none;">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>\n</div>`
  },
  line: ({ kind, text }) =>
    kind === 'furniture'
      ? `<div class="nav clearfix"><ul><li><a href="/" target="_blank">${escaped(text)}</a></li></ul></div>`
      : paragraph(text, 'left'),
  body: (content) =>
    `${style}\n<div class="wrap"><div class="main clearfix"><div id="zoom" class="TRS_Editor">\n${content}\n</div></div></div>\n${script}`,
})

function paragraph(text: string, align: string): string {
  const inner = text === '' ? '&nbsp;' : runs(text)
  return `<p class="MsoNormal" align="${align}" style="text-align: ${align}; line-height: 28pt;">${inner}<o:p></o:p></p>`
}

/** A span for each run of Chinese and of other characters, as word processors change the font between them. */
function runs(text: string): string {
  const found = text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? []
  return found
    .map((run) =>
      /^[\x20-\x7e]/.test(run)
        ? `<span lang="EN-US" style="font-family: 'Times New Roman', serif;">${escaped(run)}</span>`
        : `<span style="font-size: 10.5pt;"><span style="font-family: 宋体;">${escaped(run)}</span></span>`,
    )
    .join('')
}

const style = `<style type="text/css">
p.MsoNormal, li.MsoNormal, div.MsoNormal { mso-style-parent: ""; margin: 0pt; text-align: justify; font-size: 10.5pt; }
table.MsoNormalTable { mso-table-layout-alt: fixed; font-size: 10pt; font-family: "Times New Roman"; }
</style>`

const script = `<script type="text/javascript">
function doZoom(size) { document.getElementById("zoom").style.fontSize = size + "px" }
if (window.location.href.indexOf("m.") > 0) { document.write("<table><tr><td>手机版</td></tr></table>") }
</script>`
