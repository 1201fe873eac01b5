import { availableParallelism } from 'node:os'

export type Concurrency = 'auto' | 'off' | number

/**
 * From how many files on threads pay: each has to load the program and to warm it up, and the compiler of the runtime keeps a
 * second processor busy meanwhile. Measured as the median of three runs of lint on two processors, without threads and with
 * two, on reports of 40 KB: 2.1 s and 2.4 s for 300 files, 2.8 s and 3.2 s for 600, 3.9 s and 4.1 s for 1,000, 7.9 s and
 * 6.8 s for 2,000.
 */
const FILES_FOR_THREADS = 1200

/** How many threads a run may have, and from how many files on it has them. */
export function threadsFor(concurrency: Concurrency): { readonly count: number; readonly from: number } {
  if (concurrency === 'off') return { count: 0, from: 0 }
  if (concurrency !== 'auto') return { count: concurrency, from: 0 }
  const processors = availableParallelism()
  return { count: processors < 2 ? 0 : processors, from: FILES_FOR_THREADS }
}
