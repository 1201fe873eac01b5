import type { ReportInput } from './input.ts'
import { createInputValidator } from './validate.ts'

const problemsOf = createInputValidator()

/** Whether JSON is accepted as a report, see input-schema.ts. In the program it is as valid-report.ts says of the model. */
export function isReportInput(json: unknown): json is ReportInput {
  return problemsOf(json).length === 0
}
