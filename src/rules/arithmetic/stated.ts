import type { TableKey } from '../../forms/form.ts'
import type { Report } from '../../report/report.ts'
import type { Claim } from '../narrative/claim.ts'
import { saidIn } from '../narrative/said.ts'
import { once } from '../once.ts'
import type { Hint } from './problem-of.ts'

/** A number that the text states for one cell of a table, and where. */
export interface Stated extends Hint {
  readonly table: TableKey
  readonly claim: Claim
}

/** What the text says of single cells, where its words can hardly mean anything else. */
export const statedCells = once((report: Report): readonly Stated[] => {
  const claims = saidIn(report).flatMap(({ applications, litigation }) => [...applications, ...litigation])
  return claims.flatMap((claim) => {
    const [meaning, ...others] = claim.meanings
    const [cell] = meaning?.cells ?? []
    const single = others.length === 0 && meaning?.cells.length === 1
    return single && cell && claim.certainty !== 'weak' ? [{ ...cell, value: claim.value, claim }] : []
  })
})
