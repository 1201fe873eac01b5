import { type TableKey, tableKeys } from '../forms/form.ts'
import { foldText, TOTAL } from './fold.ts'
import { printedTables } from './printed.ts'

/** However long a sentence is, it outweighs some labels, not a whole table: notes stand inside tables too. */
const MOST_AGAINST = -30
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

/**
 * Whether a text, as it stands in the document, is such prose and has no blank in it. Most of a document is: it is seen from
 * the first part of a line, without folding it. False where that does not show it.
 */
export function isUnbrokenProse(text: string): boolean {
  /** How much more the text may weigh than prose does, whatever is behind; twice, since halves take longer. */
  let spare = 2 * (text.length - MOST_AGAINST)
  let length = 0
  let before = false
  let letter = NO_LETTER
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const next = plainLetters[code] ?? UNSURE
    if (next === UNSURE) return false
    if (next === NOTHING) {
      spare -= 2
      continue
    }
    // Folded, 合计 is a word of the form's.
    if (code === TOTAL && text.startsWith('合计', index)) return false
    const behind = letter !== NO_LETTER && next !== NO_LETTER && pairs[letter * LETTERS + next] !== 0
    if (length > 0 && !before && !behind) spare -= 5
    before = behind
    letter = next
    length++
    if (spare <= 0 && length >= SHORT) return !/\s/.test(text.slice(index))
  }
  return false
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
const letters = new Uint16Array(0x10000)
const NO_LETTER = 0
const alphabet = new Set(vocabularies.flatMap(({ characters }) => [...characters]))
const LETTERS = alphabet.size + 1
for (const [index, character] of [...alphabet].entries()) letters[character.charCodeAt(0)] = index + 1

const NOTHING = 0xffff
const UNSURE = 0xfffe

/**
 * By UTF-16 unit, the number of the letter that a character is folded to; `NOTHING` for one that is left out, `UNSURE` for
 * blanks and for what is rare.
 */
const plainLetters = new Uint16Array(0x10000).fill(UNSURE)
plainLetters.set(letters.subarray(0x4e00, 0xa000), 0x4e00)
for (const [from, to] of [
  [0x21, 0x7f],
  [0x2010, 0x2028],
  [0x2030, 0x205f],
  [0x3001, 0x3005],
  [0x3008, 0x3021],
  [0xff01, 0xff5f],
] as const) {
  plainLetters.fill(NOTHING, from, to)
}
for (const zero of [0x30, 0xff10]) plainLetters.set(letters.subarray(0x30, 0x3a), zero)

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

function pairsOf(text: string): readonly number[] {
  return Array.from(text.slice(1), (_, index) => letterAt(text, index) * LETTERS + letterAt(text, index + 1))
}
