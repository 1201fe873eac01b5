import type { Block, Column, TableKey } from '../../src/forms/form.ts'
import { formOf } from '../../src/forms/index.ts'
import { editionOf, type MadeReport, type MadeTable } from './report.ts'

/** A printed table. Every writer flattens this and knows nothing of forms. */
export interface Grid {
  readonly width: number
  readonly height: number
  /** In reading order; together they cover the grid once. */
  readonly cells: readonly GridCell[]
}

export interface GridCell {
  readonly role: 'head' | 'label' | 'value'
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** The tables of a section: one, or one for each block (each row of litigation) where the page prints them apart. */
export function grids(report: MadeReport, table: TableKey, apart: boolean): readonly Grid[] {
  const { blocks } = formOf(editionOf(report, table)).tables[table]
  const values = report.tables[table]
  switch (table) {
    case 'disclosure': {
      const width = (block: Block): number => 1 + block.columns.length
      const widest = Math.max(...blocks.map(width))
      const printed = blocks.map((block) => disclosureBlock(block, values, apart ? width(block) : widest))
      return apart ? printed : [stacked(printed)]
    }
    case 'applications':
      return blocks.map((block) => applicationsGrid(block, values))
    case 'litigation':
      return blocks
        .flatMap((block) => (apart ? block.rows.map((row) => ({ ...block, rows: [row] })) : [block]))
        .map((block) => litigationGrid(block, values))
  }
}

/** The cells that begin in each row, as HTML writes them. */
export function begunRows({ height, cells }: Grid): readonly (readonly GridCell[])[] {
  return Array.from({ length: height }, (_, row) => cells.filter((cell) => cell.row === row))
}

/** The cell that covers each place of the grid. */
export function coveredRows({ width, height, cells }: Grid): readonly (readonly GridCell[])[] {
  const rows = Array.from({ length: height }, () => new Array<GridCell>(width))
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      rows[row]?.fill(cell, cell.column, cell.column + cell.columnSpan)
    }
  }
  return rows
}

/** The grid without its spans: a text for each place, empty where a cell is continued. */
export function unspannedRows(grid: Grid): readonly (readonly string[])[] {
  return coveredRows(grid).map((cells, row) =>
    cells.map((cell, column) => (cell.row === row && cell.column === column ? cell.text : '')),
  )
}

/** The heading over all columns, the heads, the rows; the last column fills what other blocks have more columns. */
function disclosureBlock({ heads, columns, rows }: Block, values: MadeTable, width: number): Grid {
  const [heading, corner] = heads.filter(({ column }) => column === undefined)
  const line = (row: number, role: 'label' | 'head', first: string, others: readonly string[]): GridCell[] => [
    { role, text: first, row, column: 0, rowSpan: 1, columnSpan: 1 },
    ...others.map(
      (text, index): GridCell => ({
        role: role === 'label' ? 'value' : 'head',
        text,
        row,
        column: 1 + index,
        rowSpan: 1,
        columnSpan: index === others.length - 1 ? width - 1 - index : 1,
      }),
    ),
  ]
  return {
    width,
    height: 2 + rows.length,
    cells: [
      { role: 'head', text: heading?.text ?? '', row: 0, column: 0, rowSpan: 1, columnSpan: width },
      ...line(1, 'head', corner?.text ?? '', columns.map(headText)),
      ...rows.flatMap(({ key, label }, index) =>
        line(
          2 + index,
          'label',
          label,
          columns.map((column) => values[key]?.[column.key]?.text ?? ''),
        ),
      ),
    ],
  }
}

/** Where the form does not print the unit of an amount, offices do. */
export function headText({ label, decimal }: Column): string {
  return decimal && !label.includes('万元') ? `${label}（单位：万元）` : label
}

