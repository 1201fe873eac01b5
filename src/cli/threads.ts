import { pauses } from './pauses.ts'
import type { Task } from './task.ts'
import { type FileForThread, startThread, type Thread } from './thread.ts'
import type { Work } from './work.ts'

export interface Threads<Answer> {
  /** How many batches are worth being under way at once. */
  readonly room: number
  /**
   * A file at which a thread dies is lost; all others are answered all the same, in this thread where no other can be
   * started. Never rejects.
   */
  readonly answers: (files: readonly FileForThread[]) => Promise<readonly Answer[]>
  readonly close: () => Promise<void>
}

/** While a thread works at one batch, the next lies ready; with one more, a slow file keeps no other thread waiting. */
const BATCHES_A_THREAD = 3

/** @param work the same task, for this thread */
export function startThreads<Answer>(count: number, task: Task, work: Answering<Answer>): Threads<Answer> {
  const running = new Set<Thread<Answer>>()
  const team: Thread<Answer>[] = []
  let most = count
  let isClosed = false
  const here = inThisThread(work, () => isClosed)

  /** Null where a thread is refused; then no more are asked for than there are. */
  const start = () => {
    if (most === 0) return null
    try {
      const thread = startThread<Answer>(task)
      running.add(thread)
      return thread
    } catch {
      most = team.length
      return null
    }
  }
  const stop = async (thread: Thread<Answer>) => {
    running.delete(thread)
    // The first to hear of a death takes it out.
    if (team.includes(thread)) team.splice(team.indexOf(thread), 1)
    if (!thread.wasReady()) most = Math.min(most, team.length)
    await thread.close()
  }
  /** The least busy one; where all are busy, another, as long as there may be more. */
  const free = () => {
    const [least = null] = team.toSorted((one, other) => one.busy() - other.busy())
    if (least && (least.busy() === 0 || team.length >= most)) return least
    const added = start()
    if (added) team.push(added)
    return added ?? least
  }

  const answers = async (files: readonly FileForThread[]): Promise<readonly Answer[]> => {
    const thread = free()
    if (!thread) return here(files)
    try {
      return await thread.answers(files)
    } catch {
      // Nobody waits for what was under way when the run ended.
      if (isClosed) return []
      await stop(thread)
      return thread.wasReady() ? oneByOne(files) : answers(files)
    }
  }

  /** Each for itself, so that no other file is taken for the one at which the thread died. */
  const oneByOne = async (files: readonly FileForThread[]): Promise<readonly Answer[]> => {
    const all: Answer[] = []
    let thread: Thread<Answer> | null = null
    for (const [index, file] of files.entries()) {
      if (isClosed) break
      thread ??= start()
      if (!thread) return [...all, ...(await here(files.slice(index)))]
      try {
        all.push(...(await thread.answers([file])))
      } catch (error) {
        await stop(thread)
        if (!thread.wasReady()) return [...all, ...(await here(files.slice(index)))]
        all.push(...work.lost(file.path, error))
        thread = null
      }
    }
    if (thread) await stop(thread)
    return all
  }

  return {
    room: count * BATCHES_A_THREAD,
    answers,
    close: async () => {
      isClosed = true
      await Promise.all([...running].map(stop))
    },
  }
}

type Answering<Answer> = Pick<Work<Answer>, 'answers' | 'lost'>

/** One file behind the other, whoever asks meanwhile, and what is said of one is not mixed up with the next. */
function inThisThread<Answer>(work: Answering<Answer>, isClosed: () => boolean): Threads<Answer>['answers'] {
  const pause = pauses()
  const answersTo = async (files: readonly FileForThread[]) => {
    const all: Answer[] = []
    for (const file of files) {
      await pause()
      if (isClosed()) break
      try {
        for await (const each of work.answers({ kind: 'file', ...file })) all.push(each)
      } catch (error) {
        all.push(...work.lost(file.path, error))
      }
    }
    return all
  }
  let before: Promise<unknown> = Promise.resolve()
  return (files) => {
    const own = before.then(() => answersTo(files))
    before = own
    return own
  }
}
