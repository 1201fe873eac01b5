import type { Severity } from '../rules/rule.ts'
import { type ShownFinding, safe, shownFindings } from './finding.ts'
import type { FileResult, FindingsWriter, FormatOptions } from './format.ts'
import { plainMessage } from './plain-message.ts'
import { placeText } from './table.ts'
import { checksWords, nothingFoundWords } from './words.ts'
import { element, xmlDeclaration, xmlText } from './xml.ts'

/**
 * JUnit XML: a suite a submission, a test a finding. A test fails where its finding makes the run fail; the others pass and
 * say what was found. Where nothing was found there is one test, which passes, or is skipped if nothing could be checked.
 */
export function junit(options: FormatOptions): FindingsWriter {
  return {
    head: () => `${xmlDeclaration}<testsuites name="gov-report">\n`,
    file: (result) => suite(result, options),
    foot: () => '</testsuites>\n',
  }
}

function suite(result: FileResult, options: FormatOptions): string {
  const { path, report, checks } = result
  const findings = shownFindings(result, options)
  const unchecked = checks.holds + checks.broken === 0
  const properties = {
    ...(report.agency && { agency: safe(report.agency.value) }),
    ...(report.year && { year: report.year.value }),
    holds: checks.holds,
    broken: checks.broken,
    unknown: checks.unknown,
  }
  const told = Object.entries(properties).map(([name, value]) => element('property', { name, value }))
  const tests =
    findings.length === 0
      ? [nothingFound(result, unchecked, options)]
      : findings.map((finding) => test(path, finding, options))
  const content = [element('properties', {}, lines(told, 6)), ...tests]
  const counts = {
    tests: Math.max(1, findings.length),
    failures: findings.filter(({ severity }) => fails(severity, options)).length,
    errors: 0,
    skipped: findings.length === 0 && unchecked ? 1 : 0,
  }
  return `  ${element('testsuite', { name: path, ...counts }, lines(content, 4))}\n`
}

/** Elements on lines of their own, within one that is less indented. */
function lines(elements: readonly string[], indent: number): string {
  return `\n${elements.map((each) => `${' '.repeat(indent)}${each}\n`).join('')}${' '.repeat(indent - 2)}`
}

function test(path: string, finding: ShownFinding, options: FormatOptions): string {
  const { rule, place, severity, message, range, fingerprint } = finding
  const { language } = options
  const where = range === null ? path : `${path}:${placeText(range)}`
  const text = xmlText(`${where} ${plainMessage(finding, language)}`)
  const outcome = fails(severity, options)
    ? element('failure', { type: severity, message }, text)
    : element('system-out', {}, `[${severity}] ${text}`)
  // Its name shall be the same in the next run, so it has no line, and no other test of the suite has it.
  const name = `${rule.id} ${place} ${fingerprint.slice(0, 8)}`
  return element('testcase', { name, classname: path, file: path, line: range?.line ?? null }, outcome)
}

function nothingFound({ path, checks, findings }: FileResult, unchecked: boolean, { language }: FormatOptions): string {
  const verdict = nothingFoundWords({ checks, known: 0, waived: 0 })[language]
  const tally = checksWords(checks, language)
  // With --quiet there may be findings that are not shown.
  const name = findings.length > 0 ? tally : `${verdict}${language === 'zh' ? '：' : ': '}${tally}`
  const outcome = unchecked ? element('skipped', { message: verdict }) : undefined
  return element('testcase', { name, classname: path, file: path }, outcome)
}

function fails(severity: Severity, { failOn = 'error' }: FormatOptions): boolean {
  return failOn !== 'none' && severities.indexOf(severity) >= severities.indexOf(failOn)
}

const severities: readonly Severity[] = ['info', 'warning', 'error']
