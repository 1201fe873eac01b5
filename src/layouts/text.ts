import { blankRuns } from './blank-runs.ts'
import { boxCells, isRuling } from './box.ts'
import { commaCells } from './comma.ts'
import { isEmpty, type Line, lineCells, linesOf, piecesOf } from './line.ts'
import { BAR, BLANK, COMMA, markOf, TAB, WIDE_BAR } from './marks.ts'
import { pipeCells } from './pipe.ts'
import { type Cell, newCell, type Row } from './row.ts'
import { tabCells } from './tab.ts'

/** Lines of one page may be of several layouts, so each line is asked for its own. */
export function textRows(text: string): readonly Row[] {
  const whole = linesOf(text)
  const lines = whole.some(({ text }) => text.length >= LONG_LINE) ? whole.flatMap(apart) : whole
  const rulings: boolean[] = []
  for (const line of lines) rulings.push(isRuling(line))
  const commas = lines.some(({ marks }) => (marks & COMMA) !== 0) ? commaCells(lines) : []
  const blanks = blankRuns(lines)
  const rows: Row[] = []
  /** The last line that was not empty. */
  let previous = -1
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    const span = { start: line.start, end: line.start + line.text.length }
    const boxed = rulings[previous] ? linesToRuling(lines, rulings, index) : []
    const merged = boxed.length > 0 ? boxCells(boxed) : null
    const run = blanks.get(index) ?? 0
    if (merged) {
      rows.push({ layout: 'pipe', cells: merged, span, table: 0 })
    } else if (run > 0) rows.push({ layout: 'line', cells: emptyCells(line, run), span, table: 0 })
    else {
      const { layout, cells } = rulings[index] ? drawn : read(line, lines[previous], commas[index] ?? null)
      rows.push({ layout, cells, span, table: 0 })
    }
    if (!isEmpty(line)) previous = index
    if (merged) index += boxed.length - 1
  }
  return rows
}

/** A line that is drawn has no cells. */
const drawn: Pick<Row, 'layout' | 'cells'> = { layout: 'line', cells: [] }

/** The lines from an index to the next line that is drawn; none where the table ends before. */
function linesToRuling(lines: readonly Line[], rulings: readonly boolean[], from: number): readonly Line[] {
  for (let to = from; to < lines.length; to++) {
    const line = lines[to]
    if (!line || line.text.trim() === '') return []
    if (rulings[to]) return lines.slice(from, to)
  }
  return []
}

function read(line: Line, previous: Line | undefined, comma: readonly Cell[] | null): Pick<Row, 'layout' | 'cells'> {
  const { marks } = line
  if (isBare(marks, BAR)) {
    return { layout: 'pipe', cells: blankCells(line, BAR, ((previous?.marks ?? 0) & BAR) !== 0) }
  }
  if (isBare(marks, TAB)) {
    return { layout: 'tab', cells: blankCells(line, TAB, isBare(previous?.marks ?? 0, TAB)) }
  }
  const piped = marks & BAR ? pipeCells(line) : null
  if (piped) return { layout: 'pipe', cells: piped }
  const tabbed = marks & TAB ? tabCells(line) : null
  if (tabbed) return { layout: 'tab', cells: tabbed }
  return comma ? { layout: 'comma', cells: comma } : { layout: 'line', cells: lineCells(line) }
}

/** Whether a line has nothing but bars, or but tabs, and blanks. */
function isBare(marks: number, separator: number): boolean {
  const blanks = separator === BAR ? BLANK | TAB | WIDE_BAR : BLANK
  return (marks & separator) !== 0 && (marks & ~(separator | blanks)) === 0
}

/**
 * A line of nothing but bars (or tabs) ends the cell on the line before it, where that has none of its own; otherwise each
 * bar ends a blank cell:
 *
 *     0        0 |
 *     |        |
 *     1        1 |
 *     |
 */
function blankCells(line: Line, separator: number, ended: boolean): readonly Cell[] {
  const cells: Cell[] = []
  let skipped = ended
  for (let index = 0; index < line.text.length; index++) {
    if ((markOf(line.text.charCodeAt(index)) & separator) === 0) continue
    const place = line.start + index
    if (skipped) cells.push(newCell('', { start: place, end: place }, cells.length))
    skipped = true
  }
  return cells
}

function emptyCells(line: Line, count: number): readonly Cell[] {
  const span = { start: line.start, end: line.start }
  return Array.from({ length: count }, () => newCell('', span, 0))
}

/** Where a whole page was put on one line, what its lines were can only be seen from the blanks. */
function apart(line: Line): Line | readonly Line[] {
  if (line.text.length < LONG_LINE) return line
  const pieces = piecesOf(line)
  return pieces.length < MANY_PIECES ? line : pieces
}

const LONG_LINE = 1000
const MANY_PIECES = 100
