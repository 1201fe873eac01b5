import type { Span } from '../source/source.ts'
import type { Placement } from './place.ts'
import type { PlainRow } from './plain.ts'
import type { PrintedTable } from './printed.ts'
import { isPageNumber } from './tokens.ts'
import type { Wording } from './wordings.ts'

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
  /** For each of the document's rows, the printed line that it is of; null for heads. */
  const lineOf = new Map<number, number | null>()
  const claim = (row: number, line: number | null) => {
    if (!lineOf.has(row)) lineOf.set(row, line)
  }
  for (const [index, { kind, line }] of labels.entries()) {
    for (const { row } of wordings[index]?.tokens ?? []) claim(row, kind === 'head' ? null : line)
  }
  for (const [line, { used }] of placement.lines.entries()) for (const { row } of used) claim(row, line)

  const steps = [...lineOf.keys()]
    .sort((one, other) => one - other)
    .map((to, index, all) => ({ to, from: all[index - 1] ?? to }))
    .slice(1)
    .map(({ from, to }) => ({ from, to, tear: tearBetween(rows, text, from, to) }))
  const spaced = steps.filter(({ tear }) => tear?.kind === 'blank').length > SPACED * steps.length
  for (const { from, to, tear } of steps) {
    const [above, below] = [lineOf.get(from) ?? null, lineOf.get(to) ?? null]
    if (!tear || above === null || below === null || (spaced && tear.kind === 'blank')) continue
    if (sameBlock(above, below)) tears[below] ??= tear.span
  }
  for (const [index, { kind, line }] of labels.entries()) {
    const tokens = wordings[index]?.tokens ?? []
    if (kind === 'head' || tokens.length < 2) continue
    const torn = tokens.flatMap((token, number) => {
      const next = tokens[number + 1]
      return next && tearBetween(rows, text, token.row, next.row)
        ? [{ start: token.span.start, end: next.span.end }]
        : []
    })
    const [first] = torn
    if (first) tears[line] ??= { start: first.start, end: torn.at(-1)?.end ?? first.end }
  }
  return tears

  function sameBlock(one: number, other: number): boolean {
    const [first, last] = one < other ? [one, other] : [other, one]
    return !labels.some(({ kind, line }) => kind === 'head' && line > first && line <= last)
  }
}

/** A blank line or a page number between two of the document's rows; null where they follow each other. */
function tearBetween(
  rows: readonly PlainRow[],
  text: string,
  from: number,
  to: number,
): { readonly kind: 'blank' | 'page'; readonly span: Span } | null {
  if (to <= from + 1) return null
  const between = rows.slice(from + 1, to)
  const page = between.find(isPageNumber)
  if (page) return { kind: 'page', span: page.span }
  const blank = between.filter(({ span, cells }) => cells.length < 2 && text.slice(span.start, span.end).trim() === '')
  const [first] = blank
  const last = blank.at(-1)
  return first && last ? { kind: 'blank', span: { start: first.span.start, end: last.span.end } } : null
}
