import { displayWidth } from '../src/formats/width.ts'
import { linesOf } from '../src/layouts/line.ts'
import type { Report } from '../src/report/report.ts'
import type { Span } from '../src/source/source.ts'

/**
 * A document with what was read of it under each line, so that a reader of the file sees the place and the value together:
 *
 *     38| 规章 | 0 | 0 | 0 |
 *       |        ^   ^   ^
 *       | regulations/produced 0, regulations/disclosed 0, regulations/total 0
 */
export function annotate(text: string, report: Report): string {
  const notes = notesOf(report).sort((one, other) => one.span.start - other.span.start)
  const lines = [...linesOf(text)].map((line, index) => {
    const shown = visible(line.text)
    const number = String(index + 1).padStart(4)
    const here = notes.filter(({ span }) => span.start >= line.start && span.start <= line.start + line.text.length)
    if (here.length === 0) return line.text.trim() === '' ? null : `${number}| ${shorten(shown)}`
    let carets = ''
    for (const { span } of here) {
      const column = displayWidth(visible(line.text.slice(0, span.start - line.start)))
      const width = displayWidth(visible(text.slice(span.start, Math.min(span.end, line.start + line.text.length))))
      carets = carets.padEnd(column) + '^'.repeat(Math.max(1, width))
    }
    return [`${number}| ${shown}`, `    | ${carets}`, `    | ${here.map(({ says }) => says).join(', ')}`].join('\n')
  })
  const summary = `${report.kind}, edition ${report.edition}, layouts ${report.layouts.join(' ')}`
  return `${[summary, ...lines.filter((line) => line !== null)].join('\n')}\n`
}

function notesOf(report: Report): { span: Span; says: string }[] {
  const heading = (['title', 'agency', 'year', 'publishedOn', 'signedOn', 'documentIndex'] as const).flatMap((name) => {
    const quote = report[name]
    return quote ? [{ span: quote.span, says: `${name} ${quote.value}` }] : []
  })
  const sections = report.sections.map(({ key, heading: { span } }) => ({ span, says: `section ${key}` }))
  const cells = Object.values(report.tables).flatMap((table) => [
    ...Object.entries(table.cells).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, cell]) =>
        cell.state === 'missing'
          ? []
          : [{ span: cell.span, says: `${row}/${column} ${cell.state === 'number' ? cell.value : cell.state}` }],
      ),
    ),
    ...table.unplaced.flatMap(({ row, values }) =>
      values.map(({ span, raw }) => ({ span, says: `${row}/? unplaced ${JSON.stringify(raw)}` })),
    ),
  ])
  return [...heading, ...sections, ...cells]
}

/** Tabs and no-break blanks would look like blanks. */
function visible(text: string): string {
  return text.replaceAll('\t', '→').replaceAll('\u00a0', '␣')
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
