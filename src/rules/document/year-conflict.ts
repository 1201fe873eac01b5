import type { Passage, Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { allMatches } from '../matches.ts'
import { compact, excerpt, paragraphsOf, placeOf } from '../passages.ts'
import { type FormPlace, holds, type Rule, unknown } from '../rule.ts'
import { passagesWith, vocabulary } from '../word-search.ts'
import type { Words } from '../words.ts'
import { statisticsPeriodOf, wholeYearOf } from './statistics-period.ts'
import { plainWords } from './title-line.ts'

export const yearConflict: Rule = {
  id: 'document/year-conflict',
  severity: 'error',
  title: { zh: '报告年份前后不一致', en: 'Report year contradicts itself' },
  message: {
    zh: '{main}是{year}年，而{other}是{otherYear}年（“{quote}”）',
    en: 'The year is {year} in {main}, but {otherYear} in {other} (“{quote}”)',
  },
  advice: {
    zh: '请核对这份报告到底是哪一年的，把沿用旧稿而没有改过来的年份改正；数据也可能是旧年的，请一并核对。',
    en: 'Find out which year the report is about and correct the one that was left from an older report; its numbers may be left over as well.',
  },
  basis: [
    {
      zh: '政府信息公开年度报告抽查通报的常见问题（沿用上年报告）',
      en: 'A common reproach in inspection notices: last year’s report used again',
    },
  ],
  check({ report }) {
    const { year } = report
    const claims = [...claimsIn(report)].filter(({ span }) => !year || !within(year.span, span))
    if (!year || claims.length === 0) return [unknown]
    const others = claims.filter((claim) => claim.year !== year.value)
    const [first] = others
    if (!first) return [holds]
    const inTitle = report.title !== null && within(year.span, report.title.span)
    return [
      {
        kind: 'broken',
        arguments: {
          main: inTitle ? titleWords : textWords,
          year: year.value,
          other: first.what,
          otherYear: first.year,
          quote: excerpt(first.words),
        },
        at: first.at,
        span: first.span,
        expected: year.value,
        found: first.year,
        related: [
          { at: { part: inTitle ? 'title' : 'head' }, span: year.span, message: yearWords(year.value) },
          ...others.slice(1).map(({ at, span, year: other }) => ({ at, span, message: yearWords(other) })),
        ],
      },
    ]
  },
}

/** A year that some part of the report gives as its own. */
interface Claim {
  readonly what: Words
  readonly year: number
  readonly words: string
  readonly span: Span
  readonly at: FormPlace
}

const titleWords: Words = { zh: '标题', en: 'the title' }
const textWords: Words = { zh: '正文', en: 'the text' }

function yearWords(year: number): Words {
  return { zh: `这里是${year}年`, en: `${year} here` }
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function* claimsIn(report: Report): Generator<Claim> {
  const period = statisticsPeriodOf(report)
  const periodYear = period && wholeYearOf(period)
  if (period && periodYear !== null) {
    const { words, span, at } = period
    yield { what: { zh: '统计期限', en: 'the statistics period' }, year: periodYear, words, span, at }
  }
  for (const passage of passagesWith(report, namingWords)) {
    const { role, section } = passage
    if (role !== 'paragraph') continue
    if (section === null || section === 'overview') yield* named(passage, announcements, announcementWords)
    yield* named(passage, citations, citationWords)
  }
  yield* openings(report)
  yield* signature(report)
}

const announcementWords: Words = { zh: '正文开头', en: 'the opening' }
const citationWords: Words = { zh: '所引通知', en: 'the notice cited' }

/** `现将2023年政府信息公开工作情况报告如下`, `特向社会公布2021年区科技局信息公开工作年度报告` */
const announcements =
  /(?:现将|现就|公布|公开|发布|编制了?|撰写|形成了?|制定)[^。;,\d]{0,30}(?<year>20\d{2})年度?[^。;,\d]{0,30}?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报|(?:总结)?情况(?:总结)?(?:公布|报告|汇报|通报)如下)/g

/** `《关于做好2023年政府信息公开工作年度报告编制工作的通知》` */
const citations =
  /做好(?<year>20\d{2})年度?(?:政府|政务)信息公开(?:工作)?年度报告(?:的)?(?:编制|编写|编报|发布|报送|公布)/g

/** Each announcement or citation has one. */
const namingWords = vocabulary([
  ...['信息公开年', '信息公开工作年'],
  ...['公布如下', '报告如下', '汇报如下', '通报如下'],
  '做好20',
])

function* named(passage: Passage, pattern: RegExp, what: Words): Generator<Claim> {
  const plain = compact(passage)
  for (const match of allMatches(plain.text, pattern)) {
    const span = plain.spanOf(match.index, match.index + match[0].length)
    yield { what, year: Number(match.groups?.year), words: match[0], span, at: placeOf(passage) }
  }
}

/**
 * `2022年，我局认真贯彻…` as the first sentence of the overview or of section six. A paragraph that names the report's year as
 * well compares the years, or tells of earlier ones.
 */
function* openings(report: Report): Generator<Claim> {
  const { year, agency } = report
  for (const section of ['overview', 'other'] as const) {
    const [passage] = paragraphsOf(report, section)
    const plain = passage && compact(passage)
    const match =
      plain && /^(?:\([一1]\)|[一1][、.])?(?<words>(?<year>20\d{2})年度?,(?<rest>[^。;]{2,60}))/.exec(plain.text)
    if (!plain || !match?.groups) continue
    const { rest = '', words = '' } = match.groups
    if (year && plain.text.includes(String(year.value)) && Number(match.groups.year) !== year.value) continue
    if (!ownSubject.test(rest) && !(agency && rest.includes(plainWords(report, agency)))) continue
    const from = match.index + match[0].length - words.length
    yield {
      what: section === 'overview' ? { zh: '总体情况', en: 'the overview' } : { zh: '第六部分', en: 'section six' },
      year: Number(match.groups.year),
      words,
      span: plain.spanOf(from, from + words.length),
      at: { section },
    }
  }
}

/** The agency speaks of itself. */
const ownSubject =
  /^(?:[^,]{0,24},)?(?:我|本)(?:局|委|办|厅|区|县|市|省|镇|乡|街道|处|院|所|中心|机关|单位|部门|行政机关)|^(?:认真|坚持|按照|深入|全面|紧紧围绕)|^在[^,]{2,40}(?:领导|指导|支持)下/

/** A signature three years and more behind the report year is the slip of a year, not a delay. */
function* signature({ year, signedOn }: Report): Generator<Claim> {
  if (!year || !signedOn) return
  const signed = Number(signedOn.value.slice(0, 4))
  if (signed - year.value < 3) return
  const { span, value } = signedOn
  yield {
    what: { zh: '落款日期', en: 'the signature' },
    year: signed - 1,
    words: value,
    span,
    at: { part: 'signature' },
  }
}
