import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { defaultExtensions, type Found, findInputs } from '../input/files.ts'
import { documentOf, type InputDocument, type ReadOptions, readInput } from '../input/read.ts'
import { unrecognized } from '../recognize/index.ts'
import type { fromJson } from '../report/from-json.ts'
import { heedsIgnoreFilesOf } from './checked-paths.ts'
import type { InputOptions } from './inputs.ts'
import { linesOf } from './lines.ts'
import { parserFor } from './parser.ts'
import { withPauses } from './pauses.ts'
import type { Settings } from './settings.ts'
import type { Surroundings } from './surroundings.ts'

/** Something to be judged. */
export type Judgeable =
  | { readonly kind: 'document'; readonly path: string; readonly input: InputDocument; readonly parse: Parser }
  | { readonly kind: 'json'; readonly path: string; readonly read: () => ReturnType<typeof fromJson> }
  | { readonly kind: 'not-json'; readonly path: string; readonly problem: string }
  | { readonly kind: 'crash'; readonly path: string; readonly error: unknown }

/** A path that led to nothing. */
export interface Nowhere {
  readonly kind: 'problem'
  readonly path: string
  readonly code: 'not-found' | 'no-match'
}

/** What is said of a path that led to nothing; what is there and cannot be read is a document. */
export function problemOf({ path, code }: Extract<Found, { kind: 'problem' }>): Judgeable | Nowhere {
  return code === 'unreadable' ? failedDocument(path, 0, 'unreadable') : { kind: 'problem', path, code }
}

/** Where the documents of the request are, found as they are asked for. */
export async function* filesToJudge(
  paths: readonly string[],
  options: InputOptions,
  { ignore, isChecked, ownFiles }: Pick<Settings, 'ignore' | 'isChecked' | 'ownFiles'>,
  { workingDirectory: cwd }: Surroundings,
): AsyncGenerator<Found> {
  const own = new Set(ownFiles)
  const named = new Set(paths.map((path) => resolve(cwd, path)))
  const found = withPauses(
    findInputs({
      paths,
      ...(options.stdinFilename === undefined ? {} : { stdinFilename: options.stdinFilename }),
      ...(options.filesFrom === undefined ? {} : { filesFrom: options.filesFrom }),
      extensions: options.ext ?? [...defaultExtensions, ...jsonExtensions],
      ignore: options.ignore,
      useIgnoreFiles: options.ignoreFiles !== false,
      configured: ignore,
      heeds: heedsIgnoreFilesOf(isChecked, cwd),
      cwd,
    }),
  )
  for await (const each of found) {
    const isNamed = each.kind !== 'file' || options.filesFrom !== undefined || named.has(each.absolute)
    if (each.kind !== 'file' || (!own.has(each.absolute) && (isNamed || !isForeignJson(each)))) yield each
  }
}

const jsonExtensions = ['json', 'jsonl', 'ndjson']

/** JSON of others that lies about in a folder: it begins otherwise than a parsed report, or its line of one, does. */
function isForeignJson({ path, absolute }: Extract<Found, { kind: 'file' }>): boolean {
  if (!/\.(?:json|jsonl|ndjson)$/i.test(path)) return false
  try {
    const file = openSync(absolute, 'r')
    const head = Buffer.alloc(200)
    const length = readSync(file, head)
    closeSync(file)
    const text = head.subarray(0, length).toString('latin1').replaceAll('\0', '')
    return (
      text.trim() !== '' && !/^[\xef\xbb\xbf\xff\xfe\s]*\{\s*"schemaVersion"\s*:\s*"[^"]*"\s*,\s*"source"/.test(text)
    )
  } catch {
    return false
  }
}

export type FoundFile = Exclude<Found, { kind: 'problem' }>

/**
 * The documents in one file, mostly one. Never throws.
 * @param bytes of the file, where they have been read
 */
export async function* documentsIn(
  found: FoundFile,
  options: ReadOptions,
  bytes?: Uint8Array,
): AsyncGenerator<Judgeable> {
  try {
    yield* bytes ? documentsOf(found.path, documentOf(found.path, bytes, options)) : readDocumentsIn(found, options)
  } catch (error) {
    yield { kind: 'crash', path: found.path, error }
  }
}

/** Whether there may be any number of documents in it, which are not to be held all at once. */
export function isStream(found: FoundFile): boolean {
  return found.kind === 'stdin' || isNamedLines(found.path)
}

function isNamedLines(path: string): boolean {
  return /\.(?:jsonl|ndjson)$/i.test(path)
}

