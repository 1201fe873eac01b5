import type { ReadCell } from '../report/report.ts'
import type { Sum } from './sums.ts'
import type { ValueToken } from './tokens.ts'

/** Parting more digits than this in all ways would take long, and leave too many ways. */
const MOST_DIGITS = 32
/** More readings than this are no help to anyone. */
const MOST_READINGS = 200

/**
 * The values of a whole line that stand without blanks between them: `1181700118154`, `0000000`. All ways to part the
 * digits into as many numbers as the form has columns, none with a leading zero, that satisfy the form's sums.
 *
 * @returns no reading where there are too many
 */
export function partDigits(token: ValueToken, width: number, sum: Sum | null): readonly (readonly ValueToken[])[] {
  const digits = token.cell.raw
  if (!/^\d+$/.test(digits) || digits.length < width || digits.length > MOST_DIGITS) return []
  if (token.cell.span.end - token.cell.span.start !== digits.length) return []
  const readings: (readonly ValueToken[])[] = []
  const part = (from: number, parts: readonly ValueToken[]) => {
    if (readings.length > MOST_READINGS) return
    const left = width - parts.length
    if (left === 0) {
      if (from === digits.length && (sum === null || sum.holds(parts) !== false)) readings.push(parts)
      return
    }
    const longest = digits[from] === '0' ? 1 : digits.length - from - left + 1
    const shortest = left === 1 ? digits.length - from : 1
    for (let length = shortest; length <= longest; length++) part(from + length, [...parts, piece(token, from, length)])
  }
  part(0, [])
  return readings.length > MOST_READINGS ? [] : readings
}

function piece(token: ValueToken, from: number, length: number): ValueToken {
  const raw = token.cell.raw.slice(from, from + length)
  const start = token.cell.span.start + from
  const cell: ReadCell = { state: 'number', value: Number(raw), unit: null, raw, span: { start, end: start + length } }
  return { ...token, cell }
}

/** A number whose digits stand apart in one cell, such as `18 08595`, put together; null for anything else. */
export function joinDigits(token: ValueToken): ValueToken | null {
  const { cell } = token
  if (cell.state !== 'unreadable' || !/^[1-9]\d*(?:\s+\d+)+$/.test(cell.raw)) return null
  return { ...token, cell: { ...cell, state: 'number', value: Number(cell.raw.replace(/\s/g, '')), unit: null } }
}
