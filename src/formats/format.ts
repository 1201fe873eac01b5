import type { ColorSupportLevel } from 'chalk'
import type { ActiveRule, Checks, Finding } from '../lint.ts'
import type { Report } from '../report/report.ts'
import type { Severity } from '../rules/rule.ts'
import type { Language, Words } from '../rules/words.ts'
import type { Position } from '../source/source.ts'

/** One file that was judged, and what was found. */
export interface FileResult {
  /** Relative to the working directory where it is below it, with forward slashes; "-" for standard input. */
  readonly path: string
  readonly report: Report
  readonly findings: readonly Finding[]
  readonly checks: Checks
  readonly positionAt: (offset: number) => Position
  /** The decoded text, to show lines of it; null where it is not at hand, as for parsed JSON. */
  readonly text: string | null
  /**
   * Of every finding of the file, those included that are known or waived and not among `findings`: equal ones are told
   * apart by their number, which must not change when one of them is hidden. Absent where none is hidden.
   */
  readonly fingerprints?: ReadonlyMap<Finding, string>
}

/** What came of a whole run. */
export interface Summary {
  readonly files: number
  /** How many of the files are reports. */
  readonly reports: number
  readonly checks: Checks
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Findings that are not shown because a baseline has them, and because somebody waived them. */
  readonly known: number
  readonly waived: number
}

export interface FormatOptions {
  readonly language: Language
  /** As chalk counts: 0 for none, 1 for 16 colours, 2 for 256, 3 for all. */
  readonly color: ColorSupportLevel
  /** Columns of the terminal; 100 where there is none. */
  readonly width: number
  /** Whether the line of the document is shown under each finding. */
  readonly showSource: boolean
  /** No findings, only the summary. */
  readonly summaryOnly: boolean
  /** Nothing but errors, and what an error follows from. */
  readonly quiet: boolean
  /** From which severity on a finding makes the run fail; "error" where absent. */
  readonly failOn?: Severity | 'none'
  /** Of this program. */
  readonly version: string
  /** Every rule that was applied. */
  readonly rules: readonly ActiveRule[]
}

/** How findings are shown. Nothing is printed here: the parts of the output are returned as they can be known. */
export interface Format {
  readonly name: string
  /** Of a file with such output, without a dot. */
  readonly extension: string
  /** Whether programs read it: two of them cannot share standard output. */
  readonly machine: boolean
  readonly description: Words
  /** What writes it. */
  readonly load: () => Promise<(options: FormatOptions) => FindingsWriter>
}

/**
 * `head`, then `file` for each file in order, then `foot`: one behind the other, with the separator between those files that
 * have a text, they are the whole output. What `file` says depends on that one file only, so that files can be told of in
 * several threads, or out of a cache.
 */
export interface FindingsWriter {
  readonly head: () => string
  readonly file: (result: FileResult) => string
  /** Nothing where absent. */
  readonly separator?: string
  readonly foot: (summary: Summary, written: Written) => string
}

/** What the end of an output has to know of what stands before it. */
export interface Written {
  /** Whether no file had a text. */
  readonly isEmpty: boolean
  /** Whether the program itself failed at some file. */
  readonly crashed: boolean
}
