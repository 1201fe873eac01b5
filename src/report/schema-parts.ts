/** A schema or a part of one; its words are those of JSON Schema 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

export function isSchema(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

export interface Properties {
  readonly [key: string]: JsonSchema
}

export const isoDate: JsonSchema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'ISO 8601: YYYY-MM-DD.',
}

export const raw: JsonSchema = { type: 'string', description: 'What the document has there.' }

export const place = {
  offset: { type: 'integer', minimum: 0, description: 'Of the first character, in UTF-16 units of the decoded text.' },
  length: { type: 'integer', minimum: 0, description: 'In UTF-16 units of the decoded text.' },
  line: { type: 'integer', minimum: 1, description: 'From 1. Lines end at CR LF, LF or CR.' },
  column: { type: 'integer', minimum: 1, description: 'From 1, in UTF-16 units.' },
}

export function quote(value: JsonSchema, description: string): JsonSchema {
  return { description, ...closed({ value, raw, ...place }) }
}

/** Exactly these properties, all of them there but for the optional ones. */
export function closed(required: Properties, optional: Properties = {}): JsonSchema {
  const properties = { ...required, ...optional }
  return { type: 'object', additionalProperties: false, required: Object.keys(required), properties }
}

export function nullable(schema: JsonSchema): JsonSchema {
  const words = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {}
  return { ...schema, type: [schema.type, 'null'], ...words }
}

export function oneOfWords(words: { readonly [word: string]: string }, description: string): JsonSchema {
  const meanings = Object.entries(words).map(([word, meaning]) => `"${word}": ${meaning}.`)
  return { type: 'string', enum: Object.keys(words), description: [description, ...meanings].join(' ') }
}
