import type { Rule } from '../rule.ts'
import { checkRows } from './wrong-rows.ts'

/** A blank line or the end of a page within a table. The values were placed all the same. */
export const rowSplit: Rule = {
  id: 'table/row-split',
  severity: 'info',
  preset: 'strict',
  title: { zh: '表格的行被断开', en: 'Rows of a table are torn apart' },
  message: {
    zh: '{table}在{rows}附近被空行、换行或分页断开；数已读入',
    en: 'In {table}, a blank line, line break or page break tears the rows at {rows}; the values were read',
  },
  advice: {
    zh: '采集或转换时把表格拆开了，数不受影响；能修正采集程序的，请修正。',
    en: 'The table was broken up in scraping or conversion. No value is affected; mend the scraper where you can.',
  },
  basis: [],
  check: ({ report }) =>
    checkRows(report, {
      isOn: ({ split }) => split !== null,
      spanOf: ({ split }) => split,
      origin: 'extraction',
      message: { zh: '此处断开', en: 'torn here' },
    }),
}
