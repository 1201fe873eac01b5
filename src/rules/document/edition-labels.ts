import type { EditionId, TableKey } from '../../forms/form.ts'
import { forms } from '../../forms/index.ts'
import type { Quote, Report } from '../../report/report.ts'

/** A row or head in a table that only one edition of the form has. */
export interface EditionLabel {
  readonly table: TableKey
  readonly edition: EditionId
  readonly row?: string
  readonly label: Quote<string>
}

/** What tells the edition of a table for certain; empty where the table shows nothing but what all editions have. */
export function editionLabelsIn({ tables }: Report, key: TableKey): readonly EditionLabel[] {
  const table = tables[key]
  if (!table) return []
  const others = forms.filter(({ id }) => id !== table.edition).map(({ tables: each }) => each[key])
  const otherRows = new Set(others.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.map((row) => row.key))))
  const otherHeads = new Set(
    others.flatMap(({ blocks }) => blocks.flatMap(({ heads }) => heads.map(({ text }) => text))),
  )
  const { edition } = table
  return [
    ...table.rows.flatMap(({ row, found, same, values }) =>
      found && same && values > 0 && !otherRows.has(row) ? [{ table: key, edition, row, label: found }] : [],
    ),
    ...table.heads.flatMap(({ printed, found, same }) =>
      found && same && !otherHeads.has(printed) ? [{ table: key, edition, label: found }] : [],
    ),
  ]
}
