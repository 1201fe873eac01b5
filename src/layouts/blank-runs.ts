import type { Line } from './line.ts'
import { isBlank } from './marks.ts'

/** Fewer longer gaps than this may be page breaks as well. */
const LEAST_GAPS = 3

/**
 * In a table of one cell a line, blank cells are left as longer gaps: where two line breaks part the cells, and every blank
 * cell adds three, five line breaks are one blank cell.
 *
 *     5⏎⏎0⏎⏎⏎⏎⏎1     5, 0, a blank, 1
 *
 * Only gaps beside numbers are looked at, and only where all of them are the usual one and whole steps of one size more.
 *
 * @returns for the first line of each gap with blank cells in it, how many
 */
export function blankRuns(lines: readonly Line[]): ReadonlyMap<number, number> {
  const none: ReadonlyMap<number, number> = new Map()
  if (!hasGaps(lines)) return none
  const gaps: { from: number; breaks: number }[] = []
  const numbers: string[] = []
  let usual = Number.POSITIVE_INFINITY
  let previous = -1
  let isPreviousNumber = false
  for (const [index, { text }] of lines.entries()) {
    if (text === '') continue
    const isThisNumber = isNumber(text)
    if (isThisNumber) numbers.push(text.trim())
    if (previous >= 0 && (isPreviousNumber || isThisNumber)) {
      gaps.push({ from: previous + 1, breaks: index - previous })
      usual = Math.min(usual, index - previous)
    }
    previous = index
    isPreviousNumber = isThisNumber
  }
  // Scrapers that drop every line that was there before leave gaps too; then no number is there twice.
  if (new Set(numbers).size === numbers.length) return none
  const longer = gaps.filter(({ breaks }) => breaks > usual)
  const step = longer.reduce((divisor, { breaks }) => greatestCommonDivisor(breaks - usual, divisor), 0)
  if (longer.length < LEAST_GAPS || step === 0 || longer.length > gaps.length / 2) return none
  return new Map(longer.map(({ from, breaks }) => [from, (breaks - usual) / step]))
}

/** Whether enough lines are empty for any gap to count. */
function hasGaps(lines: readonly Line[]): boolean {
  let empty = 0
  for (const { text } of lines) if (text === '' && ++empty >= LEAST_GAPS) return true
  return false
}

function isNumber(text: string): boolean {
  const first = text.charCodeAt(0)
  // Most lines begin with a character of a word.
  if (first > COLON && first !== WIDE_COMMA && !isBlank(first)) return false
  return /^\s*[+-]?[\d.,，]{1,15}\s*$/.test(text)
}

const COLON = 58
const WIDE_COMMA = 0xff0c

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}
