import type { Element, Node } from './tree/tree.ts'

/** A table row and the cells that begin in it, with their columns in the grid. */
export interface GridRow {
  readonly row: Element
  readonly cells: readonly GridCell[]
}

export interface GridCell {
  readonly element: Element
  readonly column: number
  readonly columns: number
}

/**
 * The rows of one table, nested ones aside, with the columns that the HTML standard's "forming a table" gives their cells
 * (HTML Living Standard, 4.9.12.1): spans reach no further than their row group, and at most 1000 columns.
 */
export function gridOf(table: Element): readonly GridRow[] {
  const rows: GridRow[] = []
  for (const group of rowGroups(table)) {
    /** For each column, the first row of the group that no cell from above covers. */
    const uncovered: number[] = []
    /** For each covered column, the one behind the cell that covers it: pages may have cells of 1000 columns. */
    const behind: number[] = []
    for (const [index, row] of group.entries()) {
      const cells: GridCell[] = []
      const tall: { from: number; to: number; uncovered: number }[] = []
      let column = 0
      for (const element of row.children) {
        if (element.kind !== 'element' || (element.name !== 'td' && element.name !== 'th')) continue
        while ((uncovered[column] ?? 0) > index) column = behind[column] ?? column + 1
        const columns = spanOf(element.attributes.colspan, 1, 1000)
        const height = spanOf(element.attributes.rowspan, 0, 65534) || Number.POSITIVE_INFINITY
        cells.push({ element, column, columns })
        if (height > 1) tall.push({ from: column, to: column + columns, uncovered: index + height })
        column += columns
      }
      for (const cell of tall) {
        for (let column = cell.from; column < cell.to; column++) {
          if ((uncovered[column] ?? 0) >= cell.uncovered) continue
          uncovered[column] = cell.uncovered
          behind[column] = cell.to
        }
      }
      rows.push({ row, cells })
    }
  }
  return rows
}

/** Rows directly in the table are a group each, as the standard has it; the parser puts them into a tbody anyway. */
function rowGroups(table: Element): readonly (readonly Element[])[] {
  const heads: Element[][] = []
  const feet: Element[][] = []
  for (const child of table.children) {
    if (child.kind !== 'element') continue
    const rows = child.name === 'tr' ? [child] : child.children.filter(isRow)
    if (child.name === 'tfoot') feet.push(rows)
    else if (child.name === 'tr' || child.name === 'tbody' || child.name === 'thead') heads.push(rows)
  }
  return [...heads, ...feet]
}

function spanOf(attribute: string | undefined, least: number, most: number): number {
  if (attribute === undefined) return 1
  const value = Number.parseInt(attribute, 10)
  return Number.isNaN(value) || value < least ? 1 : Math.min(value, most)
}

function isRow(node: Node): node is Element {
  return node.kind === 'element' && node.name === 'tr'
}
