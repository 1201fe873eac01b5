import { type Cell, offsetIn, type Row } from '../layouts/row.ts'
import type { Look } from './first-look.ts'
import { simplifiedCharacters, taiwanWords, traditionalCharacters } from './traditional.ts'

/**
 * A cell as recognition reads it. Where the document is in traditional characters, or has the pronunciation behind each of
 * them, `text` is in plain simplified ones, and `shown`, unit for unit, what stands there.
 */
export interface PlainCell extends Cell {
  readonly shown?: string
}

export interface PlainRow extends Row {
  readonly cells: readonly PlainCell[]
}

/** A few traditional characters are on every page that offers a traditional version of itself. */
const LEAST_TRADITIONAL = 20
const LEAST_ANNOTATED = 5

/** Changes nothing in a document in simplified characters; keeps all places. */
export function plainRows(rows: readonly Row[], look: Look): readonly PlainRow[] {
  const annotated = look.annotated >= LEAST_ANNOTATED && countAnnotations(rows) >= LEAST_ANNOTATED
  const foreign = look.traditional >= LEAST_TRADITIONAL
  if (!annotated && !foreign) return rows
  const simplified = foreign ? simplifiedByTraditional() : none
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const bare = annotated ? withoutAnnotations(cell) : cell
      return foreign ? { ...bare, text: simplify(bare.text, simplified), shown: bare.text } : bare
    }),
  }))
}

/** What stands in the document between two indices of the cell's text. */
export function shownPart(cell: PlainCell, from: number, to: number): string {
  const shown = cell.shown ?? cell.text
  return from === 0 && to === shown.length ? shown : shown.slice(from, to)
}

/** `報(bào)告`, `公(gong)開(kai)` */
const annotations = /(?<=\p{Script=Han})[（(][\p{Script=Latin}\p{Mn}]{1,7}[)）]/gu

function countAnnotations(rows: readonly Row[]): number {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text))
  return texts.join('').match(annotations)?.length ?? 0
}

function withoutAnnotations(cell: Cell): Cell {
  let text = ''
  const offsets: number[] = []
  let from = 0
  for (const match of [...cell.text.matchAll(annotations), null]) {
    const to = match ? match.index : cell.text.length
    for (let index = from; index < to; index++) offsets.push(offsetIn(cell, index))
    text += cell.text.slice(from, to)
    from = match ? to + match[0].length : to
  }
  return { ...cell, text, offsets }
}

const none: ReadonlyMap<string, string> = new Map()

/** Made for the few documents that need it: it takes as long as reading a short one. */
function simplifiedByTraditional(): ReadonlyMap<string, string> {
  return new Map(
    Array.from(traditionalCharacters, (character, index) => [character, simplifiedCharacters[index] ?? character]),
  )
}

function simplify(text: string, simplified: ReadonlyMap<string, string>): string {
  const plain = Array.from(text, (character) => simplified.get(character) ?? character).join('')
  return taiwanWords.reduce((words, [other, ours]) => words.replaceAll(other, ours), plain)
}
