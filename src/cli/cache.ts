import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { threadId } from 'node:worker_threads'
import { type ReadOptions, readBytes } from '../input/read.ts'
import { isStream } from './documents-to-judge.ts'
import { errorCode } from './error-code.ts'
import type { Words } from './language.ts'
import type { Work } from './work.ts'

/** In the current directory. The dot keeps walks out of it. */
const CACHE = '.gov-report-cache'

/** A task that was given otherwise has a folder of its own; of these so many are kept, those that were used last. */
const MOST_TASKS = 8

/**
 * The task with a folder for its answers. Whatever decides on them is in the folder's name: the program to the byte, the
 * runtime, all options, the configuration, waivers and known findings. So nothing stale is ever found there.
 */
export function taskWithCache<Task extends { readonly cache: string | null }>(
  task: Task,
  cwd: string,
  isChecked: (absolute: string) => boolean,
): { readonly task: Task; readonly refusal: Words | null } {
  const root = join(cwd, CACHE)
  if (isChecked(root)) {
    return {
      task,
      refusal: {
        zh: `未使用缓存 ${CACHE}：它在受检查的目录之内`,
        en: `the cache ${CACHE} is not used: it lies in a folder that is being checked`,
      },
    }
  }
  try {
    // How a run is watched makes no difference to what comes of it.
    const deciding = { ...task, watch: null }
    const cache = join(root, sha256(JSON.stringify([programHash(), process.version, deciding])))
    mkdirSync(cache, { recursive: true })
    const own = join(root, '.gitignore')
    if (!existsSync(own)) writeFileSync(own, '*\n')
    const now = new Date()
    utimesSync(cache, now, now)
    forgetOthers(root)
    return { task: { ...task, cache }, refusal: null }
  } catch (error) {
    const why = errorCode(error)
    return {
      task,
      refusal: { zh: `无法使用缓存 ${CACHE}（${why}）`, en: `the cache ${CACHE} cannot be used (${why})` },
    }
  }
}

/** The same work, which takes the answers to a file from the folder where they were given before to the same bytes. */
export function cachedWork<Answer>(work: Work<Answer>, input: ReadOptions, folder: string): Work<Answer> {
  return {
    ...work,
    answers: async function* (found) {
      const read = found.kind === 'file' && !isStream(found) ? await readBytes(found, input) : null
      if (read?.kind !== 'bytes') {
        yield* work.answers(found)
        return
      }
      const key = createHash('sha256').update(found.path).update('\0').update(read.bytes).digest('hex')
      const known = answersAt<Answer>(folder, key)
      if (known) {
        yield* known
        return
      }
      const answers: Answer[] = []
      for await (const answer of work.answers(found, read.bytes)) answers.push(answer)
      const kept = answers.flatMap((answer) => work.kept(answer) ?? [])
      if (kept.length === answers.length) keep(folder, key, kept)
      yield* answers
    },
  }
}

// An entry is the hash of its own key and text, a line end, and the text: one that was cut off, changed or moved is none.
function answersAt<Answer>(folder: string, key: string): readonly Answer[] | null {
  try {
    const entry = readFileSync(pathOf(folder, key), 'utf8')
    const end = entry.indexOf('\n')
    const text = entry.slice(end + 1)
    return entry.slice(0, end) === sha256(key + text) ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** A cache that cannot be written to makes a run no worse than slow. */
function keep(folder: string, key: string, answers: readonly unknown[]): void {
  const path = pathOf(folder, key)
  const part = `${path}.${process.pid}.${threadId}.part`
  try {
    const text = JSON.stringify(answers)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(part, `${sha256(key + text)}\n${text}`)
    renameSync(part, path)
  } catch {
    rmSync(part, { force: true })
  }
}

/** In 256 folders, since some file systems are slow where there are many files in one. */
function pathOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2))
}

function forgetOthers(root: string): void {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ path: join(root, name), used: statSync(join(root, name)).mtimeMs }))
    .toSorted((one, other) => other.used - one.used)
  for (const { path } of folders.slice(MOST_TASKS)) rmSync(path, { recursive: true, force: true })
}

/** Of all that the program consists of; a number of a version would not tell apart what is being worked at. */
function programHash(): string {
  const program = fileURLToPath(new URL('../program/', import.meta.url))
  const hash = createHash('sha256')
  for (const name of readdirSync(program).toSorted()) {
    if (name.endsWith('.cjs')) hash.update(name).update(readFileSync(join(program, name)))
  }
  // The one package that is not in the bundle.
  const decoder = createRequire(import.meta.url).resolve('iconv-lite/package.json')
  return hash.update(readFileSync(decoder)).digest('hex')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
