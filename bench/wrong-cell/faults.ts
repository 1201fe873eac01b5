import type { Operation, Origin } from '../../src/arithmetic/index.ts'
import type { Random } from '../../test/made/random.ts'
import type { Frame, Values } from './tables.ts'

/** What went wrong with a table, and what was read because of it. */
export interface Fault {
  readonly kind: Operation
  readonly origin: Origin
  /** Only cells that are not as they were. */
  readonly damaged: ReadonlyMap<number, number | null>
}

/** How often each kind is planted, against the others. */
const weights: readonly (readonly [Operation, number])[] = [
  ['digit-replaced', 16],
  ['digits-transposed', 10],
  ['digit-lost', 8],
  ['digit-added', 5],
  ['digit-doubled', 6],
  ['left-zero', 12],
  ['sign', 2],
  ['row-exchanged', 8],
  ['column-exchanged', 4],
  ['row-shifted', 8],
  ['row-copied', 3],
  ['total-miscounted', 5],
  ['total-stale', 10],
  ['other', 3],
]

export const faultKinds: readonly Operation[] = weights.map(([kind]) => kind)

/** Null where the table has nothing that this can happen to. */
export function drawFault(frame: Frame, values: Values, chance: Random, kind = drawKind(chance)): Fault | null {
  for (let attempt = 0; attempt < 30; attempt++) {
    const drawn = draw(kind, frame, values, chance)
    const damaged = new Map([...drawn.changes].filter(([cell, value]) => value !== values[cell]))
    if (damaged.size > 0) return { kind, origin: drawn.origin, damaged }
  }
  return null
}

function drawKind(chance: Random): Operation {
  const often = weights.flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind))
  return one(often, chance) ?? 'other'
}

interface Drawn {
  readonly origin: Origin
  readonly changes: Iterable<readonly [number, number | null]>
}

function draw(kind: Operation, frame: Frame, values: Values, chance: Random): Drawn {
  const numbers = values.map((value) => value ?? 0)
  const nothing: Drawn = { origin: 'report', changes: [] }
  const among = (fits: (value: number, cell: number) => boolean): number =>
    one(
      numbers.flatMap((value, cell) => (values[cell] !== null && fits(value, cell) ? [cell] : [])),
      chance,
    ) ?? -1
  const single = (cell: number, read: (value: number) => number, read_: Origin[] = ['report', 'extraction']): Drawn =>
    cell === -1 ? nothing : { origin: one(read_, chance) ?? 'report', changes: [[cell, read(numbers[cell] ?? 0)]] }
  switch (kind) {
    case 'digit-replaced':
      return single(
        among((value) => value > 0 || chance.chance(0.02)),
        (value) => edited(value, chance, (digits, place) => digits.with(place, String(chance.below(10)))),
      )
    case 'digits-transposed':
      return single(
        among((value) => value > 9),
        (value) => edited(value, chance, transposed),
        ['report'],
      )
    case 'digit-lost':
      return single(
        among((value) => value > 9),
        (value) => edited(value, chance, (digits, place) => digits.toSpliced(place, 1)),
      )
    case 'digit-added':
      return single(
        among((value) => value > 0),
        (value) =>
          edited(value, chance, (digits, place) =>
            digits.toSpliced(place + chance.below(2), 0, String(chance.below(10))),
          ),
      )
    case 'digit-doubled':
      return single(
        among((value) => value > 0),
        (value) => edited(value, chance, (digits, place) => digits.toSpliced(place, 0, digits[place] ?? '')),
      )
    case 'left-zero':
      return single(
        among((value) => value > 0),
        () => 0,
        ['report'],
      )
    case 'sign':
      return single(
        among((value) => value > 0),
        (value) => -value,
      )
    case 'total-miscounted':
      return single(
        among((_, cell) => frame.total[cell] ?? false),
        (value) => Math.max(0, value + (1 + chance.below(3)) * (chance.chance(0.5) ? 1 : -1)),
        ['report'],
      )
    case 'other':
      return single(
        among(() => true),
        () => Math.floor((chance.next() + 0.01) ** -1.5),
        ['report'],
      )
    case 'row-exchanged':
      return exchanged(one(frame.rows, chance) ?? [], numbers, chance)
    case 'column-exchanged':
      return exchanged(one(frame.columns, chance) ?? [], numbers, chance)
    case 'row-shifted':
      return shifted(
        one(
          frame.rows.filter((row) => row.some((cell) => numbers[cell])),
          chance,
        ) ?? [],
        numbers,
        chance,
      )
    case 'row-copied': {
      const row = 1 + chance.below(frame.rows.length - 1)
      const [above = [], below = []] = [frame.rows[row - 1], frame.rows[row]]
      if (above.length !== below.length || above.every((cell) => numbers[cell] === 0)) return nothing
      return { origin: 'report', changes: below.map((cell, place) => [cell, numbers[above[place] ?? -1] ?? 0]) }
    }
    case 'total-stale':
      return stale(frame, numbers, chance)
    case 'reread':
      return nothing
  }
}

