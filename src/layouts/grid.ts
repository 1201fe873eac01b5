import type { ChildNode, Element } from 'domhandler'

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
    /** For each column, how many more rows of the group a cell from above still covers it. */
    const covered: number[] = []
    for (const row of group) {
      const cells: GridCell[] = []
      const opened: { from: number; to: number; rows: number }[] = []
      let column = 0
      for (const element of row.children) {
        if (!isElement(element) || (element.name !== 'td' && element.name !== 'th')) continue
        while ((covered[column] ?? 0) > 0) column++
        const columns = spanOf(element, 'colspan', 1, 1000)
        const rowspan = spanOf(element, 'rowspan', 0, 65534)
        cells.push({ element, column, columns })
        opened.push({ from: column, to: column + columns, rows: rowspan === 0 ? Number.POSITIVE_INFINITY : rowspan })
        column += columns
      }
      for (let index = 0; index < covered.length; index++) covered[index] = Math.max(0, (covered[index] ?? 0) - 1)
      for (const { from, to, rows } of opened) {
        for (let index = from; index < to; index++) covered[index] = Math.max(covered[index] ?? 0, rows - 1)
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
    if (!isElement(child)) continue
    const rows = child.name === 'tr' ? [child] : child.children.filter(isElement).filter(({ name }) => name === 'tr')
    if (child.name === 'tfoot') feet.push(rows)
    else if (child.name === 'tr' || child.name === 'tbody' || child.name === 'thead') heads.push(rows)
  }
  return [...heads, ...feet]
}

function spanOf(element: Element, name: string, least: number, most: number): number {
  const value = Number.parseInt(element.attribs[name] ?? '1', 10)
  return Number.isNaN(value) || value < least ? 1 : Math.min(value, most)
}

function isElement(node: ChildNode): node is Element {
  return 'attribs' in node
}
