import { type EditionId, type TableKey, tableKeys } from '../forms/form.ts'
import { formOf } from '../forms/index.ts'
import type { Span } from '../source/source.ts'
import type { CellInput, PlaceInput, QuoteInput, TableInput, TablesInput } from './input.ts'
import type { Cell, Quote, ReadCell, Report, Table } from './report.ts'

export function tablesFrom(tables: TablesInput): Report['tables'] {
  return Object.fromEntries(
    tableKeys.flatMap((key) => {
      const table = tables[key]
      return table ? [[key, tableFrom(key, table)] as const] : []
    }),
  )
}

/** The edition of all tables, where these say nothing else than each other. */
export function editionIn(tables: TablesInput): Report['edition'] {
  const editions = new Set([tables.disclosure, tables.applications].flatMap((table) => (table ? [table.edition] : [])))
  const [edition = tables.litigation?.edition ?? null] = editions
  return editions.size > 1 ? 'mixed' : edition
}

/** Nothing stands at the beginning of the document. */
export function spanFrom({ offset, length }: PlaceInput): Span {
  return { start: offset ?? 0, end: (offset ?? 0) + (length ?? 0) }
}

export function quoteFrom<T>(quote: QuoteInput<T>): Quote<T> {
  return { value: quote.value, span: spanFrom(quote) }
}

export function quoteOrNull<T>(quote: QuoteInput<T> | null | undefined): Quote<T> | null {
  return quote ? quoteFrom(quote) : null
}

function tableFrom(key: TableKey, table: TableInput): Table {
  const { edition, place = {}, layout = '', heads = [], rows = [], groups = [], extraRows = [], unplaced = [] } = table
  return {
    edition,
    span: spanFrom(place),
    layout,
    heads: heads.map(({ column = '', rows: below = [], printed, found, same = false }) => ({
      column,
      rows: below,
      printed,
      found: quoteOrNull(found),
      same,
    })),
    rows: rows.map(({ row, printed, found, same = false, values, ...rest }) => ({
      row,
      printed,
      found: quoteOrNull(found),
      same,
      values,
      surplus: rest.surplus ?? 0,
      aside: (rest.aside ?? []).map(readCellFrom),
      start: rest.start ?? null,
      split: rest.split ? spanFrom(rest.split) : null,
      misplaced: rest.misplaced ?? false,
      moved: rest.moved ?? false,
    })),
    groups: groups.map(({ label, rows: spanned = [], values }) => ({
      label: quoteFrom(label),
      rows: spanned,
      values: values.map(readCellFrom),
    })),
    extraRows: extraRows.map(({ label, values }) => ({ label: quoteFrom(label), values: values.map(readCellFrom) })),
    cells: cellsFrom(key, edition, table.cells ?? {}),
    unplaced: unplaced.map(({ row, values, readings }) => ({
      row,
      values: values.map(readCellFrom),
      ...(readings && { readings }),
    })),
  }
}

/** Every cell of the edition, in the form's order. */
function cellsFrom(key: TableKey, edition: EditionId, given: NonNullable<TableInput['cells']>): Table['cells'] {
  const rows = formOf(edition).tables[key].blocks.flatMap(({ rows: own, columns }) =>
    own.map((row) => {
      const cells = columns.map((column) => [column.key, cellFrom(given[row.key]?.[column.key] ?? null)] as const)
      return [row.key, Object.fromEntries(cells)] as const
    }),
  )
  return Object.fromEntries(rows)
}

function cellFrom(cell: CellInput): Cell {
  if (cell === null) return { state: 'missing' }
  if (typeof cell === 'number') {
    return { state: 'number', value: cell, unit: null, raw: String(cell), span: { start: 0, end: 0 } }
  }
  return cell.state === 'missing' ? { state: 'missing' } : readCellFrom(cell)
}

function readCellFrom(cell: ReadCellInput): ReadCell {
  const span = spanFrom(cell)
  switch (cell.state) {
    case 'number': {
      const { value, unit = null, raw = String(value), doubt } = cell
      return { state: 'number', value, unit, raw, span, ...(doubt && { doubt }) }
    }
    case 'blank': {
      const { raw = '', doubt } = cell
      return { state: 'blank', raw, span, ...(doubt && { doubt }) }
    }
    case 'unreadable':
      return { state: 'unreadable', raw: cell.raw ?? '', span }
  }
}

type ReadCellInput = Exclude<CellInput, number | null | { readonly state: 'missing' }>
