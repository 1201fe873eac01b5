import type { EditionId } from '../forms/form.ts'
import type { Finding } from '../lint.ts'
import { editionFor, placeWords } from '../rules/place.ts'
import { maskNumbers } from '../rules/privacy/numbers.ts'
import type { FaultOrigin, FormPlace, Rule, Severity } from '../rules/rule.ts'
import { messageWords, sentence } from '../rules/say.ts'
import type { Language } from '../rules/words.ts'
import type { Span } from '../source/source.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { FileResult, FormatOptions } from './format.ts'
import { visible } from './visible.ts'

/**
 * A finding made ready to show: words in the reader's language, lines and columns; personal numbers masked and controls
 * visible in all that comes out of the document.
 */
export interface ShownFinding {
  readonly rule: Rule
  readonly severity: Severity
  readonly origin: FaultOrigin
  readonly message: string
  readonly advice: string
  readonly at: FormPlace
  readonly place: string
  /** Null where nothing stands in the document that could be pointed at. */
  readonly span: Span | null
  readonly range: Range | null
  readonly fingerprint: string
  readonly expected: string | number | null
  readonly found: string | number | null
  readonly formula: string | null
  readonly related: readonly ShownPlace[]
  /** As the rule gave it, its texts made safe. */
  readonly data: JsonObject
  readonly consequences: readonly ShownFinding[]
}

/** All count from 1, columns in UTF-16 units; the end is the first unit behind. */
export interface Range {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Another place that belongs to a fault, and what is to be said of it. */
export interface ShownPlace {
  readonly message: string
  readonly at: FormPlace
  readonly place: string
  readonly range: Range | null
}

export interface JsonObject {
  readonly [key: string]: Json
}

export type Json = string | number | boolean | null | readonly Json[] | JsonObject

export function shownFindings(
  result: FileResult,
  { language, quiet }: Pick<FormatOptions, 'language' | 'quiet'>,
): readonly ShownFinding[] {
  let known = result.fingerprints
  const fingerprintOf = (finding: Finding): string => {
    known ??= fingerprintsOf(result)
    return known.get(finding) ?? ''
  }
  const wanted = quiet ? result.findings.filter(hasError) : result.findings
  return wanted.map((finding) => shown(finding, { result, language, fingerprintOf }))
}

function hasError({ severity, consequences }: Finding): boolean {
  return severity === 'error' || consequences.some(hasError)
}

/** Text that comes out of a document, or quotes one: personal numbers masked, controls visible. */
export function safe(text: string): string {
  return visible(maskNumbers(text))
}

/** The edition whose labels a place is told with. */
export function editionAt(at: FormPlace, { edition, tables }: FileResult['report']): EditionId {
  return 'table' in at || (edition !== '2019' && edition !== '2021') ? editionFor(at, tables) : edition
}

interface View {
  readonly result: FileResult
  readonly language: Language
  /** Not every format prints them. */
  readonly fingerprintOf: (finding: Finding) => string
}

function shown(finding: Finding, view: View): ShownFinding {
  const { rule, severity, origin, at, span, variant, arguments: given = {}, related = [] } = finding
  const { result, language, fingerprintOf } = view
  const edition = editionAt(at, result.report)
  return {
    rule,
    severity,
    origin,
    message: safe(sentence(messageWords(rule, variant), given, edition, language)),
    advice: rule.advice[language],
    at,
    place: placeWords(at, edition)[language],
    span,
    range: rangeOf(span, result),
    get fingerprint() {
      return fingerprintOf(finding)
    },
    expected: safeValue(finding.expected),
    found: safeValue(finding.found),
    formula: finding.formula === undefined ? null : safe(finding.formula),
    related: related.map((each) => ({
      message: safe(each.message[language]),
      at: each.at,
      place: placeWords(each.at, editionAt(each.at, result.report))[language],
      range: rangeOf(each.span, result),
    })),
    data: safeData(finding.data),
    consequences: finding.consequences.map((each) => shown(each, view)),
  }
}

function rangeOf(span: Span | null, { positionAt }: FileResult): Range | null {
  if (span === null) return null
  const start = positionAt(span.start)
  const end = positionAt(span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** A number that is a personal one, such as a telephone number that stands in a cell, comes back as masked text. */
function safeValue(value: string | number | undefined): string | number | null {
  if (value === undefined) return null
  if (typeof value === 'string') return safe(value)
  const digits = String(value)
  const masked = maskNumbers(digits)
  return masked === digits ? value : masked
}

/** A finding's data as JSON, made safe to show like all that comes out of a document. */
export function safeData(data: unknown): JsonObject {
  const json = safeJson(data)
  if (json === null) return {}
  return typeof json === 'object' && !isList(json) ? json : { value: json }
}

function safeJson(data: unknown): Json {
  if (typeof data === 'string' || typeof data === 'number') return safeValue(data)
  if (typeof data === 'boolean') return data
  if (Array.isArray(data)) return data.map(safeJson)
  if (typeof data !== 'object' || data === null) return null
  const entries = Object.entries(data).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([key, value]) => [safe(key), safeJson(value)]))
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}
