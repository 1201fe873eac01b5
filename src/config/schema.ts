import type { Options } from 'ajv/dist/2020.js'
import type { JsonSchema } from '../report/schema.ts'
import { presets } from '../rules/presets.ts'
import type { Rule } from '../rules/rule.ts'
import { agencyKinds, failOnLevels, settings } from './config.ts'

/** What a configuration file may hold: published for editors, which complete the rules' names with it. */
export function configSchema(rules: readonly Rule[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of gov-report',
    description:
      'gov-report.config.json, .jsonc or .yaml, found upward from the current directory. It is data, never executed, and never read from a folder that is being checked. Globs are relative to the folder of the file.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where this schema is, for editors.' },
      extends: {
        ...oneOrMore('Another configuration file, relative to this one, or the name of a preset.'),
        description: 'Configurations to start from: later ones win, and this file wins over all of them.',
      },
      preset: {
        enum: presets,
        description:
          'Which rules are applied: recommended (what an agency must or should put right), strict (also notes on how the page was scraped) or all.',
      },
      rules: { $ref: '#/$defs/rules' },
      overrides: {
        type: 'array',
        description: 'Settings of rules for some files only; later ones win.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'rules'],
          properties: { files: globs('The files that the settings are for.'), rules: { $ref: '#/$defs/rules' } },
        },
      },
      ignore: { ...strings, description: 'Paths to pass over in folders and globs, written as in .gitignore.' },
      agencies: { type: 'array', items: agency, description: 'Who must submit a report, and who belongs to whom.' },
      output,
      waivers: { type: 'array', items: waiver, description: 'Findings that somebody answers for, until a day.' },
    },
    $defs: {
      rules: {
        type: 'object',
        description:
          'Severities by rule, family ("privacy") or glob ("table/*"). A rule that is named wins over families and globs.',
        properties: Object.fromEntries(
          rules.map(({ id, title }) => [id, { $ref: '#/$defs/setting', description: title.en }]),
        ),
        additionalProperties: { $ref: '#/$defs/setting' },
      },
      setting: { enum: settings, description: 'The severity of what the rule finds; off: it is not applied.' },
    },
  }
}

const text: JsonSchema = { type: 'string', minLength: 1 }
const strings: JsonSchema = { type: 'array', items: text }
const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

function oneOrMore(what: string): JsonSchema {
  return { type: ['string', 'array'], minLength: 1, minItems: 1, items: { ...text, description: what } }
}

function globs(description: string): JsonSchema {
  return { ...oneOrMore('A glob of paths, with forward slashes.'), description }
}

const agency: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { ...text, description: 'As its reports have it.' },
    parent: { ...text, description: 'The name of the agency whose figures include those of this one.' },
    kind: { enum: agencyKinds, description: 'A government, its department, a town, a subdistrict, an institution.' },
    mustSubmit: {
      type: ['boolean', 'array'],
      items: { type: 'integer', minimum: 2008, maximum: 2999 },
      description: 'Whether a report is expected (the default), or the report years that one is expected for.',
    },
  },
}

const output: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What is printed when no option says otherwise.',
  properties: {
    format: {
      ...oneOrMore('The name of a format, or name=path.'),
      description: 'Formats: a name for standard output, name=path for a file, relative to this one.',
    },
    language: { enum: ['zh', 'en', 'auto'], description: 'The language of findings; auto: that of the system.' },
    failOn: { enum: failOnLevels, description: 'The least severity that makes the exit code 1.' },
    maxWarnings: { type: 'integer', minimum: 0, description: 'More warnings than these make the exit code 1.' },
  },
}

const waiver: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['rule', 'reason', 'by', 'expires'],
  properties: {
    rule: { ...text, description: 'The id of one rule.' },
    files: globs('The files that the waiver is for; all of them where absent.'),
    place: {
      ...text,
      description:
        'Where in the form, by its keys: applications/granted/natural, applications/granted, applications/*/natural, or a section such as problems. Everywhere where absent.',
    },
    reason: { ...text, description: 'Why the finding is accepted.' },
    by: { ...text, description: 'Who answers for it.' },
    expires: { ...date, description: 'The last day that it holds: YYYY-MM-DD.' },
  },
}

/** A file of waivers alone, for `--waivers`: a list, or an object that has one. */
const waiversSchema: JsonSchema = {
  type: ['array', 'object'],
  items: waiver,
  required: ['waivers'],
  additionalProperties: false,
  properties: { $schema: { type: 'string' }, waivers: { type: 'array', items: waiver } },
}

/** What files are judged by, under the names of what judges. That there are such rules is not for a schema to say. */
export const fileSchemas = { isConfig: configSchema([]), areWaivers: waiversSchema }

/** How AJV judges them: it tells all that is wrong, with the value and what was allowed in its place. */
export const shapeOptions: Options = {
  allErrors: true,
  verbose: true,
  strict: true,
  allowUnionTypes: true,
  validateSchema: false,
}
