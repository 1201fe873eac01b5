import type { Problem } from './problem.ts'

/** A part of a problem that has nothing to do with the rest, and what its indices are in the whole. */
export interface Component {
  readonly problem: Problem
  readonly cells: readonly number[]
  readonly identities: readonly number[]
}

/** By their first cell; identities in an order of their own, so that the order they came in does not matter. */
export function componentsOf(problem: Problem): Component[] {
  const lines = [
    ...problem.identities.map(({ left, right }) => [...left, ...right]),
    ...problem.rows,
    ...problem.columns,
    ...problem.readings.map(({ cells }) => cells.map(({ cell }) => cell)),
  ]
  const members = new Map<number, number[]>()
  for (const [cell, root] of roots(problem.cells.length, lines).entries()) {
    const known = members.get(root)
    if (known) known.push(cell)
    else members.set(root, [cell])
  }
  return [...members.values()].map((cells) => component(problem, cells))
}

function roots(size: number, lines: readonly (readonly number[])[]): number[] {
  const parent = Array.from({ length: size }, (_, cell) => cell)
  const root = (cell: number): number => {
    let found = cell
    for (let above = parent[found]; above !== undefined && above !== found; above = parent[found]) found = above
    return found
  }
  for (const line of lines) {
    for (const cell of line) {
      const [first, second] = [root(line[0] ?? cell), root(cell)]
      parent[Math.max(first, second)] = Math.min(first, second)
    }
  }
  return parent.map((_, cell) => root(cell))
}

function component(problem: Problem, cells: readonly number[]): Component {
  const local = new Map(cells.map((cell, index) => [cell, index]))
  const inside = (line: readonly number[]) => line.length > 0 && line.every((cell) => local.has(cell))
  const own = (line: readonly number[]) => line.map((cell) => local.get(cell) ?? 0)
  const identities = problem.identities
    .flatMap(({ left, right }, index) => {
      if (!inside([...left, ...right])) return []
      const sides = [ordered(own(left)), ordered(own(right))].sort(byCells)
      return [{ index, sides, cells: sides.flat() }]
    })
    .sort((one, other) => byCells(one.cells, other.cells) || one.index - other.index)
  return {
    cells,
    identities: identities.map(({ index }) => index),
    problem: {
      cells: cells.flatMap((cell) => problem.cells[cell] ?? []),
      identities: identities.map(({ sides: [left = [], right = []] }) => ({ left, right })),
      rows: problem.rows.filter(inside).map(own),
      columns: problem.columns.filter(inside).map(own),
      readings: problem.readings
        .filter((reading) => inside(reading.cells.map(({ cell }) => cell)))
        .map((reading) => ({
          ...reading,
          cells: reading.cells.map(({ cell, value }) => ({ cell: local.get(cell) ?? 0, value })),
        })),
    },
  }
}

function ordered(cells: readonly number[]): number[] {
  return [...cells].sort((left, right) => left - right)
}

function byCells(left: readonly number[], right: readonly number[]): number {
  for (let place = 0; place < Math.min(left.length, right.length); place++) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
