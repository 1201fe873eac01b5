import type { Quote } from '../report/report.ts'
import type { Span } from '../source/source.ts'
import type { WordsToken } from './tokens.ts'

/** The document's words for one printed label. */
export interface Wording {
  readonly found: Quote<string>
  readonly same: boolean
  /** What they stand in, in reading order; whole, though other labels may stand in the same. */
  readonly tokens: readonly WordsToken[]
  /** Values that stand behind them in the same words, which nothing parts from the label. */
  readonly glued: readonly Left[]
}

/** A part of a row of the document. */
export interface Left {
  readonly row: number
  readonly span: Span
}
