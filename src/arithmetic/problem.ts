/** Cells and the sums that must be equal. Whole numbers: in what a report counts there is no fraction. */
export interface Problem {
  /** The variables; everything else names a cell by its index here. */
  readonly cells: readonly ProblemCell[]
  /** Sums of cells that must be equal. */
  readonly identities: readonly Identity[]
  /** Runs of neighbouring cells as they are printed, left to right, the runs top to bottom. */
  readonly rows: readonly (readonly number[])[]
  /** Runs of neighbouring cells as they are printed, top to bottom. */
  readonly columns: readonly (readonly number[])[]
  /** Other ways in which the reader could have read some cells. */
  readonly readings: readonly Reading[]
}

export interface Identity {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

export interface ProblemCell {
  /** Null where the cell is absent or unreadable. */
  readonly value: number | null
  /** Printed blank, and counted as 0. */
  readonly blank?: boolean
  /** A sum of other cells. */
  readonly total: boolean
  /** The reader is not sure of it. */
  readonly doubt: boolean
  /** What other evidence, such as the narrative or last year's report, says it is. */
  readonly hints?: readonly number[]
}

export interface Reading {
  readonly cells: readonly { readonly cell: number; readonly value: number }[]
  /** In nats, in place of the usual cost of a reading. */
  readonly cost?: number
}
