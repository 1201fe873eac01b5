import type { TableKey } from '../../forms/form.ts'
import type { Report, RowLabel } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { type Counted, cellOf, cellsOfRow, columnsOfRow } from '../cells.ts'
import { once } from '../once.ts'
import type { FormPlace } from '../rule.ts'
import { spanOf } from './span.ts'

/** A line of values that the form prints: a row, or the only line of the litigation table, which has three. */
export interface ReadLine {
  readonly at: FormPlace
  readonly labels: readonly RowLabel[]
  readonly cells: readonly Counted[]
  /** How many values stand on it, blank cells aside. */
  readonly values: number
  readonly surplus: number
  readonly state: LineState
  /** From its label to its last value; null where nothing of it was found. */
  readonly span: Span | null
}

export type LineState =
  /** Every cell has something, if only a blank. */
  | 'whole'
  /** Neither label nor value. */
  | 'absent'
  | 'too-few'
  | 'too-many'
  /** Enough values, but blank cells among them leave open whose they are. */
  | 'unclear'

/** Every line of a table, in the form's order; none where the table, or what was found of its rows, is not known. */
export const readLines = once((report: Report, table: TableKey): readonly ReadLine[] => {
  const read = report.tables[table]
  if (!read || read.rows.length === 0) return []
  if (table === 'litigation') return [new LineOfTable(report, table, read.rows)]
  return read.rows.map((label) => new LineOfTable(report, table, [label]))
})

/** Of most lines nothing is asked but whether they are whole. */
class LineOfTable implements ReadLine {
  readonly labels: readonly RowLabel[]
  readonly values: number
  readonly surplus: number
  readonly #report: Report
  readonly #table: TableKey
  #state: LineState | null = null

  constructor(report: Report, table: TableKey, labels: readonly RowLabel[]) {
    this.#report = report
    this.#table = table
    this.labels = labels
    this.values = labels.reduce((most, { values }) => Math.max(most, values), 0)
    this.surplus = labels.reduce((most, { surplus }) => Math.max(most, surplus), 0)
  }

  get at(): FormPlace {
    const [label, ...others] = this.labels
    return label && others.length === 0 ? { table: this.#table, row: label.row } : { table: this.#table }
  }

  get cells(): readonly Counted[] {
    const all: Counted[] = []
    for (const { row } of this.labels) {
      const own = cellsOfRow(this.#report, this.#table, row)
      for (const { key } of columnsOfRow(this.#report, this.#table, row)) all.push(cellOf(own, row, key))
    }
    return all
  }

  get state(): LineState {
    this.#state ??= stateOf(this)
    return this.#state
  }

  get span(): Span | null {
    const { labels, cells } = this
    const unplaced = this.#report.tables[this.#table]?.unplaced ?? []
    const beside = unplaced.filter(({ row }) => labels.some((label) => label.row === row))
    return spanOf([
      ...labels.map(({ found }) => found?.span ?? null),
      ...[...cells, ...beside.flatMap(({ values }) => values), ...labels.flatMap(({ aside }) => aside)].map(
        ({ span }) => span,
      ),
    ])
  }
}

function stateOf({ cells, labels, values, surplus }: ReadLine): LineState {
  const missing = cells.filter(({ cell }) => cell.state === 'missing').length
  const labelled = labels.some(({ found }) => found !== null)
  if (missing === cells.length && !labelled && values === 0) return 'absent'
  if (surplus > 0) return 'too-many'
  if (missing === 0) return 'whole'
  return values < cells.length ? 'too-few' : 'unclear'
}
