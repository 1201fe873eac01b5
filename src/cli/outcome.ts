import { type Layer, rulesForFiles, rulesForSome, type Selection } from '../config/selection.ts'
import { type KnownWaiver, type WaivedFinding, waivingOf } from '../config/waivers.ts'
import type { FileResult, FormatOptions, Summary } from '../formats/format.ts'
import { formatOf } from '../formats/index.ts'
import type { ReadOptions } from '../input/read.ts'
import { rules } from '../rules/index.ts'
import { documentsIn, type Judgeable, type Nowhere, problemOf } from './documents-to-judge.ts'
import { withoutHidden } from './hiding.ts'
import { crashedAt, judge } from './judge.ts'
import { globPathFrom } from './settings.ts'
import { type Hidden, startTally } from './tally.ts'
import { type Spent, type WatchOptions, watchFor } from './watch.ts'
import type { Work } from './work.ts'

/** All that decides what is said of a document, in plain data. */
export interface LintTask {
  readonly kind: 'lint'
  readonly selection: PlainSelection
  /** The folder that the globs of the configuration start from. */
  readonly base: string
  readonly cwd: string
  readonly waivers: readonly KnownWaiver[]
  /** Fingerprints of findings that are known, and not told again. */
  readonly known: readonly string[]
  readonly today: string
  readonly targets: readonly OutputTarget[]
  readonly input: ReadOptions
  /** The folder where answers are kept from run to run. */
  readonly cache: string | null
  readonly watch: WatchOptions
}

/** A format's name, and how it shall speak; the rules are those of the selection. */
export interface OutputTarget {
  readonly format: string
  readonly options: Omit<FormatOptions, 'rules'>
}

/** Who said what makes no difference to the documents. */
type PlainSelection = Omit<Selection, 'layers'> & { readonly layers: readonly Omit<Layer, 'from'>[] }

/** What came of a path: a document that was judged, or nothing. */
export type Outcome = Judged | Nowhere

/** What came of a document, in plain data; the model and the findings stay where they were made. */
export interface Judged {
  readonly kind: 'judged'
  readonly path: string
  readonly agency: string | null
  /** What each output says of it. */
  readonly texts: readonly string[]
  readonly counts: Summary
  readonly crashed: boolean
  /** What waivers held back. */
  readonly waived: readonly WaivedFinding[]
  /** What --debug has to say of our own faults. */
  readonly stderr: string
  readonly spent: Spent
}

export interface LintWork extends Work<Outcome> {
  /** Of findings that belong to no document. */
  readonly ofFindings: (result: FileResult) => readonly Judged[]
}

export function plainSelection({ layers, ...selection }: Selection): PlainSelection {
  return { ...selection, layers: layers.map(({ from: _, ...layer }) => layer) }
}

export async function lintWork(task: LintTask): Promise<LintWork> {
  const selection = { ...task.selection, layers: task.selection.layers.map((layer) => ({ ...layer, from: () => '' })) }
  const rulesFor = rulesForFiles(rules, selection)
  const applied = rulesForSome(rules, selection)
  const hiding = { waiving: waivingOf(task.waivers, task.today), known: new Set(task.known) }
  const watch = watchFor(task.watch)
  const writers = await Promise.all(
    task.targets.map(async ({ format, options }) => {
      const open = await formatOf(format)?.load()
      return open?.({ ...options, rules: applied })
    }),
  )
  return {
    answers: async function* (found, bytes) {
      if (found.kind === 'problem') {
        const problem = problemOf(found)
        if (problem.kind === 'problem') yield problem
        else yield* ofDocument(problem)
      } else for await (const document of documentsIn(found, task.input, bytes)) yield* ofDocument(document)
    },
    lost: (path, error) => ofDocument({ kind: 'crash', path, error }),
    kept: (outcome) => {
      if (outcome.kind === 'problem' || outcome.crashed) return null
      return { ...outcome, spent: { parse: 0, judge: 0, write: 0 } }
    },
    ofFindings: (result) => told(result, null, []),
  }

  function ofDocument(document: Judgeable): readonly Judged[] {
    const path = globPathFrom(document.path, task.base, task.cwd)
    const { result, hidden, waived } = withoutHidden(judge(document, rulesFor(path), watch), path, hiding)
    return told(result, hidden, waived)
  }

  /** Where a writer of ours fails, a second outcome says so. */
  function told(result: FileResult, hidden: Hidden | null, waived: readonly WaivedFinding[]): readonly Judged[] {
    const tally = startTally()
    if (hidden) tally.add(result, hidden)
    else tally.addFindings(result.findings)
    const failures: unknown[] = []
    const texts = watch.time('write', () =>
      writers.map((writer) => {
        try {
          return writer?.file(result) ?? ''
        } catch (error) {
          failures.push(error)
          return ''
        }
      }),
    )
    for (const error of failures) watch.crashed(result.path, error)
    const own: Judged = {
      kind: 'judged',
      path: result.path,
      agency: result.report.agency?.value ?? null,
      texts,
      counts: tally.summary(),
      crashed: tally.crashed(),
      waived,
      stderr: watch.heard(),
      spent: watch.spent(),
    }
    return failures.length === 0 ? [own] : [own, ...told(crashedAt(result.path, failures[0]), null, [])]
  }
}
