import { type Line, trimmedCell } from './line.ts'
import { BAR, isBlank, markOf } from './marks.ts'
import type { Cell } from './row.ts'

/**
 * Cells parted by bars, with or without a bar at either end:
 *
 *     规章 | 0 | 1 | 2 |
 *     | 规章 | 0 | 1 | 2 |
 *     第二十条第(一)项 | |||
 *
 * A blank between two bars is a blank cell. Bars at the end with nothing at all between them only fill the row up to the
 * table's width, like the ones in the last line above; unless the line has no blanks around its bars anywhere.
 */
export function pipeCells(line: Line): readonly Cell[] {
  const inner = pipeFields(line)
  const spaced = /\S[ \t\u00a0]+[|｜│┃║]|[|｜│┃║][ \t\u00a0]+\S/.test(line.text)
  const kept = spaced ? withoutPadding(inner, line) : inner
  const cells: Cell[] = []
  for (const { start, end } of kept) cells.push(trimmedCell(line, start, end, cells.length))
  return cells
}

/**
 * What stands between the bars of a line, and outside the outer ones if there is anything.
 *
 * @param framed the outer bars are the frame of a drawn table, which has nothing outside
 */
export function pipeFields(line: Line, framed = false): readonly Field[] {
  const fields = fieldsOf(line.text)
  if (framed) return fields.slice(1, -1)
  const first = fields[0]
  const last = fields.at(-1)
  return fields.slice(
    first && isEmpty(line, first) ? 1 : 0,
    last && fields.length > 1 && isEmpty(line, last) ? -1 : undefined,
  )
}

/** `| 0 | ||`: the blank in front of a bar that closes nothing belongs to the padding too. */
function withoutPadding(fields: readonly Field[], line: Line): readonly Field[] {
  let end = fields.length
  while (end > 0 && fields[end - 1]?.start === fields[end - 1]?.end) end--
  const before = fields[end - 1]
  if (end < fields.length && before && isEmpty(line, before)) end--
  return fields.slice(0, end)
}

interface Field {
  readonly start: number
  readonly end: number
}

/** What stands between the bars; a bar behind a backslash is a character like any other. */
function fieldsOf(text: string): readonly Field[] {
  const fields: Field[] = []
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === BACKSLASH) index++
    else if ((markOf(unit) & BAR) !== 0) {
      fields.push({ start, end: index })
      start = index + 1
    }
  }
  fields.push({ start, end: text.length })
  return fields
}

const BACKSLASH = 92

function isEmpty({ text }: Line, { start, end }: Field): boolean {
  let index = start
  while (index < end && isBlank(text.charCodeAt(index))) index++
  return index === end
}
