import { withCell, withMore } from './changes.ts'
import type { PlantedFault } from './fault.ts'

/** Sums that do not hold are told under the cell that is likely wrong. */
const broken = (...identities: readonly string[]): readonly string[] => ['arithmetic/wrong-cell', ...identities]

export const litigationFaults: readonly PlantedFault[] = [
  {
    name: 'a total of reviews that is one too many',
    rules: broken('litigation/row-total'),
    report: (report) => withMore(report, 'litigation', 'review', 'total', 1),
  },
  {
    name: 'a total of suits after review that is one too few for its outcomes',
    rules: broken('litigation/row-total'),
    report: (report) => withMore(report, 'litigation', 'afterReview', 'corrected', 1),
  },
  {
    name: 'a direct suit after the law has changed',
    rules: ['litigation/direct-suit'],
    years: [2024, 2025],
    report: (report) =>
      withCell(withCell(report, 'litigation', 'direct', 'upheld', 1), 'litigation', 'direct', 'total', 1),
  },
]