async function* readDocumentsIn(found: FoundFile, options: ReadOptions): AsyncGenerator<Judgeable> {
  const { path } = found
  if (found.kind === 'file' && !isStream(found)) {
    yield* documentsOf(path, await readInput(found, options))
    return
  }
  const stream = found.kind === 'file' ? createReadStream(found.absolute) : process.stdin
  yield* documentsInStream(stream, path, isNamedLines(path), options)
}

/** Lines of JSON are read one by one, so that a pipe may have any number of them; anything else is read as a whole. */
async function* documentsInStream(
  stream: AsyncIterable<Uint8Array>,
  path: string,
  isByName: boolean,
  options: ReadOptions,
): AsyncGenerator<Judgeable> {
  const lines = linesOf(stream, options.maxFileSize)
  const before: Uint8Array[] = []
  let isLines = false
  let number = 0
  let length = 0
  for await (const line of lines) {
    if (line === 'unreadable') {
      yield failedDocument(path, 0, 'unreadable')
      return
    }
    number++
    if (number === 1) isLines = isByName ? !isUtf16(line) : line !== null && isParsedLine(textOf(line))
    if (isLines) {
      if (line === null) yield failedDocument(`${path}:${number}`, options.maxFileSize, 'too-large')
      else if (textOf(line).trim() !== '') yield await judgedLine(`${path}:${number}`, textOf(line))
      continue
    }
    length += line?.length ?? 0
    if (line === null || length > options.maxFileSize) {
      yield failedDocument(path, options.maxFileSize, 'too-large')
      return
    }
    before.push(line)
  }
  if (isLines && number > 0) return
  yield* documentsOf(path, documentOf(path, Buffer.concat(before), options))
}

async function* documentsOf(path: string, input: InputDocument): AsyncGenerator<Judgeable> {
  const text = input.source?.text
  if (text === undefined || !(/\.json$/i.test(path) || looksParsed(text))) {
    yield { kind: 'document', path, input, parse: input.source ? await parserFor(input.source) : noParser }
    return
  }
  const whole = parsed(text)
  if ('json' in whole) {
    yield await parsedReport(path, whole.json)
    return
  }
  const lines = text.split('\n')
  if (!isParsedLine(lines[0] ?? '')) {
    yield { kind: 'not-json', path, problem: whole.problem }
    return
  }
  for (const [index, line] of lines.entries())
    if (line.trim() !== '') yield await judgedLine(`${path}:${index + 1}`, line)
}

/** What `parse` prints: `{"schemaVersion":"1.0","source":{…`. */
function looksParsed(text: string): boolean {
  return /^\s*\{/.test(text) && /"(?:schemaVersion|tables)"\s*:/.test(text)
}

function isParsedLine(text: string): boolean {
  return looksParsed(text) && 'json' in parsed(text)
}

async function judgedLine(path: string, text: string): Promise<Judgeable> {
  const result = parsed(text)
  return 'json' in result ? parsedReport(path, result.json) : { kind: 'not-json', path, problem: result.problem }
}

/** What reads parsed reports is loaded only where there are any, and what says what is wrong with them where something is. */
async function parsedReport(path: string, json: unknown): Promise<Judgeable> {
  const { isReportInput } = await import('../report/valid-input.ts')
  if (isReportInput(json)) {
    const { fromInput } = await import('../report/from-input.ts')
    return { kind: 'json', path, read: () => fromInput(json) }
  }
  const { fromJson } = await import('../report/from-json.ts')
  return { kind: 'json', path, read: () => fromJson(json) }
}

function parsed(text: string): { readonly json: unknown } | { readonly problem: string } {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** A shell on Windows writes it so; its line ends are two bytes. */
function isUtf16(line: Uint8Array | null): boolean {
  return line !== null && ((line[0] === 0xff && line[1] === 0xfe) || (line[0] === 0xfe && line[1] === 0xff))
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}

type Parser = Awaited<ReturnType<typeof parserFor>>

/** Where there is no text, nothing is parsed. */
const noParser: Parser = () => unrecognized(null)

function failedDocument(path: string, bytes: number, failure: 'unreadable' | 'too-large'): Judgeable {
  return { kind: 'document', path, input: failed(path, bytes, failure), parse: noParser }
}

function failed(path: string, bytes: number, failure: 'unreadable' | 'too-large'): InputDocument {
  return {
    origin: {
      path,
      sha256: '',
      bytes,
      encoding: null,
      declaredEncoding: null,
      encodingRivals: [],
      mediaType: 'application/octet-stream',
    },
    source: null,
    failure,
    what: null,
  }
}
