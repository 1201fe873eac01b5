import { fileJson, jsonText, summaryJson } from './findings-json.ts'
import type { FindingsWriter, FormatOptions } from './format.ts'

/** A line a file, the same as in `json`, and behind them one with the summary: `{"schemaVersion":"1.0","summary":{…}}`. */
export function jsonl(options: FormatOptions): FindingsWriter {
  return {
    head: () => '',
    file: (result) => (options.summaryOnly ? '' : `${jsonText(fileJson(result, options))}\n`),
    foot: (summary) => `${jsonText({ schemaVersion: '1.0', summary: summaryJson(summary) })}\n`,
  }
}
