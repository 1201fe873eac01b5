import type { PrintedLabel, PrintedTable } from './printed.ts'
import type { Bucket } from './share.ts'
import { isOwn, isSolid, type ValueToken, type WordsToken } from './tokens.ts'

/** Where a label was found in the region's words; null where it was not. */
export type Mark = { readonly first: number; readonly last: number; readonly matched: number } | null

/** A value, and the index in the region's words that it stands before. */
export interface PlacedValue {
  readonly token: ValueToken
  readonly at: number
}

export interface Buckets {
  /** For each printed line. */
  readonly buckets: readonly Bucket[]
  /** By index of the label: what stands behind a label of several rows, and before that of the first of them. */
  readonly groups: ReadonlyMap<number, readonly ValueToken[]>
  /** What stands behind words that are no label's, where a row ends before them and the next one's label is there. */
  readonly extra: ReadonlyMap<WordsToken, readonly ValueToken[]>
}

/** Words that are none of the form's, and their index in the region's words. */
export interface ForeignWords {
  readonly token: WordsToken
  readonly at: number
}

/**
 * Gives each value to the label behind which it stands.
 *
 * @param found the labels that are there, in the order of the document
 */
export function fillBuckets(
  printed: PrintedTable,
  marks: readonly Mark[],
  found: readonly FoundLabel[],
  values: readonly PlacedValue[],
  foreign: readonly ForeignWords[],
): Buckets {
  const buckets: { readonly found: boolean; readonly values: ValueToken[] }[] = []
  /** By line, how many of its values are own ones. */
  const counts: number[] = []
  for (const { label } of printed.lines) {
    buckets.push({ found: marks[label] !== null, values: [] })
    counts.push(0)
  }
  const single = printed.lines.length === 1
  if (single && found.length > 0) {
    const first = found[0]?.mark.first ?? 0
    const behind = values.filter(({ at }) => at > first)
    // Runs of blank cells are the ones beside the heads, but for the run behind the last head.
    const last = behind.at(-1)?.at ?? 0
    const filled = new Set(behind.filter(({ token }) => isSolid(token)).map(({ at }) => at))
    const own = behind.filter(({ at }) => filled.has(at) || at === last)
    return { buckets: [{ found: true, values: own.map(({ token }) => token) }], groups: new Map(), extra: new Map() }
  }
  const groups = new Map<number, ValueToken[]>()
  const extra = new Map<WordsToken, ValueToken[]>()
  /** Words since the last label that end a row which has all its values. */
  let words: WordsToken | null = null
  let nextWords = 0
  const ends = (line: number) =>
    (counts[line] ?? 0) >= (printed.lines[line]?.slots.length ?? 0) && (buckets[line + 1]?.found ?? true)
  let next = 0
  let owner: number | null = null
  let group: number | null = null
  for (const { token, at } of values) {
    for (let entry = found[next]; entry && entry.mark.first < at; entry = found[++next]) {
      group = null
      words = null
      if (entry.label.kind === 'row') owner = entry.label.line
      // A head ends the rows above it. A group label does so only where it stands whole before the value: in vertical
      // cells its characters are scattered among the rows that it spans.
      else if (entry.label.kind === 'head') owner = null
      // Where the label of the first row below a group is lost, the numbers behind the group's own are that row's and on.
      else if (entry.mark.last < at) {
        owner = buckets[entry.label.line]?.found ? null : entry.label.line
        if (owner === null) group = entry.index
      }
    }
    for (let other = foreign[nextWords]; other && other.at < at; other = foreign[++nextWords]) {
      const behindLabel = (found[next - 1]?.mark.last ?? -1) < other.at
      if (owner !== null && behindLabel && ends(owner)) words = other.token
    }
    if (owner !== null && words) addTo(extra, words, token)
    else if (owner !== null) {
      buckets[owner]?.values.push(token)
      if (isOwn(token)) counts[owner] = (counts[owner] ?? 0) + 1
    } else if (group !== null) addTo(groups, group, token)
  }
  return { buckets, groups, extra }
}

function addTo<Key>(values: Map<Key, ValueToken[]>, key: Key, value: ValueToken): void {
  const known = values.get(key)
  if (known) known.push(value)
  else values.set(key, [value])
}

/** A label that the document has. */
export interface FoundLabel {
  readonly label: PrintedLabel
  readonly index: number
  readonly mark: Exclude<Mark, null>
}

/** In the order of the document. */
export function labelsFound({ labels }: PrintedTable, marks: readonly Mark[]): readonly FoundLabel[] {
  const found: FoundLabel[] = []
  for (const [index, label] of labels.entries()) {
    const mark = marks[index]
    if (mark) found.push({ label, index, mark })
  }
  return found.sort((one, other) => one.mark.first - other.mark.first)
}

/** For each line, the words above its block, from its first head to its first row label. */
export function headsAbove(
  printed: PrintedTable,
  marks: readonly Mark[],
  words: readonly WordsToken[],
  starts: readonly number[],
): readonly (readonly WordsToken[])[] {
  const heads: (readonly WordsToken[])[] = []
  let last = -1
  for (const { label } of printed.lines) {
    const above = printed.labels.findLastIndex((each, index) => each.kind === 'head' && index <= label)
    const same = above === last ? heads.at(-1) : undefined
    last = above
    if (same) {
      heads.push(same)
      continue
    }
    const first = printed.labels.findLastIndex((each, index) => each.kind !== 'head' && index < above) + 1
    const from = marks.slice(first, above + 1).find((mark) => mark !== null)?.first ?? null
    const to =
      above === label ? Number.POSITIVE_INFINITY : (marks.slice(above + 1).find((mark) => mark !== null)?.first ?? 0)
    heads.push(from === null ? [] : wordsBetween(words, starts, from, to))
  }
  return heads
}

/** The words that begin in a stretch of the region's text. */
function wordsBetween(
  words: readonly WordsToken[],
  starts: readonly number[],
  from: number,
  to: number,
): readonly WordsToken[] {
  const first = starts.findIndex((start) => start >= from)
  if (first < 0) return []
  const end = starts.findIndex((start) => start >= to)
  return words.slice(first, end < 0 ? words.length : end)
}
