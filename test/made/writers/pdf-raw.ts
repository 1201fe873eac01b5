import { begunRows, type Grid, type GridCell } from '../grid.ts'
import { textWriter } from './writer.ts'

/**
 * Text from a PDF in the order of its drawing: a label, broken where its column ended, then its values in a line; blank
 * cells are gone.
 */
export const pdfRaw = textWriter({ name: 'pdf-raw', keepsBlanks: false, between: '\n', table: rawTable })

export function rawTable(grid: Grid): string {
  return begunRows(grid).flatMap(rawLines).join('\n')
}

function rawLines(cells: readonly GridCell[]): readonly string[] {
  const filled = cells.filter(({ text }) => text !== '')
  const groups = filled.filter(({ role, rowSpan }) => role === 'label' && rowSpan > 1)
  const own = filled.filter((cell) => !groups.includes(cell))
  const brokenLines = own.map(({ role, text }) => (role === 'value' ? [text] : broken(text)))
  // The last piece of a label and whatever follows it share a line.
  const line = brokenLines.reduce<string[]>((lines, pieces) => {
    const [first, ...rest] = pieces
    return [...lines.slice(0, -1), [...lines.slice(-1), first].join(' '), ...rest]
  }, [])
  return [...groups.flatMap(({ text }) => broken(text)), ...line]
}

function broken(label: string): readonly string[] {
  return label.match(/.{1,12}/gu) ?? []
}
