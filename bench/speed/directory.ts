import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Case, type Cases, outputOf, program } from './cases.ts'
import { writeMixedDocuments } from './documents.ts'

/** How many files a directory has, and what of the run is compared with that of a single worker. */
export interface Sizes {
  readonly few: number
  readonly many: number
  readonly compared: 'few' | 'many'
}

/** A tenth and the whole; workers are compared with 10,000 files where there are as many. */
export function sizesFor(files: number): Sizes {
  return { few: Math.ceil(files / 10), many: files, compared: files > 10_000 ? 'few' : 'many' }
}

/** The program on a directory of many documents, from its start to its end. The directories are made in `folder`. */
export function directoryCases(folder: string, sizes: Sizes): Cases {
  const help = outputOf(process.execPath, [program, 'lint', '--help'])
  const directories = { few: lazily(() => made('few')), many: lazily(() => made('many')) }
  const compared = directories[sizes.compared]
  const hasThreads = help.includes('--concurrency')
  const hasCache = help.includes('--cache')
  const workers = (count: number): readonly string[] => (hasThreads ? ['--concurrency', String(count)] : [])

  const cases: readonly Case[] = [
    { name: 'directory/few', run: () => named('few', linted(folder, directories.few(), workers(2))) },
    { name: 'directory/many', run: () => named('many', linted(folder, directories.many(), workers(2))) },
    { name: 'directory/one worker', run: () => named('one worker', linted(folder, compared(), workers(1))) },
    {
      name: 'directory/cache',
      run: () => {
        const place = mkdtempSync(join(folder, 'cached-'))
        const first = linted(place, compared(), ['--cache'])
        const again = linted(place, compared(), ['--cache'])
        return { ...named('cache, first', first), ...named('cache, again', again), ...hashed(compared().path) }
      },
    },
  ]
  return {
    cases: cases.filter(
      ({ name }) => (hasThreads || !name.endsWith('one worker')) && (hasCache || !name.endsWith('cache')),
    ),
    leftOut: [
      ...(hasThreads ? [] : [{ name: 'two workers', reason: 'gov-report lint has no --concurrency' }]),
      ...(hasCache ? [] : [{ name: 'second run', reason: 'gov-report lint has no --cache' }]),
    ],
  }

  function made(name: 'few' | 'many'): Directory {
    const path = join(folder, name)
    return { path, files: sizes[name], bytes: writeMixedDocuments(path, sizes[name]) }
  }
}

interface Directory {
  readonly path: string
  readonly files: number
  readonly bytes: number
}

interface Run extends Directory {
  readonly milliseconds: number
  /** In KiB. */
  readonly peakMemory: number
}

function linted(workingDirectory: string, directory: Directory, more: readonly string[]): Run {
  const given = ['lint', '--format', 'jsonl', '--exit-zero', '--no-progress', ...more, directory.path]
  const started = performance.now()
  const { status, stderr, output } = spawnSync(process.execPath, ['--import', tellingPeak, program, ...given], {
    cwd: workingDirectory,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  const milliseconds = performance.now() - started
  if (status !== 0) throw new Error(`gov-report ${given.join(' ')} ended with the exit code ${status}: ${stderr}`)
  const peakMemory = Math.max(...String(output[3]).trim().split('\n').map(Number))
  return { ...directory, milliseconds, peakMemory }
}

/** Loaded before the program: at its end the most memory that the process ever had, in KiB, is written to a pipe. */
const tellingPeak = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, process.resourceUsage().maxRSS + '\\n'))",
)}`

function named(name: string, { milliseconds, peakMemory, files, bytes }: Run): { readonly [figure: string]: number } {
  const prefix = `directory/${name}`
  return {
    [prefix]: milliseconds,
    [`${prefix}, memory`]: peakMemory,
    [`${prefix}, files`]: files,
    [`${prefix}, bytes`]: bytes,
  }
}

/** The least that a run has to do that knows every document already. */
function hashed(directory: string): { readonly [figure: string]: number } {
  const started = performance.now()
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      createHash('sha256')
        .update(readFileSync(join(entry.parentPath, entry.name)))
        .digest('hex')
  }
  return { 'directory/read and hash': performance.now() - started }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
