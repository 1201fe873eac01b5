import type { TableKey } from '../forms/form.ts'
import type { Token, WordsToken } from './tokens.ts'
import { SHORT, vocabularies, weigh } from './vocabulary.ts'

/** A run of tokens, half-open. */
export interface Region {
  readonly from: number
  readonly to: number
}

/**
 * Where each table stands: a run of tokens that has most of the table's words and least of other words. Values count for
 * nothing here, so a table of labels only is found as well, and a list of numbers is not. Of several such runs, as where a
 * page holds several reports, the first is taken that is not much less of a table than the best.
 */
export function findRegions(tokens: readonly Token[]): ReadonlyMap<TableKey, Region> {
  const regions = new Map<TableKey, Region>()
  const all = runsOf(tokens)
  for (const [table, { key, rowLabels }] of vocabularies.entries()) {
    const region = findRegion(tokens, all[table] ?? [], rowLabels)
    if (region) regions.set(key, region)
  }
  return regions
}

function findRegion(tokens: readonly Token[], runs: readonly Run[], rowLabels: ReadonlySet<string>): Region | null {
  const best = runs.reduce((most, { weight }) => Math.max(most, weight), LEAST_WEIGHT)
  const run = runs.find(({ weight }) => weight >= best * NEARLY_AS_GOOD)
  if (!run || run.weight < LEAST_WEIGHT) return null
  let to = run.to
  for (let index = run.to; index < tokens.length && index < to + REACH; index++) {
    const token = tokens[index]
    if (token?.kind === 'value' && index === to) to++
    else if (token?.kind === 'words' && token.isProse) break
    else if (token?.kind === 'words' && rowLabels.has(token.text)) to = index + 1
    else if (token?.kind === 'words' && token.text.length >= SHORT) break
  }
  return { from: run.from, to }
}

interface Run extends Region {
  readonly weight: number
}

/** For each table, all runs that are worth more than nothing up to each of their words, cut where they are worth most. */
function runsOf(tokens: readonly Token[]): readonly (readonly Run[])[] {
  const all: OpenRun[] = []
  const weights: number[] = []
  for (let table = 0; table < vocabularies.length; table++) {
    all.push({ from: 0, to: 0, most: 0, weight: 0, runs: [] })
    weights.push(0)
  }
  for (const token of tokens) {
    if (token.kind !== 'words') continue
    weigh(token, weights)
    for (let table = 0; table < all.length; table++) {
      const open = all[table]
      if (open) goOn(open, token, weights[table] ?? 0)
    }
  }
  const runs: (readonly Run[])[] = []
  for (const open of all) {
    close(open)
    runs.push(open.runs)
  }
  return runs
}

/** A run that may go on, and those before it. */
interface OpenRun {
  from: number
  to: number
  /** What it is worth where it is worth most, and up to its last word. */
  most: number
  weight: number
  readonly runs: Run[]
}

function goOn(open: OpenRun, { order }: WordsToken, weight: number): void {
  if (open.weight <= 0) {
    close(open)
    open.weight = 0
    open.most = 0
    open.from = order
  }
  open.weight += weight
  if (open.weight > open.most) {
    open.to = order + 1
    open.most = open.weight
  }
}

function close({ from, to, most, runs }: OpenRun): void {
  if (most > 0) runs.push({ from, to, weight: most })
}

/** Tokens between two labels of one table, where a garbled one stands in between. */
const REACH = 12
/** A table of the older edition has more words, one that lost some has fewer. */
const NEARLY_AS_GOOD = 0.6
/** About three labels: less is a mention, not a table. */
const LEAST_WEIGHT = 12
