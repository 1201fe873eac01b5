import { applied } from './apply.ts'
import type { Choice } from './choices.ts'
import { type Explore, type Node, readOf, type Taken } from './node.ts'
import { isViolated, unsatisfied, untouched } from './state.ts'

export interface Out {
  /** The board shows the node's locks. */
  readonly add: (node: Node) => void
  /** The board will show the node's locks. */
  readonly later: (cost: number, node: Node, finish: () => void) => void
}

/** All ways to go on from a node, by the equation that leaves the fewest. */
export function expand(explore: Explore, node: Node, out: Out): void {
  const { equations, owed } = node.sums
  const { cells } = explore.board
  let chosen = -1
  let blocked = -1
  let fewest = Number.POSITIVE_INFINITY
  for (let index = 0; index < equations.length; index++) {
    if (!isViolated(node.sums, index)) continue
    if ((owed[index] ?? 0) > 1) {
      blocked = index
      continue
    }
    let left = 0
    for (const cell of equations[index]?.cells ?? []) if (cells[cell] === untouched) left++
    if (left < fewest) [chosen, fewest] = [index, left]
  }
  if (chosen !== -1) mend(explore, node, chosen, out)
  else change(explore, node, blocked === -1 ? unsatisfied({ ...node.sums, cells }) : blocked, out)
}

/** Exactly one operation changes the equation, so it makes it hold; or several do, which is left for later. */
function mend(explore: Explore, node: Node, index: number, { add, later }: Out): void {
  const { problem, choices, board } = explore
  const { equations, residuals, owed } = node.sums
  const equation = equations[index]
  const residual = residuals[index] ?? 0
  if (!equation) return
  const hits = choices.hits(equation)
  const rest = { settles: equation.cells, kills: hits.map(({ choice }) => choice.index) }
  const slips = choices.slips(equation, residual)
  for (const [place, cell] of equation.cells.entries()) {
    const cost = slips[place] ?? Number.POSITIVE_INFINITY
    if (board.cells[cell] !== untouched || cost === Number.POSITIVE_INFINITY) continue
    const by = 0 - residual / (equation.factors[cell] ?? 1)
    take(null, [{ cell, value: readOf(problem, cell) + by }], [], cost)
  }
  for (const { choice, effect, gain, opens } of hits) {
    if (board.dead[choice.index]) continue
    const { set, free, together } = choice.move
    if (gain !== 0) {
      const by = 0 - residual / gain
      const off = together.map((cell) => ({ cell, value: readOf(problem, cell) + by }))
      if (Number.isInteger(by) && off.every(({ value }) => value >= 0)) take(choice, off, [], choice.least)
    } else if (opens || effect === -residual) {
      const finish = () => take(choice, set, free, choice.least)
      if (free.length > 0) later(node.cost + choice.least, node, finish)
      else finish()
    }
  }
  add({ ...node, sums: { ...node.sums, owed: owed.with(index, 2) } })

  function take(choice: Choice | null, set: Taken['set'], free: readonly number[], cost: number): void {
    const taken = { choice, set, free, before: node.steps }
    const next = applied(explore, { ...node.sums, cells: board.cells }, taken, index)
    if (isViolated(next.sums, index)) return
    const locks = {
      ...next.lock,
      settles: [...next.lock.settles, rest.settles],
      kills: [...next.lock.kills, rest.kills],
      before: node.locks,
    }
    const sums = next.sums.owed[index] ? { ...next.sums, owed: next.sums.owed.with(index, 0) } : next.sums
    board.during(locks, () => add({ sums, locks, steps: taken, cost: node.cost + cost }))
  }
}

/** Some operation changes the equation, and what it makes of it others will tell. */
function change(explore: Explore, node: Node, index: number, { add, later }: Out): void {
  const { evidence, choices, board } = explore
  const equation = node.sums.equations[index]
  if (!equation) return
  const gone: number[] = []
  const kept: number[] = []
  const take = (taken: Taken, least: number) => {
    const cost = node.cost + least
    const [settles, kills] = [kept.slice(), gone.slice()]
    later(cost, node, () => {
      const { sums, lock } = applied(explore, { ...node.sums, cells: board.cells }, taken, -1)
      const locks = { ...lock, settles: [...lock.settles, settles], kills: [...lock.kills, kills], before: node.locks }
      const owed = sums.owed[index] ? sums.owed.with(index, 1) : sums.owed
      board.during(locks, () => add({ sums: { ...sums, owed }, locks, steps: taken, cost }))
    })
  }
  for (const { choice, gain } of choices.hits(equation)) {
    if (board.dead[choice.index] || gain !== 0) continue
    const { set, free } = choice.move
    take({ choice, set, free, before: node.steps }, choice.least)
    gone.push(choice.index)
  }
  for (const cell of equation.cells) {
    if (board.cells[cell] !== untouched) continue
    take({ choice: null, set: [], free: [cell], before: node.steps }, evidence.leastSlip(cell))
    kept.push(cell)
  }
}