/** Labels in a tree of groups on the left, heads in a tree of groups above, the printed note in the corner. */
function applicationsGrid(block: Block, values: MadeTable): Grid {
  const { heads, columns, rows } = block
  const [note, over, group] = heads.filter(({ column }) => column === undefined).map(({ text }) => text)
  // Heads that are printed after that of the last column stand a line lower, under the group.
  const lastLine = heads.slice(1 + heads.findIndex(({ column }) => column === columns.at(-1)?.key))
  const above = tree(
    columns.map(({ key, label }) => {
      const grouped = lastLine.some(({ column }) => column === key)
      return [over ?? '', ...(grouped ? [group ?? ''] : []), label]
    }),
  )
  const left = tree(rows.map(({ groups, label }) => [...groups, label]))
  return inReadingOrder({
    width: left.depth + columns.length,
    height: above.depth + rows.length,
    cells: [
      { role: 'head', text: note ?? '', row: 0, column: 0, rowSpan: above.depth, columnSpan: left.depth },
      ...above.nodes.map((node) => headCell(node, left.depth)),
      ...left.nodes.map(
        ({ text, level, levels, start, length }): GridCell => ({
          role: 'label',
          text,
          row: above.depth + start,
          column: level,
          rowSpan: length,
          columnSpan: levels,
        }),
      ),
      ...rows.flatMap(({ key }, row) =>
        columns.map((column, index) =>
          valueCell(values[key]?.[column.key]?.text ?? '', above.depth + row, left.depth + index),
        ),
      ),
    ],
  })
}

/** The form's rows side by side in one line, under a tree of heads. */
function litigationGrid({ columns, rows }: Block, values: MadeTable): Grid {
  const above = tree(
    rows.flatMap(({ groups, label: row }) => columns.map(({ label: column }) => [...groups, row, column])),
  )
  return inReadingOrder({
    width: rows.length * columns.length,
    height: above.depth + 1,
    cells: [
      ...above.nodes.map((node) => headCell(node, 0)),
      ...rows
        .flatMap(({ key }) => columns.map((column) => values[key]?.[column.key]?.text ?? ''))
        .map((text, index) => valueCell(text, above.depth, index)),
    ],
  })
}

interface Node {
  readonly text: string
  readonly level: number
  /** A leaf reaches down to the deepest level. */
  readonly levels: number
  readonly start: number
  readonly length: number
}

/** Paths from the outermost group to a leaf; neighbours share the groups that they have in common, never a leaf. */
function tree(paths: readonly (readonly string[])[]): { readonly depth: number; readonly nodes: readonly Node[] } {
  const depth = Math.max(...paths.map((path) => path.length))
  const nodes: Node[] = []
  for (const [start, path] of paths.entries()) {
    for (const [level, text] of path.entries()) {
      const isLeaf = level === path.length - 1
      const shared = (other: readonly string[] | undefined): boolean =>
        !isLeaf &&
        other !== undefined &&
        other.length > level + 1 &&
        path.slice(0, level + 1).every((group, index) => group === other[index])
      if (shared(paths[start - 1])) continue
      let end = start + 1
      while (shared(paths[end])) end++
      nodes.push({ text, level, levels: isLeaf ? depth - level : 1, start, length: end - start })
    }
  }
  return { depth, nodes }
}

function headCell({ text, level, levels, start, length }: Node, shift: number): GridCell {
  return { role: 'head', text, row: level, column: shift + start, rowSpan: levels, columnSpan: length }
}

function valueCell(text: string, row: number, column: number): GridCell {
  return { role: 'value', text, row, column, rowSpan: 1, columnSpan: 1 }
}

function stacked(parts: readonly Grid[]): Grid {
  let height = 0
  const cells: GridCell[] = []
  for (const part of parts) {
    cells.push(...part.cells.map((cell) => ({ ...cell, row: height + cell.row })))
    height += part.height
  }
  return { width: Math.max(...parts.map(({ width }) => width)), height, cells }
}

function inReadingOrder(grid: Grid): Grid {
  return { ...grid, cells: grid.cells.toSorted((a, b) => a.row - b.row || a.column - b.column) }
}
