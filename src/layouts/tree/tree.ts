/** An element of a page's tree, as the HTML standard's parser builds it: what some reader of rows asks for. */
export interface Element {
  readonly kind: 'element'
  readonly name: string
  /** Offset of its start tag; -1 where the parser put the element in by itself. */
  readonly start: number
  /** Offset behind its start tag. */
  readonly inner: number
  /** Offset behind its end tag; where that is missing, of the tag that ended the element. */
  end: number
  readonly attributes: Attributes
  readonly children: Node[]
  /** Of a row: whether there is a table in one of its cells, and no row in between. */
  holdsTable: boolean
}

export interface Text {
  readonly kind: 'text'
  readonly start: number
  readonly end: number
  /** Null where it is just what stands in the source. */
  readonly data: string | null
}

export type Node = Element | Text

/** Those that anybody reads: the spans of a cell, and what a `meta` says. */
export type Attributes = Readonly<Partial<Record<'colspan' | 'rowspan' | 'name' | 'content', string>>>

const none: Attributes = {}

/** An element that has just been opened. */
export function newElement(name: string, start: number, inner: number, attributes: Attributes = none): Element {
  return { kind: 'element', name, start, inner, end: inner, attributes, children: [], holdsTable: false }
}
