import { type TableKey, tableKeys } from '../../forms/form.ts'
import type { Report, RowLabel } from '../../report/report.ts'
import { cellsIn } from '../cells.ts'
import { type Broken, holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { namesOf, quoted } from './names.ts'

/** Labels that differ from the form's, or were lost beside their values. Notes in brackets are no difference. */
export const rowLabel: Rule = {
  id: 'table/row-label',
  severity: 'info',
  title: { zh: '行名与官方表格不同', en: 'Row labels other than the form’s' },
  message: {
    zh: '行名“{found}”与官方表格的“{expected}”不同',
    en: 'The row label “{found}” is not the form’s “{expected}”',
  },
  variants: {
    several: {
      zh: '{table}有 {count} 个行名与官方表格不同，如“{found}”应为“{expected}”',
      en: 'In {table}, {count} row labels are not the form’s; “{found}” should be “{expected}”',
    },
    lost: {
      zh: '{table}没有行名{rows}，数是按前后各行的位置读入的',
      en: 'In {table}, these row labels are missing: {rows}. Their values were read by their place between the neighbouring rows',
    },
  },
  advice: {
    zh: '请照官方表格填写行名；需要解释的，可以加括号写在行名之后。',
    en: 'Use the labels of the form; an explanation may stand in brackets behind them.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号',
    },
  ],
  check({ report }) {
    // The form prints the rows of the litigation table as heads: see table/header-text and table/header-missing.
    return tableKeys.filter((table) => table !== 'litigation').flatMap((table) => checkTable(report, table))
  },
}

function checkTable(report: Report, table: TableKey): readonly Outcome[] {
  const rows = report.tables[table]?.rows ?? []
  // Where a row's values were not read, they may stand within its label.
  const isRead = (key: string) =>
    cellsIn(report, table).some(({ row, cell }) => row === key && cell.state !== 'missing')
  const other = rows.filter(({ row, found, same }) => found && !same && isRead(row))
  const lost = rows.filter(({ found, values }) => !found && values > 0)
  if (rows.length === 0) return [unknown]
  if (other.length + lost.length === 0) return [holds]
  return [
    ...(other.length > 0 ? [different(table, other)] : []),
    ...(lost.length > 0 ? [withoutLabel(report, table, lost)] : []),
  ]
}

function different(table: TableKey, rows: readonly RowLabel[]): Broken {
  const [first, ...others] = rows
  return {
    kind: 'broken',
    ...(others.length > 0 && { variant: 'several' }),
    arguments: {
      table: { table },
      count: rows.length,
      found: quoted(first?.found?.value ?? ''),
      expected: quoted(first?.printed ?? ''),
    },
    at: { table, ...(first && { row: first.row }) },
    span: first?.found?.span ?? null,
    expected: first?.printed ?? '',
    found: quoted(first?.found?.value ?? ''),
    related: others.map(({ row, found, printed }) => ({
      at: { table, row },
      span: found?.span ?? null,
      message: {
        zh: `“${quoted(found?.value ?? '')}”，应为“${quoted(printed)}”`,
        en: `“${quoted(found?.value ?? '')}” should be “${quoted(printed)}”`,
      },
    })),
  }
}

function withoutLabel({ tables }: Report, table: TableKey, rows: readonly RowLabel[]): Broken {
  const places = rows.map(({ row }) => ({
    at: { table, row },
    span: Object.values(tables[table]?.cells[row] ?? {}).flatMap((cell) =>
      cell.state === 'missing' ? [] : [cell.span],
    )[0],
  }))
  const [first, ...others] = places
  return {
    kind: 'broken',
    variant: 'lost',
    severity: 'warning',
    arguments: { table: { table }, rows: namesOf(rows.map(({ printed }) => printed)) },
    at: first?.at ?? { table },
    span: first?.span ?? null,
    origin: 'unknown',
    related: others.map(({ at, span }) => ({
      at,
      span: span ?? null,
      message: { zh: '没有行名', en: 'no label' },
    })),
  }
}
