import type { Passage, Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { allMatches } from '../matches.ts'
import { excerpt, placeOf, spanIn } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { passagesWith, vocabulary } from '../word-search.ts'
import { lostCharacters, westernReadings, wrongReadings } from './mojibake-words.ts'

export const mojibake: Rule = {
  id: 'encoding/mojibake',
  severity: 'error',
  anyDocument: true,
  title: { zh: '乱码', en: 'Garbled text' },
  message: {
    zh: '文字是乱码（“{sample}”，共{count}处），原因是编码读错：{reading}',
    en: 'The text is garbled (“{sample}”, {count} places), because it was decoded wrongly: {reading}',
  },
  variants: {
    lost: {
      zh: '文字中有“{sample}”之类的乱码（共{count}处）：原来的字符在转换编码时已经丢失，无法还原',
      en: 'The text has garbage like “{sample}” ({count} places): the characters were lost when encodings were converted and cannot be brought back',
    },
  },
  advice: {
    zh: '请检查采集或转换程序使用的字符编码，从原网页重新采集。',
    en: 'Check which encoding the scraper or converter reads and writes, and scrape the page again.',
  },
  basis: [],
  check({ report }) {
    if (report.passages.length === 0) return [unknown]
    const worded = new Set(passagesWith(report, garbage))
    const found = report.passages
      .filter((passage) => worded.has(passage) || accented.test(originalOf(passage)))
      .flatMap((passage) => [...garbledIn(passage)])
    const kinds = new Map<Kind, Set<string>>()
    for (const { kind, words } of found) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(words))
    // A single pair of characters may be anything.
    const certain = found.filter(
      ({ kind }) => !wrongReadings.some((each) => each.kind === kind) || (kinds.get(kind)?.size ?? 0) >= 2,
    )
    const [first, ...others] = certain
    if (!first) return [holds]
    const broken: Broken = {
      kind: 'broken',
      ...(first.kind === 'lost' && { variant: 'lost' }),
      arguments: {
        sample: excerpt(first.passage.text.slice(first.from, first.from + 12), 12),
        count: new Set(certain.map(({ passage }) => passage)).size,
        reading: readings[first.kind],
      },
      at: placeOf(first.passage),
      span: first.span,
      origin: 'extraction',
      related: [...firstOfEach(others, first.passage)].map(({ passage, span, words }) => ({
        at: placeOf(passage),
        span,
        message: { zh: `“${words}”`, en: `“${words}”` },
      })),
      data: { kind: first.kind },
      ...explained(report),
    }
    return [broken]
  },
}

type Kind = (typeof wrongReadings)[number]['kind'] | (typeof westernReadings)[number]['kind'] | 'lost'

interface Garbled {
  readonly kind: Kind
  readonly words: string
  readonly passage: Passage
  readonly from: number
  readonly span: Span
}

const readings: { readonly [kind in Kind]: { readonly zh: string; readonly en: string } } = {
  'utf8-as-gbk': { zh: '把UTF-8当作GBK读取', en: 'UTF-8 was read as GBK' },
  'gbk-as-big5': { zh: '把GBK当作Big5读取', en: 'GBK was read as Big5' },
  'big5-as-gbk': { zh: '把Big5当作GBK读取', en: 'Big5 was read as GBK' },
  'gbk-twice': { zh: 'GBK经过西文编码又转换了一次', en: 'GBK was converted once more by way of a Western encoding' },
  'utf8-twice': {
    zh: 'UTF-8经过西文编码又转换了一次',
    en: 'UTF-8 was converted once more by way of a Western encoding',
  },
  'utf8-as-western': { zh: '把UTF-8当作西文编码读取', en: 'UTF-8 was read as a Western encoding' },
  'gbk-as-western': { zh: '把GBK当作西文编码读取', en: 'GBK was read as a Western encoding' },
  lost: { zh: '字符已经丢失', en: 'the characters are lost' },
}

const pairs: ReadonlyMap<string, Kind> = new Map(
  wrongReadings.flatMap(({ kind, pairs: each }) => each.map((pair) => [pair, kind] as const)),
)

/** Pairs, and what lost characters begin with. */
const garbage = vocabulary([...pairs.keys(), '锟斤', '斤拷', '烫烫', '屯屯'])

/** Of Western readings, each has one. */
const accented = /[\u00c0-\u00ff]/

function* garbledIn(passage: Passage): Generator<Garbled> {
  const text = originalOf(passage)
  const make = (kind: Kind, from: number, words: string): Garbled => ({
    kind,
    words: excerpt(words, 20),
    passage,
    from,
    span: spanIn(passage, from, from + words.length),
  })
  for (const match of allMatches(text, lostCharacters)) yield make('lost', match.index, match[0])
  for (const { kind, pattern } of westernReadings) {
    for (const match of allMatches(text, pattern)) {
      if (accented.test(match[0])) yield make(kind, match.index, match[0])
    }
  }
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2)
    const kind = pairs.get(pair)
    if (kind) yield make(kind, index, pair)
  }
}

/** Garbled text has characters that the reader takes for traditional ones and makes simplified. */
function originalOf({ text, shown }: Passage): string {
  return shown?.length === text.length ? shown : text
}

/** The first in each further passage. */
function* firstOfEach(found: readonly Garbled[], first: Passage): Generator<Garbled> {
  const seen = new Set([first])
  for (const each of found) {
    if (seen.has(each.passage)) continue
    seen.add(each.passage)
    yield each
  }
}

/** That no report is found in garbled text only follows. */
function explained({ kind }: Report): Pick<Broken, 'explains'> {
  return kind === 'report' ? {} : { explains: [{ rule: 'document/unrecognized', at: { part: 'document' } }] }
}
