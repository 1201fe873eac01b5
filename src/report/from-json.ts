import { fromInput, type ReadJson } from './from-input.ts'
import type { ReportInput } from './input.ts'
import { createInputValidator } from './validate.ts'

const problemsOf = createInputValidator()

/**
 * The report that `toJson` was given. It need not be of this program: what is not given is null, empty or missing, and
 * stands nowhere. Of what keeps to no schema, the problems are returned, a line each.
 */
export function fromJson(json: unknown): ReadJson | { readonly problems: readonly string[] } {
  const problems = problemsOf(json)
  return isInput(json, problems) ? fromInput(json) : { problems }
}

/** What has no problems keeps to the schema that the type says in TypeScript. */
function isInput(_: unknown, problems: readonly string[]): _ is ReportInput {
  return problems.length === 0
}
