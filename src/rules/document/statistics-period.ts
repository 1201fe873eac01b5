import type { Passage, Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { allMatches } from '../matches.ts'
import { type Compact, compact, placeOf } from '../passages.ts'
import type { FormPlace } from '../rule.ts'
import { passagesWith, vocabulary } from '../word-search.ts'

/** What the report says of the time that its numbers are about. */
export interface StatisticsPeriod {
  /** As printed, without blanks. */
  readonly words: string
  readonly span: Span
  readonly at: FormPlace
  /** First and last day; null where its dates are incomplete. */
  readonly dates: { readonly from: PlainDate; readonly to: PlainDate } | null
  /** Characters of its dates are lost, whether or not they can still be told. */
  readonly damaged: boolean
}

export interface PlainDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The first place that names the period; null where none does. */
export function statisticsPeriodOf(report: Pick<Report, 'passages'>): StatisticsPeriod | null {
  for (const passage of passagesWith(report, labelWords)) {
    if (passage.role !== 'paragraph' && passage.role !== 'metadata') continue
    const plain = compact(passage)
    for (const label of allMatches(plain.text, labels)) {
      const next = report.passages[report.passages.indexOf(passage) + 1]
      const period = periodBehind(plain, label.index + label[0].length, next)
      if (period) return period
    }
  }
  return null
}

/** The year that the period is the whole of; null where it is not. */
export function wholeYearOf({ dates, damaged }: StatisticsPeriod): number | null {
  if (!dates || damaged) return null
  const { from, to } = dates
  return from.year === to.year && from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31
    ? from.year
    : null
}

/** `所列数据的统计期限为2023年1月1日至2023年12月31日` */
const labels =
  /统计(?:的)?(?:期限|时限|期间|时间|时段|周期|区间|口径)|报告(?:的)?(?:期限|期间|时段)(?:为|是|自|从|:)|数据(?:的)?(?:期限|期间|时段|起止时间|截止时间)|(?:所列|各项|报告中)的?(?:统计)?数据[^。;]{0,12}?(?=自|从|\d{4}年\d{1,2}月)/g

/** Each label has one. */
const labelWords = vocabulary(['统计', '数据', '报告期', '报告的期', '报告时段', '报告的时段'])

/** Converters break lines within dates: what is at the end of one line goes on in the next. */
function periodBehind(plain: Compact, from: number, next: Passage | undefined): StatisticsPeriod | null {
  const more = next?.role === 'paragraph' && !/[。;:!?]$/.test(plain.text) ? compact(next).text : ''
  const behind = (plain.text.slice(from) + more).slice(0, 60)
  const clause = /^[^。;；]*/.exec(behind)?.[0] ?? ''
  const at = placeOf(plain.passage)
  const make = (
    { index, 0: words }: { readonly index: number; readonly 0: string },
    dates: StatisticsPeriod['dates'],
    damaged: boolean,
  ) => ({
    words,
    at,
    dates,
    damaged,
    span: plain.spanOf(from + index, Math.min(from + index + words.length, plain.text.length)),
  })

  const range = dateRange.exec(clause)
  if (range) {
    const { y1, m1, d1 = '1', y2 = y1, m2, d2 = '31' } = range.groups ?? {}
    const [first, last] = [dateOf(y1, m1, d1), dateOf(y2, m2, d2)]
    // 年 is lost in 20231月1日; 日 at the end is often left out on purpose.
    const damaged = /^\d{5}|[至到\-—~]\d{5}/.test(range[0]) || !first || !last
    return make(range, first && last ? { from: first, to: last } : null, damaged)
  }
  const year = /(\d{4})年(?:度|全年)?(?!\d|月)/.exec(clause)
  if (year && !/月|日/.test(clause)) {
    return make(
      year,
      { from: { year: Number(year[1]), month: 1, day: 1 }, to: { year: Number(year[1]), month: 12, day: 31 } },
      false,
    )
  }
  if (/(?<![年\d])1月1日[^年\d]{1,4}12月31日/.test(clause)) return null
  const remains = /[\d年月日]*[年月日][\d年月日]*起?(?:至|到|-|—|–|~)[\d年月日]*[年月日][\d年月日]*/.exec(clause)
  return remains && /\d/.test(remains[0]) ? make(remains, null, true) : null
}

/** `2023年1月1日至2023年12月31日`, `2023年1月1日-12月31日`, `2023年1月至12月`, `20231月1日至202312月31日` */
const dateRange = new RegExp(
  '(?<y1>20\\d{2})[年./-]?(?<m1>1[0-2]|0?[1-9])[月./-](?:(?<d1>[0-3]?\\d)日?)?(?:起|开始)?,?(?:至|到|-{1,2}|—{1,2}|–|~)' +
    '(?:(?<y2>20\\d{2})[年./-]?)?(?<m2>1[0-2]|0?[1-9])[月./-](?:(?<d2>[0-3]?\\d)日?)?',
)

function dateOf(year = '', month = '', day = ''): PlainDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const date = new Date(Date.UTC(y, m - 1, d))
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? { year: y, month: m, day: d } : null
}
