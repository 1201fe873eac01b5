import { type TableKey, tableKeys } from '../../forms/form.ts'
import type { Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { headsOf, type PlacedHead } from './heads.ts'
import { namesOf } from './names.ts'
import { spanOf } from './span.ts'

/** A head whose values are there. Where they are gone too, other rules say so. */
export const headerMissing: Rule = {
  id: 'table/header-missing',
  severity: 'warning',
  title: { zh: '表头缺少列名', en: 'Heads of columns are missing' },
  message: {
    zh: '{table}的表头缺少{heads}，其下的数都在，已按官方表格的次序读入',
    en: 'In {table}, these heads are missing: {heads}. The values below them are there and were read in the order of the form',
  },
  advice: {
    zh: '请对照原网页：原表格有这个列名的，是采集时丢失；没有的，请发布机关按官方表格补上。',
    en: 'Compare with the original page: if the head is there, it was lost in scraping; if not, ask the agency to print it as the form does.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号',
    },
  ],
  check({ report }) {
    return tableKeys.map((key) => checkTable(report, key))
  },
}

function checkTable(report: Report, key: TableKey): Outcome {
  const heads = headsOf(report, key)
  const missing = heads.filter(({ found, filled }) => found === null && filled)
  const [first, ...others] = missing
  if (heads.length === 0) return unknown
  if (!first) return holds
  return {
    kind: 'broken',
    arguments: { table: { table: key }, heads: namesOf(missing.map(({ printed }) => printed)) },
    at: first.at,
    span: besides(report, key, heads, first),
    origin: 'unknown',
    related: others.map((head) => ({
      at: head.at,
      span: besides(report, key, heads, head),
      message: { zh: `缺少“${head.printed}”`, en: `no “${head.printed}”` },
    })),
  }
}

/** Where the other heads of the same block stand, or else its first row. */
function besides(report: Report, key: TableKey, heads: readonly PlacedHead[], { rows }: PlacedHead): Span | null {
  const same = heads.filter((head) => head.rows.some((row) => rows.includes(row)))
  const table = report.tables[key]
  const label = table?.rows.find(({ row }) => rows.includes(row))?.found
  return spanOf(same.map(({ found }) => found?.span ?? null)) ?? label?.span ?? table?.span ?? null
}
