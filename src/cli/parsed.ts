import { csvRows } from '../formats/cells-csv.ts'
import type { ReadOptions } from '../input/read.ts'
import { toJson } from '../report/json.ts'
import { isReport } from '../report/valid-report.ts'
import { failureSaid, problemSaid, type ReadDocument, readDocument, type Said, unrecognizedSaid } from './documents.ts'
import type { Work } from './work.ts'

/** How models are to be written, in plain data. */
export interface ParseTask {
  readonly kind: 'parse'
  readonly format: 'json' | 'jsonl' | 'csv'
  readonly input: ReadOptions
  /** The folder where answers are kept from run to run. */
  readonly cache: string | null
}

/** What came of an input: its model as text, and what is to be said of it. */
export interface Parsed {
  readonly path: string
  readonly said: Said | null
  readonly text: string | null
}

export function parseWork({ format, input }: ParseTask): Work<Parsed> {
  return {
    answers: async function* (found, bytes) {
      const { path } = found
      if (found.kind === 'problem') {
        yield { path, said: problemSaid(found.code), text: null }
        return
      }
      let answer: Parsed
      try {
        const document = await readDocument(found, input, bytes)
        answer = { path, said: unrecognizedSaid(document), text: await textOf(document) }
      } catch (error) {
        answer = { path, said: failureSaid(error), text: null }
      }
      yield answer
    },
    lost: (path, error) => [{ path, said: failureSaid(error), text: null }],
    kept: (answer) => (answer.said?.exit === 3 ? null : answer),
  }

  async function textOf({ input, report }: ReadDocument): Promise<string> {
    const json = toJson(report, input.source, input.origin)
    if (!isReport(json)) {
      const { createValidator } = await import('../report/validate.ts')
      throw new Error(`the model does not fit its schema: ${createValidator()(json)[0]}`)
    }
    return format === 'csv' ? csvRows(json) : `${JSON.stringify(json, null, format === 'json' ? 2 : 0)}\n`
  }
}
