import type { TableKey } from '../forms/form.ts'
import type { Token, WordsToken } from './tokens.ts'
import { charactersInPairs, MOST_AGAINST, SHORT, type Vocabulary, vocabularies, weigh } from './vocabulary.ts'

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
  const counts = tokens.map((token) =>
    token.kind === 'words' && !token.isProse ? charactersInPairs(token.text) : null,
  )
  for (const [table, words] of vocabularies.entries()) {
    const weightOf = (token: WordsToken) =>
      token.isProse ? MOST_AGAINST : weigh(token.text, counts[token.order]?.[table] ?? 0, words)
    const region = findRegion(tokens, words, weightOf)
    if (region) regions.set(words.key, region)
  }
  return regions
}

function findRegion(
  tokens: readonly Token[],
  words: Vocabulary,
  weightOf: (token: WordsToken) => number,
): Region | null {
  const runs = runsOf(tokens, weightOf)
  const best = runs.reduce((most, { weight }) => Math.max(most, weight), LEAST_WEIGHT)
  const run = runs.find(({ weight }) => weight >= best * NEARLY_AS_GOOD)
  if (!run || run.weight < LEAST_WEIGHT) return null
  let to = run.to
  for (let index = run.to; index < tokens.length && index < to + REACH; index++) {
    const token = tokens[index]
    if (token?.kind === 'value' && index === to) to++
    else if (token?.kind === 'words' && token.isProse) break
    else if (token?.kind === 'words' && words.rowLabels.has(token.text)) to = index + 1
    else if (token?.kind === 'words' && token.text.length >= SHORT) break
  }
  return { from: run.from, to }
}

/** All runs that are worth more than nothing up to each of their words, cut where they are worth most. */
function runsOf(
  tokens: readonly Token[],
  weightOf: (token: WordsToken) => number,
): readonly (Region & { readonly weight: number })[] {
  const runs: { from: number; to: number; weight: number }[] = []
  let run = { from: 0, to: 0, weight: 0 }
  let weight = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.kind !== 'words') continue
    if (weight <= 0) {
      weight = 0
      if (run.weight > 0) runs.push(run)
      run = { from: index, to: index, weight: 0 }
    }
    weight += weightOf(token)
    if (weight > run.weight) {
      run.to = index + 1
      run.weight = weight
    }
  }
  if (run.weight > 0) runs.push(run)
  return runs
}

/** Tokens between two labels of one table, where a garbled one stands in between. */
const REACH = 12
/** A table of the older edition has more words, one that lost some has fewer. */
const NEARLY_AS_GOOD = 0.6
/** About three labels: less is a mention, not a table. */
const LEAST_WEIGHT = 12
