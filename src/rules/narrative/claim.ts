import type { TableKey } from '../../forms/form.ts'
import type { Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { cellAt } from '../cells.ts'
import { type Broken, type FormPlace, holds, type Outcome, type Related, type Severity, unknown } from '../rule.ts'
import type { Words } from '../words.ts'

/** A cell that a sentence may speak of. */
export interface CellKey {
  readonly table: TableKey
  readonly row: string
  readonly column: string
}

/** What a sentence says of a table: a number, and the sums of cells that it may mean, likeliest first. */
export interface Claim {
  readonly value: number
  /** The words that say it. */
  readonly quote: string
  readonly span: Span
  /** Where the sentence stands. */
  readonly at: FormPlace
  readonly meanings: readonly Meaning[]
  /**
   * `sure`: the words can mean nothing else. `likely`: they hardly do. `weak`: part of the whole, perhaps; that it fits is
   * worth saying, that it does not is not.
   */
  readonly certainty: 'sure' | 'likely' | 'weak'
  /** What the words may mean where they are taken loosely: then it is at most likely that they are wrong. */
  readonly loosely?: readonly Meaning[]
}

export interface Meaning {
  readonly name: Words
  readonly cells: readonly CellKey[]
}

/**
 * Each claim holds if one of its meanings does. The same number for the same cells is one finding, wherever it is repeated.
 */
export function judge(report: Report, claims: readonly Claim[], severities: Severities): readonly Outcome[] {
  const outcomes: Outcome[] = []
  const found = new Map<string, { broken: Broken; others: Related[] }>()
  for (const claim of claims) {
    const sums = claim.meanings.map((meaning) => ({ meaning, sum: sumOf(report, meaning) }))
    if (sums.some(({ sum }) => sum === claim.value)) {
      outcomes.push(holds)
      continue
    }
    const [first] = sums
    if (claim.certainty === 'weak' || !first || first.sum === null || sums.some(({ sum }) => sum === null)) {
      outcomes.push(unknown)
      continue
    }
    const key = JSON.stringify([claim.value, first.meaning.cells])
    const known = found.get(key)
    if (known) {
      const message = { zh: '此处又写了一次', en: 'said here once more' }
      known.others.push({ at: claim.at, span: claim.span, message })
      continue
    }
    const loose = claim.loosely?.some((meaning) => sumOf(report, meaning) === claim.value)
    const severity = severities[loose ? 'likely' : claim.certainty]
    found.set(key, { broken: brokenOf(report, claim, first.meaning, first.sum, severity), others: [] })
  }
  for (const { broken, others } of found.values())
    outcomes.push({ ...broken, related: [...(broken.related ?? []), ...others] })
  return outcomes
}

export interface Severities {
  readonly sure: Severity
  readonly likely: Severity
}

function brokenOf(report: Report, claim: Claim, meaning: Meaning, sum: number, severity: Severity): Broken {
  const values = meaning.cells.map(({ table, row, column }) => cellAt(report, table, row, column).value ?? 0)
  const terms = values.filter((value) => value !== 0)
  return {
    kind: 'broken',
    arguments: {
      quote: claim.quote.length > 40 ? `${claim.quote.slice(0, 39)}…` : claim.quote,
      what: meaning.name,
      said: claim.value,
      table: sum,
    },
    at: claim.at,
    span: claim.span,
    severity,
    expected: sum,
    found: claim.value,
    formula: `${claim.value} ≠ ${terms.length > 1 ? `${terms.join(' + ')} = ${sum}` : sum}`,
    related: meaning.cells.flatMap(({ table, row, column }) => {
      const { span, value } = cellAt(report, table, row, column)
      if (span === null || (value === 0 && terms.length > 0)) return []
      return [{ at: { table, row, column }, span, message: { zh: `表中为 ${value}`, en: `${value} in the table` } }]
    }),
  }
}

/** Null where a cell was not read. Rows that the table's edition does not have count as nothing. */
function sumOf(report: Report, { cells }: Meaning): number | null {
  const own = cells.filter(({ table, row }) => report.tables[table]?.cells[row] !== undefined)
  if (own.length === 0) return null
  let sum = 0
  for (const { table, row, column } of own) {
    const { value } = cellAt(report, table, row, column)
    if (value === null) return null
    sum += value
  }
  return sum
}
