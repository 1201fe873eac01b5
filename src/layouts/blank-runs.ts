import type { Line } from './line.ts'

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
  const gaps: { from: number; breaks: number }[] = []
  let previous = -1
  for (const [index, { text }] of lines.entries()) {
    if (text === '') continue
    const beside = previous >= 0 && (isNumber(lines[previous]) || isNumber(lines[index]))
    if (beside) gaps.push({ from: previous + 1, breaks: index - previous })
    previous = index
  }
  // Scrapers that drop every line that was there before leave gaps too; then no number is there twice.
  const numbers = lines.filter(isNumber).map(({ text }) => text.trim())
  if (new Set(numbers).size === numbers.length) return new Map()
  const usual = Math.min(...gaps.map(({ breaks }) => breaks))
  const longer = gaps.filter(({ breaks }) => breaks > usual)
  const step = longer.reduce((divisor, { breaks }) => greatestCommonDivisor(breaks - usual, divisor), 0)
  if (longer.length < LEAST_GAPS || step === 0 || longer.length > gaps.length / 2) return new Map()
  return new Map(longer.map(({ from, breaks }) => [from, (breaks - usual) / step]))
}

function isNumber(line: Line | undefined): boolean {
  return line !== undefined && /^\s*[+-]?[\d.,，]{1,15}\s*$/.test(line.text)
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}
