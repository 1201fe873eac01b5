import { availableParallelism } from 'node:os'

export type Concurrency = 'auto' | 'off' | number

/**
 * From how many files on threads pay: each has to load the program and to warm it up, and the compiler of the runtime keeps a
 * second processor busy meanwhile. Measured as the better of two runs of lint on two processors, without threads and with
 * two. Reports of 40 KB: 9.3 s and 10.0 s for 1,000 files, 18.4 s and 14.3 s for 2,000, 37.6 s and 25.1 s for 4,000. Reports
 * of 11 KB: 13.6 s and 15.3 s for 1,200, 24.1 s and 23.6 s for 3,000.
 */
const FILES_FOR_THREADS = 1500

/** How many threads a run may have, and from how many files on it has them. */
export function threadsFor(concurrency: Concurrency): { readonly count: number; readonly from: number } {
  if (concurrency === 'off') return { count: 0, from: 0 }
  if (concurrency !== 'auto') return { count: concurrency, from: 0 }
  const processors = availableParallelism()
  return { count: processors < 2 ? 0 : processors, from: FILES_FOR_THREADS }
}
