import type { Operation } from './explanation.ts'

/**
 * What explanations are weighed with: negative logarithms of likelihoods, in nats. Fitted on made-up reports; the
 * differences matter, not the heights.
 */
export const costs = {
  operations: {
    'digits-transposed': 7,
    'digit-replaced': 7.8,
    'digit-lost': 7.6,
    'digit-added': 9.3,
    'digit-doubled': 6,
    'left-zero': 6.2,
    sign: 4,
    'row-exchanged': 7,
    'column-exchanged': 8,
    'row-shifted': 6.5,
    'row-copied': 8,
    'total-miscounted': 8.8,
    'total-stale': 11.5,
    reread: 3,
    other: 15,
  } satisfies Readonly<Record<Operation, number>>,
  /** On top where a digit is said to have got into a cell that was 0: most cells are 0, and few digits get there. */
  fromZero: 3.2,
  /** On top for each further total when several are stale. */
  furtherTotal: 0.7,
  /** On top for a shift that leaves no cell absent. */
  wholeShift: 3.2,
  /** Off for an operation that tells how a cell came to be absent. */
  absent: 3,
  /** On top for each value that an explanation leaves open. */
  undetermined: 4,
  /** A total that is neither stale nor miscounted. */
  otherTotal: 13.5,
  /** How far a miscounted total is off at most. */
  miscount: 3,
  /** On top for each factor of ten by which a detail is off for no known reason. */
  perMagnitude: 1,
  /** Off for every operation on a cell that the reader doubts, or that is printed blank and should not be 0. */
  doubt: 5.5,
  blank: 1,
  /** Off where other evidence states the proposed value, on top where it states the one that was read. */
  hint: 5,
  /** At most this much costs a slip that explains everything, where no other does. */
  loneCell: 6,
  /** By how much every other explanation must be dearer for the first to be certain. */
  certain: 4,
  /** By how much more for each step behind the second, all causes of the table together. */
  certainStep: 2,
  /** Explanations that are dearer than the best by more than this are not looked for. */
  window: 6,
  /** How many cells the usual share of zeros weighs as much as. */
  zeros: { share: 0.75, weight: 5, lineWeight: 6 },
} as const

/** No operation is free, however odd what was read looks; and of two, the cheaper one stays so. */
export function positive(cost: number): number {
  return cost > 30 ? cost : Math.log1p(Math.exp(cost))
}
