import type { Found } from '../input/files.ts'
import { type Concurrency, threadsFor } from './concurrency.ts'
import { isStream } from './documents-to-judge.ts'
import { withPauses } from './pauses.ts'
import type { Task } from './task.ts'
import type { FileForThread } from './thread.ts'
import type { Work } from './work.ts'

export interface OrderedRequest<Answer> {
  readonly found: AsyncIterable<Found>
  readonly task: Task
  /** The same task, for this thread. */
  readonly work: Work<Answer>
  readonly concurrency: Concurrency
}

/** Files that a thread is given at once: with fewer it waits for messages, with more the first answers are long in coming. */
const BATCH = 32

/**
 * What came of every path, in the order in which they were found, whichever thread saw to it. No more is under way than the
 * threads need, so that memory does not grow with the files, nor with a slow reader.
 */
export async function* answersInOrder<Answer>(request: OrderedRequest<Answer>): AsyncGenerator<Answer> {
  const { task, work } = request
  const { count, from } = threadsFor(request.concurrency)
  const { found, isMany } = await lookedAhead(request.found, count > 0 ? from : 0)
  if (count === 0 || !isMany) {
    // What was looked at ahead comes without the pauses in which signals are heard.
    for await (const each of withPauses(found)) yield* work.answers(each)
    return
  }
  const { startThreads } = await import('./threads.ts')
  const threads = startThreads(count, task, work)
  const underWay: Promise<readonly Answer[]>[] = []
  let batch: FileForThread[] = []
  const send = () => {
    if (batch.length > 0) underWay.push(threads.answers(batch))
    batch = []
  }
  try {
    for await (const each of found) {
      const isForThreads = each.kind === 'file' && !isStream(each)
      if (isForThreads && batch.push({ path: each.path, absolute: each.absolute }) < BATCH) continue
      send()
      while (underWay.length > (isForThreads ? threads.room : 0)) yield* (await underWay.shift()) ?? []
      if (!isForThreads) yield* work.answers(each)
    }
    send()
    while (underWay.length > 0) yield* (await underWay.shift()) ?? []
  } finally {
    await threads.close()
  }
}

/** Whether there are as many; and all of them, those that were looked at too. */
async function lookedAhead<Each>(
  all: AsyncIterable<Each>,
  count: number,
): Promise<{ readonly isMany: boolean; readonly found: AsyncIterable<Each> }> {
  if (count === 0) return { isMany: true, found: all }
  const rest = all[Symbol.asyncIterator]()
  const first: Each[] = []
  while (first.length < count) {
    const next = await rest.next()
    if (next.done) break
    first.push(next.value)
  }
  return { isMany: first.length >= count, found: joined(first, { [Symbol.asyncIterator]: () => rest }) }
}

async function* joined<Each>(first: readonly Each[], rest: AsyncIterable<Each>): AsyncGenerator<Each> {
  yield* first
  yield* rest
}
