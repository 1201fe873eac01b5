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
 * Where each table stands: a run of tokens that has most of the table's words and least of other words. Values count for
 * nothing here, so a table of labels only is found as well, and a list of numbers is not. Of several such runs, as where a
 * page holds several reports, the first is taken that is not much less of a table than the best.
 */
export function findRegions(tokens: readonly Token[]): ReadonlyMap<TableKey, Region> {
  const regions = new Map<TableKey, Region>()
  const prose = tokens.map((token) => token.kind === 'words' && isProse(token.text))
  for (const [key, words] of vocabularies) {
    const region = findRegion(tokens, prose, words)
    if (region) regions.set(key, region)
  }
  return regions
}

function findRegion(tokens: readonly Token[], prose: readonly boolean[], words: Vocabulary): Region | null {
  const runs = runsOf(tokens, prose, words)
  const best = runs.reduce((most, { weight }) => Math.max(most, weight), LEAST_WEIGHT)
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
function runsOf(
  tokens: readonly Token[],
  prose: readonly boolean[],
  words: Vocabulary,
): readonly (Region & { readonly weight: number })[] {
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
    weight += prose[index] ? MOST_AGAINST : weigh(token.text, words)
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
  return Math.max(weightOf(text, words.bit), mostAgainst(text))
}

function mostAgainst(text: string): number {
  return text.length < SHORT ? MOST_AGAINST_SHORT : MOST_AGAINST
}

/** Whether a text speaks against all tables as much as can be: found out once, for most of a document is prose. */
function isProse(text: string): boolean {
  return text.length >= SHORT && weightOf(text, ALL_TABLES) <= MOST_AGAINST
}

/** What the characters of a text weigh, in pairs that any of some tables has; where that is too little, only down to there. */
function weightOf(text: string, tables: number): number {
  const least = mostAgainst(text)
  let weight = 0
  let before = false
  let letter = letterAt(text, 0)
  for (let left = text.length - 1; left >= 0; left--) {
    const next = left > 0 ? letterAt(text, text.length - left) : NO_LETTER
    const behind = ((pairs[letter * LETTERS + next] ?? 0) & tables) !== 0
    weight += before || behind ? 1 : -1.5
    // Whatever is left cannot make up for it.
    if (weight + left <= least) return least
    before = behind
    letter = next
  }
  return weight
}

interface Vocabulary {
  /** All labels, of all editions. */
  readonly labels: readonly string[]
  readonly rowLabels: ReadonlySet<string>
  readonly characters: ReadonlySet<string>
  /** The table's bit in `pairs`. */
  readonly bit: number
}

const ALL_TABLES = 0xff

const vocabularies: ReadonlyMap<TableKey, Vocabulary> = new Map(
  tableKeys.map((key, index) => [key, vocabularyOf(key, 1 << index)]),
)

function vocabularyOf(key: TableKey, bit: number): Vocabulary {
  const printed = forms.map((form) => printTable(form, key))
  const all = printed.flatMap(({ labels, text }) =>
    labels.map(({ kind, start, end }) => ({ kind, label: text.slice(start, end) })),
  )
  const labels = all.map(({ label }) => label)
  const rowLabels = new Set(all.flatMap(({ kind, label }) => (kind === 'row' ? [label] : [])))
  return { labels, rowLabels, characters: new Set(labels.join('')), bit }
}

/** By UTF-16 unit, the number of a character that the form has, from 1: they are looked up for all that a document has. */
const letters = new Uint16Array(0x10000)
const NO_LETTER = 0
const alphabet = new Set([...vocabularies.values()].flatMap(({ characters }) => [...characters]))
const LETTERS = alphabet.size + 1
for (const [index, character] of [...alphabet].entries()) letters[character.charCodeAt(0)] = index + 1

function letterAt(text: string, index: number): number {
  return letters[text.charCodeAt(index)] ?? NO_LETTER
}

/** For two letters that follow each other, the bits of the tables that have such a pair in a label. */
const pairs = new Uint8Array(LETTERS * LETTERS)
for (const { labels, bit } of vocabularies.values()) {
  for (const label of labels) for (const pair of pairsOf(label)) pairs[pair] = (pairs[pair] ?? 0) | bit
}
// Every page about the subject has these: they say nothing about a table.
for (const pair of pairsOf(foldText('政府信息公开申请 年度报告 一 二 三 四 五 六'))) pairs[pair] = 0

function pairsOf(text: string): readonly number[] {
  return Array.from(text.slice(1), (_, index) => letterAt(text, index) * LETTERS + letterAt(text, index + 1))
}
