import type { Report } from '../../report/report.ts'
import { allMatches } from '../matches.ts'
import { type Compact, compact, excerpt, placeOf } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { passagesWith, vocabulary } from '../word-search.ts'

/** The notice that prescribes the form, the regulation's own number, and what stood before them. */
export const citationStale: Rule = {
  id: 'document/citation-stale',
  severity: 'warning',
  title: { zh: '引用了失效或错误的文号', en: 'Cites a repealed notice or a wrong number' },
  message: {
    zh: '“{cited}”不是{year}年报告的编制依据，应为{expected}',
    en: '“{cited}” is not what the report for {year} is to follow; that is {expected}',
  },
  variants: {
    trial: {
      zh: '“{cited}”是试行格式，{year}年报告应依据{expected}',
      en: '“{cited}” is the trial form; the report for {year} is to follow {expected}',
    },
    regulation: {
      zh: '“{cited}”是2019年修订前的条例，现行条例是{expected}',
      en: '“{cited}” is the regulation before its revision of 2019; the one in force is {expected}',
    },
  },
  advice: {
    zh: '请把引用的文号改为现行有效的文件，并核对表样是否也用了旧版。',
    en: 'Cite the document in force, and check whether the tables are of the old form too.',
  },
  basis: [
    {
      zh: '国办公开办函〔2021〕30号印发新格式，取代〔2019〕60号的试行格式；国务院令第711号修订《条例》，自2019年5月15日起施行',
      en: '国办公开办函〔2021〕30号 replaced the trial form of 〔2019〕60号; decree 711 of the State Council revised the regulation from 15 May 2019 on',
    },
  ],
  check({ report }) {
    const { year } = report
    const cited = [...citationsIn(report)]
    if (!year || cited.length === 0) return [unknown]
    const right = rightIn(year.value)
    const wrong = cited.filter(({ kind, number }) => number !== right[kind])
    const stale = wrong.filter(
      ({ kind }) => !cited.some((other) => other.kind === kind && other.number === right[kind]),
    )
    const [first] = stale
    if (!first) return [holds]
    const broken: Broken = {
      kind: 'broken',
      ...(first.kind === 'regulation' && { variant: 'regulation' }),
      ...(first.number === 'trial' && { variant: 'trial' }),
      arguments: { cited: excerpt(first.words), year: year.value, expected: names[first.kind](right[first.kind]) },
      at: placeOf(first.plain.passage),
      span: first.plain.spanOf(first.from, first.from + first.words.length),
      expected: right[first.kind],
      found: first.number,
      related: stale.slice(1).map(({ plain, from, words }) => ({
        at: placeOf(plain.passage),
        span: plain.spanOf(from, from + words.length),
        message: { zh: `“${excerpt(words)}”`, en: `“${excerpt(words)}”` },
      })),
    }
    return [broken]
  },
}

type Kind = 'form' | 'regulation'

interface Citation {
  readonly kind: Kind
  /** `2021-30`, `711`, or `trial` where the form is only called so. */
  readonly number: string
  readonly words: string
  readonly plain: Compact
  readonly from: number
}

function rightIn(year: number): { readonly [kind in Kind]: string } {
  return { form: year >= 2021 ? '2021-30' : '2019-60', regulation: year >= 2019 ? '711' : '492' }
}

const names: { readonly [kind in Kind]: (number: string) => string } = {
  form: (number) => `国办公开办函〔${number.replace('-', '〕')}号`,
  regulation: (number) => `国务院令第${number}号`,
}

/** `国办公开办函〔2021〕30号`, also with its brackets lost: `国办公开办函〔202130号` */
const notice =
  /(?<office>国办公开办?函|国办函|国办发|国办公开函)[〔[【(〈《]?(?<year>20\d{2})[〕\])】〉》]?(?:第)?(?<number>\d{1,3})号/g
const trial = /政府信息公开(?:工作)?年度报告格式\(试行\)/g
const decree = /国务院(?:令|第)?(?:第)?(?<number>492|711)号/g
const formNumbers = ['2019-60', '2021-30']

/** `《关于印发〈政府信息公开工作年度报告格式〉的通知》（` */
const aboutForm = /年度报告(?:有关事项|格式|编制|编写)[^。;]{0,16}$/

/** Each citation has one. */
const citingWords = vocabulary(['国办公开', '国办函', '国办发', '年度报告格式', '492号', '711号'])

function* citationsIn(report: Report): Generator<Citation> {
  for (const passage of passagesWith(report, citingWords)) {
    if (passage.role !== 'paragraph') continue
    const plain = compact(passage)
    for (const match of allMatches(plain.text, notice)) {
      const { office = '', year = '', number = '' } = match.groups ?? {}
      const known = office === '国办公开办函' && formNumbers.includes(`${year}-${number}`)
      // Other notices of the same office are about other things, and their numbers are right.
      if (!known && !aboutForm.test(plain.text.slice(0, match.index))) continue
      yield citation(
        'form',
        office === '国办公开办函' ? `${year}-${number}` : `${office}${year}-${number}`,
        match,
        plain,
      )
    }
    for (const match of allMatches(plain.text, trial)) yield citation('form', 'trial', match, plain)
    for (const match of allMatches(plain.text, decree))
      yield citation('regulation', match.groups?.number ?? '', match, plain)
  }
}

function citation(kind: Kind, number: string, match: RegExpExecArray, plain: Compact): Citation {
  return { kind, number, words: match[0], plain, from: match.index }
}
