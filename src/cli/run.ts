import { rulesForFiles } from '../config/selection.ts'
import { waivingOf } from '../config/waivers.ts'
import type { FileResult } from '../formats/format.ts'
import { visible } from '../formats/visible.ts'
import { rules } from '../rules/index.ts'
import type { Words } from '../rules/words.ts'
import type { Concurrency } from './concurrency.ts'
import { filesToJudge, type Nowhere } from './documents-to-judge.ts'
import { answersInOrder } from './in-order.ts'
import { type InputOptions, refuseBadInputs } from './inputs.ts'
import { type Judged, type JudgingTask, type Outcome, plainSelection } from './outcome.ts'
import { type Output, outputTo } from './output.ts'
import { type Progress, progressOn } from './progress.ts'
import type { Settings } from './settings.ts'
import type { ExitCode, Surroundings } from './surroundings.ts'
import type { Task } from './task.ts'
import { unmatchedWaivers } from './waiver-results.ts'
import type { WatchOptions } from './watch.ts'
import type { Work } from './work.ts'

export interface RunRequest {
  readonly paths: readonly string[]
  readonly options: InputOptions
  readonly settings: Settings
  readonly surroundings: Surroundings
  readonly stderr: Output
  readonly progress: Progress
  readonly concurrency: Concurrency
  readonly watching: WatchOptions
  /** Fingerprints of findings that are known, and not told again. */
  readonly known: readonly string[]
  readonly allowEmpty: boolean
  /** What else is no document: the outputs of this run, the baseline. */
  readonly ownFiles: readonly string[]
  readonly today: string
}

/** A request of which nothing is asked but what `more` says. */
export function runRequest(
  given: Pick<RunRequest, 'paths' | 'options' | 'settings' | 'surroundings'>,
  more: Partial<RunRequest>,
): RunRequest {
  const { stderr, environment } = given.surroundings
  return {
    ...given,
    stderr: outputTo(stderr),
    progress: progressOn(stderr, false, given.settings.language),
    concurrency: 'auto',
    watching: {},
    known: [],
    allowEmpty: false,
    ownFiles: [],
    today: today(environment),
    ...more,
  }
}

/** What the request comes to for each document; inputs that cannot be meant are refused. */
export function judgingTask({ paths, options, settings, surroundings, ...request }: RunRequest): JudgingTask {
  refuseBadInputs(paths, options)
  const { encoding, maxFileSize } = options
  return {
    selection: plainSelection(settings.selection),
    base: settings.ignore.base,
    cwd: surroundings.workingDirectory,
    // The text of their file is of use only where a waiver itself is spoken of.
    waivers: settings.waivers.map((waiver) => ({ ...waiver, text: '' })),
    known: request.known,
    // The day makes no difference to anything else, and a new one shall not make a cache useless.
    today: settings.waivers.length > 0 ? request.today : '',
    input: { encoding, maxFileSize },
    watch: request.watching,
  }
}

/**
 * What came of every document of a run, in order, whichever thread judged it. What is known or waived has been taken out. At
 * the end come results that speak of the waivers themselves.
 * @param work the task, in hand
 * @returns 2 where a path led to nothing, else 0; what the findings make of it is for others to say
 */
export async function eachJudged<Told>(
  request: RunRequest,
  task: Task,
  work: Work<Outcome<Told>>,
  use: (judged: Judged<Told>) => Promise<'more' | 'enough'>,
): Promise<{ readonly code: ExitCode; readonly ofWaivers: readonly FileResult[] }> {
  const { paths, options, settings, surroundings, progress, concurrency } = request
  const ownFiles = [...settings.ownFiles, ...request.ownFiles]
  const found = filesToJudge(paths, options, { ...settings, ownFiles }, surroundings)
  const waivers = await waiversSeen(request)
  let [code, count]: [ExitCode, number] = [0, 0]
  for await (const outcome of answersInOrder({ found, task, work, concurrency })) {
    if (outcome.kind === 'problem') {
      if (outcome.code === 'no-match' && request.allowEmpty) continue
      code = 2
      await sayProblem(outcome, request)
      continue
    }
    count += outcome.counts.files
    progress.step()
    waivers.see(outcome)
    if ((await use(outcome)) === 'enough') return { code, ofWaivers: [] }
  }
  progress.clear()
  if (count === 0 && code === 0 && !request.allowEmpty) {
    code = 2
    await sayNothingToRead(request)
  }
  return { code, ofWaivers: waivers.results() }
}

/** Follows which waivers were needed, from what the threads say of each document. */
async function waiversSeen({ paths, settings, surroundings, today }: RunRequest) {
  const waiving = await waivingOf(settings.waivers, today)
  const rulesFor = await rulesForFiles(rules, settings.selection)
  return {
    see: ({ path, counts, waived }: Judged<unknown>) => {
      if (settings.waivers.length === 0 || counts.files === 0) return
      const globPath = settings.globPath(path)
      for (const finding of waived) waiving.covers(finding, globPath)
      waiving.judged(globPath, new Set(rulesFor(globPath).map(({ rule }) => rule.id)))
    },
    results: () => unmatchedWaivers(waiving, { paths, base: settings.ignore.base, cwd: surroundings.workingDirectory }),
  }
}

const problems: { readonly [code in Nowhere['code']]: Words } = {
  'not-found': { zh: '没有这个文件或目录', en: 'no such file or directory' },
  'no-match': { zh: '没有可读的文件', en: 'no file to read' },
}

function sayProblem({ path, code }: Nowhere, request: RunRequest): Promise<void> {
  return say(path, problems[code], request)
}

function sayNothingToRead(request: RunRequest): Promise<void> {
  return say('', problems['no-match'], request)
}

async function say(path: string, words: Words, { progress, stderr, settings }: RunRequest): Promise<void> {
  progress.clear()
  await stderr.write(`${path === '' ? 'gov-report' : visible(path)}: ${words[settings.language]}\n`)
}

/** The local day, which waivers are measured by; builds that must come out the same twice set it. */
function today(environment: NodeJS.ProcessEnv): string {
  const epoch = Number(environment.SOURCE_DATE_EPOCH)
  if (environment.SOURCE_DATE_EPOCH && Number.isFinite(epoch)) return new Date(epoch * 1000).toISOString().slice(0, 10)
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
