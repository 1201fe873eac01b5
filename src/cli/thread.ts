import { Worker } from 'node:worker_threads'
import type { Task } from './task.ts'

export interface FileForThread {
  readonly path: string
  readonly absolute: string
}

/** What a thread says when it has loaded its program; then come answers, batch by batch. */
export const READY = 'ready'

export interface Thread<Answer> {
  /** Rejects where the thread dies. */
  readonly answers: (files: readonly FileForThread[]) => Promise<readonly Answer[]>
  /** How many batches lie there. */
  readonly busy: () => number
  /** Whether it ever got as far as answering: a thread that dies before died of no file. */
  readonly wasReady: () => boolean
  readonly close: () => Promise<unknown>
}

interface Waiting<Answer> {
  readonly resolve: (answers: readonly Answer[]) => void
  readonly reject: (error: unknown) => void
}

/** Lies with the bundle; where there is none, as when run from its sources, no thread gets ready. */
const program = new URL('../program/start-worker.cjs', import.meta.url)

/** Throws where the system or the runtime refuses a thread. */
export function startThread<Answer>(task: Task): Thread<Answer> {
  const worker = new Worker(program, { workerData: task })
  const waiting: Waiting<Answer>[] = []
  let isReady = false
  let death: { readonly error: unknown } | null = null
  const die = (error: unknown) => {
    death ??= { error }
    for (const { reject } of waiting.splice(0)) reject(death.error)
  }
  worker.on('message', (said: typeof READY | readonly Answer[]) => {
    if (said === READY) isReady = true
    else waiting.shift()?.resolve(said)
  })
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
    wasReady: () => isReady,
    close: () => worker.terminate(),
  }
}
