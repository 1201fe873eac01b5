import { tableKeys } from '../../forms/form.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { namesOf, quoted } from './names.ts'

/** Offices add rows of their own, such as 其他主动公开文件. They are read, and in no cell. */
export const rowExtra: Rule = {
  id: 'table/row-extra',
  severity: 'info',
  title: { zh: '官方表格没有的行', en: 'Rows that the form does not have' },
  message: {
    zh: '{table}多出官方表格没有的行：{rows}，其中的数未计入',
    en: 'In {table}, there are rows that the form does not have: {rows}. Their values are not counted',
  },
  advice: {
    zh: '官方表格的行不能自行增加。请删去该行，需要说明的写入正文。',
    en: 'No rows can be added to the form: leave the row out and put what needs saying into the text.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号',
    },
  ],
  check({ report }) {
    return tableKeys.map((key): Outcome => {
      const table = report.tables[key]
      const [first, ...others] = table?.extraRows ?? []
      if (!table || table.rows.length === 0) return unknown
      if (!first) return holds
      return {
        kind: 'broken',
        arguments: { table: { table: key }, rows: namesOf(table.extraRows.map(({ label }) => label.value)) },
        at: { table: key },
        span: first.label.span,
        found: quoted(first.label.value),
        related: others.map(({ label }) => ({
          at: { table: key },
          span: label.span,
          message: { zh: quoted(label.value), en: quoted(label.value) },
        })),
      }
    })
  },
}
