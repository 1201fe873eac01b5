import { costs, positive } from './costs.ts'
import type { Operation } from './explanation.ts'
import type { Problem, ProblemCell } from './problem.ts'
import { type SlipPlace, slipKind, slipSources } from './slip.ts'

/** What speaks for and against values, in nats. */
export interface Evidence {
  /** How much dearer the table is with this value in the cell than with the one that was read. */
  readonly change: (cell: number, truth: number) => number
  /** At least this much is `change`, whatever the value. */
  readonly leastChange: (cell: number) => number
  /** What the reader's doubts take off the cost of an operation on these cells. */
  readonly credit: (cells: readonly number[]) => number
  /** For one cell that is wrong by itself. */
  readonly slip: (cell: number, truth: number) => number
  /** At least this much is `slip`, whatever the true value. */
  readonly leastSlip: (cell: number) => number
  /** What a slip in a single cell is called. */
  readonly operation: (cell: number, truth: number) => Operation
}

export function evidenceOf(problem: Problem): Evidence {
  const { cells } = problem
  const zeros = zeroShares(problem)
  const scale = usualSize(cells)
  const parts = partsOfTotals(problem)
  // Large numbers are rare: half of what is not 0 is above the usual size, a tenth of it above nine times that.
  const size = (value: number): number => (value === 0 ? 0 : Math.log(scale) + 2 * Math.log1p(Math.abs(value) / scale))
  const filled = (cell: number, value: number): number => {
    const zero = zeros[cell]
    return zero === undefined ? 0 : -Math.log(value === 0 ? zero : 1 - zero)
  }
  const usual = (cell: number, value: number): number => (cells[cell]?.total ? 0 : filled(cell, value) + size(value))
  const hinted = (cell: number, truth: number): number => {
    const { hints = noHints, value = null } = cells[cell] ?? {}
    if (hints.includes(truth)) return -costs.hint
    return value !== null && hints.includes(value) ? costs.hint : 0
  }
  const change = (cell: number, truth: number): number => {
    const read = cells[cell]?.value ?? null
    return usual(cell, truth) - (read === null ? 0 : usual(cell, read)) + hinted(cell, truth)
  }
  const credit = (changed: readonly number[]): number => {
    const doubted = changed.filter((cell) => cells[cell]?.doubt).length
    return (costs.doubt * doubted) / Math.max(1, changed.length)
  }
  const place = (cell: number): SlipPlace => ({ total: cells[cell]?.total ?? false, parts: parts.get(cell) ?? [] })
  const slips: Map<number, number>[] = cells.map(() => new Map())
  const slip = (cell: number, truth: number): number => {
    const known = slips[cell]?.get(truth)
    if (known !== undefined) return known
    const cost = slipCost(cell, truth)
    slips[cell]?.set(truth, cost)
    return cost
  }
  const slipCost = (cell: number, truth: number): number => {
    const { value, total, blank } = cells[cell] ?? {}
    const read = value ?? 0
    const { operation, cost } = slipKind(truth, read, place(cell))
    // What was written for no known reason is as likely to be large as the truth is.
    const sizes = operation === 'other' && !total ? size(read) - size(truth) : 0
    const unprinted = blank && truth !== 0 ? costs.blank : 0
    return positive(cost + sizes + change(cell, truth) - credit([cell]) - unprinted)
  }
  const sources = new Map<number, number>()
  /** Of a detail that was read as this and is not 0 in truth, with its size. */
  const leastSource = (read: number): number => {
    const least = sources.get(read) ?? leastOf(read, size)
    sources.set(read, least)
    return least
  }
  const leastSlip = (cell: number): number => {
    const { value, total, blank, hints = noHints } = cells[cell] ?? {}
    const read = value ?? 0
    const known = hints.includes(read) ? costs.hint : 0
    const off = credit([cell]) + (blank ? costs.blank : 0) - known
    const some = total ? leastOfTotal(read) : leastSource(read) + filled(cell, 1) - usual(cell, read)
    const none = total || read === 0 ? Number.POSITIVE_INFINITY : slip(cell, 0)
    return hints.reduce((least, hint) => Math.min(least, slip(cell, hint)), Math.min(none, positive(some - off)))
  }
  return {
    change,
    leastChange: (cell) => Math.min(...[0, 1, ...(cells[cell]?.hints ?? [])].map((truth) => change(cell, truth))),
    credit,
    slip,
    leastSlip,
    operation: (cell, truth) => slipKind(truth, cells[cell]?.value ?? 0, place(cell)).operation,
  }
}

const noHints: readonly number[] = []

function leastOf(read: number, size: (value: number) => number): number {
  const costsOf = slipSources(read).map((truth) => {
    const { operation, cost } = slipKind(truth, read, { total: false, parts: [] })
    return cost + (operation === 'other' ? size(read) : size(truth))
  })
  return Math.min(...costsOf)
}

/** A digit can be lost from any number, and what is 0 can always have been left so. */
function leastOfTotal(read: number): number {
  if (read === 0) return costs.operations['left-zero']
  const kinds = ['digits-transposed', 'digit-lost', 'digit-doubled', 'total-miscounted'] as const
  return Math.min(
    read < 0 ? costs.operations.sign : Number.POSITIVE_INFINITY,
    ...kinds.map((kind) => costs.operations[kind]),
  )
}

/** By cell, how likely it is 0, from the other cells of its table and lines; none for totals, which others decide. */
function zeroShares({ cells, rows, columns }: Problem): (number | undefined)[] {
  const details = cells.map(({ value, total }) => (total || value === null ? null : value === 0 ? 1 : 0))
  const all = tally(details, [...details.keys()])
  const byCell = cells.map((): { zeros: number; known: number }[] => [])
  for (const line of [...rows, ...columns]) {
    const counted = tally(details, line)
    for (const cell of line) byCell[cell]?.push(counted)
  }
  return cells.map(({ total }, cell) => {
    if (total) return undefined
    const own = details[cell] ?? null
    const [zero, one] = own === null ? [0, 0] : [own, 1]
    const { share, weight, lineWeight } = costs.zeros
    const base = (all.zeros - zero + share * weight) / (all.known - one + weight)
    const odds = (byCell[cell] ?? []).map(({ zeros, known }) => {
      const near = (zeros - zero + base * lineWeight) / (known - one + lineWeight)
      return logit(near) - logit(base)
    })
    return 1 / (1 + Math.exp(-odds.reduce((sum, odd) => sum + odd, logit(base))))
  })
}

function tally(details: readonly (number | null)[], line: readonly number[]): { zeros: number; known: number } {
  let [zeros, known] = [0, 0]
  for (const cell of line) {
    const zero = details[cell] ?? null
    if (zero === null) continue
    zeros += zero
    known++
  }
  return { zeros, known }
}

/** The median of the details that are something. */
function usualSize(cells: readonly ProblemCell[]): number {
  const sizes = cells.flatMap(({ value, total }) => (total || value === null || value === 0 ? [] : [Math.abs(value)]))
  return sizes.sort((left, right) => left - right)[sizes.length >> 1] ?? 1
}

function partsOfTotals({ cells, identities }: Problem): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>()
  for (const { left, right } of identities) {
    for (const [side, others] of [[left, right] as const, [right, left] as const]) {
      const [total] = side
      if (side.length !== 1 || total === undefined || !cells[total]?.total) continue
      const values = others.flatMap((cell) => cells[cell]?.value || [])
      parts.set(total, [...(parts.get(total) ?? []), ...values])
    }
  }
  return parts
}

function logit(share: number): number {
  return Math.log(share / (1 - share))
}
