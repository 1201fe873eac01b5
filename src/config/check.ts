import { Ajv2020 } from 'ajv/dist/2020.js'
import type { JsonSchema } from '../report/schema.ts'
import type { Words } from '../rules/words.ts'
import { type Position, positions } from '../source/source.ts'
import type { Config, Waiver } from './config.ts'
import { configProblems, type Known, waiverProblems } from './meaning.ts'
import { configSchema, waiversSchema } from './schema.ts'
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
  return checked(text, syntax, configSchema(known.rules), (data: Config) => configProblems(data, known))
}

/** A file of waivers alone. */
export function checkWaivers(text: string, syntax: 'json' | 'yaml', { rules }: Known): Checked<readonly Waiver[]> {
  type File = readonly Waiver[] | { readonly waivers: readonly Waiver[] }
  const inList = (data: File): data is readonly Waiver[] => Array.isArray(data)
  const result = checked(text, syntax, waiversSchema, (data: File) =>
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
  schema: JsonSchema,
  more: (data: T) => readonly Problem[],
): Checked<T> {
  const read: DataText = (syntax === 'json' ? readJson : readYaml)(text)
  const positionAt = positions(text)
  const offsetOf = (path: DataPath) => read.offsetOf(path, 'value')
  const syntaxProblems = read.problems.map(({ offset, words }) => ({ ...positionAt(offset), words }))
  if (syntaxProblems.length > 0) return { value: null, problems: syntaxProblems, offsetOf }
  const validate = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    validateSchema: false,
  }).compile<T>(schema)
  const { data } = read
  const problems = validate(data) ? more(data) : shapeProblems(validate.errors ?? [])
  const placed = problems
    .map(({ path, part, words }) => ({ ...positionAt(read.offsetOf(path, part)), words }))
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
  return { value: problems.length === 0 && validate(data) ? data : null, problems: placed, offsetOf }
}
