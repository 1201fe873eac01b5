import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Words } from '../rules/words.ts'
import { type Position, positions } from '../source/source.ts'
import type { Config, Waiver } from './config.ts'
import { configProblems, type Known, waiverProblems } from './meaning.ts'
import { areWaivers, isConfig, type WaiversFile } from './shape.ts'
import { type Problem, shapeProblems } from './shape-problems.ts'
import type { DataPath, DataText, Syntax } from './text.ts'

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

export function checkConfig(text: string, syntax: Syntax, known: Known): Promise<Checked<Config>> {
  return checked(text, syntax, isConfig, (data) => configProblems(data, known))
}

/** A file of waivers alone. */
export async function checkWaivers(
  text: string,
  syntax: Syntax,
  { rules }: Known,
): Promise<Checked<readonly Waiver[]>> {
  const inList = (data: WaiversFile): data is readonly Waiver[] => Array.isArray(data)
  const result = await checked(text, syntax, areWaivers, (data) =>
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

async function checked<T>(
  text: string,
  syntax: Syntax,
  isSound: ValidateFunction<T>,
  more: (data: T) => readonly Problem[] | Promise<readonly Problem[]>,
): Promise<Checked<T>> {
  const { data, problems: syntaxProblems, offsetOf: offsetIn } = await read(text, syntax)
  const positionAt = positions(text)
  const offsetOf = (path: DataPath) => offsetIn(path, 'value')
  if (syntaxProblems.length > 0) {
    const placed = syntaxProblems.map(({ offset, words }) => ({ ...positionAt(offset), words }))
    return { value: null, problems: placed, offsetOf }
  }
  const sound = isSound(data) ? data : null
  const problems = sound === null ? shapeProblems(isSound.errors ?? []) : await more(sound)
  const placed = problems
    .map(({ path, part, words }) => ({ ...positionAt(offsetIn(path, part)), words }))
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
  return { value: problems.length === 0 ? sound : null, problems: placed, offsetOf }
}

/** Either reader is loaded only where a file is written so. */
async function read(text: string, syntax: Syntax): Promise<DataText> {
  if (syntax === 'json') return (await import('./json-text.ts')).readJson(text)
  return (await import('./yaml-text.ts')).readYaml(text)
}
