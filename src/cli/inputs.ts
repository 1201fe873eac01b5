import type { Encoding } from '../report/report.ts'
import { UserError } from './surroundings.ts'

/** The options that every command with inputs has. */
export interface InputOptions {
  readonly stdinFilename?: string
  readonly filesFrom?: string
  readonly ext?: readonly string[]
  readonly ignore: readonly string[]
  /** False with --no-ignore. */
  readonly ignoreFiles?: false
  readonly encoding: Encoding | 'auto'
  readonly maxFileSize: number
}

/** What cannot be meant: no input, or standard input twice. */
export function refuseBadInputs(paths: readonly string[], options: InputOptions): void {
  if (paths.length === 0 && options.filesFrom === undefined) {
    throw new UserError({
      zh: '请给出要读的文件或目录（- 表示标准输入）',
      en: 'name the files or directories to read (- for standard input)',
    })
  }
  if (options.filesFrom === '-' && paths.includes('-')) {
    throw new UserError({
      zh: '标准输入只能用一次：作为文件，或作为 --files-from 的路径清单',
      en: 'standard input can be a document or the list of --files-from, not both',
    })
  }
}
