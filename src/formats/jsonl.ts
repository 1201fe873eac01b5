import { fileJson, jsonText, summaryJson } from './findings-json.ts'
import type { Format } from './format.ts'

/** A line a file, the same as in `json`, and behind them one with the summary: `{"schemaVersion":"1.0","summary":{…}}`. */
export const jsonl: Format = {
  name: 'jsonl',
  extension: 'jsonl',
  machine: true,
  description: {
    zh: 'JSON Lines：每份文件一行，最后一行是汇总',
    en: 'JSON Lines: a line a file, the last one with the summary',
  },
  open: (options) => ({
    head: () => '',
    file: (result) => (options.summaryOnly ? '' : `${jsonText(fileJson(result, options))}\n`),
    foot: (summary) => `${jsonText({ schemaVersion: '1.0', summary: summaryJson(summary) })}\n`,
  }),
}
