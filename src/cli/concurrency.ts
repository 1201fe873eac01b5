import { availableParallelism } from 'node:os'

export type Concurrency = 'auto' | 'off' | number

/**
 * From how many files on threads pay: each has to load the program and to warm it up, and the compiler of the runtime keeps a
 * second processor busy meanwhile. Measured as the better of two or three runs of lint on two processors, without threads and
 * with two. Reports of 40 KB: 5.1 s and 4.4 s for 600 files (in one run of three threads were slower), 6.7 s and 5.9 s for
 * 1,000, 12.0 s and 9.4 s for 2,000, 18.7 s and 15.4 s for 4,000. Reports of 12 KB in 25 layouts: 9.1 s and 9.4 s for 1,200.
 */
const FILES_FOR_THREADS = 1200

/** How many threads a run may have, and from how many files on it has them. */
export function threadsFor(concurrency: Concurrency): { readonly count: number; readonly from: number } {
  if (concurrency === 'off') return { count: 0, from: 0 }
  if (concurrency !== 'auto') return { count: concurrency, from: 0 }
  const processors = availableParallelism()
  return { count: processors < 2 ? 0 : processors, from: FILES_FOR_THREADS }
}
