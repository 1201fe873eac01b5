import { availableParallelism } from 'node:os'

export type Concurrency = 'auto' | 'off' | number

/**
 * From how many files on threads pay: each has to load the program and to warm it up, and while one thread warms up the
 * compiler of the runtime keeps a second processor busy. Measured as the best of six runs of lint over mixed reports of 10 KB
 * on two processors that had other work too, without threads and with two: 4.6 s and 5.2 s for 100 files, 7.1 s and 8.2 s for
 * 200, 13.0 s and 12.2 s for 400.
 */
const FILES_FOR_THREADS = 300

/** How many threads a run may have, and from how many files on it has them. */
export function threadsFor(concurrency: Concurrency): { readonly count: number; readonly from: number } {
  if (concurrency === 'off') return { count: 0, from: 0 }
  if (concurrency !== 'auto') return { count: concurrency, from: 0 }
  const processors = availableParallelism()
  return { count: processors < 2 ? 0 : processors, from: FILES_FOR_THREADS }
}
