import { tableKeys } from '../../forms/form.ts'
import type { Report, RowLabel } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { type FaultOrigin, holds, type Outcome, unknown } from '../rule.ts'
import type { Words } from '../words.ts'
import { namesOf } from './names.ts'

/** What is wrong with a row, if anything is. */
interface Fault {
  readonly isOn: (row: RowLabel) => boolean
  readonly spanOf: (row: RowLabel) => Span | null
  /** Default: the report's. */
  readonly origin?: FaultOrigin
  /** Said of each row but the first. */
  readonly message: Words
}

/** One finding for each table: at the first of the rows that have the fault, with the others beside it. */
export function checkRows({ tables }: Report, { isOn, spanOf, origin, message }: Fault): readonly Outcome[] {
  return tableKeys.map((key): Outcome => {
    const rows = tables[key]?.rows ?? []
    const wrong = rows.filter(isOn)
    const [first, ...others] = wrong
    if (rows.length === 0) return unknown
    if (!first) return holds
    return {
      kind: 'broken',
      arguments: { table: { table: key }, rows: namesOf(wrong.map(({ printed }) => printed)) },
      at: { table: key, row: first.row },
      span: spanOf(first),
      ...(origin && { origin }),
      related: others.map((row) => ({ at: { table: key, row: row.row }, span: spanOf(row), message })),
    }
  })
}
