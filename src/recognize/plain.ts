import { type Cell, offsetIn, type Row } from '../layouts/row.ts'
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
export function plainRows(rows: readonly Row[]): readonly PlainRow[] {
  let text = ''
  for (const { cells } of rows) for (const cell of cells) text += cell.text
  const annotated = mayBeAnnotated.test(text) && (text.match(annotations)?.length ?? 0) >= LEAST_ANNOTATED
  const foreign = countTraditional(text) >= LEAST_TRADITIONAL
  if (!annotated && !foreign) return rows
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const bare = annotated ? withoutAnnotations(cell) : cell
      return foreign ? { ...bare, text: simplify(bare.text), shown: bare.text } : bare
    }),
  }))
}

/** What stands in the document between two indices of the cell's text. */
export function shownPart(cell: PlainCell, from: number, to: number): string {
  return (cell.shown ?? cell.text).slice(from, to)
}

/** `報(bào)告`, `公(gong)開(kai)` */
const annotations = /(?<=\p{Script=Han})[（(][\p{Script=Latin}\p{Mn}]{1,7}[)）]/gu

/** A bracket before what is neither Chinese nor a digit nor a sign. */
const mayBeAnnotated = /[（(][^\0-@\u3000-\u9fff]/

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

const simplified: ReadonlyMap<string, string> = new Map(
  Array.from(traditionalCharacters, (character, index) => [character, simplifiedCharacters[index] ?? character]),
)

function countTraditional(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++) {
    if (isTraditional[text.charCodeAt(index)] === 1 && ++count >= LEAST_TRADITIONAL) break
  }
  return count
}

/** By UTF-16 unit: all of them are of the first plane. */
const isTraditional = new Uint8Array(0x10000)
for (const character of simplified.keys()) isTraditional[character.charCodeAt(0)] = 1

function simplify(text: string): string {
  const plain = Array.from(text, (character) => simplified.get(character) ?? character).join('')
  return taiwanWords.reduce((words, [other, ours]) => words.replaceAll(other, ours), plain)
}
