import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Words } from '../rules/words.ts'
import { type Position, positions } from '../source/source.ts'
import type { Config, Waiver } from './config.ts'
import { configProblems, type Known, waiverProblems } from './meaning.ts'
import { areWaivers, isConfig, type WaiversFile } from './shape.ts'
import { type Problem, shapeProblems } from './shape-problems.ts'
import { type DataPath, type DataText, readJson, readYaml } from './text.ts'

export interface ConfigProblem extends Position {
  readonly words: Words
}

export interface Checked<T> {
  /** Null where there is a problem. */
  readonly value: T | null
  readonly problems: readonly ConfigProblem[]
  /** Where in the text a value stands. */
  readonly offsetOf: (path: DataPath) => number
}

export function checkConfig(text: string, syntax: 'json' | 'yaml', known: Known): Checked<Config> {
  return checked(text, syntax, isConfig, (data) => configProblems(data, known))
}

/** A file of waivers alone. */
export function checkWaivers(text: string, syntax: 'json' | 'yaml', { rules }: Known): Checked<readonly Waiver[]> {
  const inList = (data: WaiversFile): data is readonly Waiver[] => Array.isArray(data)
  const result = checked(text, syntax, areWaivers, (data) =>
    waiverProblems(inList(data) ? data : data.waivers, inList(data) ? [] : ['waivers'], rules),
  )
  const { value } = result
  const prefix: DataPath = value && !inList(value) ? ['waivers'] : []
  return {
    ...result,
    value: value && (inList(value) ? value : value.waivers),
    offsetOf: (path) => result.offsetOf([...prefix, ...path]),
  }
}

function checked<T>(
  text: string,
  syntax: 'json' | 'yaml',
  isSound: ValidateFunction<T>,
  more: (data: T) => readonly Problem[],
): Checked<T> {
  const read: DataText = (syntax === 'json' ? readJson : readYaml)(text)
  const positionAt = positions(text)
  const offsetOf = (path: DataPath) => read.offsetOf(path, 'value')
  const syntaxProblems = read.problems.map(({ offset, words }) => ({ ...positionAt(offset), words }))
  if (syntaxProblems.length > 0) return { value: null, problems: syntaxProblems, offsetOf }
  const { data } = read
  const sound = isSound(data) ? data : null
  const problems = sound === null ? shapeProblems(isSound.errors ?? []) : more(sound)
  const placed = problems
    .map(({ path, part, words }) => ({ ...positionAt(read.offsetOf(path, part)), words }))
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
  return { value: problems.length === 0 ? sound : null, problems: placed, offsetOf }
}
