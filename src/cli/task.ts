import type { BaselineTask } from './baseline-task.ts'
import type { LintTask } from './lint-task.ts'
import { outputTo } from './output.ts'
import type { ParseTask } from './parsed.ts'
import type { StatsTask } from './stats-task.ts'
import type { Surroundings } from './surroundings.ts'
import type { Work } from './work.ts'

/** What is to be done with every file of a run, in plain data, so that a thread can be told. */
export type Task = CacheableTask | StatsTask | BaselineTask

type CacheableTask = LintTask | ParseTask

/** For a thread, which has only to answer. */
export async function workOf(task: Task): Promise<Pick<Work<unknown>, 'answers'>> {
  switch (task.kind) {
    case 'lint':
      return withCache(await (await import('./lint-task.ts')).lintWork(task), task)
    case 'stats':
      return (await import('./stats-task.ts')).statsWork(task)
    case 'baseline':
      return (await import('./baseline-task.ts')).baselineWork(task)
    case 'parse':
      return withCache((await import('./parsed.ts')).parseWork(task), task)
  }
}

/** The same work, with what earlier runs left behind where the task has a cache. */
export async function withCache<Answer>(work: Work<Answer>, task: CacheableTask): Promise<Work<Answer>> {
  return task.cache === null ? work : (await import('./cache.ts')).cachedWork(work, task.input, task.cache)
}

/** The same task, with a cache; where there can be none, that is said, and all goes on without. */
export async function cachedTask<Any extends CacheableTask>(
  task: Any,
  isChecked: (absolute: string) => boolean,
  { workingDirectory, stderr, language }: Surroundings,
): Promise<Any> {
  const { taskWithCache } = await import('./cache.ts')
  const { task: own, refusal } = taskWithCache(task, workingDirectory, isChecked)
  if (refusal) await outputTo(stderr).write(`gov-report: ${refusal[language]}\n`)
  return own
}
