import { needed } from './input.ts'
import { reportSchema } from './schema.ts'
import type { JsonSchema } from './schema-parts.ts'

/** The pattern of a digest, which a document made elsewhere has none of. */
const sha256 = '^[0-9a-f]{64}$'

/**
 * What is accepted as a report, wherever it was made: the published schema, of which nothing has to be there but what says
 * what a thing is, and the tables of what is a report. A cell may be a bare number, or null for none; what the root and the source have besides is passed over.
 */
export const reportInputSchema: JsonSchema = inputSchema()

function inputSchema(): JsonSchema {
  const { $id, description, oneOf, required, $defs, ...root } = lenient(reportSchema)
  const properties = isSchema(root.properties) ? root.properties : {}
  const source = isSchema(properties.source) ? properties.source : {}
  return {
    ...root,
    additionalProperties: true,
    properties: { ...properties, source: { ...source, additionalProperties: true } },
    if: { required: ['kind'], properties: { kind: { const: 'unrecognized' } } },
    else: { required: ['tables'], properties: { tables: { type: 'object' }, reason: { type: 'null' } } },
    $defs: {
      ...(isSchema($defs) && $defs),
      bareCell: {
        type: ['number', 'null', 'object'],
        if: { not: { type: 'object' } },
        else: { $ref: '#/$defs/cell' },
      },
    },
  }
}

/** The same, with fewer required properties and bare cells. */
function lenient(schema: JsonSchema): JsonSchema {
  const properties = isSchema(schema.properties) ? schema.properties : {}
  const says = (name: unknown) => {
    const property = needed.some((each) => each === name) ? properties[String(name)] : undefined
    return isSchema(property) && property.type !== 'null'
  }
  const entries = Object.entries(schema).flatMap(([keyword, part]): [string, unknown][] => {
    if (keyword === 'required' && Array.isArray(part)) return [[keyword, part.filter(says)]]
    if (keyword === 'minLength' || (keyword === 'pattern' && part === sha256)) return []
    if (keyword === '$ref' && part === '#/$defs/cell') return [[keyword, '#/$defs/bareCell']]
    return [[keyword, Array.isArray(part) ? part.map(partOf) : partOf(part)]]
  })
  return Object.fromEntries(entries)
}

function partOf(part: unknown): unknown {
  return isSchema(part) ? lenient(part) : part
}

function isSchema(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}
