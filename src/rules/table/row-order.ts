import type { Rule } from '../rule.ts'
import { checkRows } from './wrong-rows.ts'

/** Rows are read by their labels, wherever they stand. */
export const rowOrder: Rule = {
  id: 'table/row-order',
  severity: 'warning',
  title: { zh: '行的次序与官方表格不同', en: 'Rows in another order than the form’s' },
  message: {
    zh: '{table}中{rows}不在官方表格规定的位置；数已按行名读入',
    en: 'In {table}, these rows do not stand where the form has them: {rows}. Their values were read by their labels',
  },
  advice: {
    zh: '请按官方表格的次序排列各行。',
    en: 'Put the rows into the order of the form.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号',
    },
  ],
  check: ({ report }) =>
    checkRows(report, {
      isOn: ({ moved }) => moved,
      spanOf: ({ found }) => found?.span ?? null,
      message: { zh: '位置不同', en: 'in another place' },
    }),
}
