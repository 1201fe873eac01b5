import type { SectionKey } from '../forms/form.ts'
import { lineStartsOf, positionsByLines, type Source } from '../source/source.ts'
import { type PlaceJson, type Places, placeJson, type QuoteJson, quoteJson, quoteOrNull } from './place-json.ts'
import type { Origin, Passage, PassageRole, Quote, Reason, Report } from './report.ts'
import { runsOf } from './runs.ts'
import { type TablesJson, tablesJson } from './table-json.ts'

export type { CellJson, ReadCellJson, TableJson } from './table-json.ts'

/**
 * The report as it is published: plain JSON in a fixed order of properties, with line and column beside every offset.
 * `source` is null where the bytes are no text; the report then quotes nothing.
 */
export function toJson(report: Report, source: Source | null, origin: Origin): ReportJson {
  const text = source?.text ?? ''
  const starts = lineStartsOf(text)
  const places: Places = { text, positionAt: positionsByLines(starts) }
  const quoted = <T>(found: Quote<T> | null) => quoteOrNull(found, places)
  const { replacements } = report
  return {
    schemaVersion: '1.0',
    source: {
      path: origin.path,
      sha256: origin.sha256,
      bytes: origin.bytes,
      encoding: origin.encoding,
      declaredEncoding: origin.declaredEncoding,
      encodingRivals: origin.encodingRivals,
      mediaType: origin.mediaType,
      layouts: report.layouts,
      lineStarts: starts,
      replacements: replacements && { count: replacements.count, ...placeJson(replacements.first, places) },
    },
    kind: report.kind,
    reason: report.reason,
    title: quoted(report.title),
    agency: quoted(report.agency),
    year: quoted(report.year),
    publishedOn: quoted(report.publishedOn),
    signedOn: quoted(report.signedOn),
    documentIndex: quoted(report.documentIndex),
    address: quoted(report.address),
    edition: report.edition,
    sections: report.sections.map(({ key, number, heading, text: prose }) => ({
      key,
      number,
      heading: quoteJson(heading, places),
      text: prose,
    })),
    headings: report.headings.map(({ key, ordinal, heading, chosen }) => ({
      key,
      ordinal,
      heading: quoteJson(heading, places),
      chosen,
    })),
    passages: report.passages.map((passage) => passageJson(passage, places)),
    tables: tablesJson(report.tables, places),
  }
}

export interface ReportJson {
  readonly schemaVersion: '1.0'
  readonly source: SourceJson
  readonly kind: Report['kind']
  readonly reason: Reason | null
  readonly title: QuoteJson<string> | null
  readonly agency: QuoteJson<string> | null
  readonly year: QuoteJson<number> | null
  readonly publishedOn: QuoteJson<string> | null
  readonly signedOn: QuoteJson<string> | null
  readonly documentIndex: QuoteJson<string> | null
  readonly address: QuoteJson<string> | null
  readonly edition: Report['edition']
  readonly sections: readonly SectionJson[]
  readonly headings: readonly HeadingJson[]
  readonly passages: readonly PassageJson[]
  /** A table that the document does not have is absent. */
  readonly tables: TablesJson
}

export interface SourceJson extends Origin {
  readonly layouts: readonly string[]
  /** The offset of each line's first character: what turns every other offset into a line and a column. */
  readonly lineStarts: readonly number[]
  /** Of U+FFFD: how often it is there, and where first. */
  readonly replacements: ({ readonly count: number } & PlaceJson) | null
}

export interface SectionJson {
  readonly key: SectionKey
  readonly number: number
  readonly heading: QuoteJson<string>
  readonly text: string
}

export interface HeadingJson {
  readonly key: SectionKey
  readonly ordinal: number | null
  readonly heading: QuoteJson<string>
  readonly chosen: boolean
}

export interface PassageJson extends PlaceJson {
  readonly role: PassageRole
  readonly section: SectionKey | null
  readonly text: string
  readonly shown?: string
  /** Pairs of an index in `text` and its offset; the units up to the next pair follow one by one. */
  readonly offsets?: readonly (readonly [number, number])[]
}

function passageJson({ text, shown, span, offsets, role, section }: Passage, places: Places): PassageJson {
  return {
    role,
    section,
    text,
    ...(shown !== undefined && { shown }),
    ...placeJson(span, places),
    ...(offsets && { offsets: runsOf(offsets) }),
  }
}
