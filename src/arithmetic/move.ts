import type { Operation } from './explanation.ts'

/** One way in which several cells can have become wrong at once. */
export interface Move {
  readonly operation: Operation
  /** Cells whose true value it tells. */
  readonly set: readonly { readonly cell: number; readonly value: number }[]
  /** Cells whose true value it leaves open. */
  readonly free: readonly number[]
  /** Cells that are all off by the same, unknown, number. */
  readonly together: readonly number[]
  /** Of the operation alone, in nats, when it is not the usual one. */
  readonly cost?: number
}
