import { readRows } from './layouts/index.ts'
import { recognize } from './recognize/index.ts'
import type { Report } from './report/report.ts'
import type { Source } from './source/source.ts'

/** Text → rows → report. Never throws on account of the text. */
export function parse(source: Source): Report {
  return recognize(readRows(source), source)
}
