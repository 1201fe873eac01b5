import type { EditionId, SectionKey, TableKey } from '../forms/form.ts'
import type { MediaType, Span } from '../source/source.ts'

/** What was read of a document, with the place of everything in the source. Nothing in it is judged or repaired. */
export interface Report {
  readonly kind: 'report' | 'unrecognized'
  /** Why a document is no report; null for a report. */
  readonly reason: Reason | null
  readonly title: Quote<string> | null
  readonly agency: Quote<string> | null
  /** The year that the report is about, not the one it was published in. */
  readonly year: Quote<number> | null
  /** When the page says it was published: an ISO 8601 calendar date. */
  readonly publishedOn: Quote<string> | null
  /** The date under the text, beside the signing agency: an ISO 8601 calendar date. */
  readonly signedOn: Quote<string> | null
  /** 索引号, as printed. */
  readonly documentIndex: Quote<string> | null
  readonly edition: EditionId | 'mixed' | 'before-2019' | null
  readonly sections: readonly Section[]
  readonly tables: { readonly [key in TableKey]?: Table }
  /** How the form's tables are laid out in the document, in order of first use. */
  readonly layouts: readonly string[]
}

/** A value read from a passage of the source. */
export interface Quote<T> {
  readonly value: T
  readonly span: Span
}

export type Reason =
  | 'empty'
  | 'binary'
  | 'undecodable'
  /** The official form with nothing filled in, or its notice. */
  | 'blank-form'
  /** The statistics form of 2014 to 2018. */
  | 'before-2019'
  /** Headings of a report, but none of its tables. */
  | 'no-tables'
  | 'not-a-report'

export interface Section {
  readonly key: SectionKey
  /** The number of the section in the official form, whatever the document prints. */
  readonly number: number
  readonly heading: Quote<string>
  /** Its prose, a paragraph a line; tables are left out. */
  readonly text: string
}

export interface Table {
  readonly edition: EditionId
  /** By row key, then column key: every cell of the edition, in the form's order. */
  readonly cells: { readonly [row: string]: { readonly [column: string]: Cell } }
  readonly unplaced: readonly Unplaced[]
}

export type Cell = NumberCell | BlankCell | UnreadableCell | MissingCell

export interface NumberCell {
  readonly state: 'number'
  readonly value: number
  /** A unit printed in the cell itself, as printed; the value is never converted. */
  readonly unit: string | null
  readonly raw: string
  readonly span: Span
  /** Why the cell may be wrong all the same; absent where nothing speaks against it. */
  readonly doubt?: readonly Doubt[]
}

export type Doubt =
  /** The row's label was not found; its values were, between those of its neighbours. */
  | 'label-lost'
  /** Several labels stand before the values of all of them. */
  | 'labels-first'
  /** The column is told by the position on the line alone. */
  | 'position'
  /** The row has more values than the form; those were taken that the form's sums, or the line, allow. */
  | 'more-values'
  /** Digits without blanks between them, parted in the only way that fits. */
  | 'run-together'
  /** A number in pieces, put together. */
  | 'torn'
  /** Blank cells beside the values could be others than were taken. */
  | 'blanks-unsure'

/** Nothing, or a mark for nothing (/, -, —, 无), where the form wants a number. It is not 0. */
export interface BlankCell {
  readonly state: 'blank'
  readonly raw: string
  readonly span: Span
  readonly doubt?: readonly Doubt[]
}

/** Something stands in the cell, and no single number can be read from it. */
export interface UnreadableCell {
  readonly state: 'unreadable'
  readonly raw: string
  readonly span: Span
}

/** The document has nothing for this cell, or nothing that can be placed in it with certainty. */
export interface MissingCell {
  readonly state: 'missing'
}

export type ReadCell = NumberCell | BlankCell | UnreadableCell

/** Values that stand with a row, but whose columns cannot be told. */
export interface Unplaced {
  readonly row: string
  readonly values: readonly ReadCell[]
  /** The readings that compete, where there are few: the row's numbers in the form's order, null for a blank. */
  readonly readings?: readonly (readonly (number | null)[])[]
}

/** Where a document came from and how its bytes were read. */
export interface Origin {
  /** As named by the user, with forward slashes; "-" for standard input. */
  readonly path: string
  /** Lower-case hex of the bytes. */
  readonly sha256: string
  readonly bytes: number
  /** Null where the bytes are no text. */
  readonly encoding: Encoding | null
  /** The encoding that the document itself names; a hint only. */
  readonly declaredEncoding: string | null
  /** Other encodings that the bytes could be read in, likeliest first. */
  readonly encodingRivals: readonly Encoding[]
  readonly mediaType: MediaType | 'application/octet-stream'
}

export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be'
