import { commaCells } from './comma.ts'
import { type Line, lineCells, linesOf } from './line.ts'
import { pipeCells } from './pipe.ts'
import type { Cell, LayoutName, Row } from './row.ts'
import { tabCells } from './tab.ts'

/** Lines of one page may be of several layouts, so each line is asked for its own. */
export function* textRows(text: string): Generator<Row> {
  const lines = [...linesOf(text)].flatMap(apart)
  const commas = commaCells(lines)
  for (const [index, line] of lines.entries()) {
    const { layout, cells } = read(line, commas[index] ?? null)
    yield { layout, cells, span: { start: line.start, end: line.start + line.text.length }, table: 0 }
  }
}

function read(line: Line, comma: readonly Cell[] | null): { layout: LayoutName; cells: readonly Cell[] } {
  if (ruling.test(line.text)) return { layout: 'line', cells: [] }
  const piped = pipeCells(line)
  if (piped) return { layout: 'pipe', cells: piped }
  const tabbed = tabCells(line)
  if (tabbed) return { layout: 'tab', cells: tabbed }
  return comma ? { layout: 'comma', cells: comma } : { layout: 'line', cells: lineCells(line) }
}

/** `---|:---:|---`, `+----+----+`, `├────┼────┤`: a line that is drawn, not written. A single dash may be a value. */
const ruling = /^(?=.*(?:[-=]{3}|[─━═]))[\s|+:=\-─━═┄┅┈┉│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╯╰]+$/

/** Where a whole page was put on one line, what its lines were can only be seen from the blanks. */
function apart(line: Line): readonly Line[] {
  if (line.text.length < LONG_LINE || !/(?:\S+\s+){100}/.test(line.text)) return [line]
  return [...line.text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: line.start + match.index }))
}

const LONG_LINE = 1000
