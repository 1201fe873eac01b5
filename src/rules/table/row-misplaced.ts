import type { Rule } from '../rule.ts'
import { checkRows } from './wrong-rows.ts'

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
  check: ({ report }) =>
    checkRows(report, {
      isOn: ({ misplaced }) => misplaced,
      spanOf: ({ found }) => found?.span ?? null,
      origin: 'extraction',
      message: { zh: '行名错列', en: 'in another column' },
    }),
}
