import { availableParallelism } from 'node:os'

export type Concurrency = 'auto' | 'off' | number

/** From how many files on threads pay: each has to load the program and to warm it up. */
const FILES_FOR_THREADS = 200

/** How many threads a run may have, and from how many files on. */
export function threadsFor(concurrency: Concurrency): { readonly count: number; readonly from: number } {
  if (concurrency === 'off') return { count: 0, from: 0 }
  if (concurrency !== 'auto') return { count: concurrency, from: 0 }
  const processors = availableParallelism()
  return { count: processors < 2 ? 0 : processors, from: FILES_FOR_THREADS }
}
