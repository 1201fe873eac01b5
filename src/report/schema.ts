import { type Block, type Column, type Form, type FormRow, type TableKey, tableKeys } from '../forms/form.ts'
import { forms } from '../forms/index.ts'
import type { Cell, Doubt, Encoding, Origin, Reason, Report } from './report.ts'

/** A schema or a part of one; its words are those of JSON Schema 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

const kinds: { readonly [key in Report['kind']]: string } = {
  report: 'an annual report on the disclosure of government information',
  unrecognized: 'anything else; "reason" says why',
}

const reasons: { readonly [key in Reason]: string } = {
  empty: 'nothing is in the document',
  binary: 'the bytes are no text',
  undecodable: 'the bytes are text in none of the known encodings',
  'blank-form': 'the official form with nothing filled in, or the notice that prescribes it',
  'before-2019': 'the statistics form of 2014 to 2018',
  'no-tables': 'it has the headings of a report, but none of its tables',
  'not-a-report': 'it is something else',
}

const editions: { readonly [key in Exclude<Report['edition'], null>]: string } = {
  '2019': 'every table follows the form for the report years 2019 and 2020',
  '2021': 'every table follows the form for the report years from 2021 on',
  mixed: 'the tables follow different editions',
  'before-2019': 'an older statistics form, which is not read',
}

const doubts: { readonly [key in Doubt]: string } = {
  'label-lost': "the row's label was not found; its values were, between those of its neighbours",
  'labels-first': 'the labels of several rows stand before the values of all of them, which were dealt out in order',
  position: 'the column is told by the position on the line alone',
  'more-values': "the row has more values than the form; those were taken that the form's sums, or the line, allow",
  'run-together': 'digits without blanks between them were parted in the only way that fits',
  torn: 'the number was in pieces, which were put together',
  'blanks-unsure':
    'the blank cells beside it could be others than were taken, and it would then belong in another column',
}

const encodings: { readonly [key in Encoding]: string } = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030, with GBK and GB 2312 as parts of it',
  big5: 'Big5',
  'utf-16le': 'UTF-16, little endian',
  'utf-16be': 'UTF-16, big endian',
}

const mediaTypes: { readonly [key in Origin['mediaType']]: string } = {
  'text/plain': 'text',
  'text/html': 'a web page',
  'application/octet-stream': 'no text at all',
}

const isoDate: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'ISO 8601: YYYY-MM-DD.' }

const raw: JsonSchema = { type: 'string', description: 'What the document has there.' }

const place = {
  offset: { type: 'integer', minimum: 0, description: 'Of the first character, in UTF-16 units of the decoded text.' },
  length: { type: 'integer', minimum: 0, description: 'In UTF-16 units of the decoded text.' },
  line: { type: 'integer', minimum: 1, description: 'From 1. Lines end at CR LF, LF or CR.' },
  column: { type: 'integer', minimum: 1, description: 'From 1, in UTF-16 units.' },
}

const source: JsonSchema = {
  description: 'Where the document came from and how its bytes were read.',
  ...closed({
    path: { type: 'string', minLength: 1, description: 'As named by the user; "-" for standard input.' },
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Of the bytes.' },
    bytes: { type: 'integer', minimum: 0, description: 'How many bytes there were.' },
    encoding: nullable(oneOfWords(encodings, 'What the bytes were decoded as; null where they are no text.')),
    declaredEncoding: { type: ['string', 'null'], description: 'What the document says of itself; a hint only.' },
    encodingRivals: {
      type: 'array',
      items: { type: 'string', enum: Object.keys(encodings) },
      description: 'Other encodings that the bytes could be read in, likeliest first.',
    },
    mediaType: oneOfWords(mediaTypes, 'What the document was read as.'),
    layouts: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: 'How the tables are laid out in the document, in order of first use.',
    },
  }),
}

const section: JsonSchema = closed({
  key: { type: 'string', enum: [...new Set(forms.flatMap((form) => form.sections.map(({ key }) => key)))] },
  number: { type: 'integer', minimum: 1, description: 'In the official form, whatever the document prints.' },
  heading: quote({ type: 'string' }, 'As printed.'),
  text: { type: 'string', description: 'The prose of the section, a paragraph a line, without its tables.' },
})

const doubt: JsonSchema = { $ref: '#/$defs/doubt' }

const cellStates: { readonly [state in Cell['state']]: JsonSchema } = {
  number: {
    description: 'A number was read.',
    ...closed(
      {
        state: { const: 'number' },
        value: { type: 'number', description: 'As printed; it is never converted from one unit to another.' },
        raw,
        unit: { type: ['string', 'null'], description: 'A unit printed in the cell itself; null where none is.' },
        ...place,
      },
      { doubt },
    ),
  },
  blank: {
    description: 'Nothing stands in the cell, or a mark for nothing such as "/" or "无". This is not 0.',
    ...closed({ state: { const: 'blank' }, value: { type: 'null' }, raw, unit: { type: 'null' }, ...place }, { doubt }),
  },
  unreadable: {
    description: 'Something stands in the cell, and no single number can be read from it.',
    ...closed({ state: { const: 'unreadable' }, value: { type: 'null' }, raw, unit: { type: 'null' }, ...place }),
  },
  missing: {
    description:
      'The document has nothing for this cell, or nothing that can be placed in it with certainty. All but the state is null.',
    ...closed({
      state: { const: 'missing' },
      ...Object.fromEntries(['value', 'raw', 'unit', ...Object.keys(place)].map((key) => [key, { type: 'null' }])),
    }),
  },
}

/**
 * What every JSON document made of a report keeps to; the published file is generated from it. `const` stands only where
 * it tells the branches of a `oneOf` apart.
 */
