export { type ExplainOptions, explain } from './explain.ts'
export type {
  Cause,
  CauseStatus,
  Change,
  Explained,
  Explanation,
  Operation,
  Origin,
  Status,
  Step,
} from './explanation.ts'
export { operations } from './explanation.ts'
export { type Inferred, infer } from './infer.ts'
export type { Identity, Problem, ProblemCell, Reading } from './problem.ts'
