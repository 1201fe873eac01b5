import type { Span } from '../../src/source/source.ts'
import { type Random, random } from './random.ts'

export const damageKinds = [
  'cell-dropped',
  'cell-doubled',
  'cells-swapped',
  'text-cut',
  'line-lost',
  'lines-joined',
  'line-split',
] as const
export type DamageKind = (typeof damageKinds)[number]

export interface Damage {
  readonly kind: DamageKind
  /** In the text before the damage: what was lost, doubled or exchanged; empty where something was put in. */
  readonly places: readonly Span[]
}

/**
 * A written report as a careless scraper would have left it, hurt in one place among its tables, and what was done.
 * In HTML a cell is a `<td>` and a line a `<tr>`. Null where the text has nothing that can be hurt so: a page on one
 * line loses no line.
 */
export function damage(
  text: string,
  seed: number,
  kinds: readonly DamageKind[] = damageKinds,
): { readonly text: string; readonly what: Damage | null } {
  const chance = random(seed, 'damage')
  const target = /<td\b/i.test(text) ? htmlTarget(text) : textTarget(text)
  for (const kind of chance.shuffled(kinds)) {
    const edits = target.cells.length > 0 ? operations[kind](target, text, chance) : null
    const damaged = edits && edited(text, edits)
    if (edits && damaged !== text && damaged !== null)
      return { text: damaged, what: { kind, places: edits.map(({ place }) => place) } }
  }
  return { text, what: null }
}

/** What can be hurt in a text; all in order. */
interface Target {
  readonly cells: readonly TargetCell[]
  /** From the first line with a value to the last, line breaks included. */
  readonly lines: readonly Span[]
  /** What ends a line and begins the next. */
  readonly lineBreak: string
  /** Where such a thing stands between two of the lines. */
  readonly lineBreaks: readonly Span[]
  /** Where a line could be torn: between any two characters of a text, before a cell in HTML. */
  readonly splits: readonly number[]
}

interface TargetCell {
  /** The value alone. */
  readonly value: Span
  /** With the separator that is lost with it. */
  readonly whole: Span
}

interface Edit {
  readonly place: Span
  readonly replacement: string
}

type Operation = (target: Target, text: string, chance: Random) => readonly Edit[] | null

const operations: { readonly [kind in DamageKind]: Operation } = {
  'cell-dropped': ({ cells }, _, chance) => oneOf(cells, chance, ({ whole }) => [{ place: whole, replacement: '' }]),
  'cell-doubled': ({ cells }, text, chance) =>
    oneOf(cells, chance, ({ whole }) => [{ place: whole, replacement: textOf(text, whole).repeat(2) }]),
  'cells-swapped': ({ cells }, text, chance) =>
    oneOf(cells, chance, ({ value: one }) => {
      const others = cells.filter(({ value }) => textOf(text, value) !== textOf(text, one))
      return oneOf(others, chance, ({ value: other }) => {
        const swap = [
          { place: one, replacement: textOf(text, other) },
          { place: other, replacement: textOf(text, one) },
        ]
        return swap.toSorted((a, b) => a.place.start - b.place.start)
      })
    }),
  'text-cut': ({ lines }, text, chance) => {
    const start = lines[0]?.start ?? 0
    const cut = start + 1 + chance.below((lines.at(-1)?.end ?? text.length) - start - 1)
    return [{ place: { start: cut, end: text.length }, replacement: '' }]
  },
  'line-lost': ({ lines }, _, chance) => oneOf(lines, chance, (place) => [{ place, replacement: '' }]),
  'lines-joined': ({ lineBreaks }, _, chance) => oneOf(lineBreaks, chance, (place) => [{ place, replacement: '' }]),
  'line-split': ({ splits, lineBreak }, _, chance) =>
    oneOf(splits, chance, (start) => [{ place: { start, end: start }, replacement: lineBreak }]),
}

