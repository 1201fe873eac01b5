import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { csvHeader } from '../../formats/cells-csv.ts'
import { checkedPaths } from '../checked-paths.ts'
import type { Concurrency } from '../concurrency.ts'
import { inputsOf, sayOf } from '../documents.ts'
import { errorCode } from '../error-code.ts'
import { answersInOrder } from '../in-order.ts'
import type { InputOptions } from '../inputs.ts'
import { outputTo } from '../output.ts'
import { type ParseTask, parseWork } from '../parsed.ts'
import { progressOn } from '../progress.ts'
import { type ExitCode, type Surroundings, UserError } from '../surroundings.ts'
import { cachedTask, withCache } from '../task.ts'

export interface ParseOptions extends InputOptions {
  readonly format?: 'json' | 'jsonl' | 'csv'
  readonly outDir?: string
  readonly concurrency?: Concurrency
  readonly cache?: true
  readonly progress: boolean
}

/** Prints the model of every input; one input gives one object, several a line each, or a file each with --out-dir. */
export async function parseCommand(
  paths: readonly string[],
  options: ParseOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { language, stderr, stdout } = surroundings
  const output = outputTo(stdout)
  const alone = paths.length === 1 && options.filesFrom === undefined && isOneInput(paths[0] ?? '', surroundings)
  const format = options.format ?? (alone || options.outDir !== undefined ? 'json' : 'jsonl')
  if (format === 'json' && !alone && options.outDir === undefined) {
    throw new UserError({
      zh: '--format json 只能输出一份报告；多份请用 --format jsonl 或 --out-dir',
      en: '--format json prints one report; for several use --format jsonl or --out-dir',
    })
  }
  const shown = options.progress && stderr.isTTY && (options.outDir !== undefined || !stdout.isTTY)
  const progress = progressOn(stderr, shown, language)
  const directory = options.outDir === undefined ? null : directoryAt(options.outDir)
  const { encoding, maxFileSize } = options
  const plain: ParseTask = { kind: 'parse', format, input: { encoding, maxFileSize }, cache: null }
  const isChecked = checkedPaths(paths, surroundings.workingDirectory)
  const task = options.cache ? await cachedTask(plain, isChecked, surroundings) : plain
  const work = await withCache(parseWork(task), task)
  const found = inputsOf(paths, options, surroundings)
  const header = format === 'csv' ? csvHeader() : ''
  let code: ExitCode = 0
  if (!directory) await output.write(header)
  const concurrency = options.concurrency ?? 'auto'
  for await (const { path, said, text } of answersInOrder({ found, task, work, concurrency })) {
    if (said) {
      progress.clear()
      await sayOf(path, said, surroundings)
      if (said.exit > code) code = said.exit
    }
    // A path that led to nothing is no step.
    if (said?.exit !== 2) progress.step()
    if (text === null) continue
    if (directory) directory.write(path, header + text, format)
    else await output.write(text)
    if (!directory && output.closed) break
  }
  progress.clear()
  return code
}

function isOneInput(path: string, { workingDirectory }: Surroundings): boolean {
  if (path === '-') return true
  const found =
    statSync(join(workingDirectory, path), { throwIfNoEntry: false }) ?? statSync(path, { throwIfNoEntry: false })
  return found ? found.isFile() : !/[*?{}[\]!()]/.test(path)
}

/**
 * A file is named after its input, with its folders, below the directory: an input from elsewhere is not followed out of it,
 * and two inputs never share a file.
 */
function directoryAt(directory: string) {
  const written = new Set<string>()
  let made = ''
  return {
    write: (source: string, text: string, extension: string) => {
      const parts = source
        .split('/')
        .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
      const name = parts.join('/') === '-' ? 'stdin' : parts.join('/')
      let path = `${name}.${extension}`
      for (let copy = 2; written.has(path); copy++) path = `${name}.${copy}.${extension}`
      written.add(path)
      const target = join(directory, path)
      try {
        if (dirname(target) !== made) mkdirSync(dirname(target), { recursive: true })
        made = dirname(target)
        writeFileSync(target, text)
      } catch (error) {
        const why = errorCode(error)
        throw new UserError({ zh: `无法写 ${target}（${why}）`, en: `cannot write ${target} (${why})` })
      }
    },
  }
}
