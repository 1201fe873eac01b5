import type { MadeReport } from '../made/report.ts'
import { numberIn, withMore, withoutCounts } from './changes.ts'
import type { PlantedFault } from './fault.ts'

/** Sums that do not hold are told under the cell that is likely wrong. */
const broken = (...identities: readonly string[]): readonly string[] => ['arithmetic/wrong-cell', ...identities]

export const applicationsFaults: readonly PlantedFault[] = [
  {
    name: 'an application counted for other applicants than it was handled for',
    rules: broken('applications/balance'),
    report: (report) => {
      const [received, handled] = ['received', 'total'].map((row) => numberIn(report, 'applications', row, 'natural'))
      if (!received || !handled) return null
      return withMore(
        withMore(report, 'applications', 'received', 'natural', -1),
        'applications',
        'received',
        'legal',
        1,
      )
    },
  },
  {
    name: 'a result that is not in the total of results',
    rules: broken('applications/results-total'),
    report: (report) =>
      withMore(withMore(report, 'applications', 'granted', 'natural', 1), 'applications', 'granted', 'total', 1),
  },
  {
    name: 'a result moved to another row, without its total',
    rules: broken('applications/row-total'),
    report: (report) => {
      const row = resultsOf(report).find((key) => numberIn(report, 'applications', key, 'natural') > 0)
      if (row === undefined) return null
      const other = row === 'granted' ? 'partlyGranted' : 'granted'
      return withMore(withMore(report, 'applications', row, 'natural', -1), 'applications', other, 'natural', 1)
    },
  },
  {
    name: 'more carried on than there were',
    rules: broken('applications/balance', 'applications/carried-out-exceeds-intake'),
    report: (report) => {
      const intake = ['received', 'carriedIn'].map((row) => numberIn(report, 'applications', row, 'research'))
      const more =
        1 + intake.reduce((sum, count) => sum + count, 0) - numberIn(report, 'applications', 'carriedOut', 'research')
      const research = withMore(withoutCounts(report), 'applications', 'carriedOut', 'research', more)
      return withMore(research, 'applications', 'carriedOut', 'total', more)
    },
  },
  {
    name: 'a subtotal that differs from its rows',
    rules: ['applications/group-subtotal'],
    only: { because: 'a subtotal is put into the bars of this one', layouts: ({ name }) => name === 'pipe' },
    page: (text) => text.replace('（三）不予公开 |', '（三）不予公开 | 98765 | 0 | 0 | 0 | 0 | 0 | 98765 |\n'),
  },
]

/** The rows of item three but for its total. */
function resultsOf({ tables }: MadeReport): readonly string[] {
  return Object.keys(tables.applications).filter(
    (row) => !['received', 'carriedIn', 'total', 'carriedOut'].includes(row),
  )
}
