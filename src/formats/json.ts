import { fileJson, jsonText, movedIn, summaryJson } from './findings-json.ts'
import type { FindingsWriter, FormatOptions } from './format.ts'

/** One document, as schemas/findings.schema.json has it. */
export function json(options: FormatOptions): FindingsWriter {
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
