import { explain, infer } from '../../arithmetic/index.ts'
import type { TableKey } from '../../forms/form.ts'
import type { Report } from '../../report/report.ts'
import { type CellKey, type IdentityKey, problemOf } from './problem-of.ts'

/** A missing cell whose value the form's sums leave no choice. It was not read, and is never taken for a value that was. */
export interface InferredCell extends CellKey {
  readonly value: number
  /** The sums that determine it. */
  readonly by: readonly IdentityKey[]
}

export function inferredCells(report: Report, table: TableKey): readonly InferredCell[] {
  const posed = problemOf(report, table, [])
  // Where a sum of the table is broken, a wrong value could be handed on to a missing one.
  if (!posed || explain(posed.problem).status !== 'holds') return []
  return infer(posed.problem).flatMap(({ cell, value, identities }) => {
    const key = posed.cells[cell]
    const by = identities.flatMap((index) => posed.identities[index] ?? [])
    return key ? [{ ...key, value, by }] : []
  })
}
