import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Task } from './task.ts'
import type { Work } from './work.ts'

export interface FileForThread {
  readonly path: string
  readonly absolute: string
}

export interface Threads<Answer> {
  /** How many batches are worth being under way at once. */
  readonly room: number
  /** A file at which a thread dies is lost; all others are answered all the same. Never rejects. */
  readonly answers: (files: readonly FileForThread[]) => Promise<readonly Answer[]>
  readonly close: () => Promise<void>
}

/** The program of a thread lies with the bundle; where there is none, as when run from its sources, there are no threads. */
const program = new URL('../program/worker.js', import.meta.url)

export function canStartThreads(): boolean {
  return existsSync(program)
}

/** While a thread works at one batch, the next lies ready; with one more, a slow file keeps no other thread waiting. */
const BATCHES_A_THREAD = 3

export function startThreads<Answer>(count: number, task: Task, lost: Work<Answer>['lost']): Threads<Answer> {
  const running = new Set<Thread<Answer>>()
  let isClosed = false
  const start = () => {
    const thread = threadFor<Answer>(task)
    running.add(thread)
    return thread
  }
  const stop = async (thread: Thread<Answer>) => {
    running.delete(thread)
    await thread.close()
  }
  const team: Thread<Answer>[] = []
  /** The least busy one; where all are busy, another, as long as there may be more. */
  const free = () => {
    const [least] = team.toSorted((one, other) => one.busy() - other.busy())
    if (least && (least.busy() === 0 || team.length >= count)) return least
    const added = start()
    team.push(added)
    return added
  }

  /** Each for itself, so that no other file is taken for the one at which the thread died. */
  const oneByOne = async (files: readonly FileForThread[]): Promise<readonly Answer[]> => {
    const answers: Answer[] = []
    let thread: Thread<Answer> | null = null
    for (const file of files) {
      if (isClosed) break
      thread ??= start()
      try {
        answers.push(...(await thread.answers([file])))
      } catch (error) {
        answers.push(...lost(file.path, error))
        await stop(thread)
        thread = null
      }
    }
    if (thread) await stop(thread)
    return answers
  }

  return {
    room: count * BATCHES_A_THREAD,
    answers: async (files) => {
      const thread = free()
      try {
        return await thread.answers(files)
      } catch {
        // Nobody waits for what was under way when the run ended.
        if (isClosed) return []
        // The first to hear of it takes it out.
        if (team.includes(thread)) team.splice(team.indexOf(thread), 1)
        await stop(thread)
        return oneByOne(files)
      }
    },
    close: async () => {
      isClosed = true
      await Promise.all([...running].map(stop))
    },
  }
}

interface Thread<Answer> {
  readonly answers: (files: readonly FileForThread[]) => Promise<readonly Answer[]>
  /** How many batches lie there. */
  readonly busy: () => number
  readonly close: () => Promise<unknown>
}

interface Waiting<Answer> {
  readonly resolve: (answers: readonly Answer[]) => void
  readonly reject: (error: unknown) => void
}

function threadFor<Answer>(task: Task): Thread<Answer> {
  const worker = new Worker(program, { workerData: task })
  const waiting: Waiting<Answer>[] = []
  let death: { readonly error: unknown } | null = null
  const die = (error: unknown) => {
    death ??= { error }
    for (const { reject } of waiting.splice(0)) reject(death.error)
  }
  worker.on('message', (answers: readonly Answer[]) => waiting.shift()?.resolve(answers))
  worker.on('error', die)
  worker.on('exit', (code) => die(new Error(`its thread ended with ${code}`)))
  return {
    answers: (files) =>
      new Promise((resolve, reject) => {
        if (death) {
          reject(death.error)
          return
        }
        waiting.push({ resolve, reject })
        worker.postMessage(files)
      }),
    busy: () => waiting.length,
    close: () => worker.terminate(),
  }
}
