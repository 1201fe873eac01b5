import { columnsOf, type Line, trimmedCell } from './line.ts'
import { BAR, COMMA, DRAWN, WIDE_BAR, WRITTEN } from './marks.ts'
import { pipeFields } from './pipe.ts'
import { type Cell, newCell } from './row.ts'

/** `+----+----+`, `├────┼────┤`, `---|:---:|---`: a line that is drawn, not written. A single dash may be a value. */
export function isRuling({ text, marks }: Line): boolean {
  if ((marks & (WRITTEN | COMMA | WIDE_BAR)) !== 0 || (marks & (BAR | DRAWN)) === 0) return false
  return ruling.test(text)
}

const ruling = /^(?:(?=.*(?:[-=]{3}|[─━═]))[\s|+:=\-─━═┄┅┈┉│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╯╰]+|\s*(?:\|-|\{\||\|\})\s*)$/

/**
 * A row of a drawn table, all lines between two rulings, cell by cell. Cells stand in columns of the page, not of a grid: so
 * a cell that spans columns has them all.
 *
 *     +------+----+
 *     | 行政 | 17 |     行政许可 in columns 1 to 7, 17 in columns 8 to 12
 *     | 许可 |    |
 *     +------+----+
 *
 * @returns the cells, or null where the lines are rows of their own, or their bars do not stand below each other
 */
export function boxCells(lines: readonly Line[]): readonly Cell[] | null {
  const fields = lines.map((line) => (/^\s*[|│┃║].*[|│┃║]\s*$/.test(line.text) ? pipeFields(line, true) : []))
  const [template] = fields
  const [first] = lines
  if (!template || !first || template.length < 2) return null
  if (fields.some(({ length }) => length !== template.length)) return null
  const parts = lines.map((line, index) =>
    (fields[index] ?? []).map(({ start, end }) => trimmedCell(line, start, end, 0)),
  )
  const columns = template.map((_, column) => parts.flatMap((cells) => cells[column] ?? []))
  // Numbers below each other are of several rows, without rulings between them.
  const filled = columns.map((cells) => cells.filter(({ text }) => text !== ''))
  if (filled.some((cells) => cells.length > 1 && cells.every(({ text }) => /^[\d.,+-]+$/.test(text)))) return null
  return columns.map((cells, index) => {
    const { start = 0, end = 0 } = template[index] ?? {}
    const column = columnsOf(first.text.slice(0, start))
    return { ...joinedCell(cells), column, columns: columnsOf(first.text.slice(start, end)) }
  })
}

function joinedCell(cells: readonly Cell[]): Cell {
  const filled = cells.filter(({ text }) => text !== '')
  const [only] = filled.length > 0 ? filled : cells
  if (filled.length < 2 && only) return only
  const offsets: number[] = []
  for (const [index, { text, span }] of filled.entries()) {
    if (index > 0) offsets.push(span.start)
    for (let unit = 0; unit < text.length; unit++) offsets.push(span.start + unit)
  }
  const span = { start: filled[0]?.span.start ?? 0, end: filled.at(-1)?.span.end ?? 0 }
  return newCell(filled.map(({ text }) => text).join('\n'), span, 0, 1, offsets)
}
