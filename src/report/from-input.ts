import type { Position } from '../source/source.ts'
import type { ReportInput } from './input.ts'
import { positionsIn } from './recorded-positions.ts'
import type { Origin, Passage, Report } from './report.ts'
import { offsetsOf } from './runs.ts'
import { editionIn, quoteFrom, quoteOrNull, spanFrom, tablesFrom } from './table-from-json.ts'

/** What is in a JSON document that was made of a report. */
export interface ReadJson {
  readonly report: Report
  readonly origin: Origin
  /** Line and column of an offset in the text that the report was read from. */
  readonly positionAt: (offset: number) => Position
}

/** The report in JSON that keeps to the schema; where numbers in it are out of order, that is returned, a line each. */
export function fromInput(json: ReportInput): ReadJson | { readonly problems: readonly string[] } {
  const disorder = disorderIn(json)
  if (disorder.length > 0) return { problems: disorder }
  const { source = {} } = json
  return {
    report: reportFrom(json),
    origin: {
      path: source.path ?? '',
      sha256: source.sha256 ?? '',
      bytes: source.bytes ?? 0,
      encoding: source.encoding ?? null,
      declaredEncoding: source.declaredEncoding ?? null,
      encodingRivals: source.encodingRivals ?? [],
      mediaType: source.mediaType ?? 'text/plain',
    },
    positionAt: positionsIn(json, source.lineStarts),
  }
}

function reportFrom(json: ReportInput): Report {
  const { source = {}, sections = [], headings = [], passages = [], tables = {} } = json
  const { replacements = null } = source
  return {
    kind: json.kind ?? 'report',
    reason: json.reason ?? null,
    title: quoteOrNull(json.title),
    agency: quoteOrNull(json.agency),
    year: quoteOrNull(json.year),
    publishedOn: quoteOrNull(json.publishedOn),
    signedOn: quoteOrNull(json.signedOn),
    documentIndex: quoteOrNull(json.documentIndex),
    edition: json.edition === undefined ? editionIn(tables) : json.edition,
    sections: sections.map(({ key, number, heading, text }) => ({
      key,
      number,
      heading: quoteFrom(heading),
      text,
    })),
    headings: headings.map(({ key, ordinal = null, heading, chosen = true }) => ({
      key,
      ordinal,
      heading: quoteFrom(heading),
      chosen,
    })),
    passages: passages.map(
      ({ text, shown, offsets, role, section = null, ...place }): Passage => ({
        text,
        ...(shown !== undefined && { shown }),
        span: spanFrom(place),
        ...(offsets && { offsets: offsetsOf(offsets, text.length) }),
        role,
        section,
      }),
    ),
    tables: tablesFrom(tables),
    address: quoteOrNull(json.address),
    replacements: replacements && { count: replacements.count ?? 1, first: spanFrom(replacements) },
    layouts: source.layouts ?? [],
  }
}

/** What no schema can say: numbers that have to rise, as those of a text's lines or places do. */
function disorderIn({ source, passages = [] }: ReportInput): readonly string[] {
  const lines = source?.lineStarts
  const lists = [
    ...(lines ? [{ at: '/source/lineStarts', numbers: lines }] : []),
    ...passages.flatMap(({ offsets }, index) =>
      offsets ? [{ at: `/passages/${index}/offsets`, numbers: offsets.map(([first]) => first) }] : [],
    ),
  ]
  return lists
    .filter(({ numbers }) =>
      numbers.some((number, index) => (index === 0 ? number !== 0 : number <= (numbers[index - 1] ?? 0))),
    )
    .map(({ at }) => `${at}: expected numbers that begin with 0 and rise`)
}
