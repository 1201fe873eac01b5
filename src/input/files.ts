import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { bytesOf } from './bytes.ts'
import { decode } from './decode.ts'
import { byteOrderMarkOf } from './encodings.ts'
import { pathBelow, withForwardSlashes } from './paths.ts'
import type { Walked, WalkRequest } from './walk.ts'

export interface InputRequest extends WalkRequest {
  /** Files, directories with all that is in them, glob patterns; "-" is standard input. */
  readonly paths: readonly string[]
  /** What standard input is called in the results. */
  readonly stdinFilename?: string
  /** A file, or "-", that lists more files and directories, one a line or with a NUL behind each. */
  readonly filesFrom?: string
}

export const defaultExtensions: readonly string[] = ['html', 'htm', 'xhtml', 'shtml', 'txt', 'text', 'md', 'csv', 'tsv']

export type Found =
  | {
      readonly kind: 'file'
      /** For people: relative to the current directory where it is below that, with forward slashes. */
      readonly path: string
      readonly absolute: string
    }
  | { readonly kind: 'stdin'; readonly path: string }
  | {
      readonly kind: 'problem'
      /** "no-match": a pattern, or a directory without a file to read. */
      readonly code: 'not-found' | 'no-match' | 'unreadable'
      readonly path: string
    }

/**
 * Every file once, in the order of the request and, within a directory, by name in code units. A path that exists is that
 * path, even if it could be read as a pattern. A file that is named is found whatever its extension and whatever ignores it.
 */
export async function* findInputs(request: InputRequest): AsyncGenerator<Found> {
  const isNew = request.filesFrom === undefined && isOneDirectory(request) ? () => true : firstTime()
  for (const path of request.paths) {
    for await (const found of inputsNamed(path, request)) if (isNew(keyOf(found))) yield found
  }
  if (request.filesFrom === undefined) return
  for await (const found of inputsListed(request.filesFrom, request)) if (isNew(keyOf(found))) yield found
}

/** A walk meets no file twice, and then nothing has to be remembered of a million files. */
function isOneDirectory({ paths, cwd }: InputRequest): boolean {
  const [path] = paths
  return paths.length === 1 && path !== undefined && kindAt(path, cwd) === 'directory'
}

function firstTime(): (key: string) => boolean {
  const seen = new Set<string>()
  return (key) => seen.size < seen.add(key).size
}

function keyOf(found: Found): string {
  return found.kind === 'file' ? found.absolute : `${found.kind} ${found.path}`
}

async function* inputsNamed(path: string, request: InputRequest): AsyncGenerator<Found> {
  if (path === '-') {
    yield { kind: 'stdin', path: request.stdinFilename ?? path }
  } else if (/[*?[{(]/.test(path) && kindAt(path, request.cwd) === 'nothing') {
    // Loaded when needed: both take longer to load than a report takes to read.
    const { expand } = await import('./glob.ts')
    yield* presented(path, expand(path, request), request.cwd)
  } else {
    yield* inputsAt(path, request)
  }
}

async function* inputsAt(path: string, request: InputRequest): AsyncGenerator<Found> {
  const absolute = resolve(request.cwd, path)
  const kind = kindAt(path, request.cwd)
  if (kind === 'directory') {
    const { walk } = await import('./walk.ts')
    yield* presented(path, walk(absolute, request), request.cwd)
  } else if (kind === 'file') {
    yield { kind: 'file', path: shown(absolute, request.cwd), absolute }
  } else {
    yield { kind: 'problem', code: kind === 'nothing' ? 'not-found' : kind, path: withForwardSlashes(path) }
  }
}

async function* inputsListed(list: string, request: InputRequest): AsyncGenerator<Found> {
  let bytes: Uint8Array | null
  try {
    bytes =
      list === '-' ? await bytesOf(process.stdin, Number.POSITIVE_INFINITY) : readFileSync(resolve(request.cwd, list))
  } catch {
    const code = kindAt(list, request.cwd) === 'nothing' ? 'not-found' : 'unreadable'
    yield { kind: 'problem', code, path: withForwardSlashes(list) }
    return
  }
  for (const path of bytes ? listedPaths(bytes) : []) yield* inputsAt(path, request)
}

/** With a NUL behind each name, names may hold line breaks. Other lists are texts in any encoding: PowerShell writes UTF-16. */
function listedPaths(bytes: Uint8Array): string[] {
  const hasNuls = bytes.includes(0) && byteOrderMarkOf(bytes) === null
  const decoded = hasNuls ? null : decode(bytes, 'auto')
  const text = decoded?.kind === 'text' ? decoded.text : Buffer.from(bytes).toString('utf8')
  return text.split(hasNuls ? '\0' : /\r?\n/).filter((path) => path.trim() !== '')
}

function* presented(path: string, files: Iterable<Walked>, cwd: string): Generator<Found> {
  let isEmpty = true
  for (const { kind, absolute } of files) {
    isEmpty = false
    if (kind === 'file') yield { kind, path: shown(absolute, cwd), absolute }
    else yield { kind: 'problem', code: kind, path: shown(absolute, cwd) }
  }
  if (isEmpty) yield { kind: 'problem', code: 'no-match', path: withForwardSlashes(path) }
}

function shown(absolute: string, cwd: string): string {
  return pathBelow(cwd, absolute) || withForwardSlashes(absolute)
}

function kindAt(path: string, cwd: string): 'file' | 'directory' | 'nothing' | 'unreadable' {
  // An empty path would be the current directory: an unset variable in a script.
  if (path === '') return 'nothing'
  try {
    const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false })
    return stats ? (stats.isDirectory() ? 'directory' : 'file') : 'nothing'
  } catch (error) {
    // Something stands where the path wants a directory.
    return error instanceof Error && 'code' in error && error.code === 'ENOTDIR' ? 'nothing' : 'unreadable'
  }
}
