import { expect, test } from 'vitest'
import { lint } from '../../src/lint.ts'
import { rules } from '../../src/rules/index.ts'
import type { Subject } from '../../src/rules/rule.ts'
import { fineReport, subjectOf } from './page.ts'

/** A model that another program made may have the numbers of a table, and nothing of its labels. */
function withoutLabels({ report, origin }: Subject): Subject {
  const tables = Object.fromEntries(
    Object.entries(report.tables).map(([key, table]) => [
      key,
      { ...table, heads: [], rows: [], groups: [], extraRows: [] },
    ]),
  )
  return { report: { ...report, tables }, origin }
}

const ofLabels = rules.filter(({ id }) =>
  /^table\/(?:header|row|cells|column)-|^applications\/group-subtotal$|^table\/unit$/.test(id),
)

test.each(ofLabels.map((rule) => [rule.id, rule] as const))(
  '%s cannot be told where no label was recorded',
  (_, rule) => {
    const { findings, checks } = lint(withoutLabels(subjectOf(fineReport('2021'))), [{ rule, severity: null }])
    expect(findings).toEqual([])
    expect(checks.holds).toBe(0)
    expect(checks.unknown).toBeGreaterThan(0)
  },
)

test.each(['applications/balance', 'litigation/row-total', 'table/negative', 'table/blank-cell'])(
  '%s goes by the numbers alone',
  (id) => {
    const active = rules.filter((rule) => rule.id === id).map((rule) => ({ rule, severity: null }))
    const { checks } = lint(withoutLabels(subjectOf(fineReport('2021'))), active)
    expect(checks).toMatchObject({ broken: 0, unknown: 0 })
    expect(checks.holds).toBeGreaterThan(0)
  },
)
