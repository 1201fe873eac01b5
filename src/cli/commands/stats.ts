import { visible } from '../../formats/visible.ts'
import { displayWidth, padEnd, padStart } from '../../formats/width.ts'
import { checkedWords, checksWords, severityWords } from '../../formats/words.ts'
import type { Checks } from '../../lint.ts'
import type { Severity } from '../../rules/rule.ts'
import type { Words } from '../../rules/words.ts'
import type { InputOptions } from '../inputs.ts'
import type { Language } from '../language.ts'
import { outputTo } from '../output.ts'
import { progressOn } from '../progress.ts'
import { eachJudged, judgingTask, runRequest } from '../run.ts'
import { type ConfigOptions, type RuleOptions, settingsFor } from '../settings.ts'
import { type StatsTask, statsWork } from '../stats-task.ts'
import type { ExitCode, Surroundings } from '../surroundings.ts'
import { startTally } from '../tally.ts'

export interface StatsOptions extends InputOptions, ConfigOptions, RuleOptions {
  readonly json?: true
  readonly progress: boolean
}

/** Counts of what was found and of what could be checked. Findings are no failure here: there is nothing to pass. */
export async function statsCommand(
  paths: readonly string[],
  options: StatsOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const settings = await settingsFor(paths, options, surroundings)
  const { stderr } = surroundings
  const progress = progressOn(stderr, options.progress && stderr.isTTY, settings.language)
  const request = runRequest({ paths, options, settings, surroundings }, { progress })
  const task: StatsTask = { kind: 'stats', ...judgingTask(request) }
  const tally = startTally()
  const [byRule, byAgency, byYear] = [new Map(), new Map(), new Map()] as [Counts, Counts, Counts]
  const { code } = await eachJudged(request, task, await statsWork(task), async ({ agency, told, counts, crashed }) => {
    tally.addCounts(counts, crashed)
    for (const [rule, severities] of told.byRule) count(byRule, rule, severities, null)
    const severities = told.byRule.flatMap(([, own]) => own)
    count(byAgency, agency ?? '', severities, counts.checks)
    count(byYear, String(told.year ?? ''), severities, counts.checks)
    return 'more'
  })
  const summary = tally.summary()
  const { language } = settings
  const text = options.json
    ? `${JSON.stringify({ summary, byRule: rowsOf(byRule, 'rule'), byAgency: rowsOf(byAgency, 'agency'), byYear: rowsOf(byYear, 'year') }, null, 2)}\n`
    : [
        tableFor({ zh: '规则', en: 'rule' }, byRule, language),
        tableFor({ zh: '机关', en: 'agency' }, byAgency, language),
        tableFor({ zh: '年度', en: 'year' }, byYear, language),
        `${checkedWords(summary, language)}\n`,
      ]
        .filter((part) => part !== '')
        .join('\n')
  await outputTo(surroundings.stdout).write(text)
  return tally.crashed() ? 3 : code
}

interface Count {
  /** Documents in which something was found, or that are of an agency or year. */
  documents: number
  readonly severities: { [severity in Severity]: number }
  checks: Checks | null
}

type Counts = Map<string, Count>

function count(counts: Counts, key: string, severities: readonly Severity[], checks: Checks | null): void {
  const own = counts.get(key) ?? { documents: 0, severities: { error: 0, warning: 0, info: 0 }, checks: null }
  own.documents++
  for (const severity of severities) own.severities[severity]++
  if (checks) own.checks = added(own.checks, checks)
  counts.set(key, own)
}

function added(one: Checks | null, other: Checks): Checks {
  return {
    holds: (one?.holds ?? 0) + other.holds,
    broken: (one?.broken ?? 0) + other.broken,
    unknown: (one?.unknown ?? 0) + other.unknown,
  }
}

/** Worst first, then by name in code units. */
function sorted(counts: Counts): readonly (readonly [string, Count])[] {
  return [...counts].toSorted(
    ([one, { severities: a }], [other, { severities: b }]) =>
      b.error - a.error || b.warning - a.warning || b.info - a.info || (one < other ? -1 : 1),
  )
}

function rowsOf(counts: Counts, name: string) {
  return sorted(counts).map(([key, { documents, severities, checks }]) => ({
    [name]: key === '' ? null : key,
    documents,
    ...severities,
    ...(checks && { checks }),
  }))
}

function tableFor(name: Words, counts: Counts, language: Language): string {
  if (counts.size === 0) return ''
  const zh = language === 'zh'
  const head = [
    name[language],
    zh ? '份数' : 'documents',
    ...(['error', 'warning', 'info'] as const).map((severity) => severityWords[severity][language]),
  ]
  const rows = sorted(counts).map(([key, { documents, severities, checks }]) => [
    key === '' ? (zh ? '（不明）' : '(unknown)') : visible(key),
    ...[documents, severities.error, severities.warning, severities.info].map(String),
    ...(checks ? [checksWords(checks, language)] : []),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? ''))))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? padEnd : column < 5 ? padStart : padEnd)(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return `${[head, ...rows].map(line).join('\n')}\n`
}
