import { tableKeys } from '../../forms/form.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { namesOf } from './names.ts'

/** A label in another column than its neighbours of the same level. The values were placed all the same. */
export const rowMisplaced: Rule = {
  id: 'table/row-misplaced',
  severity: 'info',
  preset: 'strict',
  title: { zh: '行名错了列', en: 'Row labels in another column' },
  message: {
    zh: '{table}中{rows}的行名与同级各行不在同一列；数已读入',
    en: 'In {table}, these labels do not stand in the column of their level: {rows}. The values were read',
  },
  advice: {
    zh: '合并单元格在采集或转换时展开错了，数不受影响；能修正采集程序的，请修正。',
    en: 'Cells that span rows or columns were flattened wrongly. No value is affected; mend the scraper where you can.',
  },
  basis: [],
  check({ report }) {
    return tableKeys.map((key): Outcome => {
      const rows = report.tables[key]?.rows ?? []
      const misplaced = rows.filter((row) => row.misplaced)
      const [first, ...others] = misplaced
      if (rows.length === 0) return unknown
      if (!first) return holds
      return {
        kind: 'broken',
        arguments: { table: { table: key }, rows: namesOf(misplaced.map(({ printed }) => printed)) },
        at: { table: key, row: first.row },
        span: first.found?.span ?? null,
        origin: 'extraction',
        related: others.map(({ row, found }) => ({
          at: { table: key, row },
          span: found?.span ?? null,
          message: { zh: '行名错列', en: 'in another column' },
        })),
      }
    })
  },
}
