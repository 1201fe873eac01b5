import type { Block, Column, EditionId, FormRow, TableKey } from '../../src/forms/form.ts'
import { formOf } from '../../src/forms/index.ts'
import type { Random } from './random.ts'

export type Editions = { readonly [key in TableKey]: EditionId }

/** The number of every cell, by row key, then column key, in the form's order. */
export type Numbers = { readonly [key in TableKey]: NumberTable }
export interface NumberTable {
  readonly [row: string]: { readonly [column: string]: number }
}

/** One value for each cell of a table of the form, in the form's order. */
export function mapTable<T>(
  table: TableKey,
  edition: EditionId,
  cell: (row: FormRow, column: Column) => T,
): { readonly [row: string]: { readonly [column: string]: T } } {
  return Object.fromEntries(
    formOf(edition).tables[table].blocks.flatMap((block) =>
      block.rows.map((row) => [
        row.key,
        Object.fromEntries(block.columns.map((column) => [column.key, cell(row, column)])),
      ]),
    ),
  )
}

/**
 * As offices come: some have nothing at all to report, most little, a few have a great deal in a few cells.
 *
 * @param directSuits whether some have been sued without a review before
 */
export function drawNumbers(editions: Editions, chance: Random, neverEmpty: boolean, directSuits = true): Numbers {
  const sizes = neverEmpty ? [small, small, medium, large] : [none, small, small, small, small, medium, large]
  const size = sizes[chance.below(sizes.length)] ?? small
  const count = (weight: number): number =>
    chance.chance(size.filled * weight) ? Math.floor(size.typical * (chance.next() + 0.0001) ** -0.9) : 0
  for (;;) {
    const numbers = drawn(editions, { count, chance, directSuits })
    if (!neverEmpty || flat(numbers).some((number) => number > 0)) return numbers
  }
}

/**
 * No two cells have the same number, signs aside, and none has one that the form, a date or a small count in the prose
 * might print: a value that is read into the wrong cell is always seen.
 */
export function drawProbe(editions: Editions, chance: Random): Numbers {
  for (;;) {
    const taken = new Set<number>()
    const count = (): number => {
      const number = 32 + Math.floor(chance.next() ** 2 * 9000)
      if (taken.has(number)) return count()
      taken.add(number)
      return number
    }
    const numbers = drawn(editions, { count, chance, directSuits: true })
    const all = flat(numbers).map(Math.abs)
    const telling = all.every((number) => number >= 32 && Math.floor(number / 100) !== 20)
    if (telling && new Set(all).size === all.length) return numbers
  }
}

interface Office {
  /** How likely a cell of an office is filled at all, and a modest number for it. */
  readonly filled: number
  readonly typical: number
}

const none: Office = { filled: 0, typical: 1 }
const small: Office = { filled: 0.4, typical: 1 }
const medium: Office = { filled: 0.7, typical: 3 }
const large: Office = { filled: 1, typical: 20 }

interface Dice {
  /** A count; the weight, from 0 to 1, is how usual it is to have any. */
  readonly count: (weight: number) => number
  readonly chance: Random
  readonly directSuits: boolean
}

function drawn(editions: Editions, dice: Dice): Numbers {
  const blocks = (table: TableKey): readonly Block[] => formOf(editions[table]).tables[table].blocks
  return {
    disclosure: Object.assign({}, ...blocks('disclosure').map((block) => disclosure(block, dice))),
    applications: Object.assign({}, ...blocks('applications').map((block) => applications(block, dice))),
    litigation: Object.assign({}, ...blocks('litigation').map((block) => litigation(block, dice))),
  }
}

/** Keeps what the heads promise: no stock below zero, no more new than there are in all, no purchase without a price. */
function disclosure({ columns, rows }: Block, dice: Dice): NumberTable {
  const stock = columns.length > 2 && !columns.some(({ signed, decimal }) => signed || decimal)
  const table: { [row: string]: { [column: string]: number } } = {}
  for (const { key } of rows) {
    // Only cities and provinces can make 规章, and the made offices are none.
    const weight = key === 'regulations' ? 0 : 0.6
    const values: number[] = []
    for (const [index, { signed, decimal }] of columns.entries()) {
      const first = values[0] ?? 0
      if (signed) values.push(signedChange(dice, first))
      else if (decimal) values.push(index > 0 && first === 0 ? 0 : money(dice, index > 0))
      else values.push(dice.count(weight) + (stock && index === columns.length - 1 ? sum(values) : 0))
    }
    table[key] = Object.fromEntries(columns.map((column, index) => [column.key, values[index] ?? 0]))
  }
  return table
}

function signedChange(dice: Dice, stock: number): number {
  const change = dice.count(stock > 0 ? 0.9 : 0.2)
  return stock > 0 && dice.chance.chance(0.5) ? 0 - (change % (stock + 1)) : change
}

/** In 万元, with up to four decimals. */
function money(dice: Dice, always: boolean): number {
  const whole = dice.count(0.4)
  if (whole === 0 && !always) return 0
  const digits = 10 ** dice.chance.below(5)
  return (whole * digits + 1 + dice.chance.below(digits - 1)) / digits
}

function applications({ columns, rows }: Block, dice: Dice): NumberTable {
  const results = rows.filter(({ key, groups }) => groups.length > 0 && key !== 'total').map(({ key }) => key)
  const usual = new Map(rows.map(({ key }) => [key, 0.2 + dice.chance.next() ** 2]))
  const table: { [row: string]: { [column: string]: number } } = Object.fromEntries(rows.map(({ key }) => [key, {}]))
  const put = (row: string, column: string, value: number): number => {
    table[row] = { ...table[row], [column]: value }
    return value
  }
  const applicants = columns.filter(({ key }) => key !== 'total')
  for (const [index, { key: column }] of applicants.entries()) {
    // People ask far more often than firms and societies do.
    const weight = index === 0 ? 1 : 0.25
    const total = sum(results.map((row) => put(row, column, dice.count(weight * (usual.get(row) ?? 1)))))
    const carriedOut = dice.count(weight * 0.3)
    const carriedIn = Math.min(dice.count(weight * 0.3), total + carriedOut)
    put('carriedIn', column, carriedIn)
    put('received', column, total + carriedOut - carriedIn)
    put('total', column, total)
    put('carriedOut', column, carriedOut)
  }
  for (const { key } of rows) put(key, 'total', sum(Object.values(table[key] ?? {})))
  return table
}

function litigation({ columns, rows }: Block, dice: Dice): NumberTable {
  return Object.fromEntries(
    rows.map(({ key: row }) => {
      const weight = row === 'direct' && !dice.directSuits ? 0 : 0.15
      const details = columns.filter(({ key }) => key !== 'total').map(({ key }) => [key, dice.count(weight)] as const)
      return [row, { ...Object.fromEntries(details), total: sum(details.map(([, value]) => value)) }]
    }),
  )
}

function flat(numbers: Numbers): number[] {
  return Object.values(numbers).flatMap((table: NumberTable) =>
    Object.values(table).flatMap((row) => Object.values(row)),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
