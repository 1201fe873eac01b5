import { csvRecord, type Field } from './csv-record.ts'
import { type ShownFinding, safe, shownFindings } from './finding.ts'
import { placeJson } from './findings-json.ts'
import type { FileResult, FindingsWriter, FormatOptions } from './format.ts'

/**
 * A row a finding, as RFC 4180 has it, with a byte order mark: without one, spreadsheets in Chinese offices take UTF-8 for
 * GBK. What follows from another finding has a row of its own, with the fingerprint of its cause.
 */
export function csv(options: FormatOptions): FindingsWriter {
  return {
    head: () => `\ufeff${csvRecord(header)}`,
    file: (result) =>
      shownFindings(result, options)
        .flatMap((finding) => records(finding, null, result, options))
        .map(csvRecord)
        .join(''),
    foot: () => '',
  }
}

/** `column` is the key of the form's column; `textColumn` counts from 1, in UTF-16 units. */
const header = [
  'file',
  'agency',
  'year',
  'severity',
  'rule',
  'origin',
  'message',
  'place',
  'part',
  'section',
  'table',
  'row',
  'column',
  'line',
  'textColumn',
  'endLine',
  'endTextColumn',
  'expected',
  'found',
  'formula',
  'advice',
  'fingerprint',
  'cause',
]

function records(
  finding: ShownFinding,
  cause: string | null,
  result: FileResult,
  options: FormatOptions,
): readonly (readonly Field[])[] {
  const { agency, year } = result.report
  const { text, part, section, table, row, column } = placeJson(finding.at, finding.place)
  const { severity, rule, origin, message, range, expected, found, formula, advice, fingerprint } = finding
  const place = [text, part, section, table, row, column]
  const lines = [range?.line ?? null, range?.column ?? null, range?.endLine ?? null, range?.endColumn ?? null]
  const values = [expected, found, formula]
  const whose = [result.path, agency ? safe(agency.value) : null, year?.value ?? null]
  return [
    [...whose, severity, rule.id, origin, message, ...place, ...lines, ...values, advice, fingerprint, cause],
    ...finding.consequences.flatMap((each) => records(each, fingerprint, result, options)),
  ]
}
