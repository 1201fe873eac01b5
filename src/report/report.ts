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
  /**
   * Every line that heads one of the six sections, in reading order: those of `sections`, and those that are there twice, or
   * in another place than the form has them.
   */
  readonly headings: readonly Heading[]
  /** All that the document says outside its tables, a line or paragraph each, in reading order. */
  readonly passages: readonly Passage[]
  readonly tables: { readonly [key in TableKey]?: Table }
  /** The address that the page gives as its own (a canonical link, a note of the browser that saved it). */
  readonly address: Quote<string> | null
  /** U+FFFD in the text: characters that were lost before, or bytes that are none of the encoding's. */
  readonly replacements: { readonly count: number; readonly first: Span } | null
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
  /** Larger than the program was told to read. */
  | 'too-large'
  /** The system did not let it be read. */
  | 'unreadable'
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

export interface Heading {
  readonly key: SectionKey
  /** The ordinal that the document prints: 三 is 3; null where it prints none. */
  readonly ordinal: number | null
  readonly heading: Quote<string>
  /** Whether it is the heading of one of the report's `sections`. */
  readonly chosen: boolean
}

export interface Passage {
  /** Without the blanks around it, in plain simplified characters whatever the document is written in. */
  readonly text: string
  /** What a reader of the document sees, where that is other: traditional characters, or pinyin in brackets. */
  readonly shown?: string
  readonly span: Span
  /** Source offset of each UTF-16 unit of `text`; absent where they follow one by one from `span.start` on. */
  readonly offsets?: readonly number[]
  readonly role: PassageRole
  /** The section that it stands in; null before the first one. */
  readonly section: SectionKey | null
}

export type PassageRole =
  /** The report's own title; a window's title or a link that repeats it is furniture. */
  | 'title'
  /** The page's data about the document: dates, source, index number, and the labels of them. */
  | 'metadata'
  | 'heading'
  | 'paragraph'
  /** Agency or date under the text. */
  | 'signature'
  /** The page's own: navigation, breadcrumbs, buttons, footers. */
  | 'furniture'
  /** Nothing but bars, dashes or other marks. */
  | 'separator'

export interface Table {
  readonly edition: EditionId
  /** From the first to the last character that was read as the table's. */
  readonly span: Span
  /** How its rows are laid out, most of them. */
  readonly layout: string
  /** The heads of columns that the form prints, in its order; one that it prints several times stands here as often. */
  readonly heads: readonly HeadLabel[]
  /** Every row of the edition, in the form's order. */
  readonly rows: readonly RowLabel[]
  /** Labels that span several rows, such as （三）不予公开, where numbers stand beside them that are none of those rows'. */
  readonly groups: readonly GroupRow[]
  /** Rows with values under a label that the form does not have. */
  readonly extraRows: readonly ExtraRow[]
  /** By row key, then column key: every cell of the edition, in the form's order. */
  readonly cells: { readonly [row: string]: { readonly [column: string]: Cell } }
  readonly unplaced: readonly Unplaced[]
}

/** A label that the form prints, and the document's words for it. */
export interface Label {
  /** As the form prints it. */
  readonly printed: string
  /** All that the document has in its place, without blanks; null where nothing was found. */
  readonly found: Quote<string> | null
  /**
   * Whether the document's words are the form's: blanks, punctuation, ordinals, script and what stands in brackets aside.
   * False where nothing was found.
   */
  readonly same: boolean
}

export interface HeadLabel extends Label {
  readonly column: string
  /** The rows that stand below it. */
  readonly rows: readonly string[]
}

export interface RowLabel extends Label {
  readonly row: string
  /** How many values stand with the row, blank cells aside, placed or not; for litigation's only line, of all its rows. */
  readonly values: number
  /** How many of them are more than the form has. They are in no cell. */
  readonly surplus: number
  /** Those of them that are neither in a cell nor among the table's `unplaced`. */
  readonly aside: readonly ReadCell[]
  /** The grid column of the row's first value, from 0, where the layout keeps columns in their places; else null. */
  readonly start: number | null
  /**
   * Where the row is torn, or null. That is a blank line or the end of a page inside the row, or between it and the row
   * above; where every line has a blank one behind it, only the pieces of its label, or of one that it is the first row of.
   */
  readonly split: Span | null
  /** The label stands in another column of the grid than its neighbours' of the same level. */
  readonly misplaced: boolean
  /** The row does not stand where the form has it. */
  readonly moved: boolean
}

export interface GroupRow {
  readonly label: Quote<string>
  /** The rows that it spans. */
  readonly rows: readonly string[]
  /** In the order of the columns, blank cells among them, where there are as many as columns. */
  readonly values: readonly ReadCell[]
}

export interface ExtraRow {
  readonly label: Quote<string>
  readonly values: readonly ReadCell[]
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