export const reportSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:gov-report:schema:report:1.0',
  title: 'Government information disclosure annual report (政府信息公开工作年度报告)',
  description:
    'What was read of one document, with the place of every value. Nothing in it is judged, converted or filled in. ' +
    'Offsets and lengths count UTF-16 units of the decoded text, as JavaScript strings do; lines and columns count from 1.',
  ...closed({
    schemaVersion: { enum: ['1.0'], description: 'The version of this schema.' },
    source,
    kind: oneOfWords(kinds, 'What the document is.'),
    reason: nullable(oneOfWords(reasons, 'Why the document is no report; null for a report.')),
    title: nullable(quote({ type: 'string' }, 'The title of the report, or null.')),
    agency: nullable(quote({ type: 'string' }, 'The agency whose report it is, or null.')),
    year: nullable(quote({ type: 'integer' }, 'The year that the report is about, or null.')),
    publishedOn: nullable(quote(isoDate, 'The day of publication that the page states, or null.')),
    signedOn: nullable(quote(isoDate, 'The day beside the signing agency under the text, or null.')),
    documentIndex: nullable(quote({ type: 'string' }, 'The index number (索引号) as printed, or null.')),
    edition: nullable(oneOfWords(editions, 'The edition of the official form; null where none is to be seen.')),
    sections: {
      type: 'array',
      items: section,
      description: 'The sections of the form, in the order of the document.',
    },
    tables: {
      description: 'The tables of the form. A table that the document does not have is absent.',
      ...closed({}, Object.fromEntries(tableKeys.map((key) => [key, tableOfAnyEdition(key)]))),
    },
  }),
  oneOf: [
    { properties: { kind: { const: 'report' }, reason: { type: 'null' } } },
    { properties: { kind: { const: 'unrecognized' }, reason: { type: 'string' } } },
  ],
  $defs: {
    cell: { type: 'object', oneOf: Object.keys(cellStates).map((state) => ({ $ref: `#/$defs/${state}Cell` })) },
    readCell: {
      type: 'object',
      oneOf: Object.keys(cellStates)
        .filter((state) => state !== 'missing')
        .map((state) => ({ $ref: `#/$defs/${state}Cell` })),
    },
    ...Object.fromEntries(Object.entries(cellStates).map(([state, schema]) => [`${state}Cell`, schema])),
    doubt: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: oneOfWords(doubts, 'What speaks against the cell.'),
      description: 'Why the cell may be wrong all the same; absent where nothing speaks against it.',
    },
    readings: {
      type: 'array',
      minItems: 1,
      items: { type: 'array', minItems: 1, items: { type: ['number', 'null'] } },
      description:
        "The readings of the values that compete, where there are few: each has the row's numbers in the form's order, " +
        'null for a cell without one. Absent where none can be told.',
    },
    ...Object.fromEntries(forms.flatMap((form) => tableKeys.flatMap((key) => tableDefinitions(form, key)))),
  },
}

