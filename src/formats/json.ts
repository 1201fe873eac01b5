import { fileJson, jsonText, movedIn, summaryJson } from './findings-json.ts'
import type { FindingsWriter, Format, FormatOptions } from './format.ts'

/** One document, as schemas/findings.schema.json has it. */
export const json: Format = {
  name: 'json',
  extension: 'json',
  machine: true,
  description: {
    zh: '一个 JSON 文档，结构见 schemas/findings.schema.json',
    en: 'one JSON document, as schemas/findings.schema.json has it',
  },
  open: (options) => writer(options),
}

function writer(options: FormatOptions): FindingsWriter {
  return {
    separator: ',',
    head: () => '{\n  "schemaVersion": "1.0",\n  "files": [',
    file(result) {
      if (options.summaryOnly) return ''
      return `\n${movedIn(jsonText(fileJson(result, options), 2), 4)}`
    },
    foot: (summary, { isEmpty }) =>
      `${isEmpty ? '' : '\n  '}],\n  "summary": ${movedIn(jsonText(summaryJson(summary), 2), 2).trimStart()}\n}\n`,
  }
}
