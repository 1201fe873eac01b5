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
 * Where a table stands: the run of tokens that has most of the table's words and least of other words. Values count for
 * nothing here, so a table of labels only is found as well, and a list of numbers is not.
 */
export function findRegion(tokens: readonly Token[], key: TableKey): Region | null {
  const words = vocabularies.get(key)
  if (!words) return null
  let best = { from: 0, to: 0, weight: 0 }
  let from = 0
  let weight = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'value') continue
    if (weight <= 0) {
      weight = 0
      from = index
    }
    weight += weigh(token.text, words)
    if (weight > best.weight) best = { from, to: index + 1, weight }
  }
  if (best.weight < LEAST_WEIGHT) return null
  let to = best.to
  for (let index = best.to; index < tokens.length && index < to + REACH; index++) {
    const token = tokens[index]
    if (token?.kind === 'value' && index === to) to++
    else if (token?.kind === 'words' && words.rowLabels.has(token.text)) to = index + 1
    else if (token?.kind === 'words' && token.text.length >= SHORT) break
  }
  return { from: best.from, to }
}

/** Tokens between two labels of one table, where a garbled one stands in between. */
const REACH = 12

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
  for (let index = 0; index < text.length; index++) {
    const known = words.pairs.has(text.slice(index - 1, index + 1)) || words.pairs.has(text.slice(index, index + 2))
    weight += known ? 1 : -1.5
  }
  return Math.max(weight, text.length < SHORT ? MOST_AGAINST_SHORT : MOST_AGAINST)
}

interface Vocabulary {
  readonly rowLabels: ReadonlySet<string>
  readonly characters: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

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

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let index = 0; index + 2 <= text.length; index++) pairs.add(text.slice(index, index + 2))
  return pairs
}
