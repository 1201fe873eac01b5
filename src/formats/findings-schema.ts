import { tableKeys } from '../forms/form.ts'
import { forms } from '../forms/index.ts'
import type { JsonSchema } from '../report/schema.ts'
import type { FaultOrigin, FormPlace, Severity } from '../rules/rule.ts'
import type { FileJson, FindingJson, FindingsJson, PlaceJson, RangeJson } from './findings-json.ts'
import type { Summary } from './format.ts'

const severities: { readonly [key in Severity]: string } = {
  error: 'must be put right',
  warning: 'should be looked at',
  info: 'good to know',
}

const origins: { readonly [key in FaultOrigin]: string } = {
  report: 'the agency wrote it so',
  extraction: 'the page was scraped or converted badly',
  hijack: 'somebody else changed the page',
  unknown: 'cannot be told',
}

const parts: { readonly [key in Extract<FormPlace, { part: string }>['part']]: string } = {
  document: 'all of it',
  title: 'the title',
  head: 'what stands before section one',
  signature: 'agency and date under the text',
  page: "the web page's own text around the report",
}

const fromOne: JsonSchema = { type: ['integer', 'null'], minimum: 1 }

const range: { readonly [key in keyof RangeJson]: JsonSchema } = {
  line: {
    ...fromOne,
    description: 'From 1; null where nothing in the document could be pointed at, as the next three.',
  },
  column: { ...fromOne, description: 'From 1, in UTF-16 units.' },
  endLine: { ...fromOne, description: 'The line of the first unit behind.' },
  endColumn: { ...fromOne, description: 'The column of the first unit behind, from 1, in UTF-16 units.' },
}

const count: JsonSchema = { type: 'integer', minimum: 0 }

const placeProperties: { readonly [key in keyof PlaceJson]: JsonSchema } = {
  text: { type: 'string', description: "In the form's own words, for people." },
  part: nullable(oneOfWords(parts, 'Where it is in no section.')),
  section: nullable({
    type: 'string',
    enum: [...new Set(forms.flatMap(({ sections }) => sections.map(({ key }) => key)))],
    description: 'The key of a section.',
  }),
  table: nullable({ type: 'string', enum: [...tableKeys], description: 'The key of a table.' }),
  row: { type: ['string', 'null'], description: 'The key of a row of the table, as in report.schema.json.' },
  column: { type: ['string', 'null'], description: 'The key of a column of the table, as in report.schema.json.' },
}

const findingProperties: { readonly [key in keyof FindingJson]: JsonSchema } = {
  rule: {
    type: 'string',
    pattern: '^[a-z]+(?:-[a-z]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$',
    description: 'The id of the rule.',
  },
  severity: oneOfWords(severities, 'How bad it is.'),
  origin: oneOfWords(origins, 'Whose fault it is.'),
  message: { type: 'string', description: 'What is wrong, in the language that was asked for.' },
  place: { $ref: '#/$defs/place' },
  ...range,
  fingerprint: {
    type: 'string',
    pattern: '^[0-9a-f]{32}$',
    description:
      'What the finding is known by from run to run: made of the rule, the agency and year (the path where either is ' +
      'unknown), the place in the form and the values; never of a line. Unique within the file.',
  },
  expected: { type: ['string', 'number', 'null'], description: 'What should be there, where that can be said.' },
  found: { type: ['string', 'number', 'null'], description: 'What is there.' },
  formula: { type: ['string', 'null'], description: 'The sum or comparison, such as "12 + 5 = 17".' },
  related: {
    type: 'array',
    items: { $ref: '#/$defs/related' },
    description: 'The other places that belong to it, such as the other side of a sum.',
  },
  data: { type: 'object', description: "More, for programs; its shape is the rule's. Often empty." },
  consequences: {
    type: 'array',
    items: { $ref: '#/$defs/finding' },
    description: 'Findings that only follow from this one.',
  },
}

const fileProperties: { readonly [key in keyof FileJson]: JsonSchema } = {
  path: {
    type: 'string',
    minLength: 1,
    description:
      'Relative to the working directory where it is below it, with forward slashes; "-" for standard input.',
  },
  agency: { type: ['string', 'null'], description: 'The agency whose report it is; null where it was not read.' },
  year: { type: ['integer', 'null'], description: 'The year that the report is about; null where it was not read.' },
  findings: { type: 'array', items: { $ref: '#/$defs/finding' }, description: 'By place, then rule.' },
  checks: { $ref: '#/$defs/checks' },
}

const summaryProperties: { readonly [key in keyof Summary]: JsonSchema } = {
  files: { ...count, description: 'How many files were read.' },
  reports: { ...count, description: 'How many of them are reports.' },
  checks: { $ref: '#/$defs/checks' },
  errors: { ...count, description: 'Findings of this severity that are shown, here and in the next two.' },
  warnings: count,
  infos: count,
  known: { ...count, description: 'Findings that are not shown because a baseline has them.' },
  waived: { ...count, description: 'Findings that are not shown because somebody waived them.' },
}

const documentProperties: { readonly [key in keyof FindingsJson]: JsonSchema } = {
  schemaVersion: { enum: ['1.0'], description: 'The version of this schema.' },
  files: { type: 'array', items: { $ref: '#/$defs/file' }, description: 'Empty where only the summary was asked for.' },
  summary: { $ref: '#/$defs/summary' },
}

/**
 * What the format `json` keeps to; the published file is generated from it. A line of `jsonl` is a file, as in `$defs`, or,
 * the last one, an object of `schemaVersion` and `summary`.
 */
export const findingsSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:gov-report:schema:findings:1.0',
  title: 'Findings on government information disclosure annual reports (政府信息公开工作年度报告)',
  description:
    'What was found wrong with each file, and how much was checked. Lines and columns count from 1, columns in UTF-16 units ' +
    'of the decoded text. Private numbers are masked in every text.',
  ...closed(documentProperties),
  $defs: {
    file: closed(fileProperties),
    finding: closed(findingProperties),
    related: closed({
      message: { type: 'string', description: 'What is to be said of the place, such as its value.' },
      place: { $ref: '#/$defs/place' },
      ...range,
    }),
    place: {
      description: 'Where in the official form. Only the keys that the place has are not null.',
      ...closed(placeProperties),
    },
    checks: {
      description:
        'How many checks came out how. That there is no finding says nothing where nothing could be checked.',
      ...closed({
        holds: { ...count, description: 'What must hold does.' },
        broken: { ...count, description: 'It does not.' },
        unknown: { ...count, description: 'It cannot be told: what the check needs was not read.' },
      }),
    },
    summary: closed(summaryProperties),
  },
}

interface Properties {
  readonly [key: string]: JsonSchema
}

/** Exactly these properties, all of them there. */
function closed(properties: Properties): JsonSchema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties }
}

function nullable(schema: JsonSchema): JsonSchema {
  const words = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {}
  return { ...schema, type: [schema.type, 'null'], ...words }
}

function oneOfWords(words: { readonly [word: string]: string }, description: string): JsonSchema {
  const meanings = Object.entries(words).map(([word, meaning]) => `"${word}": ${meaning}.`)
  return { type: 'string', enum: Object.keys(words), description: [description, ...meanings].join(' ') }
}
