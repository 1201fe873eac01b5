import { applied } from './apply.ts'
import { costs, positive } from './costs.ts'
import type { Operation } from './explanation.ts'
import type { Explore, Node, Taken } from './node.ts'
import { open, type State, settled, solution, unsatisfied } from './state.ts'

/** A set of operations after which every identity holds, and no part of which suffices. */
export interface Solution {
  readonly steps: readonly SolvedStep[]
  /** In nats. */
  readonly cost: number
}

export interface SolvedStep {
  readonly operation: Operation
  /** By cell; null where the identities leave the value open. */
  readonly set: readonly { readonly cell: number; readonly value: number | null }[]
}

/** With what the values of open cells cost, which are known now. */
export function finalCost({ evidence, lone }: Explore, node: Node, state: State): number {
  const [only] = node.steps?.set ?? []
  const isLone = only?.cell === lone && node.steps?.choice === null && node.steps.before === null
  if (isLone) return Math.min(costs.loneCell, node.cost)
  const values = openValues(state)
  let cost = 0
  for (let taken = node.steps; taken; taken = taken.before) {
    if (taken.choice) {
      const opened = taken.free.reduce((sum, cell) => {
        const value = values.get(cell) ?? null
        return sum + (value === null ? evidence.leastChange(cell) + costs.undetermined : evidence.change(cell, value))
      }, taken.choice.cost)
      cost += positive(opened)
    } else {
      for (const { cell, value } of taken.set) cost += evidence.slip(cell, value)
      for (const cell of taken.free) {
        const value = values.get(cell) ?? null
        cost += value === null ? evidence.leastSlip(cell) + costs.undetermined : evidence.slip(cell, value)
      }
    }
  }
  return cost
}

export function solved({ problem, evidence, board }: Explore, node: Node): SolvedStep[] {
  const values = openValues({ ...node.sums, cells: board.cells })
  const steps: SolvedStep[] = []
  for (let taken = node.steps; taken; taken = taken.before) {
    const freed = taken.free.map((cell) => ({ cell, value: values.get(cell) ?? null }))
    const set = [...taken.set, ...freed]
      .filter(({ cell, value }) => value === null || value !== problem.cells[cell]?.value)
      .sort((left, right) => left.cell - right.cell)
    const [first] = set
    if (!first) continue
    const operation = taken.choice?.move.operation ?? evidence.operation(first.cell, first.value ?? 0)
    steps.push({ operation, set })
  }
  return steps.sort((left, right) => (left.set[0]?.cell ?? 0) - (right.set[0]?.cell ?? 0))
}

/** Whether every step is needed, and changes something. */
export function minimal(explore: Explore, node: Node): boolean {
  const { problem, board, root } = explore
  const steps: Taken[] = []
  for (let taken = node.steps; taken; taken = taken.before) steps.push(taken)
  const values = openValues({ ...node.sums, cells: board.cells })
  const changes = (cell: number) => values.get(cell) !== (problem.cells[cell]?.value ?? null)
  const idle = steps.some(({ set, free }) => (set.length === 0 ? !free.some(changes) : false))
  if (idle) return false
  if (steps.length > 8) return true
  for (let part = 0; part < 2 ** steps.length - 1; part++) {
    let state = root
    for (const [place, taken] of steps.entries()) {
      if (!(part & (1 << place))) continue
      const { sums, lock } = applied(explore, state, taken, -1)
      const cells = state.cells.slice()
      for (const cell of lock.opens) cells[cell] = open
      for (const cell of lock.closes) cells[cell] = settled
      state = { ...sums, cells }
    }
    if (unsatisfied(state) === -1) return false
  }
  return true
}

export function keyOf(steps: readonly SolvedStep[]): string {
  const changes = steps.flatMap(({ set }) => set).sort((left, right) => left.cell - right.cell)
  return changes.map(({ cell, value }) => `${cell}:${value}`).join(' ')
}

function openValues(state: State): ReadonlyMap<number, number | null> {
  const values = new Map<number, number | null>()
  for (const [index, cell] of state.solves.entries()) if (cell !== -1) values.set(cell, solution(state, index))
  return values
}
