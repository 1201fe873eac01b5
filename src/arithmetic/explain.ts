import { type Alternative, type Cluster, clustersOf } from './causes.ts'
import { type Component, componentsOf } from './components.ts'
import { costs } from './costs.ts'
import type { Cause, CauseStatus, Change, Explained, Explanation, Status, Step } from './explanation.ts'
import { originOf, originOfAll } from './origin.ts'
import type { Problem } from './problem.ts'
import { search } from './search.ts'
import { isUnsatisfied, type State, stateOf } from './state.ts'

export interface ExplainOptions {
  /** How many steps a search may take, for each part of the problem. Time plays no part: the same input, the same answer. */
  readonly nodes?: number
}

/** Which cells are wrong, and what they should be, where identities are broken; nothing where they all can hold. */
export function explain(problem: Problem, { nodes = 2000 }: ExplainOptions = {}): Explained {
  if (allHold(problem)) return { status: worst([]), causes: [], nodes: 0, exhausted: false }
  const parts = componentsOf(problem).map((part) => explainPart(part, nodes))
  const causes = parts.flatMap((part) => part.causes).sort((left, right) => firstCell(left) - firstCell(right))
  return {
    status: worst(causes.map(({ status }) => status)),
    causes,
    nodes: parts.reduce((sum, part) => sum + part.nodes, 0),
    exhausted: parts.some((part) => part.exhausted),
  }
}

/** Nothing is missing and every identity holds, as in most tables: there is nothing to look for. */
function allHold({ cells, identities }: Problem): boolean {
  if (cells.some(({ value }) => value === null)) return false
  const total = (side: readonly number[]) => side.reduce((sum, cell) => sum + (cells[cell]?.value ?? 0), 0)
  return identities.every(({ left, right }) => total(left) === total(right))
}

interface Part {
  readonly causes: readonly Cause[]
  readonly nodes: number
  readonly exhausted: boolean
}

function explainPart(part: Component, budget: number): Part {
  const broken = brokenIn(stateOf(part.problem))
  if (broken.length === 0) return { causes: [], nodes: 0, exhausted: false }
  const { solutions, nodes, exhausted } = search(part.problem, budget)
  if (solutions.length === 0) {
    const identities = broken.map((index) => part.identities[index] ?? 0).sort(ascending)
    return { causes: [{ status: 'unexplained', identities, explanations: [], shared: [] }], nodes, exhausted }
  }
  const around = part.problem.cells.map((): number[] => [])
  for (const [index, { left, right }] of part.problem.identities.entries()) {
    for (const cell of [...left, ...right]) around[cell]?.push(index)
  }
  const clusters = clustersOf(solutions, (cell) => around[cell] ?? [])
  // Of explanations that take many steps, there are more that were not thought of.
  const steps = clusters.reduce((sum, { alternatives: [first] }) => sum + (first?.steps.length ?? 0), 0)
  const margin = exhausted ? null : costs.certain + costs.certainStep * Math.max(0, steps - 2)
  return { causes: clusters.map((cluster) => causeOf(part, cluster, broken, margin)), nodes, exhausted }
}

/** Of several that only together show a fault, since cells are missing, all. */
function brokenIn(state: State): number[] {
  const broken = state.equations.flatMap(({ identities }, index) => (isUnsatisfied(state, index) ? identities : []))
  return [...new Set(broken)].sort(ascending)
}

function causeOf(part: Component, { alternatives }: Cluster, broken: readonly number[], margin: number | null): Cause {
  const explanations = alternatives.slice(0, 3).map((alternative) => explanationOf(part, alternative, broken))
  const [first] = explanations
  const probable = explanations.map(({ changes }) => new Set(changes.map(changeKey)))
  return {
    status: statusOf(alternatives, margin),
    identities: [...new Set(explanations.flatMap(({ repairs }) => repairs))].sort(ascending),
    explanations,
    shared:
      explanations.length > 1 && first
        ? first.changes.filter((change) => probable.every((keys) => keys.has(changeKey(change))))
        : [],
  }
}

/** @param margin by how much all others must be dearer for the first to be certain; null where the search was given up */
function statusOf([first, second]: readonly Alternative[], margin: number | null): CauseStatus {
  if (!first) return 'unexplained'
  const lead = second ? Math.log(first.probability / second.probability) : Number.POSITIVE_INFINITY
  if (margin !== null && lead >= margin) return 'certain'
  return first.probability > 0.5 && margin !== null ? 'likely' : 'ambiguous'
}

function explanationOf(part: Component, { steps, probability }: Alternative, broken: readonly number[]): Explanation {
  const { problem, cells, identities } = part
  const named = steps.map(({ operation, set }) => {
    const local = set.map(({ cell, value }) => ({ cell, read: problem.cells[cell]?.value ?? null, proposed: value }))
    const changes = local.map((change) => ({ ...change, cell: cells[change.cell] ?? 0 }))
    return { local, step: { operation, origin: originOf(problem, operation, local), changes } satisfies Step }
  })
  const local = named.flatMap((each) => each.local)
  const operations = new Set(steps.map(({ operation }) => operation))
  return {
    probability,
    operation: operations.size === 1 ? ([...operations][0] ?? null) : null,
    origin: originOfAll(named.map(({ step }) => step.origin)),
    changes: named.flatMap(({ step }) => step.changes).sort((left, right) => left.cell - right.cell),
    repairs: broken
      .filter((index) => repairs(problem, index, local))
      .map((index) => identities[index] ?? 0)
      .sort(ascending),
    steps: named.map(({ step }) => step),
  }
}

function repairs({ identities }: Problem, index: number, changes: readonly Change[]): boolean {
  const { left, right } = identities[index] ?? { left: [], right: [] }
  let off = 0
  for (const { cell, read, proposed } of changes) {
    const factor = count(left, cell) - count(right, cell)
    if (factor === 0) continue
    if (read === null || proposed === null) return true
    off += factor * (proposed - read)
  }
  return off !== 0
}

function worst(statuses: readonly CauseStatus[]): Status {
  const order = ['unexplained', 'ambiguous', 'likely', 'certain'] as const
  return order.find((status) => statuses.includes(status)) ?? 'holds'
}

function firstCell({ explanations, identities }: Cause): number {
  return explanations[0]?.changes[0]?.cell ?? identities[0] ?? 0
}

function changeKey({ cell, proposed }: Change): string {
  return `${cell}:${proposed}`
}

function count(cells: readonly number[], cell: number): number {
  return cells.filter((other) => other === cell).length
}

function ascending(left: number, right: number): number {
  return left - right
}