function textTarget(text: string): Target {
  const cells = [...text.matchAll(/[^\n]+/g)].flatMap((line) => cellsOfLine(line[0], line.index, text))
  const first = cells[0]?.value.start ?? 0
  const last = cells.at(-1)?.value.end ?? 0
  const lines = [...text.matchAll(/[^\n]*(?:\n+|$)/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end > first && start < last)
  const ends = lines.map((line) => ({ start: line.start + textOf(text, line).trimEnd().length, end: line.end }))
  return {
    cells,
    lines: lines.length > 1 ? lines : [],
    lineBreak: '\n',
    lineBreaks: ends.slice(0, -1),
    splits: lines.flatMap(({ start }, index) => {
      const length = Math.max(0, (ends[index]?.start ?? start) - start - 1)
      return Array.from({ length }, (_, offset) => start + offset + 1)
    }),
  }
}

function cellsOfLine(line: string, lineStart: number, text: string): readonly TargetCell[] {
  const isCsv = (line.match(/,/g)?.length ?? 0) >= 3 && !line.includes(' ')
  if (isCsv && line === Array.from(line.split(',').keys()).join(',')) return []
  const tokens = [...line.matchAll(isCsv ? /"[^"]*"|[^,"]+/g : /[^\s|│]+/g)].map((match) => ({
    start: lineStart + match.index,
    end: lineStart + match.index + match[0].length,
  }))
  return tokens
    .map((value, index): TargetCell => {
      const next = tokens[index + 1]
      const previous = tokens[index - 1]
      if (next) return { value, whole: { start: value.start, end: next.start } }
      if (previous) return { value, whole: { start: previous.end, end: value.end } }
      const lineEnd = lineStart + line.length
      const behind = /^\n{0,2}/.exec(text.slice(lineEnd, lineEnd + 2))?.[0].length ?? 0
      return { value, whole: { start: lineStart, end: lineEnd + behind } }
    })
    .filter(({ value }) => isValue(textOf(text, value).replaceAll('"', '')))
}

function htmlTarget(text: string): Target {
  const cells = [...text.matchAll(/<td\b[^>]*>([\s\S]*?)(?:<\/td>|(?=<\/?(?:td|tr|table|tbody)\b))/gi)].flatMap(
    (match): readonly TargetCell[] => {
      const content = match[1] ?? ''
      const start = match.index
      const inner = start + match[0].indexOf('>') + 1
      const value = { start: inner, end: inner + content.length }
      const whole = { start, end: start + match[0].length }
      return isValue(content.replace(/<[^>]*>|\s/g, '')) ? [{ value, whole }] : []
    },
  )
  const first = cells[0]?.value.start ?? 0
  const last = cells.at(-1)?.value.end ?? 0
  const among = ({ start, end }: Span): boolean => end > first && start < last
  const spansOf = (pattern: RegExp): readonly Span[] =>
    [...text.matchAll(pattern)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(among)
  return {
    cells,
    lines: spansOf(/<tr\b(?:(?!<\/?t(?:r|able|body)\b)[\s\S])*(?:<\/tr>)?/gi).filter(({ end }) => end > first),
    lineBreak: '</tr><tr>',
    lineBreaks: spansOf(/(?:<\/tr>)?\s*<tr\b[^>]*>/gi).filter(({ start }) => start > first),
    splits: cells.map(({ whole: { start } }) => start),
  }
}

/** Numbers as offices write them, and the marks for nothing. */
function isValue(token: string): boolean {
  return /^(?:[+＋－增减-]?[\d０-９][\d０-９,，.．]*(?:件|万元)?|[-/—无])$/.test(token)
}

function edited(text: string, edits: readonly Edit[]): string {
  let written = ''
  let read = 0
  for (const { place, replacement } of edits) {
    written += text.slice(read, place.start) + replacement
    read = place.end
  }
  return written + text.slice(read)
}

function oneOf<T>(
  list: readonly T[],
  chance: Random,
  use: (item: T) => readonly Edit[] | null,
): readonly Edit[] | null {
  const item = list[chance.below(list.length)]
  return item === undefined ? null : use(item)
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}
