import { rulesForSome } from '../config/selection.ts'
import type { FormatOptions } from '../formats/format.ts'
import { formatOf } from '../formats/index.ts'
import { rules } from '../rules/index.ts'
import { type JudgingTask, type JudgingWork, judgingWork, selectionOf } from './outcome.ts'

/** Documents are to be judged, and told of in some formats. */
export interface LintTask extends JudgingTask {
  readonly kind: 'lint'
  readonly targets: readonly OutputTarget[]
  /** The folder where answers are kept from run to run. */
  readonly cache: string | null
}

/** A format's name, and how it shall speak; the rules are those of the selection. */
export interface OutputTarget {
  readonly format: string
  readonly options: Omit<FormatOptions, 'rules'>
}

/** What each output says of a document. */
export type Texts = readonly string[]

export async function lintWork(task: LintTask): Promise<JudgingWork<Texts>> {
  const applied = await rulesForSome(rules, selectionOf(task))
  const writers = await Promise.all(
    task.targets.map(async ({ format, options }) => {
      const open = await formatOf(format)?.load()
      return open?.({ ...options, rules: applied })
    }),
  )
  return judgingWork<Texts>(task, (result, failed) =>
    writers.map((writer) => {
      try {
        return writer?.file(result) ?? ''
      } catch (error) {
        failed(error)
        return ''
      }
    }),
  )
}
