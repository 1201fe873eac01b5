import { type ActiveRule, type Finding, lint } from '../../src/lint.ts'
import { rules } from '../../src/rules/index.ts'
import { rulesIn } from '../../src/rules/presets.ts'
import { makeReport } from '../made/report.ts'
import type { Writer } from '../made/writers/writer.ts'
import { subjectOf } from '../rules/page.ts'
import type { PlantedFault } from './fault.ts'

/** The rules that find something on a page, each once, consequences included. */
export function rulesFinding(text: string, besides: readonly string[] = []): readonly string[] {
  const flat = (findings: readonly Finding[]): readonly string[] =>
    findings.flatMap(({ rule, consequences }) => [rule.id, ...flat(consequences)])
  return [...new Set(flat(lint(subjectOf(text), activeRules(besides)).findings))].toSorted()
}

/** What is found of a planted fault on one page; null where it cannot be planted there. */
export function foundOf(fault: PlantedFault, writer: Writer, year: number, seed: number): readonly string[] | null {
  if (fault.only && !fault.only.layouts(writer)) return null
  const report = makeReport(seed, { year, furniture: false, preamble: true })
  const faulty = fault.report ? fault.report(report) : report
  const written = faulty && writer.write(faulty)
  const text = written && fault.page ? fault.page(written, writer) : written
  return text ? rulesFinding(text, fault.rules) : null
}

/** The recommended ones, and those that a fault is planted for. */
function activeRules(besides: readonly string[]): readonly ActiveRule[] {
  const recommended = rulesIn('recommended', rules)
  return rules
    .filter((rule) => recommended.includes(rule) || besides.includes(rule.id))
    .map((rule) => ({ rule, severity: null }))
}
