import type { Words } from '../rules/words.ts'

export type DataPath = readonly (string | number)[]

/** A data file that was read, and where its parts stand. */
export interface DataText {
  readonly data: unknown
  /** What is wrong with its syntax; then there are no data. */
  readonly problems: readonly { readonly offset: number; readonly words: Words }[]
  /** Where a key stands, or a value; where it is absent, what would hold it. */
  readonly offsetOf: (path: DataPath, part: 'key' | 'value') => number
}

export const emptyFile = { offset: 0, words: { zh: '文件是空的', en: 'the file is empty' } }

export type Syntax = 'json' | 'yaml'
