import { form2021 } from '../forms/2021.ts'
import type { SectionHead } from '../forms/form.ts'
import { offsetIn } from '../layouts/row.ts'
import type { Section } from '../report/report.ts'
import { foldText } from './fold.ts'
import { type PlainRow, shownPart } from './plain.ts'

/** Both editions have the same six sections. */
const heads = form2021.sections

/**
 * The sections of a report. A heading is a short line that begins with a section's ordinal and speaks of its subject, or
 * carries the heading's own words; of lines that could be one (a table of contents names them all), those are taken that
 * come in order and have the most text behind them.
 *
 * @param inTable rows of the form's tables, which are no prose
 */
export function readSections(rows: readonly PlainRow[], inTable: (row: number) => boolean): readonly Section[] {
  const candidates = rows.flatMap((row, index) => headingOf(row, index) ?? [])
  const chain = bestChain(candidates, rows.length)
  return chain.map((candidate, index) => {
    const end = chain[index + 1]?.row ?? rows.length
    const paragraphs = rows
      .slice(candidate.row + 1, end)
      .filter((_, offset) => !inTable(candidate.row + 1 + offset))
      .map(({ cells }) =>
        cells
          .map(({ text }) => text)
          .join('\t')
          .trim(),
      )
      .filter((text) => text !== '')
    if (candidate.rest !== '') paragraphs.unshift(candidate.rest)
    const { key, number } = candidate.head
    return { key, number, heading: candidate.heading, text: paragraphs.join('\n') }
  })
}

interface Candidate {
  readonly head: SectionHead
  readonly row: number
  readonly heading: Section['heading']
  /** What follows the heading on its own line. */
  readonly rest: string
  readonly likeness: number
}

function headingOf(row: PlainRow, index: number): Candidate | null {
  const filled = row.cells.filter(({ text }) => text !== '')
  const cell = filled[0]
  if (filled.length !== 1 || !cell) return null
  const match = /^[（(]?\s*([一二三四五六])\s*(?:[、,，.．:：)）]|是(?=\S))\s*(\S.*)$/su.exec(cell.text)
  if (!match) return null
  const [, ordinal = '', rest = ''] = match
  const bracketed = /^[（(]/.test(cell.text)
  const known = heads
    .flatMap((head) => [head.heading, ...head.alsoSeen].map((heading) => ({ head, heading })))
    .find(({ heading }) => foldText(cell.text).startsWith(foldText(heading)))
  const named = known?.head ?? heads.find((head) => subjects[head.number - 1]?.test(rest) && rest.length <= 40)
  if (!named || (bracketed && !known)) return null
  const ordinalRight = '一二三四五六'.indexOf(ordinal) + 1 === named.number
  const length = known ? prefixLength(cell.text, foldText(known.heading)) : cell.text.length
  const ends = length < cell.text.length && !/^\s/.test(cell.text.slice(length)) && !known ? cell.text.length : length
  const span = {
    start: cell.span.start,
    end: ends === cell.text.length ? cell.span.end : offsetIn(cell, ends - 1) + 1,
  }
  const tail = cell.text.slice(ends).trim()
  // 一、总体情况………………1 is a line of a table of contents.
  if (/^[.…·。\s-]*\d+$/.test(tail) || /[…·.]{2,}\s*\d*$/.test(cell.text)) return null
  // The heading's words may go on: …的情况, …的主要问题及改进措施.
  const whole = tail.length > 0 && tail.length <= 12 && !/[。,，;；]/.test(tail)
  return {
    head: named,
    row: index,
    heading: whole
      ? { value: shownPart(cell, 0, cell.text.length), span: cell.span }
      : { value: shownPart(cell, 0, ends).trim(), span },
    rest: whole ? '' : shownPart(cell, ends, cell.text.length).trim(),
    likeness: (ordinalRight ? 4 : 0) + (known ? 3 : 0) + (bracketed ? -4 : 0),
  }
}

/** What the headings of the six sections speak of, however they are worded. */
const subjects: readonly RegExp[] = [
  /总体|概述|概况|基本情况/,
  /主动公开/,
  /申请(?!行政复议).*(?:情况|办理|处理)|依申请公开/,
  /行政复议|行政诉讼|复议、?诉讼/,
  /问题|改进|不足/,
  /其他.*(?:报告|说明|事项)|需要.*(?:报告|说明)的/,
]

/** How much of a text its folded prefix covers. */
function prefixLength(text: string, prefix: string): number {
  for (let length = 1; length <= text.length; length++) if (foldText(text.slice(0, length)) === prefix) return length
  return text.length
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
