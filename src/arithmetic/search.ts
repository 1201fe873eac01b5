import { boardOf } from './board.ts'
import { boundOf } from './bound.ts'
import { choicesOf } from './choices.ts'
import { costs } from './costs.ts'
import { evidenceOf } from './evidence.ts'
import { expand } from './expand.ts'
import { loneCell } from './lone-cell.ts'
import type { Explore, Node } from './node.ts'
import type { Problem } from './problem.ts'
import { queue } from './queue.ts'
import { finalCost, keyOf, minimal, type Solution, solved } from './solution.ts'
import { stateOf } from './state.ts'

export interface Search {
  /** The cheapest first. */
  readonly solutions: readonly Solution[]
  readonly nodes: number
  readonly exhausted: boolean
}

/**
 * The cheapest sets of operations that make all identities hold: error localization (Fellegi and Holt, A systematic
 * approach to automatic edit and imputation, 1976) with operations on several cells (Scholtus, A generalized
 * Fellegi–Holt paradigm for automatic error localization, 2016).
 *
 * Some operation must change a violated equation. Either exactly one does, which is then known by what is missing in the
 * sum, and the other cells of the equation are settled; or several do, and another equation is looked at first. The
 * cheapest partial set is always the next to be continued, and what it still needs is never overrated, so that solutions
 * come in the order of their cost.
 */
export function search(problem: Problem, budget: number): Search {
  const evidence = evidenceOf(problem)
  const root = stateOf(problem)
  const choices = choicesOf(problem, evidence, root)
  const explore: Explore = {
    problem,
    evidence,
    choices,
    bound: boundOf(choices),
    root,
    board: boardOf(root.cells, choices.all.length),
    lone: loneCell(root),
  }
  const exact = run(explore, { budget, weight: 1 })
  if (!exact.exhausted || exact.solutions.length > 0) return exact
  // Better one explanation that may not be the best than none.
  const hasty = run(explore, { budget: budget / 2, weight: 3 })
  return { solutions: hasty.solutions.slice(0, 1), nodes: exact.nodes + hasty.nodes, exhausted: true }
}

const mostSolutions = 60

function run(explore: Explore, { budget, weight }: { readonly budget: number; readonly weight: number }): Search {
  const { board, bound, root } = explore
  const waiting = queue<Waiting>()
  const solutions: Solution[] = []
  const seen = new Set<string>()
  let limit = Number.POSITIVE_INFINITY
  let nodes = 0
  let rank = 0
  board.load(null)
  add({ sums: root, locks: null, steps: null, cost: 0 })
  for (let next = waiting.pop(); next && next.rank <= limit && solutions.length < mostSolutions; next = waiting.pop()) {
    const { node, kind } = next.item
    board.load(node.locks)
    if (kind === 'solution') {
      const steps = solved(explore, node)
      const key = keyOf(steps)
      if (seen.has(key) || !minimal(explore, node)) continue
      seen.add(key)
      solutions.push({ steps, cost: next.rank })
      if (weight > 1) break
      limit = Math.min(limit, next.rank + costs.window)
      continue
    }
    // Far from the best one, solutions only fill up the list.
    const listed = next.rank > limit - costs.window + costs.certain
    if (listed && nodes >= budget / 8) break
    if (nodes >= budget) return { solutions, nodes, exhausted: true }
    nodes++
    rank = next.rank
    if (kind === 'unfinished') next.item.finish()
    else expand(explore, node, { add, later })
  }
  // So many that are nearly as good may hide one that is as well.
  const isCrowded =
    solutions.length === mostSolutions && (solutions.at(-1)?.cost ?? 0) < limit - costs.window + costs.certain
  return { solutions, nodes, exhausted: isCrowded }

  function add(node: Node): void {
    const { sums } = node
    const state = { ...sums, cells: board.cells }
    const rest = bound({ state, dead: board.dead }, limit - node.cost)
    if (node.cost + rest > limit || rest === Number.POSITIVE_INFINITY) return
    if (rest > 0) {
      waiting.push(node.cost + weight * rest, { kind: 'node', node })
    } else if (sums.owed.every((owed) => owed === 0)) {
      const cost = finalCost(explore, node, state)
      if (cost <= limit) waiting.push(cost, { kind: 'solution', node })
    }
  }

  function later(cost: number, node: Node, finish: () => void): void {
    if (cost <= limit) waiting.push(Math.max(rank, cost), { kind: 'unfinished', node, finish })
  }
}

type Waiting =
  | { readonly kind: 'node' | 'solution'; readonly node: Node }
  /** What is to be made of a node, when it comes to that: eliminating cells is dear. */
  | { readonly kind: 'unfinished'; readonly node: Node; readonly finish: () => void }
