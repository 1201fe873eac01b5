import { holds, type Rule, unknown } from '../rule.ts'

export const publishedEarly: Rule = {
  id: 'document/published-early',
  severity: 'warning',
  title: { zh: '报告年度尚未结束就已公布', en: 'Published before the report year was over' },
  message: {
    zh: '{what}为{date}，{year}年尚未结束，不可能有全年的数据',
    en: 'The {what} is {date}: {year} was not over, so there can be no numbers for the whole of it',
  },
  advice: {
    zh: '请核对日期和报告年份，改正写错的一个；如果确实在年内就公布了，请用全年数据重新编制。',
    en: 'Check the date and the report year and correct the wrong one; if the report really came out within the year, redo it with the numbers of the whole year.',
  },
  basis: [
    {
      zh: '《条例》第四十九条：年度报告是“上一年度”的报告',
      en: 'Article 49 of the regulation: the report is about the year before',
    },
  ],
  check({ report }) {
    const { year, publishedOn, signedOn } = report
    const dates = [
      ...(publishedOn ? [{ ...publishedOn, part: 'page' as const, what: publishedWords }] : []),
      ...(signedOn ? [{ ...signedOn, part: 'signature' as const, what: signedWords }] : []),
    ]
    if (!year || dates.length === 0) return [unknown]
    const [first, ...others] = dates.filter(({ value }) => value < `${year.value + 1}-01-01`)
    if (!first) return [holds]
    return [
      {
        kind: 'broken',
        arguments: { what: first.what, date: first.value, year: year.value },
        at: { part: first.part },
        span: first.span,
        expected: `${year.value + 1}-01-01`,
        found: first.value,
        related: others.map(({ part, span, value, what }) => ({
          at: { part },
          span,
          message: { zh: `${what.zh}为${value}`, en: `the ${what.en} is ${value}` },
        })),
      },
    ]
  },
}

const publishedWords = { zh: '公布日期', en: 'publication date' }
const signedWords = { zh: '落款日期', en: 'date of the signature' }
