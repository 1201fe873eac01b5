import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { visible } from '../../formats/visible.ts'
import { BASELINE, type BaselineEntry, readBaseline, refuseChecked, writeBaseline } from '../baseline.ts'
import { type BaselineTask, baselineWork } from '../baseline-task.ts'
import { inNamedFolders } from '../checked-paths.ts'
import type { InputOptions } from '../inputs.ts'
import type { Language } from '../language.ts'
import { outputTo } from '../output.ts'
import { eachJudged, judgingTask, runRequest } from '../run.ts'
import { type ConfigOptions, type GateOptions, type RuleOptions, settingsFor } from '../settings.ts'
import { shownPath } from '../shown-path.ts'
import { type ExitCode, type Surroundings, UserError } from '../surroundings.ts'

export type BaselineAction = 'create' | 'update' | 'show' | 'prune'

export interface BaselineOptions extends InputOptions, ConfigOptions, RuleOptions, GateOptions {
  readonly baseline?: string
}

/** Accepts findings as they are, shows what was accepted, and forgets what has been put right. */
export async function baselineCommand(
  action: BaselineAction,
  paths: readonly string[],
  options: BaselineOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { workingDirectory: cwd } = surroundings
  const settings = await settingsFor(paths, options, surroundings)
  const absolute = resolve(cwd, options.baseline ?? BASELINE)
  const shown = shownPath(absolute, cwd)
  refuseChecked(absolute, settings.isChecked, cwd)
  if (action === 'create' && existsSync(absolute)) {
    throw new UserError({
      zh: `${shown} 已经存在；要补充新的问题请用 baseline update`,
      en: `${shown} exists already; baseline update adds what is new`,
    })
  }
  const before = action === 'create' ? [] : readBaseline(absolute, shown)
  const request = runRequest({ paths, options, settings, surroundings }, { ownFiles: [absolute] })
  const task: BaselineTask = { kind: 'baseline', ...judgingTask(request) }
  const found: BaselineEntry[] = []
  const judged = new Set<string>()
  let isCrash = false
  const { code } = await eachJudged(request, task, await baselineWork(task), async ({ path, told, crashed }) => {
    judged.add(path)
    if (crashed) isCrash = true
    else found.push(...told)
    return 'more'
  })
  const comparison = compare(before, found, coverage(paths, judged, cwd))
  const after = entriesAfter(action, before, comparison)
  if (after !== null) writeBaseline(absolute, shown, after)
  const words = wordsOf(action, comparison, after ?? before, shown, settings.language)
  await outputTo(surroundings.stdout).write(words)
  return isCrash ? 3 : code
}

interface Comparison {
  readonly fresh: readonly BaselineEntry[]
  readonly still: readonly BaselineEntry[]
  /** Accepted once, and not there any more. */
  readonly mended: readonly BaselineEntry[]
  /** Of files that were not looked at. */
  readonly untold: readonly BaselineEntry[]
}

function compare(
  before: readonly BaselineEntry[],
  found: readonly BaselineEntry[],
  isCovered: (path: string) => boolean,
): Comparison {
  const accepted = new Set(before.map(({ fingerprint }) => fingerprint))
  const present = new Set(found.map(({ fingerprint }) => fingerprint))
  const gone = before.filter(({ fingerprint }) => !present.has(fingerprint))
  return {
    fresh: found.filter(({ fingerprint }) => !accepted.has(fingerprint)),
    still: before.filter(({ fingerprint }) => present.has(fingerprint)),
    mended: gone.filter(({ path }) => isCovered(path)),
    untold: gone.filter(({ path }) => !isCovered(path)),
  }
}

/** What was read, and what would have been read in the folders that were named if it were still there. */
function coverage(paths: readonly string[], judged: ReadonlySet<string>, cwd: string): (path: string) => boolean {
  const isNamed = inNamedFolders(paths, cwd)
  return (path) => {
    if (judged.has(path)) return true
    const absolute = resolve(cwd, path)
    return !existsSync(absolute) && isNamed(absolute)
  }
}

function entriesAfter(
  action: BaselineAction,
  before: readonly BaselineEntry[],
  { fresh, still, untold }: Comparison,
): readonly BaselineEntry[] | null {
  if (action === 'show') return null
  return action === 'prune' ? [...still, ...untold] : [...before, ...fresh]
}

function wordsOf(
  action: BaselineAction,
  { fresh, still, mended, untold }: Comparison,
  after: readonly BaselineEntry[],
  path: string,
  language: Language,
): string {
  const zh = language === 'zh'
  const list = (mark: string, entries: readonly BaselineEntry[]) =>
    entries.map((entry) => `${mark} ${visible(entry.path)}  ${visible(entry.place)}  ${visible(entry.rule)}\n`).join('')
  switch (action) {
    case 'create':
    case 'update': {
      const stale = mended.length > 0
      const hint = zh
        ? `其中 ${mended.length} 个已经改正，可用 baseline prune 删去`
        : `${mended.length} of them have been put right: baseline prune forgets them`
      const said = zh
        ? `${path}：新记入 ${fresh.length} 个已知问题，共 ${after.length} 个`
        : `${path}: ${fresh.length} known findings added, ${after.length} in all`
      return `${said}${stale ? (zh ? `；${hint}` : `; ${hint}`) : ''}\n`
    }
    case 'prune': {
      const said = zh
        ? `${path}：删去已改正的 ${mended.length} 个，还有 ${after.length} 个`
        : `${path}: ${mended.length} put right and forgotten, ${after.length} left`
      return `${list('-', mended)}${said}\n`
    }
    case 'show': {
      const said = zh
        ? `${path}：仍在 ${still.length} 个（=），已改正 ${mended.length} 个（-），未检查到 ${untold.length} 个（?）；未记入的新问题 ${fresh.length} 个（+）`
        : `${path}: ${still.length} still there (=), ${mended.length} put right (-), ${untold.length} not looked at (?); ${fresh.length} new and not accepted (+)`
      return `${list('=', still)}${list('-', mended)}${list('?', untold)}${list('+', fresh)}${said}\n`
    }
  }
}
