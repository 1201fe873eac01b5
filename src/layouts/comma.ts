import { type Line, trimmedCell } from './line.ts'
import type { Cell } from './row.ts'

/**
 * Comma-separated values, as spreadsheets and data frames write tables:
 *
 *     规章,0,1,2
 *     "（二）部分公开（区分处理的,只计这一情形）",0,1
 *
 * Prose has commas too. So a line counts only in a run of at least three with equally many fields, none of them a sentence.
 * Where there is such a run, a line between quotes is a cell as well: sentences are quoted for the commas in them.
 *
 * @returns for each line, its cells, or null where it is none of such a run
 */
export function commaCells(lines: readonly Line[]): readonly (readonly Cell[] | null)[] {
  const fields = lines.map(fieldsOf)
  const cells: (readonly Cell[] | null)[] = lines.map(() => null)
  let from = 0
  for (let to = 1; to <= lines.length; to++) {
    if (to < lines.length && fields[to]?.length === fields[from]?.length) continue
    if (to - from >= 3 && (fields[from]?.length ?? 0) >= 3) {
      for (let index = from; index < to; index++) {
        const line = lines[index]
        if (line)
          cells[index] = (fields[index] ?? []).map(({ start, end }, column) => trimmedCell(line, start, end, column))
      }
    }
    from = to
  }
  if (cells.every((line) => line === null)) return cells
  return cells.map((found, index) => {
    const line = lines[index]
    return !found && line && quoted.test(line.text) ? [trimmedCell(line, 1, line.text.length - 1, 0)] : found
  })
}

const quoted = /^"(?:[^"]|"")*"$/

/** The fields of a line, quotes around them left out; none where it is prose or has no comma. */
function fieldsOf({ text }: Line): readonly { start: number; end: number }[] {
  if (!text.includes(',') || /[。；;]/.test(text)) return []
  return [...text.matchAll(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g)].map(({ 0: field, index }) => {
    const quoted = field.length >= 2 && field.startsWith('"') && field.endsWith('"') ? 1 : 0
    return { start: index + quoted, end: index + field.length - quoted }
  })
}
