import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { errorCode } from './error-code.ts'
import { UserError } from './surroundings.ts'

/** Where an output file grows. It takes its place only when it is whole, so that nobody reads half of one. */
export interface Sink {
  readonly write: (text: string) => void
  readonly finish: () => void
}

/** Files that are being written; they are taken away where the run is interrupted. */
const unfinished = new Set<string>()

export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true })
  unfinished.clear()
}

/** @param shown the path as the user gave it */
export function fileSink(absolute: string, shown: string): Sink {
  return guarded(shown, () => {
    const target = targetOf(absolute)
    // What is no ordinary file, such as /dev/null or a pipe, is written to as it is.
    const isDirect = statSync(target, { throwIfNoEntry: false })?.isFile() === false
    const path = isDirect ? target : partOf(target)
    if (!isDirect) unfinished.add(path)
    const file = openSync(path, 'w')
    return {
      write: (text) => guarded(shown, () => writeAll(file, text)),
      finish: () =>
        guarded(shown, () => {
          closeSync(file)
          if (!isDirect) renameSync(path, target)
          unfinished.delete(path)
        }),
    }
  })
}

/** A file of many: it is open only while something is written to it. */
export function reopenedSink(absolute: string, shown: string): Sink {
  return guarded(shown, () => {
    mkdirSync(dirname(absolute), { recursive: true })
    const path = partOf(absolute)
    rmSync(path, { force: true })
    unfinished.add(path)
    return {
      write: (text) =>
        guarded(shown, () => {
          const file = openSync(path, 'a')
          try {
            writeAll(file, text)
          } finally {
            closeSync(file)
          }
        }),
      finish: () =>
        guarded(shown, () => {
          renameSync(path, absolute)
          unfinished.delete(path)
        }),
    }
  })
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN' && !fstatSync(file).isFile()))
        throw error
    }
  }
}

/** Beside the target, since a file can be moved only within its file system. */
function partOf(target: string): string {
  return join(dirname(target), `.gov-report.${process.pid}.${unfinished.size}.part`)
}

/** Through links, so that a link stays one. */
function targetOf(absolute: string): string {
  try {
    return realpathSync(absolute)
  } catch {
    return absolute
  }
}

function guarded<T>(shown: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const why = errorCode(error)
    throw new UserError({ zh: `无法写 ${shown}（${why}）`, en: `cannot write ${shown} (${why})` })
  }
}
