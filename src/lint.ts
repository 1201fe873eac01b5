import type { EditionId } from './forms/form.ts'
import { crash } from './rules/crash.ts'
import type { Broken, Explained, FaultOrigin, FormPlace, Rule, Severity, Subject } from './rules/rule.ts'

/** A rule that is to be applied, with the severity that its findings shall have; null for their own. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity | null
}

/** A fault that was found: data only. Its words stand in its rule and are chosen when it is shown. */
export interface Finding extends Omit<Broken, 'kind' | 'explains'> {
  readonly rule: Rule
  readonly severity: Severity
  readonly origin: FaultOrigin
  /** Findings that only follow from this one. */
  readonly consequences: readonly Finding[]
}

/** How many checks came out how. */
export interface Checks {
  readonly holds: number
  readonly broken: number
  readonly unknown: number
}

export interface LintResult {
  readonly findings: readonly Finding[]
  readonly checks: Checks
}

/**
 * Report → findings. Never throws: a rule that does is a finding of its own, and the others go on. Findings are sorted by
 * place, then rule; those that only follow from another stand under it.
 */
export function lint(subject: Subject, rules: readonly ActiveRule[]): LintResult {
  const found: Found[] = []
  const checks = { holds: 0, broken: 0, unknown: 0 }
  const own = new Set(Object.values(subject.report.tables).map(({ edition }) => edition))
  for (const active of rules) {
    if (!appliesTo(active.rule, own)) continue
    if (subject.report.kind === 'unrecognized' && !active.rule.anyDocument) {
      checks.unknown++
      continue
    }
    try {
      for (const outcome of active.rule.check(subject)) {
        checks[outcome.kind]++
        if (outcome.kind === 'broken') found.push(findingOf(outcome, active))
      }
    } catch (error) {
      found.push(findingOf(crash.outcomeOf(active.rule, error), { rule: crash, severity: null }))
    }
  }
  return { findings: withConsequences(found), checks }
}

/** A rule for one edition only is asked where the report, or one of its tables, is of that edition. */
function appliesTo({ editions }: Rule, own: ReadonlySet<EditionId>): boolean {
  return !editions || own.size === 0 || editions.some((edition) => own.has(edition))
}

interface Found {
  readonly finding: Finding
  readonly explains: readonly Explained[]
}

function findingOf({ kind: _, explains = [], ...broken }: Broken, { rule, severity }: ActiveRule): Found {
  const finding = {
    ...broken,
    rule,
    severity: severity ?? broken.severity ?? rule.severity,
    origin: broken.origin ?? 'report',
    consequences: [],
  }
  return { finding, explains }
}

/** Each finding stands under the first that explains it; two that explain each other do not both vanish. */
function withConsequences(found: readonly Found[]): readonly Finding[] {
  const causes = new Map<Found, Found>()
  const isUnder = (one: Found | undefined, other: Found): boolean =>
    one !== undefined && (one === other || isUnder(causes.get(one), other))
  const standing = grouped(found, ({ finding }) => keyOf(finding.rule.id, finding.at))
  for (const cause of found) {
    for (const explained of cause.explains) {
      for (const other of standing.get(keyOf(explained.rule, explained.at)) ?? []) {
        if (causes.has(other) || isUnder(cause, other)) continue
        if (hasValues(other.finding, explained)) causes.set(other, cause)
      }
    }
  }
  const consequences = grouped(found, (other) => causes.get(other))
  const whole = (one: Found): Finding => ({
    ...one.finding,
    consequences: sorted((consequences.get(one) ?? []).map(whole)),
  })
  return sorted(found.filter((one) => !causes.has(one)).map(whole))
}

/** A page may have thousands of findings: none of them is looked for among all. */
function grouped<Key>(found: readonly Found[], by: (one: Found) => Key): ReadonlyMap<Key, readonly Found[]> {
  const groups = new Map<Key, Found[]>()
  for (const one of found) {
    const key = by(one)
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** Where the explanation names values, the finding must have them. */
function hasValues(finding: Finding, { expected, found }: Explained): boolean {
  return (expected ?? finding.expected) === finding.expected && (found ?? finding.found) === finding.found
}

function keyOf(rule: string, at: FormPlace): string {
  return `${rule} ${JSON.stringify(at)}`
}

/** At one place, in the order in which the rules came upon them. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => startOf(one) - startOf(other) || compareText(one.rule.id, other.rule.id))
}

/** What has no place in the text stands first. */
function startOf({ span }: Finding): number {
  return span?.start ?? -1
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
