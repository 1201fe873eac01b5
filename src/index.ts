/** The library: text in, report and findings out. Everything here runs in a browser as well; files and encodings are the program's. */
export type { FindingJson, FindingsJson } from './formats/findings-json.ts'
export { findingsSchema } from './formats/findings-schema.ts'
export type { EditionId, Form, SectionKey, TableKey } from './forms/form.ts'
export { forms } from './forms/index.ts'
export { type ActiveRule, type Checks, type Finding, type LintResult, lint } from './lint.ts'
export { parse } from './parse.ts'
export { fromJson } from './report/from-json.ts'
export { type ReportJson, toJson } from './report/json.ts'
export type {
  Cell,
  Encoding,
  Origin,
  Quote,
  ReadCell,
  Reason,
  Report,
  Section,
  Table,
  Unplaced,
} from './report/report.ts'
export { reportSchema } from './report/schema.ts'
export { createValidator } from './report/validate.ts'
export { rules } from './rules/index.ts'
export { rulesIn } from './rules/presets.ts'
export type { FaultOrigin, FormPlace, Preset, Rule, Severity, Subject } from './rules/rule.ts'
export { type MediaType, mediaTypeOf, type Position, positions, type Source, type Span } from './source/source.ts'