function edited(value: number, chance: Random, edit: (digits: string[], place: number) => string[]): number {
  const digits = [...String(value)]
  return Number(edit(digits, chance.below(digits.length)).join(''))
}

function transposed(digits: string[], place: number): string[] {
  const first = Math.min(place, digits.length - 2)
  return digits.with(first, digits[first + 1] ?? '').with(first + 1, digits[first] ?? '')
}

function exchanged(line: readonly number[], numbers: readonly number[], chance: Random): Drawn {
  const place = chance.below(line.length - 1)
  const [first = 0, second = 0] = [line[place], line[place + 1]]
  return {
    origin: 'report',
    changes: [
      [first, numbers[second] ?? 0],
      [second, numbers[first] ?? 0],
    ],
  }
}

/** A lost cell, mostly an empty one, or one too many: the rest of the row moves, and a place stays empty. */
function shifted(row: readonly number[], numbers: readonly number[], chance: Random): Drawn {
  const origin = chance.chance(0.7) ? 'extraction' : 'report'
  const empty = origin === 'extraction' ? null : 0
  const old = row.map((cell) => numbers[cell] ?? 0)
  const zeros = old.flatMap((value, place) => (value === 0 ? [place] : []))
  const left = chance.chance(0.6)
  const from =
    left && chance.chance(0.7) ? (one(zeros, chance) ?? 0) : chance.chance(0.5) ? 0 : chance.below(row.length - 1)
  const read = left ? [...old.toSpliced(from, 1), empty] : old.toSpliced(from, 0, empty as number).slice(0, row.length)
  return { origin, changes: row.map((cell, place) => [cell, read[place] ?? empty] as const) }
}

/** A detail got its number late, and one total over it, or several, still say what they said before. */
function stale({ total, identities }: Frame, numbers: readonly number[], chance: Random): Drawn {
  const sums = identities.flatMap(({ left, right }) => {
    const [cell] = left
    return left.length === 1 && cell !== undefined && total[cell] ? [{ cell, parts: right }] : []
  })
  const over = (part: number) => sums.filter(({ parts }) => parts.includes(part)).map(({ cell }) => cell)
  const detail = one(
    numbers.flatMap((value, cell) => (value > 0 && !total[cell] ? [cell] : [])),
    chance,
  )
  if (detail === undefined) return { origin: 'report', changes: [] }
  const value = numbers[detail] ?? 0
  const late = chance.chance(0.5) ? value : 1 + chance.below(value)
  const above = over(detail)
  const first = one(above, chance)
  const chain = first === undefined ? [] : chance.chance(0.3) ? above : [first]
  const whole = chance.chance(0.5) ? [...new Set([...chain, ...chain.flatMap(over)])] : chain
  const changes = whole.map((cell) => [cell, (numbers[cell] ?? 0) - late] as const)
  return { origin: 'report', changes: changes.every(([, read]) => read >= 0) ? changes : [] }
}

function one<T>(list: readonly T[], chance: Random): T | undefined {
  return list[chance.below(Math.max(1, list.length))]
}
