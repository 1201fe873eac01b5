import type { SectionKey, TableKey } from '../forms/form.ts'
import type { Checks } from '../lint.ts'
import type { FaultOrigin, FormPlace, Severity } from '../rules/rule.ts'
import { type JsonObject, type Range, type ShownFinding, type ShownPlace, safe, shownFindings } from './finding.ts'
import type { FileResult, FormatOptions, Summary } from './format.ts'

/** What the formats `json` and `jsonl` are made of; schemas/findings.schema.json says the same. */
export interface FindingsJson {
  readonly schemaVersion: '1.0'
  readonly files: readonly FileJson[]
  readonly summary: Summary
}

export interface FileJson {
  readonly path: string
  readonly agency: string | null
  readonly year: number | null
  readonly findings: readonly FindingJson[]
  readonly checks: Checks
}

export type FindingJson = RangeJson & {
  readonly rule: string
  readonly severity: Severity
  readonly origin: FaultOrigin
  readonly message: string
  readonly place: PlaceJson
  readonly fingerprint: string
  readonly expected: string | number | null
  readonly found: string | number | null
  readonly formula: string | null
  readonly related: readonly RelatedJson[]
  readonly data: JsonObject
  readonly consequences: readonly FindingJson[]
}

export type RelatedJson = RangeJson & {
  readonly message: string
  readonly place: PlaceJson
}

/** Words for people and keys for programs; only the keys that the place has are not null. */
export interface PlaceJson {
  readonly text: string
  readonly part: string | null
  readonly section: SectionKey | null
  readonly table: TableKey | null
  readonly row: string | null
  readonly column: string | null
}

/** All null where nothing stands in the document that could be pointed at. */
export type RangeJson = Range | { readonly [key in keyof Range]: null }

export function fileJson(result: FileResult, options: FormatOptions): FileJson {
  const { path, report, checks } = result
  return {
    path,
    agency: report.agency ? safe(report.agency.value) : null,
    year: report.year?.value ?? null,
    findings: shownFindings(result, options).map(findingJson),
    checks: { holds: checks.holds, broken: checks.broken, unknown: checks.unknown },
  }
}

export function summaryJson({ files, reports, checks, errors, warnings, infos, known, waived }: Summary): Summary {
  const { holds, broken, unknown } = checks
  return { files, reports, checks: { holds, broken, unknown }, errors, warnings, infos, known, waived }
}

function findingJson(finding: ShownFinding): FindingJson {
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    origin: finding.origin,
    message: finding.message,
    place: placeJson(finding.at, finding.place),
    ...rangeJson(finding.range),
    fingerprint: finding.fingerprint,
    expected: finding.expected,
    found: finding.found,
    formula: finding.formula,
    related: finding.related.map(relatedJson),
    data: finding.data,
    consequences: finding.consequences.map(findingJson),
  }
}

function relatedJson({ message, at, place, range }: ShownPlace): RelatedJson {
  return { message, place: placeJson(at, place), ...rangeJson(range) }
}

export function placeJson(at: FormPlace, text: string): PlaceJson {
  const nowhere = { text, part: null, section: null, table: null, row: null, column: null }
  if ('part' in at) return { ...nowhere, part: at.part }
  if ('section' in at) return { ...nowhere, section: at.section }
  return { ...nowhere, table: at.table, row: at.row ?? null, column: at.column ?? null }
}

function rangeJson(range: Range | null): RangeJson {
  return range ?? { line: null, column: null, endLine: null, endColumn: null }
}

/**
 * JSON whose own text has nothing that a terminal could obey or a reader could not see: such characters stand as escapes,
 * and come back as they were.
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\x7f-\x9f]|[\p{Cf}\p{Co}\p{Zl}\p{Zp}]|\p{Noncharacter_Code_Point}/gu,
    (character) =>
      Array.from({ length: character.length }, (_, index) => escapeOf(character.charCodeAt(index))).join(''),
  )
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

/** The lines of a JSON text moved in, to stand within another. */
export function movedIn(json: string, columns: number): string {
  return json.replace(/^/gm, ' '.repeat(columns))
}
