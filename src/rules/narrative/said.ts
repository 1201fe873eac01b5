import type { Report } from '../../report/report.ts'
import { once } from '../once.ts'
import { applicationClaims } from './application-claims.ts'
import type { Claim } from './claim.ts'
import { litigationClaims } from './litigation-claims.ts'
import { proseOf } from './reading.ts'
import { reporterOf } from './reporter.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A sentence of the report's own prose, with what it says of the numbers of sections three and four. */
export interface Said {
  readonly sentence: Sentence
  readonly applications: readonly Claim[]
  readonly litigation: readonly Claim[]
}

/** Every sentence of the prose, in reading order. */
export const saidIn = once((report: Report): readonly Said[] => {
  const reporter = reporterOf(report)
  return proseOf(report)
    .flatMap(sentencesIn)
    .map((sentence) => ({
      sentence,
      applications: applicationClaims(sentence, reporter),
      litigation: litigationClaims(sentence, reporter),
    }))
})
