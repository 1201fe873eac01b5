import { excerpt } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import { statisticsPeriodOf, wholeYearOf } from './statistics-period.ts'

/** A period that is the whole of another year is document/year-conflict's. */
export const period: Rule = {
  id: 'document/period',
  severity: 'warning',
  title: { zh: '统计期限不是完整的报告年度', en: 'Statistics period is not the report year' },
  message: {
    zh: '统计期限写作“{period}”，应为{expected}',
    en: 'The statistics period is given as “{period}”; it should be {expected}',
  },
  variants: {
    damaged: {
      zh: '统计期限“{period}”缺字，应为{expected}，多半是采集或转换时丢失了年、月前后的字符',
      en: 'The statistics period “{period}” has lost characters around 年 or 月, most likely in scraping or converting; it should be {expected}',
    },
  },
  advice: {
    zh: '统计期限应为报告年度的1月1日至12月31日；如果网页上写得正确，请检查采集程序。',
    en: 'The period is 1 January to 31 December of the report year; if the page has it right, mend the scraper.',
  },
  basis: [
    {
      zh: '《条例》第四十九条：年度报告公布上一年度的情况',
      en: 'Article 49 of the regulation: the report is about the whole year before',
    },
  ],
  check({ report }) {
    const stated = statisticsPeriodOf(report)
    if (!stated) return [unknown]
    if (wholeYearOf(stated) !== null) return [holds]
    const year = report.year?.value ?? stated.dates?.to.year
    const expected = year === undefined ? '1月1日至12月31日' : `${year}年1月1日至${year}年12月31日`
    return [
      {
        kind: 'broken',
        ...(stated.damaged && { variant: 'damaged', origin: 'extraction' as const }),
        arguments: { period: excerpt(stated.words), expected },
        at: stated.at,
        span: stated.span,
        expected,
        found: stated.words,
      },
    ]
  },
}
