import { type Layer, rulesForFiles, type Selection } from '../config/selection.ts'
import { type KnownWaiver, type WaivedFinding, waivingOf } from '../config/waivers.ts'
import type { FileResult, Summary } from '../formats/format.ts'
import type { ReadOptions } from '../input/read.ts'
import { rules } from '../rules/index.ts'
import { documentsIn, type Judgeable, type Nowhere, problemOf } from './documents-to-judge.ts'
import { type Hiding, withoutHidden } from './hiding.ts'
import { crashedAt, judge } from './judge.ts'
import { globPathFrom } from './settings.ts'
import { type Hidden, startTally } from './tally.ts'
import { type Spent, type WatchOptions, watchFor } from './watch.ts'
import type { Work } from './work.ts'

/** All that decides how documents are judged, in plain data. */
export interface JudgingTask {
  readonly selection: PlainSelection
  /** The folder that the globs of the configuration start from. */
  readonly base: string
  readonly cwd: string
  readonly waivers: readonly KnownWaiver[]
  /** Fingerprints of findings that are known, and not told again. */
  readonly known: readonly string[]
  readonly today: string
  readonly input: ReadOptions
  readonly watch: WatchOptions
}

/** Who said what makes no difference to the documents. */
type PlainSelection = Omit<Selection, 'layers'> & { readonly layers: readonly Omit<Layer, 'from'>[] }

/** What came of a path: a document that was judged, or nothing. */
export type Outcome<Told> = Judged<Told> | Nowhere

/** What came of a document, in plain data; the model and the findings stay where they were made. */
export interface Judged<Told> {
  readonly kind: 'judged'
  readonly path: string
  readonly agency: string | null
  /** What the run is to know of it. */
  readonly told: Told
  readonly counts: Summary
  readonly crashed: boolean
  /** What waivers held back. */
  readonly waived: readonly WaivedFinding[]
  /** What --debug has to say of our own faults. */
  readonly stderr: string
  readonly spent: Spent
}

/** What a run is to know of a result. Where a part of it cannot be made, `failed` is told why, and the rest is returned. */
export type Teller<Told> = (result: FileResult, failed: (error: unknown) => void) => Told

export interface JudgingWork<Told> extends Work<Outcome<Told>> {
  /** Of findings that belong to no document. */
  readonly ofFindings: (result: FileResult) => readonly Judged<Told>[]
}

export function plainSelection({ layers, ...selection }: Selection): PlainSelection {
  return { ...selection, layers: layers.map(({ from: _, ...layer }) => layer) }
}

/** The selection of a task, where nobody asks who said what. */
export function selectionOf({ selection }: JudgingTask): Selection {
  return { ...selection, layers: selection.layers.map((layer) => ({ ...layer, from: () => '' })) }
}

async function hidingOf({ waivers, known, today }: JudgingTask): Promise<Hiding | null> {
  if (waivers.length === 0 && known.length === 0) return null
  return { waiving: await waivingOf(waivers, today), known: new Set(known) }
}

export async function judgingWork<Told>(task: JudgingTask, tell: Teller<Told>): Promise<JudgingWork<Told>> {
  const rulesFor = await rulesForFiles(rules, selectionOf(task))
  const hiding = await hidingOf(task)
  const watch = watchFor(task.watch)
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

  function ofDocument(document: Judgeable): readonly Judged<Told>[] {
    const path = globPathFrom(document.path, task.base, task.cwd)
    const { result, hidden, waived } = withoutHidden(judge(document, rulesFor(path), watch), path, hiding)
    return told(result, hidden, waived)
  }

  /** Where the telling fails, a second outcome says so. */
  function told(result: FileResult, hidden: Hidden | null, waived: readonly WaivedFinding[]): readonly Judged<Told>[] {
    const tally = startTally()
    if (hidden) tally.add(result, hidden)
    else tally.addFindings(result.findings)
    const failures: unknown[] = []
    const own = watch.time('write', () => tell(result, (error) => failures.push(error)))
    for (const error of failures) watch.crashed(result.path, error)
    const outcome: Judged<Told> = {
      kind: 'judged',
      path: result.path,
      agency: result.report.agency?.value ?? null,
      told: own,
      counts: tally.summary(),
      crashed: tally.crashed(),
      waived,
      stderr: watch.heard(),
      spent: watch.spent(),
    }
    return failures.length === 0 ? [outcome] : [outcome, ...told(crashedAt(result.path, failures[0]), null, [])]
  }
}
