import type { ErrorObject } from 'ajv/dist/2020.js'
import { distance } from 'fastest-levenshtein'
import type { JsonSchema } from './schema-parts.ts'

/**
 * What AJV found in the JSON of others, a line each: the place as a JSON pointer, what was expected there, and what there
 * is. `root` is the schema that the JSON was judged by.
 */
export function inputProblems(errors: readonly ErrorObject[], root: JsonSchema): readonly string[] {
  // What follows from the branch of a condition says what is wrong; that there is one says nothing.
  return errors.filter(({ keyword }) => keyword !== 'if').map((error) => problemIn(error, root))
}

/** `/tables/litigation/edition: expected "2019" or "2021", not "1999"` */
function problemIn(error: ErrorObject, root: JsonSchema): string {
  const { instancePath, keyword, params, data, message = '' } = error
  const at = (key: string) => `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
  const properties = propertiesOf(error.parentSchema)
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      return `${at(key)}: there is no such key; ${meant(key, Object.keys(properties))}`
    }
    case 'required':
      return `${at(String(params.missingProperty))}: missing; expected ${expected(properties[params.missingProperty])}`
    case 'discriminator': {
      const values = tagValues(error, root)
      const given = params.tagValue === undefined ? 'missing; ' : ''
      const found = params.tagValue === undefined ? '' : `, not ${shown(params.tagValue)}`
      return `${at(String(params.tag))}: ${given}expected ${oneOf(values.map(shown))}${found}`
    }
    case 'enum':
      return `${instancePath || '/'}: expected ${oneOf([params.allowedValues].flat().map(shown))}, not ${shown(data)}`
    case 'type':
      return `${instancePath || '/'}: expected ${oneOf([params.type].flat().map(String))}, not ${shown(data)}`
    case 'pattern':
      return `${instancePath}: expected a text such as ${params.pattern}, not ${shown(data)}`
    default:
      return `${instancePath || '/'}: ${message}`
  }
}

function meant(key: string, candidates: readonly string[]): string {
  const [nearest] = candidates
    .map((candidate) => ({ candidate, far: distance(key.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((one, other) => one.far - other.far)
  return nearest && nearest.far <= Math.max(1, Math.floor(key.length / 3))
    ? `did you mean ${shown(nearest.candidate)}?`
    : `expected ${oneOf(candidates.map(shown))}`
}

/** What tells the branches apart, branch by branch. */
function tagValues({ parentSchema, params }: ErrorObject, { $defs }: JsonSchema): readonly unknown[] {
  const branches: readonly unknown[] = Array.isArray(parentSchema?.oneOf) ? parentSchema.oneOf : []
  const definitions = isObject($defs) ? $defs : {}
  return branches.flatMap((branch) => {
    const name = isObject(branch) ? String(branch.$ref).replace('#/$defs/', '') : ''
    const tag = propertiesOf(definitions[name])[String(params.tag)]
    return isObject(tag) && 'const' in tag ? [tag.const] : []
  })
}

function expected(schema: unknown): string {
  if (!isObject(schema)) return 'a value'
  if ('const' in schema) return shown(schema.const)
  if (Array.isArray(schema.enum)) return oneOf(schema.enum.map(shown))
  return schema.type === undefined ? 'a value' : oneOf([schema.type].flat().map(String))
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  if (isObject(value)) return 'object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function propertiesOf(schema: unknown): { readonly [key: string]: unknown } {
  return isObject(schema) && isObject(schema.properties) ? schema.properties : {}
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
