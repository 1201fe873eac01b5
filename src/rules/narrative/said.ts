import type { Report } from '../../report/report.ts'
import { once } from '../once.ts'
import { vocabulary } from '../word-search.ts'
import { applicationClaims, applicationWords } from './application-claims.ts'
import type { Claim } from './claim.ts'
import { disclosureWords } from './disclosure-claims.ts'
import { litigationClaims, litigationWords } from './litigation-claims.ts'
import { readingsWith } from './reading.ts'
import { reporterOf } from './reporter.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A sentence of the report's own prose, with what it says of the numbers of sections three and four. */
export interface Said {
  readonly sentence: Sentence
  readonly applications: readonly Claim[]
  readonly litigation: readonly Claim[]
}

/** Every sentence of the paragraphs that may speak of numbers in a table, in reading order. */
export const saidIn = once((report: Report): readonly Said[] => {
  const reporter = reporterOf(report)
  return readingsWith(report, claimWords)
    .flatMap(sentencesIn)
    .map((sentence) => ({
      sentence,
      applications: applicationClaims(sentence, reporter),
      litigation: litigationClaims(sentence, reporter),
    }))
})

const claimWords = vocabulary([...disclosureWords, ...applicationWords, ...litigationWords])
