import { tableKeys } from '../forms/form.ts'
import { forms } from '../forms/index.ts'
import type { Encoding, Origin, PassageRole, Reason, Report } from './report.ts'
import { closed, isoDate, type JsonSchema, nullable, oneOfWords, place, quote } from './schema-parts.ts'
import { tableOfAnyEdition, tableSchemas } from './table-schema.ts'

export type { JsonSchema } from './schema-parts.ts'

const kinds: { readonly [key in Report['kind']]: string } = {
  report: 'an annual report on the disclosure of government information',
  unrecognized: 'anything else; "reason" says why',
}

const reasons: { readonly [key in Reason]: string } = {
  empty: 'nothing is in the document',
  binary: 'the bytes are no text',
  undecodable: 'the bytes are text in none of the known encodings',
  'too-large': 'it is larger than the program was told to read',
  unreadable: 'the system did not let it be read',
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

const roles: { readonly [key in PassageRole]: string } = {
  title: "the report's own title",
  metadata: "the page's data about the document",
  heading: 'the heading of a section',
  paragraph: 'prose',
  signature: 'the agency or the date under the text',
  furniture: "the page's own: navigation, buttons, footers",
  separator: 'marks only',
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
    lineStarts: {
      type: 'array',
      items: { type: 'integer', minimum: 0 },
      description:
        'The offset of the first character of each line: any offset is turned into line and column by these.',
    },
    replacements: {
      description: 'Of U+FFFD, the sign of lost characters: how often it is in the text, and where first; or null.',
      ...nullable(closed({ count: { type: 'integer', minimum: 1 }, ...place })),
    },
  }),
}

const sectionKey: JsonSchema = {
  type: 'string',
  enum: [...new Set(forms.flatMap((form) => form.sections.map(({ key }) => key)))],
}

const section: JsonSchema = closed({
  key: sectionKey,
  number: { type: 'integer', minimum: 1, description: 'In the official form, whatever the document prints.' },
  heading: quote({ type: 'string' }, 'As printed.'),
  text: { type: 'string', description: 'The prose of the section, a paragraph a line, without its tables.' },
})

const heading: JsonSchema = closed({
  key: { ...sectionKey, description: 'The section that it heads.' },
  ordinal: { type: ['integer', 'null'], description: 'As printed: 3 for 三; null where none is.' },
  heading: quote({ type: 'string' }, 'As printed.'),
  chosen: { type: 'boolean', description: 'Whether it is the heading of one of the "sections".' },
})

const passage: JsonSchema = closed(
  {
    role: oneOfWords(roles, 'What it is to the document.'),
    section: { ...nullable(sectionKey), description: 'The section that it stands in; null before the first one.' },
    text: { type: 'string', description: 'In simplified characters, without pinyin in brackets.' },
    ...place,
  },
  {
    shown: { type: 'string', description: 'What a reader of the document sees, where that is other than "text".' },
    offsets: {
      type: 'array',
      minItems: 1,
      items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'integer', minimum: 0 } },
      description:
        'Pairs of an index in "text" and its offset; the units up to the next pair follow one by one. ' +
        'Absent where all follow one by one from "offset" on.',
    },
  },
)

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
    address: nullable(quote({ type: 'string' }, 'The address that the page gives as its own, or null.')),
    edition: nullable(oneOfWords(editions, 'The edition of the official form; null where none is to be seen.')),
    sections: {
      type: 'array',
      items: section,
      description: 'The sections of the form, in the order of the document.',
    },
    headings: {
      type: 'array',
      items: heading,
      description:
        'Every line that heads a section: those of "sections", and those that are there twice or out of order.',
    },
    passages: {
      type: 'array',
      items: passage,
      description: 'All that the document says outside its tables, a line or paragraph each.',
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
  $defs: tableSchemas,
}
