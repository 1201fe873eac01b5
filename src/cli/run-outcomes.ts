import { rulesForFiles } from '../config/selection.ts'
import { waivingOf } from '../config/waivers.ts'
import { rules } from '../rules/index.ts'
import type { Concurrency } from './concurrency.ts'
import { filesToJudge } from './documents-to-judge.ts'
import { answersInOrder } from './in-order.ts'
import { refuseBadInputs } from './inputs.ts'
import { type Judged, type LintTask, lintWork, type OutputTarget, plainSelection } from './outcome.ts'
import { type RunRequest, sayNothingToRead, sayProblem } from './run.ts'
import type { ExitCode } from './surroundings.ts'
import { cachedTask, withCache } from './task.ts'
import { unmatchedWaivers } from './waiver-results.ts'
import type { Watcher, WatchOptions } from './watch.ts'

export interface OutcomesRequest extends RunRequest {
  readonly concurrency: Concurrency
  readonly targets: readonly OutputTarget[]
  /** Of the whole run; each thread has its own. */
  readonly watch: Watcher
  readonly watching: WatchOptions
  readonly cache: boolean
}

/**
 * What came of every document of a run, in order, whichever thread judged it; at the end what is to be said of the waivers.
 * @returns 2 where a path led to nothing, else 0; what the findings make of it is for others to say
 */
export async function eachOutcome(
  request: OutcomesRequest,
  use: (outcome: Judged) => Promise<'more' | 'enough'>,
): Promise<ExitCode> {
  const { paths, options, settings, surroundings, progress, watch } = request
  refuseBadInputs(paths, options)
  const task = await taskOf(request)
  const { ofFindings, ...work } = await lintWork(task)
  const ownFiles = [...settings.ownFiles, ...request.ownFiles]
  const found = filesToJudge(paths, options, { ...settings, ownFiles }, surroundings)
  const waivers = waiversSeen(request)
  let [code, count]: [ExitCode, number] = [0, 0]
  for await (const outcome of answersInOrder({
    found,
    task,
    work: await withCache(work, task),
    concurrency: request.concurrency,
  })) {
    if (outcome.kind === 'problem') {
      if (outcome.code === 'no-match' && request.allowEmpty) continue
      code = 2
      await sayProblem(outcome, request)
      continue
    }
    count += outcome.counts.files
    progress.step()
    watch.addSpent(outcome.spent)
    waivers.see(outcome)
    if ((await tell(outcome)) === 'enough') return code
  }
  progress.clear()
  if (count === 0 && code === 0 && !request.allowEmpty) {
    code = 2
    await sayNothingToRead(request)
  }
  for (const result of waivers.results()) for (const outcome of ofFindings(result)) await tell(outcome)
  return code

  async function tell(outcome: Judged): Promise<'more' | 'enough'> {
    if (outcome.stderr !== '') {
      progress.clear()
      await request.stderr.write(outcome.stderr)
    }
    return use(outcome)
  }
}

async function taskOf(request: OutcomesRequest): Promise<LintTask> {
  const { options, settings, surroundings, known, today, targets, watching } = request
  const { encoding, maxFileSize } = options
  const task: LintTask = {
    kind: 'lint',
    selection: plainSelection(settings.selection),
    base: settings.ignore.base,
    cwd: surroundings.workingDirectory,
    // The text of their file is of use only where a waiver itself is spoken of.
    waivers: settings.waivers.map((waiver) => ({ ...waiver, text: '' })),
    known: [...known],
    // The day makes no difference to anything else, and a new one shall not make a cache useless.
    today: settings.waivers.length > 0 ? today : '',
    targets,
    input: { encoding, maxFileSize },
    cache: null,
    watch: watching,
  }
  return request.cache ? cachedTask(task, settings.isChecked, surroundings) : task
}

/** Follows which waivers were needed, from what the threads say of each document. */
function waiversSeen(request: OutcomesRequest) {
  const { settings } = request
  const waiving = waivingOf(settings.waivers, request.today)
  const rulesFor = rulesForFiles(rules, settings.selection)
  return {
    see: ({ path, counts, waived }: Judged) => {
      if (settings.waivers.length === 0 || counts.files === 0) return
      const globPath = settings.globPath(path)
      for (const finding of waived) waiving.covers(finding, globPath)
      waiving.judged(globPath, new Set(rulesFor(globPath).map(({ rule }) => rule.id)))
    },
    results: () => unmatchedWaivers(waiving, request),
  }
}
