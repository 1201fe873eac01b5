import { type TableKey, tableKeys } from '../../forms/form.ts'
import { originOf } from '../cells.ts'
import { holds, type Outcome, type Rule, type Subject, unknown } from '../rule.ts'
import { cellsWithColumns } from './columns.ts'

/** Only 本年增/减 may be below zero. */
export const negative: Rule = {
  id: 'table/negative',
  severity: 'error',
  title: { zh: '数量为负', en: 'Negative numbers' },
  message: {
    zh: '{cell}为 {value}，数量不能是负数',
    en: '{cell} is {value}; it cannot be below zero',
  },
  advice: {
    zh: '请核对这一格，改正减号或数字；只有 2019 年版表格的“本年增/减”可以填负数。',
    en: 'Check the cell and correct the sign or the number; only 本年增/减 of the 2019 form may be negative.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号',
    },
  ],
  check(subject) {
    return tableKeys.flatMap((table) => checkTable(subject, table))
  },
}

function checkTable({ report }: Subject, table: TableKey): readonly Outcome[] {
  const cells = cellsWithColumns(report, table)
  const wrong = cells.filter(({ cell, of }) => cell.state === 'number' && !of.signed && cell.value < 0)
  if (wrong.length === 0) return [cells.some(({ cell }) => cell.state === 'number') ? holds : unknown]
  return wrong.map((cell) => {
    const at = { table, row: cell.row, column: cell.column }
    return {
      kind: 'broken',
      arguments: { cell: at, value: cell.value ?? 0 },
      at,
      span: cell.span,
      origin: originOf([cell]),
      found: cell.value ?? 0,
    }
  })
}
