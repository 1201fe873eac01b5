import { type EditionId, type TableKey, tableKeys } from '../forms/form.ts'
import { type PlaceJson, type Places, placeJson, type QuoteJson, quoteJson, quoteOrNull } from './place-json.ts'
import type { Cell, Doubt, Label, ReadCell, Report, Table } from './report.ts'

export function tablesJson(tables: Report['tables'], places: Places): TablesJson {
  const entries = tableKeys.flatMap((key) => {
    const table = tables[key]
    return table ? [[key, tableJson(table, places)] as const] : []
  })
  return Object.fromEntries(entries)
}

export type TablesJson = { readonly [key in TableKey]?: TableJson }

export interface TableJson {
  readonly edition: EditionId
  /** From the first to the last character that was read as the table's. */
  readonly place: PlaceJson
  readonly layout: string
  readonly heads: readonly HeadJson[]
  readonly rows: readonly RowJson[]
  readonly groups: readonly GroupJson[]
  readonly extraRows: readonly ExtraRowJson[]
  readonly cells: { readonly [row: string]: { readonly [column: string]: CellJson } }
  readonly unplaced: readonly UnplacedJson[]
}

export interface LabelJson {
  readonly printed: string
  readonly found: QuoteJson<string> | null
  readonly same: boolean
}

export interface HeadJson extends LabelJson {
  readonly column: string
  /** The rows that stand below it. */
  readonly rows: readonly string[]
}

export interface RowJson extends LabelJson {
  readonly row: string
  readonly values: number
  readonly surplus: number
  readonly aside: readonly ReadCellJson[]
  readonly start: number | null
  readonly split: PlaceJson | null
  readonly misplaced: boolean
  readonly moved: boolean
}

export interface GroupJson {
  readonly label: QuoteJson<string>
  readonly rows: readonly string[]
  readonly values: readonly ReadCellJson[]
}

export interface ExtraRowJson {
  readonly label: QuoteJson<string>
  readonly values: readonly ReadCellJson[]
}

export interface UnplacedJson {
  readonly row: string
  readonly values: readonly ReadCellJson[]
  /** The readings that compete: numbers in the form's order, null for a cell without one. Absent where none are told. */
  readonly readings?: readonly (readonly (number | null)[])[]
}

/** Every cell has the same eight properties, whatever its state, and a ninth, `doubt`, only where there is doubt. */
export type CellJson = ReadCellJson | MissingCellJson

export type ReadCellJson = NumberCellJson | BlankCellJson | UnreadableCellJson

export interface NumberCellJson extends PlaceJson {
  readonly state: 'number'
  readonly value: number
  readonly raw: string
  readonly unit: string | null
  /** Why the cell may be wrong all the same, each reason once. */
  readonly doubt?: readonly Doubt[]
}

export interface BlankCellJson extends PlaceJson {
  readonly state: 'blank'
  readonly value: null
  readonly raw: string
  readonly unit: null
  readonly doubt?: readonly Doubt[]
}

export interface UnreadableCellJson extends PlaceJson {
  readonly state: 'unreadable'
  readonly value: null
  readonly raw: string
  readonly unit: null
}

export type MissingCellJson = { readonly [key in keyof Omit<UnreadableCellJson, 'state'>]: null } & {
  readonly state: 'missing'
}

function tableJson(table: Table, places: Places): TableJson {
  const { edition, span, layout, heads, rows, groups, extraRows, cells, unplaced } = table
  const valuesJson = (values: readonly ReadCell[]) => values.map((cell) => readCellJson(cell, places))
  const labelJson = ({ printed, found, same }: Label): LabelJson => ({
    printed,
    found: quoteOrNull(found, places),
    same,
  })
  return {
    edition,
    place: placeJson(span, places),
    layout,
    heads: heads.map(({ column, rows: below, ...label }) => ({ column, rows: below, ...labelJson(label) })),
    rows: rows.map(({ row, values, surplus, aside, start, split, misplaced, moved, ...label }) => ({
      row,
      ...labelJson(label),
      values,
      surplus,
      aside: valuesJson(aside),
      start,
      split: split && placeJson(split, places),
      misplaced,
      moved,
    })),
    groups: groups.map(({ label, rows: spanned, values }) => ({
      label: quoteJson(label, places),
      rows: spanned,
      values: valuesJson(values),
    })),
    extraRows: extraRows.map(({ label, values }) => ({ label: quoteJson(label, places), values: valuesJson(values) })),
    cells: cellsJson(cells, places),
    unplaced: unplaced.map(({ row, values, readings = [] }) => ({
      row,
      values: valuesJson(values),
      ...(readings.length > 0 && { readings }),
    })),
  }
}

function cellsJson(cells: Table['cells'], places: Places): TableJson['cells'] {
  const rows = Object.entries(cells).map(([rowKey, row]) => {
    const columns = Object.entries(row).map(([columnKey, cell]) => [columnKey, cellJson(cell, places)] as const)
    return [rowKey, Object.fromEntries(columns)] as const
  })
  return Object.fromEntries(rows)
}

function cellJson(cell: Cell, places: Places): CellJson {
  return cell.state === 'missing' ? missingCell : readCellJson(cell, places)
}

const missingCell: MissingCellJson = {
  state: 'missing',
  value: null,
  raw: null,
  unit: null,
  offset: null,
  length: null,
  line: null,
  column: null,
}

function readCellJson(cell: ReadCell, places: Places): ReadCellJson {
  const place = placeJson(cell.span, places)
  switch (cell.state) {
    case 'number':
      return { state: 'number', value: cell.value, raw: cell.raw, unit: cell.unit, ...place, ...doubtJson(cell.doubt) }
    case 'blank':
      return { state: 'blank', value: null, raw: cell.raw, unit: null, ...place, ...doubtJson(cell.doubt) }
    case 'unreadable':
      return { state: 'unreadable', value: null, raw: cell.raw, unit: null, ...place }
  }
}

function doubtJson(doubt: readonly Doubt[] = []): { readonly doubt?: readonly Doubt[] } {
  return doubt.length > 0 ? { doubt: [...new Set(doubt)] } : {}
}
