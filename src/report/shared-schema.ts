import { isSchema, type JsonSchema } from './schema-parts.ts'

/**
 * The same schema for a validator that is to say only yes or no: without words for people, and with each part that is in it
 * several times written once. AJV makes code of every part wherever it stands, and takes four times as long with the whole.
 */
export function sharedSchema(schema: JsonSchema): JsonSchema {
  const bare = withoutWords(schema)
  const counts = new Map<string, number>()
  count(bare, counts)
  const names = new Map<string, string>()
  const shared: { [name: string]: JsonSchema } = {}

  const within = (part: JsonSchema): JsonSchema =>
    mapped(part, (inner) => {
      const key = JSON.stringify(inner)
      if (!isWorthSharing(inner, key) || (counts.get(key) ?? 0) < 2) return within(inner)
      const name = names.get(key) ?? `shared${names.size}`
      if (!names.has(key)) {
        names.set(key, name)
        shared[name] = within(inner)
      }
      return { $ref: `#/$defs/${name}` }
    })
  const { $defs, ...rest } = bare
  const definitions = isSchema($defs) ? Object.entries($defs) : []
  const own = definitions.map(([name, part]) => [name, isSchema(part) ? within(part) : part] as const)
  return { ...within(rest), $defs: { ...Object.fromEntries(own), ...shared } }
}

function withoutWords(schema: JsonSchema): JsonSchema {
  // A property may have such a name as well.
  const isWord = ([keyword, value]: [string, unknown]) =>
    (keyword === 'title' || keyword === 'description') && typeof value === 'string'
  return mapped(Object.fromEntries(Object.entries(schema).filter((each) => !isWord(each))), withoutWords)
}

function count(schema: JsonSchema, counts: Map<string, number>): void {
  mapped(schema, (inner) => {
    const key = JSON.stringify(inner)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    count(inner, counts)
    return inner
  })
}

/** A reference costs a call: only what has parts, or lists many words, is worth one. A list of properties is no schema. */
function isWorthSharing({ type }: JsonSchema, key: string): boolean {
  return key.length > 60 && (typeof type === 'string' || Array.isArray(type))
}

/** A schema with something else for each of the objects right below it: its parts, and the lists of its properties. */
function mapped(schema: JsonSchema, change: (inner: JsonSchema) => JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, inner]) => [
      keyword,
      Array.isArray(inner)
        ? inner.map((each: unknown) => (isSchema(each) ? change(each) : each))
        : isSchema(inner)
          ? change(inner)
          : inner,
    ]),
  )
}
