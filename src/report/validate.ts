import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import { inputProblems } from './input-problems.ts'
import { reportInputSchema } from './input-schema.ts'
import { type JsonSchema, reportSchema } from './schema.ts'

/**
 * Judges JSON by the published schema. The problems are one English line each, "place: what is wrong", the place being a
 * JSON pointer; none means that the JSON is valid. The schema is compiled once, when it is first needed.
 */
export function createValidator(): (json: unknown) => readonly string[] {
  const errorsOf = errorsBy(reportSchema)
  return (json) => errorsOf(json).map(inWords)
}

/** The same by the schema of what is accepted as a report, see input-schema.ts; the problems say what was expected. */
export function createInputValidator(): (json: unknown) => readonly string[] {
  const errorsOf = errorsBy(reportInputSchema)
  return (json) => inputProblems(errorsOf(json), reportInputSchema)
}

function errorsBy(schema: JsonSchema): (json: unknown) => readonly ErrorObject[] {
  let compiled: ValidateFunction | null = null
  return (json) => {
    compiled ??= new Ajv2020(options).compile(tagged(schema, schema))
    return compiled(json) ? [] : (compiled.errors ?? [])
  }
}

/** Compiling takes longer than judging many reports: what makes it slower only to judge faster is off. */
const options: Options = {
  allErrors: true,
  verbose: true,
  discriminator: true,
  strict: true,
  allowUnionTypes: true,
  validateSchema: false,
  inlineRefs: false,
  code: { optimize: false },
}

/**
 * The same schema, with each `oneOf` told which property its branches differ by. AJV then speaks of the one branch that the
 * data claims to be, not of all; the keyword is not of JSON Schema, so that the published schema does without it.
 */
function tagged(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const parts = Object.entries(schema).map(([keyword, part]) => [keyword, isSchema(part) ? tagged(part, root) : part])
  const [branch] = Array.isArray(schema.oneOf) ? schema.oneOf : []
  return {
    ...Object.fromEntries(parts),
    ...(isSchema(branch) && { discriminator: { propertyName: tagOf(branch, root) } }),
  }
}

function tagOf(branch: JsonSchema, { $defs }: JsonSchema): string | undefined {
  const name = typeof branch.$ref === 'string' ? branch.$ref.replace('#/$defs/', '') : ''
  const definition = isSchema($defs) && isSchema($defs[name]) ? $defs[name] : branch
  const properties = isSchema(definition.properties) ? Object.entries(definition.properties) : []
  return properties.find(([, property]) => isSchema(property) && 'const' in property)?.[0]
}

function isSchema(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

function inWords({ instancePath, message, keyword, params }: ErrorObject): string {
  const detail = keyword === 'additionalProperties' ? `: ${params.additionalProperty}` : ''
  return `${instancePath || '/'}: ${message}${detail}`
}
