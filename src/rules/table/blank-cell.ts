import { type TableKey, tableKeys } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { Report } from '../../report/report.ts'
import { type Counted, cellsIn } from '../cells.ts'
import { columnLabel } from '../place.ts'
import { holds, type Outcome, type Related, type Rule, unknown } from '../rule.ts'
import { namesOf } from './names.ts'

/** Nothing, or a mark for nothing. Sums take it for 0 and say so; nowhere is it made one. */
export const blankCell: Rule = {
  id: 'table/blank-cell',
  severity: 'warning',
  title: { zh: '表格有空白格', en: 'Blank cells' },
  message: {
    zh: '{table}有 {count} 格空白，没有填数；核对合计时按 0 计算',
    en: 'In {table}, {count} cells have no number; sums take them for 0',
  },
  variants: {
    one: {
      zh: '{cell}空白，没有填数；核对合计时按 0 计算',
      en: '{cell} has no number; sums take it for 0',
    },
    marks: {
      zh: '{table}有 {count} 格没有填数，只有“{mark}”等符号；核对合计时按 0 计算',
      en: 'In {table}, {count} cells have a mark such as “{mark}” and no number; sums take them for 0',
    },
  },
  advice: {
    zh: '表格的每一格都应当填数，没有的填 0，不留空白，也不用“/”“-”“无”等代替。',
    en: 'Every cell wants a number, 0 for none: do not leave it blank and do not put /, - or 无 instead.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格：各格填写数量或者金额',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号: every cell is a number or an amount',
    },
  ],
  check({ report }) {
    return tableKeys.map((table): Outcome => {
      const cells = cellsIn(report, table)
      const blank = cells.filter(({ cell }) => cell.state === 'blank')
      const [first] = blank
      if (first) {
        const mark = markOf(first)
        return {
          kind: 'broken',
          ...(blank.length === 1 ? { variant: 'one' } : mark !== '' && { variant: 'marks' }),
          arguments: {
            table: { table },
            cell: { table, row: first.row, column: first.column },
            count: blank.length,
            mark,
          },
          at: blank.length === 1 ? { table, row: first.row, column: first.column } : { table },
          span: first.span,
          found: blank.length,
          related: blank.length === 1 ? [] : relatedRows(report, table, blank),
        }
      }
      return cells.every(({ cell }) => cell.state === 'missing') ? unknown : holds
    })
  },
}

function markOf({ cell }: Counted): string {
  return cell.state === 'missing' ? '' : cell.raw.trim().slice(0, 5)
}

/** A place for each row that has blank cells. */
function relatedRows(report: Report, table: TableKey, blank: readonly Counted[]): readonly Related[] {
  const form = formOf(report.tables[table]?.edition ?? '2021').tables[table]
  return [...new Set(blank.map(({ row }) => row))].map((row) => {
    const own = blank.filter((cell) => cell.row === row)
    return {
      at: { table, row },
      span: own[0]?.span ?? null,
      message: namesOf(own.map(({ column }) => columnLabel(form, row, column))),
    }
  })
}
