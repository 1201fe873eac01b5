import { tableKeys } from '../../forms/form.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { namesOf } from './names.ts'
import { readLines } from './read-lines.ts'

/** A row of which neither label nor value is there. Where a label is there, its values are another rule's. */
export const rowMissing: Rule = {
  id: 'table/row-missing',
  severity: 'error',
  title: { zh: '缺少官方表格的行', en: 'Rows of the form are missing' },
  message: {
    zh: '{table}缺少{rows}：栏目名称和数都没有',
    en: 'In {table}, these rows are missing, label and values alike: {rows}',
  },
  advice: {
    zh: '官方表格的行不能删减，没有的填 0。请对照原网页：原表格有这些行的，重新采集；没有的，请发布机关补上。',
    en: 'Rows of the form must not be left out; 0 stands for none. Compare with the original page: scrape it again if the rows are there, else ask the agency to add them.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号',
    },
  ],
  check({ report }) {
    return tableKeys.map((table): Outcome => {
      const lines = readLines(report, table)
      const absent = lines.filter(({ state }) => state === 'absent')
      const [first] = absent
      if (lines.length === 0) return unknown
      if (!first) return holds
      // Between what stands before it and behind it there is nothing to point at: point at the row before.
      const before = lines.slice(0, lines.indexOf(first)).findLast(({ span }) => span !== null)
      return {
        kind: 'broken',
        arguments: {
          table: { table },
          rows: namesOf(absent.flatMap(({ labels }) => labels.map(({ printed }) => printed))),
        },
        at: absent.length === 1 ? first.at : { table },
        span: before?.span ?? report.tables[table]?.span ?? null,
        origin: 'unknown',
        expected: lines.length,
        found: lines.length - absent.length,
        data: { rows: absent.flatMap(({ labels }) => labels.map(({ row }) => row)) },
      }
    })
  },
}
