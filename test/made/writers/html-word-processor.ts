import { begunRows } from '../grid.ts'
import { escaped, htmlWriter, spans } from './writer.ts'

/** Pasted from a word processor: tags around every character, in the middle of words and numbers. */
export const htmlWordProcessor = htmlWriter({
  name: 'html-word-processor',
  table: (grid) => {
    const rows = begunRows(grid).map((cells) => {
      const fields = cells.map((cell) => `<td valign="top"${spans(cell)}>\n${paragraph(cell.text)}\n</td>`)
      return `<tr style="height:21.0pt">\n${fields.join('\n')}\n</tr>`
    })
    return ['<table class="MsoNormalTable">', ...rows, '</table>'].join('\n')
  },
  line: ({ text }) => paragraph(text),
})

function paragraph(text: string): string {
  const characters = [...text].map(
    (character) => `<span style="font-size:12pt"><font face="宋体">${escaped(character)}</font></span>`,
  )
  const inner = characters.join('') || '<span>&nbsp;</span>'
  return `<p class="MsoNormal" align="center">${inner}<o:p></o:p></p>`
}
