import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { csvHeader, csvRows } from '../../formats/cells-csv.ts'
import { type ReportJson, toJson } from '../../report/json.ts'
import { createValidator } from '../../report/validate.ts'
import { eachDocument } from '../documents.ts'
import type { InputOptions } from '../inputs.ts'
import { outputTo } from '../output.ts'
import { progressOn } from '../progress.ts'
import { type ExitCode, type Surroundings, UserError } from '../surroundings.ts'

export interface ParseOptions extends InputOptions {
  readonly format?: 'json' | 'jsonl' | 'csv'
  readonly outDir?: string
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
  const problemsOf = createValidator()
  const shown = options.progress && stderr.isTTY && (options.outDir !== undefined || !stdout.isTTY)
  const progress = progressOn(stderr, shown, language)
  const written = new Set<string>()
  if (format === 'csv' && options.outDir === undefined) await output.write(csvHeader())
  const code = await eachDocument(
    paths,
    options,
    surroundings,
    outputTo(stderr),
    progress,
    async ({ input, report }) => {
      const json = toJson(report, input.source, input.origin)
      const [problem] = problemsOf(json)
      if (problem !== undefined) throw new Error(`the model does not fit its schema: ${problem}`)
      const text = format === 'csv' ? csvRows(json) : `${JSON.stringify(json, null, format === 'json' ? 2 : 0)}\n`
      if (options.outDir === undefined) await output.write(text)
      else writeInto(options.outDir, json, format === 'csv' ? csvHeader() + text : text, format, written)
      return options.outDir === undefined && output.closed ? 'enough' : 'more'
    },
  )
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
 * The file is named after the input, with its folders, below the directory: an input from elsewhere is not followed out of
 * it, and two inputs never share a file.
 */
function writeInto(
  directory: string,
  { source }: ReportJson,
  text: string,
  format: string,
  written: Set<string>,
): void {
  const parts = source.path
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
  const name = parts.join('/') === '-' ? 'stdin' : parts.join('/')
  let path = `${name}.${format}`
  for (let copy = 2; written.has(path); copy++) path = `${name}.${copy}.${format}`
  written.add(path)
  const target = join(directory, path)
  try {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UserError({ zh: `无法写 ${target}（${why}）`, en: `cannot write ${target} (${why})` })
  }
}