function tableOfAnyEdition(key: TableKey): JsonSchema {
  return { type: 'object', oneOf: forms.map((form) => ({ $ref: `#/$defs/${tableName(form, key)}` })) }
}

function tableName(form: Form, key: TableKey): string {
  return `${key}${form.id}`
}

/** The table, and the columns of each of its blocks, which all rows of the block share. */
function tableDefinitions(form: Form, key: TableKey): readonly (readonly [string, JsonSchema])[] {
  const name = tableName(form, key)
  const { section: number, blocks } = form.tables[key]
  const rows = blocks.flatMap((block, index) =>
    block.rows.map((row) => [row.key, rowSchema(row, `${name}Columns${index + 1}`)] as const),
  )
  const table = {
    title: form.sections.find((head) => head.number === number)?.heading,
    description: `The edition of ${form.instrument}. Every row and every column of the form is there.`,
    ...closed({
      edition: { const: form.id },
      cells: { description: 'By row, then by column.', ...closed(Object.fromEntries(rows)) },
      unplaced: {
        type: 'array',
        description: 'Values that stand with a row, but whose columns cannot be told.',
        items: closed(
          {
            row: { type: 'string', enum: rows.map(([rowKey]) => rowKey) },
            values: { type: 'array', minItems: 1, items: { $ref: '#/$defs/readCell' } },
          },
          { readings: { $ref: '#/$defs/readings' } },
        ),
      },
    }),
  }
  return [[name, table], ...blocks.map((block, index) => [`${name}Columns${index + 1}`, columnsSchema(block)] as const)]
}

function rowSchema({ groups, label }: FormRow, columns: string): JsonSchema {
  return { title: [...groups, label].join(' › '), $ref: `#/$defs/${columns}` }
}

function columnsSchema({ columns }: Block): JsonSchema {
  return closed(Object.fromEntries(columns.map((column) => [column.key, columnSchema(column)])))
}

function columnSchema({ label, signed, decimal, unit }: Column): JsonSchema {
  const nature = decimal ? 'An amount of money' : 'A count'
  const sign = signed ? '; may be negative' : ''
  const prescribed = unit ? `; the form wants ${unit}` : ''
  return { title: label, description: `${nature}${sign}${prescribed}.`, $ref: '#/$defs/cell' }
}

function quote(value: JsonSchema, description: string): JsonSchema {
  return { description, ...closed({ value, raw, ...place }) }
}

/** Exactly these properties, all of them there but for the optional ones. */
function closed(required: Properties, optional: Properties = {}): JsonSchema {
  const properties = { ...required, ...optional }
  return { type: 'object', additionalProperties: false, required: Object.keys(required), properties }
}

interface Properties {
  readonly [key: string]: JsonSchema
}

function nullable(schema: JsonSchema): JsonSchema {
  const words = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {}
  return { ...schema, type: [schema.type, 'null'], ...words }
}

function oneOfWords(words: { readonly [word: string]: string }, description: string): JsonSchema {
  const meanings = Object.entries(words).map(([word, meaning]) => `"${word}": ${meaning}.`)
  return { type: 'string', enum: Object.keys(words), description: [description, ...meanings].join(' ') }
}
