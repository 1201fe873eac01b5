import type { Found } from '../input/files.ts'
import type { LintTask } from './outcome.ts'
import type { ParseTask } from './parsed.ts'

/** What is to be done with every file of a run, in plain data, so that a thread can be told. */
export type Task = LintTask | ParseTask

/** A task in hand. Its answers are plain data and text: what they are made of stays in the thread that made them. */
export interface Work<Answer> {
  /** What came of a path: an answer a document, mostly one. Never throws. */
  readonly answers: (found: Found) => AsyncIterable<Answer>
  /** Of a file at which a thread died. */
  readonly lost: (path: string, error: unknown) => readonly Answer[]
}

export async function workOf(task: Task): Promise<Work<unknown>> {
  if (task.kind === 'lint') return (await import('./outcome.ts')).lintWork(task)
  return (await import('./parsed.ts')).parseWork(task)
}
