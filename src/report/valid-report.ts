import { createValidator } from './validate.ts'

const problemsOf = createValidator()

/**
 * Whether JSON is valid by the published schema. In the program, code that AJV wrote when it was built stands in the place of
 * this module: AJV itself, which takes longer to load and to compile the schema than a report takes to read, is left for
 * saying what is wrong.
 */
export function isReport(json: unknown): boolean {
  return problemsOf(json).length === 0
}
