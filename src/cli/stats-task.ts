import type { FileResult } from '../formats/format.ts'
import type { Severity } from '../rules/rule.ts'
import { type JudgingTask, type JudgingWork, judgingWork } from './outcome.ts'
import { flat } from './tally.ts'

/** Documents are to be judged, and their findings counted. */
export interface StatsTask extends JudgingTask {
  readonly kind: 'stats'
}

/** What is counted of a document. */
export interface Counted {
  readonly year: number | null
  /** The severities of what each rule found. */
  readonly byRule: readonly (readonly [rule: string, severities: readonly Severity[]])[]
}

export function statsWork(task: StatsTask): Promise<JudgingWork<Counted>> {
  return judgingWork(task, counted)
}

function counted({ report, findings }: FileResult): Counted {
  const byRule = new Map<string, Severity[]>()
  for (const { rule, severity } of findings.flatMap(flat)) {
    const own = byRule.get(rule.id)
    if (own) own.push(severity)
    else byRule.set(rule.id, [severity])
  }
  return { year: report.year?.value ?? null, byRule: [...byRule] }
}
