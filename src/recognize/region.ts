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
  const words = wordsOf(tokens)
  const weights = weigh(words)
  for (const [table, { key, rowLabels }] of vocabularies.entries()) {
    const region = findRegion(tokens, runsOf(words, weights[table] ?? []), rowLabels)
    if (region) regions.set(key, region)
  }
  return regions
}

function wordsOf(tokens: readonly Token[]): readonly WordsToken[] {
  const words: WordsToken[] = []
  for (const token of tokens) if (token.kind === 'words') words.push(token)
  return words
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

/** All runs that are worth more than nothing up to each of their words, cut where they are worth most. */
function runsOf(words: readonly WordsToken[], weights: readonly number[]): readonly Run[] {
  const runs: Run[] = []
  let weight = 0
  let from = 0
  let to = 0
  let most = 0
  for (let index = 0; index < words.length; index++) {
    if (weight <= 0) {
      if (most > 0) runs.push({ from, to, weight: most })
      weight = 0
      most = 0
      from = words[index]?.order ?? 0
    }
    weight += weights[index] ?? 0
    if (weight > most) {
      to = (words[index]?.order ?? 0) + 1
      most = weight
    }
  }
  if (most > 0) runs.push({ from, to, weight: most })
  return runs
}

/** Tokens between two labels of one table, where a garbled one stands in between. */
const REACH = 12
/** A table of the older edition has more words, one that lost some has fewer. */
const NEARLY_AS_GOOD = 0.6
/** About three labels: less is a mention, not a table. */
const LEAST_WEIGHT = 12
