import { tableKeys } from '../../forms/form.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { readLines } from './read-lines.ts'

/** Blank cells beside the values are none: many layouts have them. */
export const cellsExtra: Rule = {
  id: 'table/cells-extra',
  severity: 'warning',
  title: { zh: '行内的数多于官方表格的列', en: 'Rows with more values than columns' },
  message: {
    zh: '{row}有 {found} 个数，官方表格只设 {expected} 列',
    en: '{row} has {found} values instead of {expected}',
  },
  variants: {
    rows: {
      zh: '{table}有 {rows} 行的数多于官方表格的列，如{row}有 {found} 个数，应为 {expected} 个',
      en: 'In {table}, {rows} rows have more values than the form has columns; {row} has {found} instead of {expected}',
    },
  },
  advice: {
    zh: '请对照原网页：多出的数如是报告自设的列，请改用官方格式；如是采集时两行相连、一格拆成几格，请修正采集程序。',
    en: 'Compare with the original page. If the report has a column of its own, ask for the official form; if rows were joined or cells torn in scraping, mend the scraper.',
  },
  basis: [],
  check({ report }) {
    return tableKeys.map((table): Outcome => {
      const lines = readLines(report, table)
      const longer = lines.filter(({ surplus }) => surplus > 0)
      const [first, ...others] = longer
      if (lines.length === 0) return unknown
      if (!first) return holds
      return {
        kind: 'broken',
        ...(others.length > 0 && { variant: 'rows' }),
        arguments: {
          table: { table },
          rows: longer.length,
          row: first.at,
          found: first.values,
          expected: first.cells.length,
        },
        at: first.at,
        span: first.span,
        origin: 'unknown',
        expected: first.cells.length,
        found: first.values,
        related: others.map(({ at, span, values, cells }) => ({
          at,
          span,
          message: {
            zh: `${values} 个数，应为 ${cells.length} 个`,
            en: `${values} values instead of ${cells.length}`,
          },
        })),
      }
    })
  },
}
