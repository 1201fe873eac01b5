/** The library: text in, report out. Everything here runs in a browser as well; files and encodings are the program's. */
export type { FindingJson, FindingsJson } from './formats/findings-json.ts'
export { findingsSchema } from './formats/findings-schema.ts'
export type { EditionId, Form, SectionKey, TableKey } from './forms/form.ts'
export { forms } from './forms/index.ts'
export { parse } from './parse.ts'
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
export { type MediaType, mediaTypeOf, type Position, positions, type Source, type Span } from './source/source.ts'
