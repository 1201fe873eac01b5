import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { nearest, withSuggestion } from '../config/nearest.ts'
import type { FindingsWriter, Format, FormatOptions, Summary } from '../formats/format.ts'
import { formatOf, formats } from '../formats/index.ts'
import { type ColorChoice, colorLevel } from './color.ts'
import type { OutputTarget, Texts } from './lint-task.ts'
import type { Judged } from './outcome.ts'
import { type Output, outputTo } from './output.ts'
import { partsOfPath, safeNames } from './safe-name.ts'
import { fileSink, reopenedSink, type Sink } from './sink.ts'
import { type Surroundings, UserError } from './surroundings.ts'
import { startTally, type Tally } from './tally.ts'

/** The options that decide what is printed, and where. */
export interface OutputOptions {
  readonly format: readonly string[]
  readonly splitBy?: 'file' | 'agency'
  readonly quiet?: true
  readonly summaryOnly?: true
  readonly showSource: boolean
  readonly color: ColorChoice
}

/** All outputs of a run, fed together. */
export interface Outputs {
  readonly open: () => Promise<void>
  readonly add: (judged: Judged<Texts>) => Promise<void>
  readonly close: (tally: Tally) => Promise<void>
  /** In the order of the texts of a document. */
  readonly targets: readonly OutputTarget[]
  /** Whoever read them has gone away, and no file is being written either. */
  readonly unwanted: () => boolean
  /** Files that are being written, which are no documents. */
  readonly files: readonly string[]
}

export async function outputsFor(
  wanted: readonly string[],
  options: OutputOptions,
  shared: Omit<FormatOptions, 'color' | 'width' | 'showSource' | 'summaryOnly' | 'quiet'>,
  surroundings: Surroundings,
): Promise<Outputs> {
  const { workingDirectory: cwd, stdout, environment } = surroundings
  const targets = (wanted.length === 0 ? ['pretty'] : wanted).map((text) => targetOf(text, cwd, options))
  refuseCollisions(targets)
  if (options.splitBy && !targets.some(({ kind }) => kind === 'folder')) {
    throw new UserError({
      zh: '--split-by 须与 --format 名称=目录/ 一起使用，例如 -f html=letters/',
      en: '--split-by needs a --format name=directory/, such as -f html=letters/',
    })
  }
  const common = {
    ...shared,
    showSource: options.showSource,
    summaryOnly: options.summaryOnly ?? false,
    quiet: options.quiet ?? false,
  }
  const plain: FormatOptions = { ...common, color: 0, width: 100 }
  const coloured: FormatOptions = {
    ...common,
    color: await colorLevel(options.color, stdout, environment),
    width: stdout.isTTY ? Math.max(stdout.columns ?? 100, 40) : 100,
  }
  const screen = outputTo(stdout)
  const optionsOf = ({ kind }: Target) => (kind === 'stdout' ? coloured : plain)
  const writers = await Promise.all(
    targets.map(async (target) => {
      const open = await target.format.load()
      return writerTo(target, open(optionsOf(target)), screen, options)
    }),
  )
  return {
    open: () => each(writers, (writer) => writer.open()),
    add: (judged) => each(writers, (writer, index) => writer.add(judged.told[index] ?? '', judged)),
    close: (tally) => each(writers, (writer) => writer.close(tally.summary(), tally.crashed())),
    targets: targets.map((target) => {
      const { rules: _, ...own } = optionsOf(target)
      return { format: target.format.name, options: own }
    }),
    unwanted: () => screen.closed && targets.every(({ kind }) => kind === 'stdout'),
    files: targets.flatMap((target) => (target.kind === 'stdout' ? [] : [target.absolute])),
  }
}

type Target =
  | { readonly kind: 'stdout'; readonly format: Format }
  | { readonly kind: 'file' | 'folder'; readonly format: Format; readonly absolute: string; readonly shown: string }

interface TargetWriter {
  readonly open: () => void | Promise<void>
  readonly add: (text: string, judged: Judged<Texts>) => void | Promise<void>
  readonly close: (summary: Summary, crashed: boolean) => void | Promise<void>
}

async function each(
  writers: readonly TargetWriter[],
  act: (writer: TargetWriter, index: number) => void | Promise<void>,
): Promise<void> {
  for (const [index, writer] of writers.entries()) await act(writer, index)
}

/** `json`, `json=out.json`, or `html=letters/` with --split-by. */
function targetOf(text: string, cwd: string, { splitBy }: OutputOptions): Target {
  const at = text.indexOf('=')
  const name = at < 0 ? text : text.slice(0, at)
  const path = at < 0 ? '-' : text.slice(at + 1)
  const format = formatOf(name)
  if (!format) {
    const names = formats.map((known) => known.name)
    const words = {
      zh: `没有格式 ${name}，可用的有 ${names.join('、')}`,
      en: `there is no format ${name}; there are ${names.join(', ')}`,
    }
    throw new UserError(withSuggestion(words, nearest(name, names)))
  }
  if (path === '') throw new UserError({ zh: `--format ${text} 没有写路径`, en: `--format ${text} lacks the path` })
  if (path === '-') return { kind: 'stdout', format }
  const absolute = resolve(cwd, path)
  const isFolder = /[\\/]$/.test(path) || statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true
  if (isFolder && !splitBy) {
    throw new UserError({
      zh: `${path} 是目录：要分开写成多个文件，请加 --split-by file 或 --split-by agency`,
      en: `${path} is a directory: to write several files into it, add --split-by file or --split-by agency`,
    })
  }
  return { kind: isFolder ? 'folder' : 'file', format, absolute, shown: path }
}

