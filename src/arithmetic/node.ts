import type { Board, Lock } from './board.ts'
import type { Limits } from './bound.ts'
import type { Choice, Choices } from './choices.ts'
import type { Evidence } from './evidence.ts'
import type { Problem } from './problem.ts'
import type { State, Sums } from './state.ts'

/** What all nodes of a search have in common. */
export interface Explore {
  readonly problem: Problem
  readonly evidence: Evidence
  readonly choices: Choices
  readonly bound: (limits: Limits, enough: number) => number
  readonly root: State
  readonly board: Board
  readonly lone: number | null
}

/** A partial set of operations. */
export interface Node {
  readonly sums: Sums
  readonly locks: Lock | null
  readonly steps: Taken | null
  readonly cost: number
}

/** An operation, or without a choice a slip; linked, the last first. */
export interface Taken {
  readonly choice: Choice | null
  readonly set: readonly { readonly cell: number; readonly value: number }[]
  readonly free: readonly number[]
  readonly before: Taken | null
}

/** What was read; open cells count as 0. */
export function readOf(problem: Problem, cell: number): number {
  return problem.cells[cell]?.value ?? 0
}
