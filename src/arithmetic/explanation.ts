/** `holds`: no identity is broken; those with missing cells can be satisfied. */
export type Status = 'holds' | CauseStatus

/**
 * `certain`: every other explanation is far dearer. `likely`: the first is more probable than all others together.
 * `unexplained`: none was found.
 */
export type CauseStatus = 'certain' | 'likely' | 'ambiguous' | 'unexplained'

export const operations = [
  'digits-transposed',
  'digit-replaced',
  'digit-lost',
  'digit-added',
  'digit-doubled',
  'left-zero',
  'sign',
  'row-exchanged',
  'column-exchanged',
  'row-shifted',
  'row-copied',
  'total-miscounted',
  'total-stale',
  'reread',
  'other',
] as const

/** What happened to the true values on their way to the ones that were read. */
export type Operation = (typeof operations)[number]

export type Origin = 'report' | 'extraction' | 'unknown'

export interface Explained {
  readonly status: Status
  /** Independent of each other, by the first cell of their first explanation. */
  readonly causes: readonly Cause[]
  /** Steps of the search that were taken. */
  readonly nodes: number
  /** Whether the search ended because its budget did. What it found then is never `certain`. */
  readonly exhausted: boolean
}

/** Why some identities are broken. One operation, or several that can only be told together. */
export interface Cause {
  readonly status: CauseStatus
  /** Indices of the broken identities that it accounts for. */
  readonly identities: readonly number[]
  /** At most three, the most probable first. */
  readonly explanations: readonly Explanation[]
  /** The changes that all of several explanations have in common. */
  readonly shared: readonly Change[]
}

export interface Explanation {
  /** Among the explanations of this cause, those that are not listed included. From 0 to 1. */
  readonly probability: number
  /** Null where it takes several of different kinds. */
  readonly operation: Operation | null
  readonly origin: Origin
  /** By cell. */
  readonly changes: readonly Change[]
  /** Indices of the broken identities that it mends. */
  readonly repairs: readonly number[]
  readonly steps: readonly Step[]
}

export interface Step {
  readonly operation: Operation
  readonly origin: Origin
  /** By cell. */
  readonly changes: readonly Change[]
}

export interface Change {
  readonly cell: number
  readonly read: number | null
  /** Null where the identities leave it open. */
  readonly proposed: number | null
}
