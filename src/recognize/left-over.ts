import type { DescribedTable } from './describe-table.ts'
import { GrowingIndexSet, type IndexSet } from './index-set.ts'
import { isOwn, type Token } from './tokens.ts'
import type { Left } from './wording.ts'

/**
 * What stands on the rows of tables and is none of theirs: values, and words that are no label's, no part and no repetition
 * of one. Words that follow each other on a line are one.
 *
 * @param rows the rows of all the tables, by index
 */
export function leftOver(tokens: readonly Token[], tables: readonly DescribedTable[], rows: IndexSet): readonly Left[] {
  const taken = new GrowingIndexSet()
  for (const { seen, labels } of tables) {
    taken.addAll(seen)
    for (const { order } of labels) taken.add(order)
  }
  const labels = new Set<string>()
  const isLabel = (text: string) => {
    if (labels.size === 0) for (const table of tables) for (const label of table.labels) labels.add(label.text)
    return text === '' || labels.has(text) || tables.some(({ printed }) => printed.text.includes(text))
  }
  const left: Left[] = tables.flatMap(({ glued }) => glued)
  let open: { row: number; span: { start: number; end: number } } | null = null
  for (const token of tokens) {
    const isFree =
      rows.has(token.row) && !taken.has(token.order) && (token.kind === 'value' ? isOwn(token) : !isLabel(token.text))
    const span = token.kind === 'value' ? token.cell.span : token.span
    if (!isFree) open = null
    else if (open && open.row === token.row && token.layout === 'line') open.span.end = span.end
    else {
      open = { row: token.row, span: { ...span } }
      left.push(open)
    }
  }
  return left.toSorted((one, other) => one.span.start - other.span.start)
}
