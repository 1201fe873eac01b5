import { coveredRows, type Grid, type GridCell } from '../grid.ts'
import { columnWidths, displayWidth } from './column-widths.ts'
import { textWriter } from './writer.ts'

/** Drawn with lines, as text browsers do; a line is left out inside a cell that spans. */
export const box = textWriter({ name: 'box', keepsBlanks: true, between: '\n\n', table: boxTable })

function boxTable(grid: Grid): string {
  const rows = coveredRows(grid)
  const widths = columnWidths(grid, 1)
  const at = (row: number, column: number): GridCell | undefined => rows[row]?.[column]
  const barAt = (row: number, column: number): boolean => at(row, column - 1) !== at(row, column)
  const ruleAt = (row: number, column: number): boolean => at(row - 1, column) !== at(row, column)
  const corner = (row: number, column: number): string => {
    const arms = [barAt(row - 1, column), ruleAt(row, column), barAt(row, column), ruleAt(row, column - 1)]
    return corners[arms.reduce((index, arm, side) => index + (arm ? 1 << side : 0), 0)] ?? ' '
  }
  const rule = (row: number): string =>
    widths.map((width, column) => corner(row, column) + (ruleAt(row, column) ? '─' : ' ').repeat(width)).join('') +
    corner(row, widths.length)
  const line = (row: number): string => {
    const begun = grid.cells.filter((cell) => cell.row === row)
    let text = ''
    for (const column of [...widths.keys(), widths.length]) {
      const start = sum(widths.slice(0, column)) + column
      if (barAt(row, column)) text += `${' '.repeat(start - displayWidth(text))}│`
      text += begun.find((cell) => cell.column === column)?.text ?? ''
    }
    return text
  }
  return [...rows.keys()]
    .flatMap((row) => [rule(row), line(row)])
    .concat(rule(grid.height))
    .join('\n')
}

/** By the arms up, right, down and left, as bits from the lowest. */
const corners = [' ', '│', '─', '└', '│', '│', '┌', '├', '─', '┘', '─', '┴', '┐', '┤', '┬', '┼']

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
