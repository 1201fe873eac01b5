import type { DescribedTable } from './describe-table.ts'
import type { RowSet } from './row-set.ts'
import { isOwn, type Token } from './tokens.ts'
import type { Left } from './wordings.ts'

/**
 * What stands on the rows of tables and is none of theirs: values, and words that are no label's, no part and no repetition
 * of one. Words that follow each other on a line are one.
 *
 * @param rows the rows of all the tables, by index
 */
export function leftOver(tokens: readonly Token[], tables: readonly DescribedTable[], rows: RowSet): readonly Left[] {
  const isSeen = (place: number) => tables.some(({ seen }) => seen.has(place))
  const isLabel = (text: string) =>
    text === '' || tables.some(({ printed, labels }) => labels.has(text) || printed.text.includes(text))
  const left: Left[] = tables.flatMap(({ glued }) => glued)
  let open: { row: number; span: { start: number; end: number } } | null = null
  for (const token of tokens) {
    const span = token.kind === 'value' ? token.cell.span : token.span
    const isFree =
      rows.has(token.row) && !isSeen(span.start) && (token.kind === 'value' ? isOwn(token) : !isLabel(token.text))
    if (!isFree) open = null
    else if (open && open.row === token.row && token.layout === 'line') open.span.end = span.end
    else {
      open = { row: token.row, span: { ...span } }
      left.push(open)
    }
  }
  return left.toSorted((one, other) => one.span.start - other.span.start)
}
