import type { Quote } from '../../report/report.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import type { Words } from '../words.ts'

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
    if (!year || (!publishedOn && !signedOn)) return [unknown]
    const next = `${year.value + 1}-01-01`
    const early: DateOf[] = []
    if (publishedOn && publishedOn.value < next) early.push({ quote: publishedOn, part: 'page', what: publishedWords })
    if (signedOn && signedOn.value < next) early.push({ quote: signedOn, part: 'signature', what: signedWords })
    const [first, ...others] = early
    if (!first) return [holds]
    return [
      {
        kind: 'broken',
        arguments: { what: first.what, date: first.quote.value, year: year.value },
        at: { part: first.part },
        span: first.quote.span,
        expected: next,
        found: first.quote.value,
        related: others.map(({ part, quote: { span, value }, what }) => ({
          at: { part },
          span,
          message: { zh: `${what.zh}为${value}`, en: `the ${what.en} is ${value}` },
        })),
      },
    ]
  },
}

interface DateOf {
  readonly quote: Quote<string>
  readonly part: 'page' | 'signature'
  readonly what: Words
}

const publishedWords = { zh: '公布日期', en: 'publication date' }
const signedWords = { zh: '落款日期', en: 'date of the signature' }
