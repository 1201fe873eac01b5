import { tableKeys } from '../../forms/form.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { namesOf } from './names.ts'

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
  check({ report }) {
    return tableKeys.map((key): Outcome => {
      const rows = report.tables[key]?.rows ?? []
      const moved = rows.filter((row) => row.moved)
      const [first, ...others] = moved
      if (rows.length === 0) return unknown
      if (!first) return holds
      return {
        kind: 'broken',
        arguments: { table: { table: key }, rows: namesOf(moved.map(({ printed }) => printed)) },
        at: { table: key, row: first.row },
        span: first.found?.span ?? null,
        related: others.map(({ row, found }) => ({
          at: { table: key, row },
          span: found?.span ?? null,
          message: { zh: '位置不同', en: 'in another place' },
        })),
      }
    })
  },
}