/** GitHub finds its annotations among whatever else is printed; every other machine wants its output for itself. */
const SHARES_STDOUT = 'github'

function refuseCollisions(targets: readonly Target[]): void {
  const printed = targets.filter(({ kind }) => kind === 'stdout').map(({ format }) => format)
  const alone = printed.find(({ machine, name }) => machine && name !== SHARES_STDOUT)
  if (alone && printed.length > 1) {
    const others = printed.filter((format) => format !== alone).map(({ name }) => name)
    const other = others[0] ?? alone.name
    throw new UserError({
      zh: `标准输出只能有一种供程序读取的格式：${alone.name} 和 ${other} 请把其中之一写到文件，如 -f ${alone.name}=out.${alone.extension}`,
      en: `${alone.name} needs standard output for itself, ${other} cannot share it: write one to a file, such as -f ${alone.name}=out.${alone.extension}`,
    })
  }
  const seen = new Set<string>()
  for (const target of targets) {
    if (target.kind === 'stdout') continue
    const key = target.kind === 'folder' ? `${target.absolute} ${target.format.extension}` : target.absolute
    if (seen.has(key)) {
      throw new UserError({
        zh: `两种格式不能写到同一个文件 ${target.shown}`,
        en: `two formats cannot be written to the same ${target.shown}`,
      })
    }
    seen.add(key)
  }
}

function writerTo(target: Target, writer: FindingsWriter, screen: Output, { splitBy }: OutputOptions): TargetWriter {
  if (target.kind === 'folder') return splitWriter(target, writer, splitBy ?? 'file')
  const joined = joinedBy(writer)
  if (target.kind === 'stdout') {
    return {
      open: () => screen.write(writer.head()),
      add: (text) => screen.write(joined.next(text)),
      close: (summary, crashed) => screen.write(writer.foot(summary, { isEmpty: joined.isEmpty(), crashed })),
    }
  }
  let sink: Sink | null = null
  return {
    open: () => {
      sink = fileSink(target.absolute, target.shown)
      sink.write(writer.head())
    },
    add: (text) => sink?.write(joined.next(text)),
    close: (summary, crashed) => {
      sink?.write(writer.foot(summary, { isEmpty: joined.isEmpty(), crashed }))
      sink?.finish()
    },
  }
}

/** Texts of files, with what stands between them. */
function joinedBy({ separator = '' }: FindingsWriter): {
  readonly next: (text: string) => string
  readonly isEmpty: () => boolean
} {
  let isEmpty = true
  return {
    next: (text) => {
      if (text === '') return ''
      const between = isEmpty ? '' : separator
      isEmpty = false
      return between + text
    },
    isEmpty: () => isEmpty,
  }
}

interface Part {
  readonly joined: ReturnType<typeof joinedBy>
  readonly sink: Sink
  readonly tally: Tally
}

/** A file for each document or agency, each a whole output with a summary of its own. */
function splitWriter(
  { format, absolute, shown }: Extract<Target, { kind: 'file' | 'folder' }>,
  writer: FindingsWriter,
  splitBy: 'file' | 'agency',
): TargetWriter {
  const nameOf = safeNames(format.extension)
  const parts = new Map<string, Part>()
  const partFor = (name: string): Part => {
    const known = parts.get(name)
    if (known) return known
    const part = {
      joined: joinedBy(writer),
      sink: reopenedSink(join(absolute, name), `${shown}${name}`),
      tally: startTally(),
    }
    part.sink.write(writer.head())
    parts.set(name, part)
    return part
  }
  const finish = ({ joined, sink, tally }: Part) => {
    sink.write(writer.foot(tally.summary(), { isEmpty: joined.isEmpty(), crashed: tally.crashed() }))
    sink.finish()
  }
  return {
    open: () => {
      if (existsSync(absolute)) return
      try {
        mkdirSync(absolute, { recursive: true })
      } catch {
        throw new UserError({ zh: `无法建立目录 ${shown}`, en: `cannot make the directory ${shown}` })
      }
    },
    add: (text, { path, agency, counts, crashed }) => {
      const key = splitBy === 'file' ? path : (agency ?? '')
      const part = partFor(nameOf(key, splitBy === 'file' ? partsOfPath(path) : [agency ?? '_unknown']))
      part.tally.addCounts({ ...counts, files: 1 }, crashed)
      part.sink.write(part.joined.next(text))
      if (splitBy === 'agency') return
      finish(part)
      parts.clear()
    },
    close: () => {
      for (const part of parts.values()) finish(part)
    },
  }
}
