import { blankRuns } from './blank-runs.ts'
import { boxCells, ruling } from './box.ts'
import { commaCells } from './comma.ts'
import { type Line, lineCells, linesOf } from './line.ts'
import { pipeCells } from './pipe.ts'
import type { Cell, Row } from './row.ts'
import { tabCells } from './tab.ts'

/** Lines of one page may be of several layouts, so each line is asked for its own. */
export function* textRows(text: string): Generator<Row> {
  const lines = [...linesOf(text)].flatMap(apart)
  const commas = commaCells(lines)
  const blanks = blankRuns(lines)
  /** The last line that was not empty. */
  let previous = ''
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    const span = { start: line.start, end: line.start + line.text.length }
    const boxed = ruling.test(previous) ? linesToRuling(lines, index) : []
    const merged = boxed.length > 0 ? boxCells(boxed) : null
    const run = blanks.get(index) ?? 0
    if (merged) {
      yield { layout: 'pipe', cells: merged, span, table: 0 }
      index += boxed.length - 1
    } else if (run > 0) yield { layout: 'line', cells: emptyCells(line, run), span, table: 0 }
    else yield { ...read(line, previous, commas[index] ?? null), span, table: 0 }
    if (line.text.trim() !== '' || line.text.includes('\t')) previous = line.text
  }
}

/** The lines from an index to the next line that is drawn; none where the table ends before. */
function linesToRuling(lines: readonly Line[], from: number): readonly Line[] {
  for (let to = from; to < lines.length; to++) {
    const text = lines[to]?.text ?? ''
    if (ruling.test(text)) return lines.slice(from, to)
    if (text.trim() === '') return []
  }
  return []
}

function read(line: Line, previous: string, comma: readonly Cell[] | null): Pick<Row, 'layout' | 'cells'> {
  if (ruling.test(line.text)) return { layout: 'line', cells: [] }
  if (bareBars.test(line.text)) return { layout: 'pipe', cells: blankCells(line, /[|｜│┃║]/g, barred.test(previous)) }
  if (bareTabs.test(line.text)) return { layout: 'tab', cells: blankCells(line, /\t/g, bareTabs.test(previous)) }
  const piped = pipeCells(line)
  if (piped) return { layout: 'pipe', cells: piped }
  const tabbed = tabCells(line)
  if (tabbed) return { layout: 'tab', cells: tabbed }
  return comma ? { layout: 'comma', cells: comma } : { layout: 'line', cells: lineCells(line) }
}

const bareBars = /^(?=.*[|｜│┃║])[\s|｜│┃║]+$/
const barred = /[|｜│┃║]/
const bareTabs = /^(?=.*\t)\s+$/

/**
 * A line of nothing but bars (or tabs) ends the cell on the line before it, where that has none of its own; otherwise each
 * bar ends a blank cell:
 *
 *     0        0 |
 *     |        |
 *     1        1 |
 *     |
 */
function blankCells(line: Line, separator: RegExp, ended: boolean): readonly Cell[] {
  return [...line.text.matchAll(separator)].slice(ended ? 0 : 1).map((match, column) => {
    const place = line.start + match.index
    return { text: '', span: { start: place, end: place }, column, columns: 1 }
  })
}

function emptyCells(line: Line, count: number): readonly Cell[] {
  const span = { start: line.start, end: line.start }
  return Array.from({ length: count }, () => ({ text: '', span, column: 0, columns: 1 }))
}

/** Where a whole page was put on one line, what its lines were can only be seen from the blanks. */
function apart(line: Line): readonly Line[] {
  if (line.text.length < LONG_LINE) return [line]
  const pieces = [...line.text.matchAll(/\S+/g)]
  if (pieces.length < MANY_PIECES) return [line]
  return pieces.map((match) => ({ text: match[0], start: line.start + match.index }))
}

const LONG_LINE = 1000
const MANY_PIECES = 100
