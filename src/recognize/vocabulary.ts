import { type TableKey, tableKeys } from '../forms/form.ts'
import { isBlank } from '../layouts/marks.ts'
import { hasBlank } from './blanks.ts'
import { foldCode, foldText, isChinese, NOTHING, UNSURE } from './fold.ts'
import { printedTables } from './printed.ts'

/** However long a sentence is, it outweighs some labels, not a whole table: notes stand inside tables too. */
export const MOST_AGAINST = -30
/** A few words that the form does not have are a note, a garbled label or a page's running head. */
export const SHORT = 30
const MOST_AGAINST_SHORT = -8

/** How much words, folded, are those of a table: about 1 for each character, less than 0 where they rather are none of it. */
export function weigh(text: string, words: Vocabulary): number {
  if (text === '') return 0
  if (text.length === 1) return words.characters.has(text) ? 0.3 : -1
  return Math.max(weightOf(text, words.bit), mostAgainst(text))
}

function mostAgainst(text: string): number {
  return text.length < SHORT ? MOST_AGAINST_SHORT : MOST_AGAINST
}

/** Whether words, folded, speak against all tables as much as can be. */
export function isProse(text: string): boolean {
  return text.length >= SHORT && weightOf(text, ALL_TABLES) <= MOST_AGAINST
}

/**
 * Whether a text, as it stands in the document, is such prose and has no blank in it. Most of a document is: it is seen from
 * the first part of a line, without folding it. False where that does not show it.
 */
export function isUnbrokenProse(text: string): boolean {
  let weight = 0
  let length = 0
  let before = false
  let letter = NO_LETTER
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index)
    if (!isChinese(code)) {
      if (isBlank(code)) return false
      code = foldCode(code)
      if (code === NOTHING) continue
      if (code === UNSURE) return false
    }
    // Folded, 合计 is a word of the form's.
    if (code === TOTAL && text.startsWith('合计', index)) return false
    const next = letters[code] ?? NO_LETTER
    const behind = (pairs[letter * LETTERS + next] ?? 0) !== 0
    if (length > 0) weight += before || behind ? 1 : -1.5
    before = behind
    letter = next
    length++
    if (length >= SHORT && weight + text.length - index <= MOST_AGAINST) return !hasBlank(text, index)
  }
  return false
}

const TOTAL = '合'.charCodeAt(0)

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

export interface Vocabulary {
  /** All labels, of all editions. */
  readonly labels: readonly string[]
  readonly rowLabels: ReadonlySet<string>
  readonly characters: ReadonlySet<string>
  /** The table's bit in `pairs`. */
  readonly bit: number
}

const ALL_TABLES = 0xff

export const vocabularies: ReadonlyMap<TableKey, Vocabulary> = new Map(
  tableKeys.map((key, index) => [key, vocabularyOf(key, 1 << index)]),
)

function vocabularyOf(key: TableKey, bit: number): Vocabulary {
  const all = (printedTables.get(key) ?? []).flatMap(({ labels, text }) =>
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
