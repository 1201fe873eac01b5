import { tableKeys } from '../../forms/form.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { headsOf, isCut } from './heads.ts'
import { quoted } from './names.ts'

/** A head that is nearly the form's. Notes in brackets, such as a unit, are no difference. */
export const headerText: Rule = {
  id: 'table/header-text',
  severity: 'warning',
  title: { zh: '列名与官方表格不同', en: 'Heads of columns other than the form’s' },
  message: {
    zh: '列名“{found}”与官方表格的“{expected}”不同',
    en: 'The head “{found}” is not the form’s “{expected}”',
  },
  variants: {
    several: {
      zh: '{table}有 {count} 个列名与官方表格不同，如“{found}”应为“{expected}”',
      en: 'In {table}, {count} heads are not the form’s; “{found}” should be “{expected}”',
    },
  },
  advice: {
    zh: '请照官方表格填写列名；原网页的列名没有错的，是采集时丢了字。',
    en: 'Use the heads of the form. If those of the original page are right, characters were lost in scraping.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号',
    },
  ],
  check({ report }) {
    return tableKeys.map((key): Outcome => {
      const heads = headsOf(report, key)
      const other = heads.filter(({ found, same }) => found && !same)
      const [first, ...others] = other
      if (heads.length === 0) return unknown
      if (!first?.found) return holds
      return {
        kind: 'broken',
        ...(others.length > 0 && { variant: 'several' }),
        arguments: {
          table: { table: key },
          count: other.length,
          found: quoted(first.found.value),
          expected: quoted(first.printed),
        },
        at: first.at,
        span: first.found.span,
        origin: other.every(isCut) ? 'unknown' : 'report',
        expected: first.printed,
        found: quoted(first.found.value),
        related: others.map(({ at, found, printed }) => ({
          at,
          span: found?.span ?? null,
          message: {
            zh: `“${quoted(found?.value ?? '')}”，应为“${quoted(printed)}”`,
            en: `“${quoted(found?.value ?? '')}” should be “${quoted(printed)}”`,
          },
        })),
      }
    })
  },
}
