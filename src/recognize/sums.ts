import type { TableForm } from '../forms/form.ts'
import type { ReadCell } from '../report/report.ts'

/** The sums that the form prints over one line, as evidence for or against a reading of it. */
export interface Sum {
  /**
   * Whether the line adds up, blanks counted as nothing. Null where that says nothing: every value is 0 or blank, or one
   * cannot be read.
   */
  readonly holds: (reading: readonly ({ readonly cell: ReadCell } | null)[]) => boolean | null
}

interface CellKey {
  readonly row: string
  readonly column: string
}

/** Null where the form has no sum over the line. */
export function sumOf(form: TableForm, slots: readonly CellKey[]): Sum | null {
  const identities = form.identities.filter(({ each }) => each === 'row')
  if (identities.length === 0) return null
  const rows = [...new Set(slots.map(({ row }) => row))]
  const sides = rows.flatMap((row) =>
    identities.map(({ left, right }) => {
      const indices = (columns: readonly string[]) =>
        columns.map((column) => slots.findIndex((slot) => slot.row === row && slot.column === column))
      return { left: indices(left), right: indices(right) }
    }),
  )
  return {
    holds: (reading) => {
      if (reading.some((value) => value && value.cell.state === 'unreadable')) return null
      const numbers = reading.map((value) => (value?.cell.state === 'number' ? value.cell.value : 0))
      if (numbers.every((number) => number === 0)) return null
      const total = (indices: readonly number[]) => indices.reduce((sum, index) => sum + (numbers[index] ?? 0), 0)
      return sides.every(({ left, right }) => total(left) === total(right))
    },
  }
}
