import type { Span } from '../source/source.ts'
import type { Placement } from './place.ts'
import type { PlainRow } from './plain.ts'
import type { PrintedLabel, PrintedTable } from './printed.ts'
import { isPageNumber } from './tokens.ts'
import type { Wording } from './wording.ts'

/** Of the steps from one line of a table to the next, the share with a blank line above which blank lines say nothing. */
const SPACED = 0.3

/**
 * Where rows of a table are torn: by a blank line or the end of a page, inside a row or between it and the row above. In a
 * table that has blank lines everywhere, as where a scraper puts each cell on a line of its own, only a label in pieces is.
 *
 * @returns for each printed line, the first tear; null for none
 */
export function tearsOf(
  rows: readonly PlainRow[],
  text: string,
  { labels, lines }: PrintedTable,
  wordings: readonly (Wording | null)[],
  placement: Placement,
): readonly (Span | null)[] {
  const tears: (Span | null)[] = lines.map(() => null)
  const lineOf = linesByRow(rows.length, labels, wordings, placement)
  const torn: { readonly from: number; readonly to: number; readonly tear: Tear }[] = []
  let steps = 0
  let from = -1
  for (let to = 0; to < lineOf.length; to++) {
    if (lineOf[to] === NO_LINE) continue
    if (from >= 0) steps++
    const tear = from >= 0 ? tearBetween(rows, text, from, to) : null
    if (tear) torn.push({ from, to, tear })
    from = to
  }
  const spaced = torn.filter(({ tear }) => tear.kind === 'blank').length > SPACED * steps
  for (const { from, to, tear } of torn) {
    const [above, below] = [lineOf[from] ?? HEAD, lineOf[to] ?? HEAD]
    if (above === HEAD || below === HEAD || (spaced && tear.kind === 'blank')) continue
    if (sameBlock(above, below)) tears[below] ??= tear.span
  }
  labels.forEach(({ kind, line }, index) => {
    const tokens = wordings[index]?.tokens ?? []
    if (kind === 'head' || tokens.length < 2) return
    const torn = tokens.flatMap((token, number) => {
      const next = tokens[number + 1]
      return next && tearBetween(rows, text, token.row, next.row)
        ? [{ start: token.span.start, end: next.span.end }]
        : []
    })
    const [first] = torn
    if (first) tears[line] ??= { start: first.start, end: torn.at(-1)?.end ?? first.end }
  })
  return tears

  function sameBlock(one: number, other: number): boolean {
    const [first, last] = one < other ? [one, other] : [other, one]
    return !labels.some(({ kind, line }) => kind === 'head' && line > first && line <= last)
  }
}

const HEAD = -1
const NO_LINE = -2

/** For each of the document's rows, the printed line that it is of; `HEAD` for heads, `NO_LINE` for what is none of the table's. */
function linesByRow(
  rows: number,
  labels: readonly PrintedLabel[],
  wordings: readonly (Wording | null)[],
  placement: Placement,
): readonly number[] {
  const lineOf = new Array<number>(rows).fill(NO_LINE)
  const claim = (row: number, line: number) => {
    if (lineOf[row] === NO_LINE) lineOf[row] = line
  }
  labels.forEach(({ kind, line }, index) => {
    const wording = wordings[index]
    if (wording) for (const { row } of wording.tokens) claim(row, kind === 'head' ? HEAD : line)
  })
  placement.lines.forEach(({ used }, line) => {
    for (const { row } of used) claim(row, line)
  })
  return lineOf
}

interface Tear {
  readonly kind: 'blank' | 'page'
  readonly span: Span
}

/** A blank line or a page number between two of the document's rows; null where they follow each other. */
function tearBetween(rows: readonly PlainRow[], text: string, from: number, to: number): Tear | null {
  if (to <= from + 1) return null
  const between = rows.slice(from + 1, to)
  const page = between.find(isPageNumber)
  if (page) return { kind: 'page', span: page.span }
  const blank = between.filter(({ span, cells }) => cells.length < 2 && text.slice(span.start, span.end).trim() === '')
  const [first] = blank
  const last = blank.at(-1)
  return first && last ? { kind: 'blank', span: { start: first.span.start, end: last.span.end } } : null
}
