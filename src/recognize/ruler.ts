import type { PrintedTable, Slot } from './printed.ts'
import type { Share } from './share.ts'
import { isOwn, type ValueToken, type WordsToken } from './tokens.ts'

/** For each slot of a line, the stretch of a row where its values stand. */
export type Ruler = readonly Stretch[]

interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Where the columns of a printed line stand, null where that cannot be told. Complete lines show it; if they do not agree,
 * or there are none, the heads do.
 *
 * @param headsOf for each line, the words above its block
 */
export function rulersOf(
  printed: PrintedTable,
  shares: readonly Share[],
  headsOf: () => readonly (readonly WordsToken[])[],
): (line: number) => Ruler | null {
  const rulers = new Map<string, Ruler | null>()
  return (line) => {
    const { slots, columns } = printed.lines[line] ?? { slots: [], columns: '' }
    const known = rulers.get(columns)
    if (known !== undefined) return known
    const same = shares.filter((_, other) => printed.lines[other]?.columns === columns)
    const ruler =
      measured(same, slots.length) ?? named(headsOf()[firstOf(printed, columns)] ?? [], labelsOf(printed, slots))
    rulers.set(columns, ruler)
    return ruler
  }
}

/** The first line of a make. */
function firstOf({ lines }: PrintedTable, columns: string): number {
  return lines.findIndex((line) => line.columns === columns)
}

function labelsOf(printed: PrintedTable, slots: readonly Slot[]): readonly string[] {
  return slots.map(({ column }) => columnLabel(printed, column))
}

function columnLabel(printed: PrintedTable, column: string): string {
  const label = printed.labels.find((each) => each.column === column)
  return label ? printed.text.slice(label.start, label.end) : ''
}

/** The stretches of lines that have just as many values as the form has columns, where no two columns overlap. */
function measured(shares: readonly Share[], width: number): Ruler | null {
  const stretches: Stretch[] = []
  for (const { values } of shares) {
    const solid = values.filter(isOwn)
    if (solid.length !== width || !onOneRow(solid)) continue
    for (const [index, { from, to }] of solid.entries()) {
      const stretch = stretches[index] ?? { from, to }
      stretches[index] = { from: Math.min(stretch.from, from), to: Math.max(stretch.to, to) }
    }
  }
  return areApart(stretches, width) ? stretches : null
}

/**
 * The heads read as columns: words that stand above each other belong together, so that a head written over several lines,
 * or down one character a line, is one. Heads that span several columns are left out.
 */
function named(heads: readonly WordsToken[], labels: readonly string[]): Ruler | null {
  const columns: { from: number; to: number; words: WordsToken[] }[] = []
  for (const word of heads.toSorted((one, other) => one.to - one.from - (other.to - other.from))) {
    const over = columns.filter(({ from, to }) => word.from < to && from < word.to)
    const [column] = over
    if (over.length > 1) continue
    if (!column) columns.push({ from: word.from, to: word.to, words: [word] })
    else {
      column.from = Math.min(column.from, word.from)
      column.to = Math.max(column.to, word.to)
      column.words.push(word)
    }
  }
  columns.sort((one, other) => one.from - other.from)
  const texts = columns.map(({ words }) =>
    words
      .toSorted((one, other) => one.row - other.row)
      .map(({ text }) => text)
      .join(''),
  )
  let next = 0
  const stretches = labels.flatMap((label) => {
    const found = texts.findIndex((text, index) => index >= next && text.endsWith(label))
    const column = columns[found]
    if (!column) return []
    next = found + 1
    return [{ from: column.from, to: column.to }]
  })
  return areApart(stretches, labels.length) ? stretches : null
}

function areApart(stretches: readonly Stretch[], width: number): boolean {
  return (
    stretches.length === width &&
    stretches.every(({ from }, index) => index === 0 || (stretches[index - 1]?.to ?? 0) <= from)
  )
}

function onOneRow(values: readonly ValueToken[]): boolean {
  return values.every(({ row }) => row === values[0]?.row)
}
