import { tableKeys } from '../../forms/form.ts'
import type { Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { cellsIn } from '../cells.ts'
import { once } from '../once.ts'
import { placeOf, spanIn } from '../passages.ts'
import type { FaultOrigin, FormPlace } from '../rule.ts'
import { passagesWith, vocabulary } from '../word-search.ts'
import { accountNameWords, longNumber, type PrivateKind, type PrivateNumber, privateNumbersIn } from './numbers.ts'

/** A private number in the document. */
export interface Found extends Omit<PrivateNumber, 'start' | 'end'> {
  /** The digits or name themselves, for comparison only: they are never shown. */
  readonly plain: string
  readonly span: Span
  readonly at: FormPlace
  readonly origin: FaultOrigin
  /** Which of the document's lines it stands on, and what is before it there, and at the end of the line before. */
  readonly line: number
  readonly before: string
}

/** All private numbers of some kinds, in prose, page furniture and tables, in reading order. */
export function privateNumbersOf(report: Report, kinds: readonly PrivateKind[]): readonly Found[] {
  return allOf(report).filter(({ kind }) => kinds.includes(kind))
}

/** The last of what stands before a number, where its owner may be named. Pages line things up with blanks: many are cut. */
function whatStandsBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - 2000), start)
  return near.replace(/\s{21,}/g, (blanks) => blanks.slice(0, 20)).slice(-200)
}

const allOf: (report: Report) => readonly Found[] = once((report) =>
  [...textsIn(report)]
    .flatMap(({ text, label, spanOf, at, origin }, line) =>
      privateNumbersIn(text, label).map(({ start, end, ...number }) => ({
        ...number,
        plain: text
          .slice(start, end)
          .normalize('NFKC')
          .replace(/[^\w@.]/g, ''),
        span: spanOf(start, end),
        at,
        origin,
        line,
        before: `${label}\n${whatStandsBefore(text, start)}`,
      })),
    )
    .sort((one, other) => one.span.start - other.span.start),
)

interface Text {
  readonly text: string
  /** What stands in front, where a label may stand. */
  readonly label: string
  readonly spanOf: (from: number, to: number) => Span
  readonly at: FormPlace
  readonly origin: FaultOrigin
}

const accountNames = vocabulary(accountNameWords)

/** All that may have a private number in it. */
function* textsIn(report: Report): Generator<Text> {
  const { passages, tables } = report
  const named = new Set(passagesWith(report, accountNames))
  for (const [index, passage] of passages.entries()) {
    if (!named.has(passage) && !longNumber.test(passage.text)) continue
    yield {
      text: passage.text,
      label: passages[index - 1]?.text.slice(-30) ?? '',
      spanOf: (from, to) => spanIn(passage, from, to),
      at: placeOf(passage),
      // A page's footer has numbers of whoever runs the site, or took it over.
      origin: passage.role === 'furniture' ? 'unknown' : 'report',
    }
  }
  for (const table of tableKeys) {
    const read = tables[table]
    if (!read) continue
    const at: FormPlace = { table }
    const whole = (text: string, span: Span, place: FormPlace): Text => ({
      text,
      label: '',
      spanOf: (from, to) =>
        span.end - span.start === text.length ? { start: span.start + from, end: span.start + to } : span,
      at: place,
      origin: 'report',
    })
    for (const { row, column, cell } of cellsIn(report, table)) {
      if (cell.state === 'unreadable') yield whole(cell.raw, cell.span, { table, row, column })
    }
    for (const { label, values } of read.extraRows) {
      yield whole(label.value, label.span, at)
      for (const value of values) yield whole(value.raw, value.span, at)
    }
  }
}
