import { type TableKey, tableKeys } from '../forms/form.ts'
import { foldText } from './fold.ts'
import { printedTables } from './printed.ts'

/** However long a sentence is, it outweighs some labels, not a whole table: notes stand inside tables too. */
export const MOST_AGAINST = -30
/** A few words that the form does not have are a note, a garbled label or a page's running head. */
export const SHORT = 30
const MOST_AGAINST_SHORT = -8

/**
 * How much words are those of each table: about 1 for each character, less than 0 where they rather are none of it.
 *
 * @param weights where it is written to, for each of `vocabularies`
 */
export function weigh(words: { readonly text: string; readonly isProse: boolean }, weights: number[]): void {
  if (words.isProse) {
    weights.fill(MOST_AGAINST)
    return
  }
  const { text } = words
  countInPairs(text, weights)
  for (let table = 0; table < weights.length; table++) weights[table] = weightIn(table, text, weights[table] ?? 0)
}

/** For each of the three tables, how many characters of words, folded, are in a pair that it has. */
function countInPairs(text: string, counts: number[]): void {
  let first = 0
  let second = 0
  let third = 0
  let before = 0
  let letter = letterAt(text, 0)
  for (let index = 1; index <= text.length; index++) {
    const next = index < text.length ? letterAt(text, index) : NO_LETTER
    const behind = pairs[letter * LETTERS + next] ?? 0
    const tables = before | behind
    first += tables & 1
    second += (tables >> 1) & 1
    third += tables >> 2
    before = behind
    letter = next
  }
  counts[0] = first
  counts[1] = second
  counts[2] = third
}

function weightIn(table: number, text: string, inPairs: number): number {
  if (text === '') return 0
  if (text.length === 1) return vocabularies[table]?.characters.has(text) ? 0.3 : -1
  return Math.max(inPairs - 1.5 * (text.length - inPairs), mostAgainst(text))
}

function mostAgainst(text: string): number {
  return text.length < SHORT ? MOST_AGAINST_SHORT : MOST_AGAINST
}

/** Whether words, folded, speak against all tables as much as can be. */
export function isProse(text: string): boolean {
  return text.length >= SHORT && weightOf(text) <= MOST_AGAINST
}

/** What the characters of a text weigh, in pairs that any of the tables has; where that is too little, only down to there. */
function weightOf(text: string): number {
  let weight = 0
  let before = false
  let letter = letterAt(text, 0)
  for (let left = text.length - 1; left >= 0; left--) {
    const next = left > 0 ? letterAt(text, text.length - left) : NO_LETTER
    const behind = (pairs[letter * LETTERS + next] ?? 0) !== 0
    weight += before || behind ? 1 : -1.5
    // Whatever is left cannot make up for it.
    if (weight + left <= MOST_AGAINST) return MOST_AGAINST
    before = behind
    letter = next
  }
  return weight
}

export interface Vocabulary {
  readonly key: TableKey
  /** All labels, of all editions. */
  readonly labels: readonly string[]
  readonly rowLabels: ReadonlySet<string>
  readonly characters: ReadonlySet<string>
}

/** In the order of the tables' bits in `pairs`. */
export const vocabularies: readonly Vocabulary[] = tableKeys.map(vocabularyOf)

function vocabularyOf(key: TableKey): Vocabulary {
  const all = (printedTables.get(key) ?? []).flatMap(({ labels, text }) =>
    labels.map(({ kind, start, end }) => ({ kind, label: text.slice(start, end) })),
  )
  const labels = all.map(({ label }) => label)
  const rowLabels = new Set(all.flatMap(({ kind, label }) => (kind === 'row' ? [label] : [])))
  return { key, labels, rowLabels, characters: new Set(labels.join('')) }
}

/** By UTF-16 unit, the number of a character that the form has, from 1: they are looked up for all that a document has. */
export const letters = new Uint16Array(0x10000)
export const NO_LETTER = 0
const alphabet = new Set(vocabularies.flatMap(({ characters }) => [...characters]))
const LETTERS = alphabet.size + 1
for (const [index, character] of [...alphabet].entries()) letters[character.charCodeAt(0)] = index + 1

function letterAt(text: string, index: number): number {
  return letters[text.charCodeAt(index)] ?? NO_LETTER
}

/** For two letters that follow each other, the bits of the tables that have such a pair in a label. */
const pairs = new Uint8Array(LETTERS * LETTERS)
for (const [table, { labels }] of vocabularies.entries()) {
  for (const label of labels) for (const pair of pairsOf(label)) pairs[pair] = (pairs[pair] ?? 0) | (1 << table)
}
// Every page about the subject has these: they say nothing about a table.
for (const pair of pairsOf(foldText('政府信息公开申请 年度报告 一 二 三 四 五 六'))) pairs[pair] = 0

/** Whether any table has a label in which one letter follows another. */
export function hasPair(letter: number, next: number): boolean {
  return pairs[letter * LETTERS + next] !== 0
}

function pairsOf(text: string): readonly number[] {
  return Array.from(text.slice(1), (_, index) => letterAt(text, index) * LETTERS + letterAt(text, index + 1))
}
