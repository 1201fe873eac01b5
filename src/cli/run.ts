import { rulesForFiles } from '../config/selection.ts'
import { waivingOf } from '../config/waivers.ts'
import type { FileResult } from '../formats/format.ts'
import { visible } from '../formats/visible.ts'
import type { ActiveRule } from '../lint.ts'
import { rules } from '../rules/index.ts'
import type { Words } from '../rules/words.ts'
import { documentsToJudge } from './documents-to-judge.ts'
import { withoutHidden } from './hiding.ts'
import { type InputOptions, refuseBadInputs } from './inputs.ts'
import { judge, type Watch } from './judge.ts'
import type { Output } from './output.ts'
import type { Progress } from './progress.ts'
import type { Settings } from './settings.ts'
import type { ExitCode, Surroundings } from './surroundings.ts'
import type { Hidden } from './tally.ts'
import { unmatchedWaivers } from './waiver-results.ts'

export interface RunRequest {
  readonly paths: readonly string[]
  readonly options: InputOptions
  readonly settings: Settings
  readonly surroundings: Surroundings
  readonly stderr: Output
  readonly progress: Progress
  readonly watch: Watch
  /** Fingerprints of findings that are known, and not told again. */
  readonly known: ReadonlySet<string>
  readonly allowEmpty: boolean
  /** What else is no document: the outputs of this run, the baseline. */
  readonly ownFiles: readonly string[]
  readonly today: string
}

/**
 * Every document of a run: read, judged, handed on, dropped. What is known or waived is taken out first. At the end come
 * results that speak of the waivers themselves.
 * @returns 2 where a path led to nothing, else 0; what the findings make of it is for others to say
 */
export async function eachJudged(
  request: RunRequest,
  use: (result: FileResult, hidden: Hidden, active: readonly ActiveRule[]) => Promise<'more' | 'enough'>,
): Promise<{ readonly code: ExitCode; readonly ofWaivers: readonly FileResult[] }> {
  const { paths, options, settings, surroundings, progress, watch } = request
  refuseBadInputs(paths, options)
  const rulesFor = rulesForFiles(rules, settings.selection)
  const waiving = waivingOf(settings.waivers, request.today)
  const ownFiles = [...settings.ownFiles, ...request.ownFiles]
  let [code, count, stopped]: [ExitCode, number, boolean] = [0, 0, false]
  for await (const document of documentsToJudge(paths, options, { ...settings, ownFiles }, surroundings)) {
    if (document.kind === 'problem') {
      if (document.code === 'no-match' && request.allowEmpty) continue
      code = 2
      await sayProblem(document, request)
      continue
    }
    count++
    const globPath = settings.globPath(document.path)
    const active = rulesFor(globPath)
    const { result, hidden } = withoutHidden(judge(document, active, watch), globPath, {
      waiving,
      known: request.known,
    })
    waiving.judged(globPath, new Set(active.map(({ rule }) => rule.id)))
    progress.step()
    if ((await use(result, hidden, active)) === 'enough') {
      stopped = true
      break
    }
  }
  progress.clear()
  if (count === 0 && code === 0 && !request.allowEmpty) {
    code = 2
    await sayNothingToRead(request)
  }
  return { code, ofWaivers: stopped ? [] : unmatchedWaivers(waiving, request) }
}

const problems: { readonly [code in 'not-found' | 'no-match']: Words } = {
  'not-found': { zh: '没有这个文件或目录', en: 'no such file or directory' },
  'no-match': { zh: '没有可读的文件', en: 'no file to read' },
}

/** A path that led to nothing. */
export function sayProblem(
  { path, code }: { readonly path: string; readonly code: 'not-found' | 'no-match' },
  request: RunRequest,
): Promise<void> {
  return say(path, problems[code], request)
}

export function sayNothingToRead(request: RunRequest): Promise<void> {
  return say('', problems['no-match'], request)
}

async function say(path: string, words: Words, { progress, stderr, settings }: RunRequest): Promise<void> {
  progress.clear()
  await stderr.write(`${path === '' ? 'gov-report' : visible(path)}: ${words[settings.language]}\n`)
}

/** The local day, which waivers are measured by; builds that must come out the same twice set it. */
export function today(environment: NodeJS.ProcessEnv): string {
  const epoch = Number(environment.SOURCE_DATE_EPOCH)
  if (environment.SOURCE_DATE_EPOCH && Number.isFinite(epoch)) return new Date(epoch * 1000).toISOString().slice(0, 10)
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
