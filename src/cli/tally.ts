import type { FailOn } from '../config/config.ts'
import type { FileResult, Summary } from '../formats/format.ts'
import type { Finding } from '../lint.ts'
import { crash } from '../rules/crash.ts'
import type { Severity } from '../rules/rule.ts'
import type { ExitCode } from './surroundings.ts'

/** Counts what came of a run, file by file. */
export interface Tally {
  readonly add: (result: FileResult, hidden?: Hidden) => void
  /** Findings that belong to no document: of a configuration. */
  readonly addFindings: (findings: readonly Finding[]) => void
  /** What was counted elsewhere. */
  readonly addCounts: (counts: Summary, crashed: boolean) => void
  readonly summary: () => Summary
  readonly crashed: () => boolean
}

export function startTally(): Tally {
  let files = 0
  let reports = 0
  let crashed = false
  const checks = { holds: 0, broken: 0, unknown: 0 }
  const hiddenCount = { known: 0, waived: 0 }
  const counts: { [severity in Severity]: number } = { error: 0, warning: 0, info: 0 }
  const addFindings = (findings: readonly Finding[]) => {
    for (const { rule, severity } of findings.flatMap(flat)) {
      counts[severity]++
      if (rule.id === crash.id) crashed = true
    }
  }
  return {
    addFindings,
    add: (result, hidden) => {
      files++
      if (result.report.kind === 'report') reports++
      for (const outcome of ['holds', 'broken', 'unknown'] as const) checks[outcome] += result.checks[outcome]
      hiddenCount.known += hidden?.known ?? 0
      hiddenCount.waived += hidden?.waived ?? 0
      addFindings(result.findings)
    },
    addCounts: (more, isCrash) => {
      files += more.files
      reports += more.reports
      for (const outcome of ['holds', 'broken', 'unknown'] as const) checks[outcome] += more.checks[outcome]
      hiddenCount.known += more.known
      hiddenCount.waived += more.waived
      counts.error += more.errors
      counts.warning += more.warnings
      counts.info += more.infos
      crashed ||= isCrash
    },
    crashed: () => crashed,
    summary: () => ({
      files,
      reports,
      checks: { ...checks },
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      ...hiddenCount,
    }),
  }
}

/** How many findings of a file are not shown. */
export interface Hidden {
  readonly known: number
  readonly waived: number
}

export interface Gate {
  readonly failOn: FailOn
  readonly maxWarnings: number | null
  readonly exitZero: boolean
}

/** What the findings alone make of the exit code. */
export function exitCodeOf(
  tally: Pick<Tally, 'summary' | 'crashed'>,
  { failOn, maxWarnings, exitZero }: Gate,
): ExitCode {
  if (tally.crashed()) return 3
  const { errors, warnings, infos } = tally.summary()
  const failing: { readonly [level in FailOn]: number } = {
    error: errors,
    warning: errors + warnings,
    info: errors + warnings + infos,
    none: 0,
  }
  const isOver = maxWarnings !== null && warnings > maxWarnings
  return (failing[failOn] > 0 || isOver) && !exitZero ? 1 : 0
}

/** A finding and all that only follows from it. */
export function flat(finding: Finding): readonly Finding[] {
  return [finding, ...finding.consequences.flatMap(flat)]
}
