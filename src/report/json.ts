import { type EditionId, type SectionKey, type TableKey, tableKeys } from '../forms/form.ts'
import { type Position, positions, type Source, type Span } from '../source/source.ts'
import type { Cell, Doubt, Origin, Quote, ReadCell, Reason, Report, Table } from './report.ts'

/**
 * The report as it is published: plain JSON in a fixed order of properties, with line and column beside every offset.
 * `source` is null where the bytes are no text; the report then quotes nothing.
 */
export function toJson(report: Report, source: Source | null, origin: Origin): ReportJson {
  const text = source?.text ?? ''
  const positionAt = positions(text)
  const quote = <T>({ value, span }: Quote<T>): QuoteJson<T> => ({
    value,
    raw: text.slice(span.start, span.end),
    ...placeJson(span, positionAt),
  })
  const quoteOrNull = <T>(found: Quote<T> | null): QuoteJson<T> | null => found && quote(found)
  return {
    schemaVersion: '1.0',
    source: {
      path: origin.path,
      sha256: origin.sha256,
      bytes: origin.bytes,
      encoding: origin.encoding,
      declaredEncoding: origin.declaredEncoding,
      encodingRivals: origin.encodingRivals,
      mediaType: origin.mediaType,
      layouts: report.layouts,
    },
    kind: report.kind,
    reason: report.reason,
    title: quoteOrNull(report.title),
    agency: quoteOrNull(report.agency),
    year: quoteOrNull(report.year),
    publishedOn: quoteOrNull(report.publishedOn),
    signedOn: quoteOrNull(report.signedOn),
    documentIndex: quoteOrNull(report.documentIndex),
    edition: report.edition,
    sections: report.sections.map(({ key, number, heading, text: prose }) => ({
      key,
      number,
      heading: quote(heading),
      text: prose,
    })),
    tables: tablesJson(report.tables, positionAt),
  }
}

export interface ReportJson {
  readonly schemaVersion: '1.0'
  readonly source: SourceJson
  readonly kind: Report['kind']
  readonly reason: Reason | null
  readonly title: QuoteJson<string> | null
  readonly agency: QuoteJson<string> | null
  readonly year: QuoteJson<number> | null
  readonly publishedOn: QuoteJson<string> | null
  readonly signedOn: QuoteJson<string> | null
  readonly documentIndex: QuoteJson<string> | null
  readonly edition: Report['edition']
  readonly sections: readonly SectionJson[]
  /** A table that the document does not have is absent. */
  readonly tables: TablesJson
}

export interface SourceJson extends Origin {
  readonly layouts: readonly string[]
}

/** Offset and length count UTF-16 units of the decoded text; line and column count from 1. */
export interface PlaceJson extends Position {
  readonly offset: number
  readonly length: number
}

export interface QuoteJson<T> extends PlaceJson {
  readonly value: T
  /** The passage of the decoded text, markup and all. */
  readonly raw: string
}

export interface SectionJson {
  readonly key: SectionKey
  readonly number: number
  readonly heading: QuoteJson<string>
  readonly text: string
}

export type TablesJson = { readonly [key in TableKey]?: TableJson }

export interface TableJson {
  readonly edition: EditionId
  readonly cells: { readonly [row: string]: { readonly [column: string]: CellJson } }
  readonly unplaced: readonly UnplacedJson[]
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

type PositionAt = (offset: number) => Position

function placeJson(span: Span, positionAt: PositionAt): PlaceJson {
  const { line, column } = positionAt(span.start)
  return { offset: span.start, length: span.end - span.start, line, column }
}

function tablesJson(tables: Report['tables'], positionAt: PositionAt): TablesJson {
  const entries = tableKeys.flatMap((key) => {
    const table = tables[key]
    return table ? [[key, tableJson(table, positionAt)] as const] : []
  })
  return Object.fromEntries(entries)
}

function tableJson({ edition, cells, unplaced }: Table, positionAt: PositionAt): TableJson {
  const rows = Object.entries(cells).map(([rowKey, row]) => {
    const columns = Object.entries(row).map(([columnKey, cell]) => [columnKey, cellJson(cell, positionAt)] as const)
    return [rowKey, Object.fromEntries(columns)] as const
  })
  return {
    edition,
    cells: Object.fromEntries(rows),
    unplaced: unplaced.map(({ row, values, readings = [] }) => ({
      row,
      values: values.map((cell) => readCellJson(cell, positionAt)),
      ...(readings.length > 0 && { readings }),
    })),
  }
}

function cellJson(cell: Cell, positionAt: PositionAt): CellJson {
  return cell.state === 'missing' ? missingCell : readCellJson(cell, positionAt)
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

function readCellJson(cell: ReadCell, positionAt: PositionAt): ReadCellJson {
  const place = placeJson(cell.span, positionAt)
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
