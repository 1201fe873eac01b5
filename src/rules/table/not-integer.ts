import { type TableKey, tableKeys } from '../../forms/form.ts'
import { originOf } from '../cells.ts'
import { holds, type Outcome, type Rule, type Subject, unknown } from '../rule.ts'
import { type ColumnCell, cellsWithColumns } from './columns.ts'

/** All but money is counted. */
export const notInteger: Rule = {
  id: 'table/not-integer',
  severity: 'error',
  title: { zh: '件数不是整数', en: 'Counts that are not whole numbers' },
  message: {
    zh: '{cell}为 {value}，件数应当是整数',
    en: '{cell} is {value}; a count must be a whole number',
  },
  advice: {
    zh: '请核对这一格，改为整数；只有收费金额、采购总金额可以有小数。',
    en: 'Check the cell and make it a whole number; only amounts of money may have decimals.',
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
  const isCount = ({ cell, of }: ColumnCell) => cell.state === 'number' && !of.decimal
  const wrong = cells.filter((each) => isCount(each) && !Number.isInteger(each.value))
  if (wrong.length === 0) return [cells.some(isCount) ? holds : unknown]
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
