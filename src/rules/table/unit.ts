import { type TableKey, tableKeys } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { HeadLabel, Report } from '../../report/report.ts'
import { paragraphsOf } from '../passages.ts'
import { type Broken, holds, type Outcome, type Related, type Rule, type Subject, unknown } from '../rule.ts'
import { type ColumnCell, cellsWithColumns } from './columns.ts'
import { quoted } from './names.ts'

/** Amounts of money stand in 万元, with up to four decimals. An amount is never converted before it is judged. */
export const unit: Rule = {
  id: 'table/unit',
  severity: 'warning',
  title: { zh: '金额的单位有问题', en: 'The unit of an amount' },
  message: {
    zh: '{cell}填的是“{raw}”，官方表格的单位是万元',
    en: '{cell} has “{raw}”; the unit of the form is 万元 (10,000 yuan)',
  },
  variants: {
    inCell: {
      zh: '{cell}的“{raw}”带有单位，格内只填数字，单位写在表头',
      en: '{cell} has a unit in it, “{raw}”; the unit belongs into the head, the number alone into the cell',
    },
    head: {
      zh: '列名“{head}”没有注明单位（万元），{value} 是万元还是元无从判断',
      en: 'The head “{head}” names no unit (万元), so whether {value} is in 10,000 yuan or in yuan cannot be told',
    },
    otherUnit: {
      zh: '列名“{head}”注明的单位不是万元，{value} 不能直接与其他报告汇总',
      en: 'The head “{head}” names another unit than 万元, so {value} cannot be added to those of other reports',
    },
    decimals: {
      zh: '{cell}为 {raw}，小数超过四位；以万元为单位，四位小数已精确到元',
      en: '{cell} is {raw}, more than four decimals; in 10,000 yuan, four are exact to the yuan',
    },
    size: {
      zh: '{cell}为 {raw} 万元，数额过大，可能是以元为单位填写的',
      en: '{cell} is {raw}: as 万元 (10,000 yuan) that is so much that it may have been meant in yuan',
    },
  },
  advice: {
    zh: '请核对金额及单位：以万元为单位，保留四位小数以内，只填数字。251000 元应填 25.1。',
    en: 'Check amount and unit: in units of 10,000 yuan, at most four decimals, the number alone. 251,000 yuan is 25.1.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号',
    },
  ],
  check(subject) {
    return tableKeys.flatMap((table) =>
      cellsWithColumns(subject.report, table)
        .filter(({ of }) => of.decimal)
        .map((amount) => checkAmount(subject, table, amount)),
    )
  },
}

/** Four decimals of 万元 are exact to the yuan. */
const MOST_DECIMALS = 4
/** In 万元: more than offices of a county or city have, and more than provinces have. */
const LARGE = 100_000
const LARGE_FOR_PROVINCES = 10_000_000

function checkAmount({ report }: Subject, table: TableKey, amount: ColumnCell): Outcome {
  const { cell, row, column } = amount
  const at = { table, row, column }
  if (cell.state === 'missing' || cell.state === 'unreadable') return unknown
  const head = headOf(report, table, amount)
  const raw = cell.raw.trim()
  const broken = (more: Partial<Broken> = {}): Broken => ({
    kind: 'broken',
    arguments: { cell: at, raw: quoted(raw), head: quoted(head?.found?.value ?? ''), value: amount.value ?? 0 },
    at,
    span: cell.span,
    found: quoted(raw),
    related: headPlace(table, amount, head),
    ...more,
  })
  if (cell.state === 'number' && cell.unit !== null) {
    if (/^[万亿]?元$|^万$/.test(cell.unit) && !/^万元?$/.test(cell.unit)) return broken()
    // Any other unit is none of money: see table/not-a-number.
    return /^万元?$/.test(cell.unit) ? broken({ variant: 'inCell', severity: 'info' }) : holds
  }
  const named = unitOf(report, table, head)
  if (named === null) return unknown
  if (named !== '万元') {
    const [variant, severity] =
      named === ''
        ? (['head', head?.printed.includes('万元') ? 'warning' : 'info'] as const)
        : (['otherUnit', 'warning'] as const)
    return broken({ variant, severity, span: head?.found?.span ?? cell.span, related: [] })
  }
  if (cell.state === 'blank') return holds
  if (decimalsOf(raw) > MOST_DECIMALS) return broken({ variant: 'decimals' })
  if (cell.value >= LARGE && cell.value >= largeFor(report)) return broken({ variant: 'size', severity: 'info' })
  return holds
}

function headOf(report: Report, table: TableKey, { row, column }: ColumnCell): HeadLabel | null {
  const heads = report.tables[table]?.heads ?? []
  return heads.find((head) => head.column === column && head.rows.includes(row)) ?? null
}

function headPlace(table: TableKey, { row, column }: ColumnCell, head: HeadLabel | null): readonly Related[] {
  if (!head?.found) return []
  return [{ at: { table, row, column }, span: head.found.span, message: { zh: '列名', en: 'the head' } }]
}

/** The unit that the head, or a line beside the table, names; empty where there is none, null where the head was not found, or not whole. */
function unitOf(report: Report, table: TableKey, head: HeadLabel | null): string | null {
  if (!head?.found) return null
  const text = head.found.value.normalize('NFKC').replace(/[\s萬]/g, (unit) => (unit === '萬' ? '万' : ''))
  const inHead = /[万亿百千]?元/.exec(text)?.[0]
  if (inHead !== undefined) return inHead
  // A bracket that is not closed: the rest of the head stands elsewhere.
  if (/[([【][^)\]】]*$/.test(text)) return null
  const section = formOf(report.tables[table]?.edition ?? '2021').sections.find(({ key }) => key === table)
  const beside = section ? paragraphsOf(report, section.key) : []
  return beside.some(({ text: line }) => /单位[:：]?\s*[（(]?万元/.test(line)) ? '万元' : ''
}

function decimalsOf(raw: string): number {
  return /\.(\d+)/.exec(raw.normalize('NFKC'))?.[1]?.replace(/0+$/, '').length ?? 0
}

function largeFor({ agency }: Report): number {
  return agency && !/省|自治区|^(?:北京|天津|上海|重庆)|部$|总局$|^国家|^中国/.test(agency.value)
    ? LARGE
    : LARGE_FOR_PROVINCES
}
