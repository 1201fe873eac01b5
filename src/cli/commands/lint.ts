import { rulesForSome } from '../../config/selection.ts'
import type { FormatOptions } from '../../formats/format.ts'
import type { ActiveRule } from '../../lint.ts'
import { rules } from '../../rules/index.ts'
import { baselineFor } from '../baseline.ts'
import type { Concurrency } from '../concurrency.ts'
import type { InputOptions } from '../inputs.ts'
import { type LintTask, lintWork, type Texts } from '../lint-task.ts'
import type { Judged } from '../outcome.ts'
import { outputTo } from '../output.ts'
import { type OutputOptions, outputsFor } from '../outputs.ts'
import { progressOn } from '../progress.ts'
import { eachJudged, judgingTask, runRequest } from '../run.ts'
import { type ConfigOptions, type GateOptions, type RuleOptions, type Settings, settingsFor } from '../settings.ts'
import { type ExitCode, type Surroundings, UserError } from '../surroundings.ts'
import { exitCodeOf, startTally } from '../tally.ts'
import { cachedTask, withCache } from '../task.ts'
import { versionOf } from '../version.ts'
import { type WatchOptions, watchFor } from '../watch.ts'

export interface LintOptions
  extends InputOptions,
    ConfigOptions,
    RuleOptions,
    GateOptions,
    OutputOptions,
    WatchOptions {
  readonly concurrency?: Concurrency
  readonly cache?: true
  readonly exitZero?: true
  readonly allowEmpty?: true
  /** False with --no-baseline. */
  readonly baseline?: string | false
  readonly progress: boolean
}

/** Judges every document and says what was found. */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const stderr = outputTo(surroundings.stderr)
  const settings = await settingsFor(paths, options, surroundings)
  const baseline = baselineFor(options.baseline, settings.isChecked, surroundings)
  const applied = await rulesForSome(rules, settings.selection)
  if (settings.selection.only.length + settings.selection.skip.length > 0) refuseNoRules(applied)
  const wanted = options.format.length > 0 ? options.format : settings.formats.map(({ value }) => value)
  const outputs = await outputsFor(wanted, options, formatOptions(settings, applied), surroundings)
  const watch = watchFor(options)
  const progress = progressOn(surroundings.stderr, isShown(options, surroundings), settings.language)
  const tally = startTally()
  const request = runRequest(
    { paths, options, settings, surroundings },
    {
      stderr,
      progress,
      concurrency: options.concurrency ?? 'auto',
      watching: {
        ...(options.timing === undefined ? {} : { timing: options.timing }),
        ...(options.debug === undefined ? {} : { debug: options.debug }),
      },
      known: [...new Set(baseline?.entries.map(({ fingerprint }) => fingerprint))],
      allowEmpty: options.allowEmpty ?? false,
      ownFiles: [...outputs.files, ...(baseline ? [baseline.absolute] : [])],
    },
  )
  await outputs.open()
  const plain: LintTask = { kind: 'lint', ...judgingTask(request), targets: outputs.targets, cache: null }
  const task = options.cache ? await cachedTask(plain, settings.isChecked, surroundings) : plain
  const { ofFindings, ...work } = await lintWork(task)
  const tell = async (judged: Judged<Texts>) => {
    watch.addSpent(judged.spent)
    tally.addCounts(judged.counts, judged.crashed)
    progress.clear()
    await stderr.write(judged.stderr)
    await outputs.add(judged)
    return outputs.unwanted() ? 'enough' : 'more'
  }
  const { code, ofWaivers } = await eachJudged(request, task, await withCache(work, task), tell)
  for (const judged of ofWaivers.flatMap(ofFindings)) await tell(judged)
  await outputs.close(tally)
  await stderr.write(watch.report(settings.language))
  const gate = {
    failOn: settings.failOn.value,
    maxWarnings: settings.maxWarnings.value,
    exitZero: options.exitZero ?? false,
  }
  const found = exitCodeOf(tally, gate)
  return found > code ? found : code
}

function formatOptions(settings: Settings, applied: readonly ActiveRule[]) {
  return {
    language: settings.language,
    failOn: settings.failOn.value,
    version: versionOf(),
    rules: applied,
  } satisfies Partial<FormatOptions>
}

/** Of the selection itself one rule is always left: that a file is no report is said in any case. */
function refuseNoRules(applied: readonly ActiveRule[]): void {
  if (applied.length > 0) return
  throw new UserError({
    zh: '没有留下任何规则：--only、--skip 与配置合起来把规则全部关闭了',
    en: 'no rule is left: --only, --skip and the configuration switch all of them off together',
  })
}

/** Between lines of a terminal's own output a progress line would only flicker. */
function isShown({ progress }: LintOptions, { stdout, stderr, environment }: Surroundings): boolean {
  return progress && stderr.isTTY && !stdout.isTTY && !environment.CI && environment.TERM !== 'dumb'
}
