import { type Cause, type Change, type Explanation, explain } from '../../arithmetic/index.ts'
import { type TableKey, tableKeys } from '../../forms/form.ts'
import type { Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { cellAt } from '../cells.ts'
import { type Broken, type Explained, type FormPlace, holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { addsUp, type CellKey, hasSums, problemOf, type TableProblem } from './problem-of.ts'
import { type Stated, statedCells } from './stated.ts'

/** Which cell is wrong where sums do not hold. What the sums say stands under it, and is not said again. */
export const wrongCell: Rule = {
  id: 'arithmetic/wrong-cell',
  severity: 'error',
  title: { zh: '表中有一格的数与各项合计不符', en: 'A cell that the sums of its table speak against' },
  message: {
    zh: '{place}应为 {proposed}，表中为 {read}：改正这一格，不成立的 {repairs} 项合计便都成立',
    en: '{place} should be {proposed}, the table has {read}: with this one cell put right, the broken sums hold ({repairs})',
  },
  variants: {
    likely: {
      zh: '{place}很可能应为 {proposed}，表中为 {read}：改正这一格，不成立的 {repairs} 项合计便都成立',
      en: '{place} should probably be {proposed}, the table has {read}: with this one cell put right, the broken sums hold ({repairs})',
    },
    several: {
      zh: '{place}等 {cells} 格有误：把这几格改正，不成立的 {repairs} 项合计便都成立',
      en: 'Several cells are wrong, {place} and others ({cells}): with them put right, the broken sums hold ({repairs})',
    },
    likelySeveral: {
      zh: '{place}等 {cells} 格很可能有误：把这几格改正，不成立的 {repairs} 项合计便都成立',
      en: 'Several cells are probably wrong, {place} and others ({cells}): with them put right, the broken sums hold ({repairs})',
    },
    ambiguous: {
      zh: '有 {repairs} 项合计不成立，哪一格有误不止一种可能，例如{place}应为 {proposed}，表中为 {read}',
      en: 'Sums do not hold ({repairs}), and more than one cell could be the wrong one: for instance, {place} should be {proposed} and the table has {read}',
    },
    unexplained: {
      zh: '有 {repairs} 项合计不成立，推断不出是哪几格有误',
      en: 'Sums do not hold ({repairs}), and which cells are wrong cannot be told',
    },
  },
  advice: {
    zh: '请对照台账核对所指的一格和同行、同列的数，改正后重新提交；不要只改总计来凑平。',
    en: 'Check this cell, its row and its column against the register, and submit again. Do not just change a total until it fits.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格的勾稽关系；表内总计等于各分项之和',
      en: 'The identity printed on the form of 国办公开办函〔2019〕60号 and 〔2021〕30号, and that totals are the sums of their parts',
    },
  ],
  check({ report }) {
    return tableKeys.flatMap((table) => checkTable(report, table))
  },
}

function checkTable(report: Report, table: TableKey): readonly Outcome[] {
  if (!hasSums(report, table)) return []
  if (addsUp(report, table)) return [holds]
  const stated = statedCells(report).filter((each) => each.table === table)
  const posed = problemOf(report, table, stated)
  if (!posed) return []
  const { problem } = posed
  const isWhole = ({ left, right }: (typeof problem.identities)[number]) =>
    [...left, ...right].every((cell) => problem.cells[cell]?.value !== null)
  if (!problem.identities.some(isWhole)) return [unknown]
  const { causes } = explain(problem)
  return causes.length === 0 ? [holds] : causes.map((cause) => brokenOf(report, table, posed, cause, stated))
}

function brokenOf(
  report: Report,
  table: TableKey,
  posed: TableProblem,
  cause: Cause,
  stated: readonly Stated[],
): Broken {
  const identities = cause.identities.map((index) => identityAt(posed, table, index))
  const [first] = cause.explanations
  const [change] = first?.changes ?? []
  const key = change && posed.cells[change.cell]
  const data = dataOf(table, posed, cause)
  if (!first || !change || !key) {
    return {
      kind: 'broken',
      variant: 'unexplained',
      arguments: { repairs: identities.length },
      at: { table },
      span: report.tables[table]?.span ?? null,
      origin: 'unknown',
      explains: identities,
      data,
    }
  }
  const at = { table, ...key }
  const several = first.changes.length > 1
  const variants = { certain: several ? 'several' : null, likely: several ? 'likelySeveral' : 'likely' } as const
  const variant = cause.status === 'certain' || cause.status === 'likely' ? variants[cause.status] : 'ambiguous'
  const origins = new Set(cause.explanations.map(({ origin }) => origin))
  return {
    kind: 'broken',
    ...(variant !== null && { variant }),
    arguments: {
      place: at,
      proposed: change.proposed ?? '?',
      read: change.read ?? '?',
      cells: first.changes.length,
      repairs: identities.length,
    },
    at,
    span: spanAt(report, table, key),
    origin: cause.status === 'ambiguous' && origins.size > 1 ? 'unknown' : first.origin,
    ...(change.proposed !== null && { expected: change.proposed }),
    ...(change.read !== null && { found: change.read }),
    ...formulaOf(posed, first, change),
    related: first.changes.slice(1).flatMap((other) => {
      const place = posed.cells[other.cell]
      if (!place) return []
      const [read, proposed] = [other.read ?? '?', other.proposed ?? '?']
      const message = { zh: `${read}，应为 ${proposed}`, en: `${read}, should be ${proposed}` }
      return [{ at: { table, ...place }, span: spanAt(report, table, place), message }]
    }),
    explains: [
      ...identities,
      ...first.changes.flatMap((each) => followers(table, posed.cells[each.cell])),
      ...stated.flatMap((each) => contradicted(posed, first, each)),
    ],
    data,
  }
}

/** The finding of the identity's own rule. */
function identityAt({ identities }: TableProblem, table: TableKey, index: number): Explained {
  const { id = 'row-total', each = 'row', key = '' } = identities[index] ?? {}
  return { rule: `${table}/${id}`, at: each === 'row' ? { table, row: key } : { table, column: key } }
}

/** Findings of other rules that a wrong value in a cell brings with it. */
function followers(table: TableKey, cell: CellKey | undefined): readonly Explained[] {
  if (!cell) return []
  const at: FormPlace = { table, ...cell }
  return [
    { rule: 'table/negative', at },
    { rule: `${table}/carried-out-exceeds-intake`, at: { table, column: cell.column } },
  ]
}

/** The text that states the number that the cell should have: it was right, and is not to be told to differ. */
function contradicted(
  posed: TableProblem,
  { changes }: Explanation,
  { row, column, value, claim }: Stated,
): Explained[] {
  const mended = changes.some(({ cell, proposed }) => {
    const key = posed.cells[cell]
    return key?.row === row && key.column === column && proposed === value
  })
  if (!mended) return []
  return ['narrative/applications', 'narrative/litigation'].map((rule) => ({ rule, at: claim.at, found: value }))
}

/**
 * The little sum that would hold: `12 + 5 = 17` with the proposed value in it, of those that it mends the one with the
 * fewest terms.
 */
function formulaOf({ problem }: TableProblem, { changes, repairs }: Explanation, change: Change): { formula?: string } {
  const proposals = new Map(changes.map(({ cell, proposed }) => [cell, proposed]))
  const numberOf = (cell: number) => (proposals.has(cell) ? proposals.get(cell) : problem.cells[cell]?.value) ?? null
  const sums = repairs.flatMap((index) => {
    const identity = problem.identities[index]
    if (!identity || ![...identity.left, ...identity.right].includes(change.cell)) return []
    const [one, other] = [identity.left.map(numberOf), identity.right.map(numberOf)]
    if ([...one, ...other].includes(null)) return []
    const [left, right] = [terms(one), terms(other)]
    return [{ length: left.length + right.length, text: `${right.join(' + ')} = ${left.join(' + ')}` }]
  })
  const [shortest] = sums.toSorted((one, other) => one.length - other.length)
  return shortest ? { formula: shortest.text } : {}
}

function terms(values: readonly (number | null)[]): readonly string[] {
  const telling = values.filter((value) => value !== 0)
  return telling.length === 0 ? ['0'] : telling.map(String)
}

/** A cell that is missing stands nowhere: then its row's label is pointed at. */
function spanAt(report: Report, table: TableKey, { row, column }: CellKey): Span | null {
  const label = report.tables[table]?.rows.find((each) => each.row === row)
  return cellAt(report, table, row, column).span ?? label?.found?.span ?? null
}

/** Published: see the finding's `data` in README. */
function dataOf(table: TableKey, posed: TableProblem, { status, explanations, shared }: Cause): unknown {
  const changeJson = ({ cell, read, proposed }: Change) => ({ table, ...posed.cells[cell], read, proposed })
  return {
    status,
    explanations: explanations.map(({ probability, operation, origin, changes, repairs }) => ({
      probability: Math.round(probability * 10_000) / 10_000,
      operation: operation ?? 'several',
      origin,
      changes: changes.map(changeJson),
      repairs: repairs.map((index) => {
        const { id, key } = posed.identities[index] ?? {}
        return `${table}/${id} ${key}`
      }),
    })),
    shared: shared.map(changeJson),
  }
}
