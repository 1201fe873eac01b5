import type { Heading, Section } from '../report/report.ts'
import { type Candidate, headingCandidates } from './headings.ts'
import { type Part, partOf } from './part.ts'
import type { PlainCell, PlainRow } from './plain.ts'

export interface Sections {
  readonly sections: readonly Section[]
  readonly headings: readonly FoundHeading[]
}

/** A heading, the row that it stands on, and the prose behind it on the same line. */
export interface FoundHeading {
  readonly heading: Heading
  readonly row: number
  readonly words: Part
  readonly rest: Part | null
}

/**
 * The sections of a report. Of lines that could head one (a table of contents names them all), those are taken that come in
 * order and have the most text behind them.
 *
 * @param inTable rows of the form's tables, which are no prose
 */
export function readSections(rows: readonly PlainRow[], inTable: (row: number) => boolean): Sections {
  const candidates = headingCandidates(rows)
  const chain = bestChain(candidates, rows.length)
  const sections: Section[] = []
  for (const [index, candidate] of chain.entries()) {
    const end = chain[index + 1]?.row ?? rows.length
    const { heading, rest } = found(candidate, true)
    const paragraphs = rest ? [rest.shown] : []
    for (let row = candidate.row + 1; row < end; row++) {
      const text = inTable(row) ? '' : textOf(rows[row]?.cells ?? []).trim()
      if (text !== '') paragraphs.push(text)
    }
    const text = paragraphs.join('\n')
    sections.push({ key: heading.key, number: candidate.head.number, heading: heading.heading, text })
  }
  const listed = contentsOf(candidates, rows)
  const headings = candidates
    .filter((candidate) => chain.includes(candidate) || (!listed.has(candidate) && stands(candidate, chain)))
    .filter((candidate) => chain.includes(candidate) || !inTable(candidate.row))
  const foundHeadings: FoundHeading[] = []
  for (const candidate of headings) foundHeadings.push(found(candidate, chain.includes(candidate)))
  return { sections, headings: foundHeadings }
}

function textOf(cells: readonly PlainCell[]): string {
  const [only] = cells
  return only && cells.length === 1 ? only.text : cells.map(({ text }) => text).join('\t')
}

function found({ head, row, cell, from, to, ordinal }: Candidate, chosen: boolean): FoundHeading {
  const words = partOf(cell, from, to)
  const rest = to < cell.text.length ? partOf(cell, to, cell.text.length) : null
  const heading = { key: head.key, ordinal, heading: { value: words.shown, span: words.span }, chosen }
  return { heading, row, words, rest: rest?.text === '' ? null : rest }
}

/** What is not in the chain heads a section all the same, unless it rather is a subhead of one, or speaks of it in passing. */
function stands({ head, ordinal, form, known }: Candidate, chain: readonly Candidate[]): boolean {
  if (form === 'usual' && (known || ordinal === head.number)) return true
  return known && chain.every((other) => other.head !== head)
}

/** Three headings and more without a line between them are a table of contents. */
const LEAST_CONTENTS = 3

function contentsOf(candidates: readonly Candidate[], rows: readonly PlainRow[]): ReadonlySet<Candidate> {
  const listed = new Set<Candidate>()
  let run: Candidate[] = []
  for (const [index, candidate] of [...candidates, null].entries()) {
    const previous = candidates[index - 1]
    const between = candidate && previous ? rows.slice(previous.row + 1, candidate.row) : rows
    if (between.some(({ cells }) => cells.some(({ text }) => text !== ''))) {
      if (run.length >= LEAST_CONTENTS) for (const each of run) listed.add(each)
      run = []
    }
    if (candidate) run.push(candidate)
  }
  return listed
}

/** The chain of candidates, sections in order, with the likeliest headings and the most rows behind them. */
function bestChain(candidates: readonly Candidate[], rows: number): readonly Candidate[] {
  const weights: number[] = []
  const before: number[] = []
  let best = -1
  for (const [index, candidate] of candidates.entries()) {
    const following = (candidates[index + 1]?.row ?? rows) - candidate.row
    const own = 10 + candidate.likeness + Math.min(following, 5)
    weights[index] = own
    before[index] = -1
    for (let earlier = 0; earlier < index; earlier++) {
      if ((candidates[earlier]?.head.number ?? 9) >= candidate.head.number) continue
      const weight = (weights[earlier] ?? 0) + own
      if (weight > (weights[index] ?? 0)) {
        weights[index] = weight
        before[index] = earlier
      }
    }
    if (best < 0 || (weights[index] ?? 0) >= (weights[best] ?? 0)) best = index
  }
  const chain: Candidate[] = []
  for (let index = best; index >= 0; index = before[index] ?? -1) {
    const candidate = candidates[index]
    if (candidate) chain.unshift(candidate)
  }
  return chain
}
