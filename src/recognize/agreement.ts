import type { Doubt } from '../report/report.ts'
import type { Share } from './share.ts'
import type { ValueToken } from './tokens.ts'

/** One way to fill the slots of a line, from left to right; null for a cell that has nothing. */
export type Reading = readonly (ValueToken | null)[]

/** A reading, how it came about, and how far from the row's first value its first slot is. */
export interface Choice {
  readonly reading: Reading
  readonly doubts: readonly Doubt[]
  /** Values between the label and the first slot; null where that is not what sets the choices apart. */
  readonly offset: number | null
}

/**
 * The rows of one table begin alike: all in one column of the grid, or all right behind their labels. Rows that leave no
 * choice of where they begin show which it is, the others must agree with them.
 */
export function agreementOf(
  lines: readonly { readonly share: Share; readonly choices: readonly Choice[] }[],
): Agreement {
  const columns = new Set<number>()
  const offsets = new Set<number>()
  for (const { share, choices } of lines) {
    const [choice, other] = choices
    if (!choice || other) continue
    const first = choice.reading[0]
    const row = share.values.filter(({ stray }) => !stray)
    if (first && first.layout !== 'line' && row.at(-1)?.from !== row[0]?.from) columns.add(first.from)
    offsets.add(first ? Math.max(0, row.indexOf(first)) : 0)
  }
  return { column: only(columns), offset: only(offsets) }
}

export interface Agreement {
  /** The grid column where the values of every row begin. */
  readonly column: number | null
  /** How many cells stand between the label and the first value of every row. */
  readonly offset: number | null
}

function only(numbers: ReadonlySet<number>): number | null {
  const [number = null] = numbers
  return numbers.size === 1 ? number : null
}

/** @param agreement how the rows begin, which nobody needs to know where they leave no choice */
export function settle(choices: readonly Choice[], agreement: () => Agreement): Choice | null {
  const [first, ...others] = choices
  if (!first) return null
  if (others.length === 0 && first.offset === null) return first
  const { column, offset } = agreement()
  const agreeing = choices.filter(
    (choice) =>
      choice.offset === null || (column === null ? choice.offset === offset : choice.reading[0]?.from === column),
  )
  const [agreed] = agreeing
  if (agreed && agreeing.length === 1) return agreed
  const same = others.every(({ reading }) =>
    reading.every((value, index) => sameCell(value, first.reading[index] ?? null)),
  )
  if (same) return column === null && offset === null ? { ...first, doubts: [...first.doubts, 'blanks-unsure'] } : first
  return null
}

function sameCell(one: ValueToken | null, other: ValueToken | null): boolean {
  if (one?.cell.state !== other?.cell.state) return false
  return one?.cell.state === 'number' && other?.cell.state === 'number' ? one.cell.value === other.cell.value : true
}
