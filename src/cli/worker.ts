import { parentPort, workerData } from 'node:worker_threads'
import { type Task, workOf } from './task.ts'
import { type FileForThread, READY } from './thread.ts'
import type { Work } from './work.ts'

/** In a thread of its own: files come in, what came of them goes out, in the same order. */
export async function answerAll(): Promise<void> {
  const task: Task = workerData
  const work = await workOf(task)
  parentPort?.postMessage(READY)

  // One behind the other, so that what is said of one file is not mixed up with the next.
  let before = Promise.resolve()
  parentPort?.on('message', (files: readonly FileForThread[]) => {
    before = before.then(() => answer(work, files))
  })
}

async function answer(work: Pick<Work<unknown>, 'answers'>, files: readonly FileForThread[]): Promise<void> {
  const answers: unknown[] = []
  for (const file of files) {
    for await (const each of work.answers({ kind: 'file', ...file })) answers.push(each)
  }
  parentPort?.postMessage(answers)
}
