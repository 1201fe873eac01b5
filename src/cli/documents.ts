import { setImmediate } from 'node:timers/promises'
import { visible } from '../formats/visible.ts'
import { defaultExtensions, findInputs } from '../input/files.ts'
import { type InputDocument, readInput } from '../input/read.ts'
import { unrecognized } from '../recognize/index.ts'
import type { Report } from '../report/report.ts'
import { type InputOptions, refuseBadInputs } from './inputs.ts'
import type { Words } from './language.ts'
import type { Output } from './output.ts'
import { parserFor } from './parser.ts'
import type { Progress } from './progress.ts'
import { type ExitCode, type Surroundings, UserError } from './surroundings.ts'

export interface ReadDocument {
  readonly input: InputDocument
  readonly report: Report
}

/**
 * Reads every input, in order, one at a time, and hands it on. What goes wrong with one is said in a sentence on `stderr`
 * and counted in the exit code, and the next is read all the same.
 */
export async function eachDocument(
  paths: readonly string[],
  options: InputOptions,
  { language, workingDirectory }: Surroundings,
  stderr: Output,
  progress: Progress,
  use: (document: ReadDocument) => Promise<'more' | 'enough'>,
): Promise<ExitCode> {
  refuseBadInputs(paths, options)
  let code: ExitCode = 0
  const say = async (path: string, words: Words, worst: ExitCode) => {
    progress.clear()
    await stderr.write(`${visible(path)}: ${visible(words[language])}\n`)
    if (worst > code) code = worst
  }
  const found = findInputs({
    paths,
    ...(options.stdinFilename === undefined ? {} : { stdinFilename: options.stdinFilename }),
    ...(options.filesFrom === undefined ? {} : { filesFrom: options.filesFrom }),
    extensions: options.ext ?? defaultExtensions,
    ignore: options.ignore,
    useIgnoreFiles: options.ignoreFiles !== false,
    cwd: workingDirectory,
  })
  for await (const each of found) {
    if (each.kind === 'problem') {
      await say(each.path, problems[each.code], 2)
      continue
    }
    try {
      const input = await readInput(each, { encoding: options.encoding, maxFileSize: options.maxFileSize })
      const document = { input, report: await reportOf(input) }
      if (document.report.kind === 'unrecognized') await say(each.path, whyUnrecognized(document), 1)
      if ((await use(document)) === 'enough') break
    } catch (error) {
      if (error instanceof UserError) throw error
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
      await say(each.path, { zh: `程序内部错误：${what}`, en: `internal error: ${what}` }, 3)
    }
    progress.step()
    // Signals are heard between two turns of the loop only.
    await setImmediate()
  }
  return code
}

async function reportOf({ source, failure }: InputDocument): Promise<Report> {
  return source ? (await parserFor(source))(source) : unrecognized(failure)
}

const problems: { readonly [code in 'not-found' | 'no-match' | 'unreadable']: Words } = {
  'not-found': { zh: '没有这个文件或目录', en: 'no such file or directory' },
  'no-match': { zh: '没有可读的文件', en: 'no file to read' },
  unreadable: { zh: '无法读取', en: 'cannot be read' },
}

function whyUnrecognized({ input: { failure, what }, report: { reason } }: ReadDocument): Words {
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
