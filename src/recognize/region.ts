import { type TableKey, tableKeys } from '../forms/form.ts'
import { forms } from '../forms/index.ts'
import { foldText } from './fold.ts'
import { printTable } from './printed.ts'
import type { Token } from './tokens.ts'

/** A run of tokens, half-open. */
export interface Region {
  readonly from: number
  readonly to: number
}

/**
 * Where a table stands: a run of tokens that has most of the table's words and least of other words. Values count for
 * nothing here, so a table of labels only is found as well, and a list of numbers is not. Of several such runs, as where a
 * page holds several reports, the first is taken that is not much less of a table than the best.
 */
export function findRegion(tokens: readonly Token[], key: TableKey): Region | null {
  const words = vocabularies.get(key)
  if (!words) return null
  const runs = runsOf(tokens, words)
  const best = Math.max(LEAST_WEIGHT, ...runs.map(({ weight }) => weight))
  const run = runs.find(({ weight }) => weight >= best * NEARLY_AS_GOOD)
  if (!run || run.weight < LEAST_WEIGHT) return null
  let to = run.to
  for (let index = run.to; index < tokens.length && index < to + REACH; index++) {
    const token = tokens[index]
    if (token?.kind === 'value' && index === to) to++
    else if (token?.kind === 'words' && words.rowLabels.has(token.text)) to = index + 1
    else if (token?.kind === 'words' && token.text.length >= SHORT) break
  }
  return { from: run.from, to }
}

/** All runs that are worth more than nothing up to each of their words, cut where they are worth most. */
function runsOf(tokens: readonly Token[], words: Vocabulary): readonly (Region & { readonly weight: number })[] {
  const runs: { from: number; to: number; weight: number }[] = []
  let run = { from: 0, to: 0, weight: 0 }
  let weight = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'value') continue
    if (weight <= 0) {
      weight = 0
      if (run.weight > 0) runs.push(run)
      run = { from: index, to: index, weight: 0 }
    }
    weight += weigh(token.text, words)
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
/** However long a sentence is, it outweighs some labels, not a whole table: notes stand inside tables too. */
const MOST_AGAINST = -30
/** A few words that the form does not have are a note, a garbled label or a page's running head. */
const SHORT = 30
const MOST_AGAINST_SHORT = -8

function weigh(text: string, words: Vocabulary): number {
  if (text === '') return 0
  if (text.length === 1) return words.characters.has(text) ? 0.3 : -1
  let weight = 0
  let before = false
  for (let index = 0; index < text.length; index++) {
    const behind = index + 1 < text.length && words.pairs.has(pairAt(text, index))
    weight += before || behind ? 1 : -1.5
    before = behind
  }
  return Math.max(weight, text.length < SHORT ? MOST_AGAINST_SHORT : MOST_AGAINST)
}

interface Vocabulary {
  readonly rowLabels: ReadonlySet<string>
  readonly characters: ReadonlySet<string>
  readonly pairs: ReadonlySet<Pair>
}

/** Chinese characters, and the digits of ordinals. */
const RANKS = 0x5200 + 10

/** Pairs of characters that every page about the subject has, and that say nothing about a table. */
const everywhere = pairsOf(foldText('政府信息公开申请 年度报告 一 二 三 四 五 六'))

const vocabularies: ReadonlyMap<TableKey, Vocabulary> = new Map(tableKeys.map((key) => [key, vocabularyOf(key)]))

function vocabularyOf(key: TableKey): Vocabulary {
  const printed = forms.map((form) => printTable(form, key))
  const all = printed.flatMap(({ labels, text }) =>
    labels.map(({ kind, start, end }) => ({ kind, label: text.slice(start, end) })),
  )
  const labels = all.map(({ label }) => label)
  const pairs = new Set(labels.flatMap((label) => [...pairsOf(label)]))
  for (const pair of everywhere) pairs.delete(pair)
  const rowLabels = new Set(all.flatMap(({ kind, label }) => (kind === 'row' ? [label] : [])))
  return { rowLabels, characters: new Set(labels.join('')), pairs }
}

/** Two UTF-16 units that follow each other, as one number: they are looked up for every character of a document. */
type Pair = number

function pairsOf(text: string): ReadonlySet<Pair> {
  const pairs = new Set<Pair>()
  for (let index = 0; index + 2 <= text.length; index++) pairs.add(pairAt(text, index))
  return pairs
}

/** A small integer, as sets are quick with; -1 where one of the two is a character that the form has nowhere. */
function pairAt(text: string, index: number): Pair {
  const [first, second] = [rankOf(text.charCodeAt(index)), rankOf(text.charCodeAt(index + 1))]
  return first < 0 || second < 0 ? -1 : first * RANKS + second
}

function rankOf(unit: number): number {
  if (unit >= 0x4e00 && unit < 0x4e00 + 0x5200) return unit - 0x4e00 + 10
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : -1
}
