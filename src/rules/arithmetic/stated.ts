import type { TableKey } from '../../forms/form.ts'
import type { Report } from '../../report/report.ts'
import { applicationClaims } from '../narrative/application-claims.ts'
import type { Claim } from '../narrative/claim.ts'
import { litigationClaims } from '../narrative/litigation-claims.ts'
import { proseOf } from '../narrative/reading.ts'
import { reporterOf } from '../narrative/reporter.ts'
import { sentencesIn } from '../narrative/sentences.ts'
import type { Hint } from './problem-of.ts'

/** A number that the text states for one cell of a table, and where. */
export interface Stated extends Hint {
  readonly table: TableKey
  readonly claim: Claim
}

/** What the text says of single cells, where its words can hardly mean anything else. */
export function statedCells(report: Report): readonly Stated[] {
  const reporter = reporterOf(report)
  const sentences = proseOf(report).flatMap((reading) => sentencesIn(reading))
  const claims = sentences.flatMap((sentence) => [
    ...applicationClaims(sentence, reporter),
    ...litigationClaims(sentence, reporter),
  ])
  return claims.flatMap((claim) => {
    const [meaning, ...others] = claim.meanings
    const [cell] = meaning?.cells ?? []
    const single = others.length === 0 && meaning?.cells.length === 1
    return single && cell && claim.certainty !== 'weak' ? [{ ...cell, value: claim.value, claim }] : []
  })
}
