import { type BaselineEntry, entriesOf } from './baseline.ts'
import { type JudgingTask, type JudgingWork, judgingWork } from './outcome.ts'

/** Documents are to be judged, and their findings known by from run to run. */
export interface BaselineTask extends JudgingTask {
  readonly kind: 'baseline'
}

export function baselineWork(task: BaselineTask): Promise<JudgingWork<readonly BaselineEntry[]>> {
  return judgingWork(task, entriesOf)
}
