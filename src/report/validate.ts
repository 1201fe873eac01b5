import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import { inputProblems } from './input-problems.ts'
import { reportInputSchema } from './input-schema.ts'
import { type JsonSchema, reportSchema } from './schema.ts'
import { isSchema } from './schema-parts.ts'
import { sharedSchema } from './shared-schema.ts'

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

/** Nearly all JSON is valid: the validator that can say what is wrong, and where, is made only where something is. */
function errorsBy(schema: JsonSchema): (json: unknown) => readonly ErrorObject[] {
  let isValid: ValidateFunction | null = null
  let judge: ValidateFunction | null = null
  return (json) => {
    isValid ??= compiled(sharedSchema(schema), {})
    if (isValid(json)) return []
    judge ??= compiled(schema, { allErrors: true, verbose: true })
    return judge(json) ? [] : (judge.errors ?? [])
  }
}

/** Compiling takes longer than judging many reports: what makes it slower only to judge faster is off. */
function compiled(schema: JsonSchema, options: Options): ValidateFunction {
  return new Ajv2020({
    discriminator: true,
    strict: true,
    allowUnionTypes: true,
    validateSchema: false,
    inlineRefs: false,
    messages: options.verbose ?? false,
    code: { optimize: false },
    ...options,
  }).compile(tagged(schema, schema))
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

function inWords({ instancePath, message, keyword, params }: ErrorObject): string {
  const detail = keyword === 'additionalProperties' ? `: ${params.additionalProperty}` : ''
  return `${instancePath || '/'}: ${message}${detail}`
}
