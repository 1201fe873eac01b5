import type { Identity, TableKey } from '../forms/form.ts'
import { formOf } from '../forms/index.ts'
import type { Report } from '../report/report.ts'
import { addsUp } from './arithmetic/problem-of.ts'
import { type Counted, cellAt, originOf, sumOf } from './cells.ts'
import { holds, type Outcome, type Related, type Rule, unknown } from './rule.ts'
import type { Words } from './words.ts'

/**
 * Checks an identity that the form prints or implies in every row or column that it is for. Blank cells count as 0, and the
 * finding says so. Where a cell is missing or unreadable it cannot be told.
 */
export function checkIdentity(report: Report, table: TableKey, id: Identity['id']): readonly Outcome[] {
  const form = formOf(report.tables[table]?.edition ?? '2021').tables[table]
  const identity = form.identities.find((each) => each.id === id)
  if (!identity) return []
  const fine = addsUp(report, table)
  const outcomes: Outcome[] = []
  for (const block of form.blocks) {
    for (const { key } of identity.each === 'row' ? block.rows : block.columns) {
      if (fine) {
        outcomes.push(holds)
        continue
      }
      const cells = (keys: readonly string[]) =>
        keys.map((other) =>
          identity.each === 'row' ? cellAt(report, table, key, other) : cellAt(report, table, other, key),
        )
      outcomes.push(compare(table, identity, key, cells(identity.left), cells(identity.right)))
    }
  }
  return outcomes
}

/** The message of an identity, `{place}` its row or column, and the same where blank cells were counted as 0. */
export function identityMessages({ zh, en }: Words): Required<Pick<Rule, 'message' | 'variants'>> {
  return {
    message: { zh, en },
    variants: {
      blanks: {
        zh: `${zh}（其中 {blanks} 个空白格按 0 计算）`,
        en: `${en} (blank cells counted as 0: {blanks})`,
      },
    },
  }
}

function compare(
  table: TableKey,
  identity: Identity,
  key: string,
  left: readonly Counted[],
  right: readonly Counted[],
): Outcome {
  const [sumLeft, sumRight] = [sumOfCells(left), sumOfCells(right)]
  if (sumLeft === null || sumRight === null) return unknown
  if (sumLeft === sumRight) return holds
  const [first, ...others] = [...left, ...right]
  const at = identity.each === 'row' ? { table, row: key } : { table, column: key }
  const blanks = [...left, ...right].filter(({ cell }) => cell.state === 'blank').length
  return {
    kind: 'broken',
    ...(blanks > 0 && { variant: 'blanks' }),
    arguments: { place: at, left: sumLeft, right: sumRight, blanks },
    at,
    span: first?.span ?? null,
    origin: originOf([...left, ...right]),
    expected: sumRight,
    found: sumLeft,
    formula: `${terms(left)} ≠ ${terms(right)}`,
    related: others.flatMap((cell) => relatedCell(table, cell)),
    ...(blanks > 0 && { data: { blanksAsZero: blanks } }),
  }
}

/** Null where a cell was not read. */
function sumOfCells(cells: readonly Counted[]): number | null {
  const values: number[] = []
  for (const { value } of cells) {
    if (value === null) return null
    values.push(value)
  }
  return sumOf(values)
}

/** A cell of a sum. Zeros say nothing, unless they are blank. */
function relatedCell(table: TableKey, { row, column, cell, value, span }: Counted): readonly Related[] {
  if (value === null || (value === 0 && cell.state !== 'blank')) return []
  const words = cell.state === 'blank' ? { zh: '空白', en: 'blank' } : { zh: `${value}`, en: `${value}` }
  return [{ at: { table, row, column }, span, message: words }]
}

/** `12 + 5`; zeros say nothing, unless there is nothing else. */
function terms(cells: readonly Counted[]): string {
  const telling = cells.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]))
  return telling.length === 0 ? '0' : telling.map((value) => (value < 0 ? `(${value})` : String(value))).join(' + ')
}
