import { visible } from '../formats/visible.ts'
import { defaultExtensions, type Found, findInputs } from '../input/files.ts'
import { documentOf, type InputDocument, type ReadOptions, readInput } from '../input/read.ts'
import { unrecognized } from '../recognize/index.ts'
import type { Report } from '../report/report.ts'
import { type InputOptions, refuseBadInputs } from './inputs.ts'
import type { Words } from './language.ts'
import { outputTo } from './output.ts'
import { parserFor } from './parser.ts'
import { withPauses } from './pauses.ts'
import { type ExitCode, type Surroundings, UserError } from './surroundings.ts'

export interface ReadDocument {
  readonly input: InputDocument
  readonly report: Report
}

/** A sentence on an input, and the least that it makes of the exit code. */
export interface Said {
  readonly words: Words
  readonly exit: ExitCode
}

/**
 * Reads every input, in order, one at a time, and hands it on. What goes wrong with one is said in a sentence on `stderr`
 * and counted in the exit code, and the next is read all the same.
 */
export async function eachDocument(
  paths: readonly string[],
  options: InputOptions,
  surroundings: Surroundings,
  use: (document: ReadDocument) => Promise<'more' | 'enough'>,
): Promise<ExitCode> {
  let code: ExitCode = 0
  const say = async (path: string, said: Said) => {
    await sayOf(path, said, surroundings)
    if (said.exit > code) code = said.exit
  }
  for await (const found of inputsOf(paths, options, surroundings)) {
    if (found.kind === 'problem') {
      await say(found.path, problemSaid(found.code))
      continue
    }
    try {
      const document = await readDocument(found, options)
      const said = unrecognizedSaid(document)
      if (said) await say(found.path, said)
      if ((await use(document)) === 'enough') break
    } catch (error) {
      if (error instanceof UserError) throw error
      await say(found.path, failureSaid(error))
    }
  }
  return code
}

/** Where the documents of a request are, found as they are asked for. */
export function inputsOf(
  paths: readonly string[],
  options: InputOptions,
  { workingDirectory }: Surroundings,
): AsyncIterable<Found> {
  refuseBadInputs(paths, options)
  const found = findInputs({
    paths,
    ...(options.stdinFilename === undefined ? {} : { stdinFilename: options.stdinFilename }),
    ...(options.filesFrom === undefined ? {} : { filesFrom: options.filesFrom }),
    extensions: options.ext ?? defaultExtensions,
    ignore: options.ignore,
    useIgnoreFiles: options.ignoreFiles !== false,
    cwd: workingDirectory,
  })
  return withPauses(found)
}

export async function readDocument(
  found: Exclude<Found, { kind: 'problem' }>,
  options: ReadOptions,
  bytes?: Uint8Array,
): Promise<ReadDocument> {
  const input = bytes ? documentOf(found.path, bytes, options) : await readInput(found, options)
  const { source, failure } = input
  return { input, report: source ? (await parserFor(source))(source) : unrecognized(failure) }
}

export async function sayOf(path: string, { words }: Said, { stderr, language }: Surroundings): Promise<void> {
  await outputTo(stderr).write(`${visible(path)}: ${visible(words[language])}\n`)
}

export function problemSaid(code: Extract<Found, { kind: 'problem' }>['code']): Said {
  return { words: problems[code], exit: 2 }
}

/** Null where there is nothing to be said. */
export function unrecognizedSaid({ input, report }: ReadDocument): Said | null {
  return report.kind === 'unrecognized' ? { words: whyUnrecognized(input, report.reason), exit: 1 } : null
}

/** Of a fault of ours. */
export function failureSaid(error: unknown): Said {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { words: { zh: `程序内部错误：${what}`, en: `internal error: ${what}` }, exit: 3 }
}

const problems: { readonly [code in 'not-found' | 'no-match' | 'unreadable']: Words } = {
  'not-found': { zh: '没有这个文件或目录', en: 'no such file or directory' },
  'no-match': { zh: '没有可读的文件', en: 'no file to read' },
  unreadable: { zh: '无法读取', en: 'cannot be read' },
}

function whyUnrecognized({ failure, what }: InputDocument, reason: Report['reason']): Words {
  const detail = what ? `（${what}）` : ''
  const detailEn = what ? ` (${what})` : ''
  switch (failure ?? reason) {
    case 'empty':
      return { zh: '文件是空的', en: 'the file is empty' }
    case 'binary':
      return { zh: `不是文本文件${detail}`, en: `not a text file${detailEn}` }
    case 'undecodable':
      return { zh: '无法确定编码，不能读成文字', en: 'cannot be decoded into text' }
    case 'too-large':
      return { zh: '文件超过 --max-file-size 的限度', en: 'the file is larger than --max-file-size allows' }
    case 'unreadable':
      return { zh: `无法读取${detail}`, en: `cannot be read${detailEn}` }
    case 'blank-form':
      return { zh: '只有空白表格，没有填报数据', en: 'only the blank form, with no data in it' }
    case 'before-2019':
      return {
        zh: '是 2019 年以前的统计表，未读其中的数',
        en: 'a statistics form from before 2019; its figures are not read',
      }
    case 'no-tables':
      return { zh: '有报告的标题，但没有数据表', en: 'it has headings of a report, but none of its tables' }
    default:
      return { zh: '不是政府信息公开工作年度报告', en: 'not a government information disclosure annual report' }
  }
}
