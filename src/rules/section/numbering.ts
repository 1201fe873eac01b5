import type { SectionKey } from '../../forms/form.ts'
import type { Heading, Passage, Report } from '../../report/report.ts'
import { allMatches } from '../matches.ts'
import { paragraphsOf, placeOf, spanIn } from '../passages.ts'
import { type Broken, holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { passagesWith, vocabulary } from '../word-search.ts'

/** （一）（二）（三）, then () for （四）; （二） twice; 五、 for 六、. */
export const sectionNumbering: Rule = {
  id: 'section/numbering',
  severity: 'warning',
  title: { zh: '序号有误', en: 'An ordinal is wrong' },
  message: {
    zh: '序号“{found}”应为“{expected}”',
    en: 'The ordinal is “{found}” and should be “{expected}”',
  },
  variants: {
    empty: {
      zh: '括号里没有序号，应为“{expected}”',
      en: 'The brackets have no ordinal in them; it should be “{expected}”',
    },
    none: {
      zh: '标题“{heading}”没有序号，应为“{expected}”',
      en: 'The heading “{heading}” has no ordinal; it should be “{expected}”',
    },
    lost: {
      zh: '六个部分的标题都没有序号',
      en: 'None of the headings of the six sections has an ordinal',
    },
  },
  advice: {
    zh: '请按次序改正序号；如果原网页上的序号是对的，则是抓取或转换时丢失，请重新转换。',
    en: 'Put the ordinals in order; if they are right on the original page, they were lost in conversion, so convert it again.',
  },
  basis: [
    {
      zh: '国办公开办函〔2021〕30号所附格式；《党政机关公文格式》（GB/T 9704—2012）7.3.3：结构层次序数',
      en: 'The form of 国办公开办函〔2021〕30号; GB/T 9704—2012, 7.3.3, on ordinals',
    },
  ],
  check({ report }) {
    if (report.headings.length === 0) return [unknown]
    const marked = new Set(passagesWith(report, markWords))
    const ofSections = report.sections.flatMap(({ key }) => ofItems(paragraphsOf(report, key), marked, key))
    return [...ofHeadings(report), ...ofSections]
  },
}

function ofHeadings({ headings }: Report): readonly Outcome[] {
  const chosen = headings.filter((heading) => heading.chosen)
  const [first] = chosen
  if (first && chosen.every(({ ordinal }) => ordinal === null)) {
    return [
      {
        kind: 'broken',
        variant: 'lost',
        at: { section: first.key },
        span: first.heading.span,
        origin: 'unknown',
        related: chosen.slice(1).map(({ key, heading }) => ({
          at: { section: key },
          span: heading.span,
          message: { zh: '这里也没有', en: 'nor here' },
        })),
      },
    ]
  }
  const outcomes: Outcome[] = []
  let before = 0
  for (const { key, ordinal, heading } of chosen) {
    const own = keys.indexOf(key) + 1
    // Where a section is missing, the ones after it may have moved up.
    if (ordinal === own || (ordinal !== null && ordinal === before + 1)) outcomes.push(holds)
    else outcomes.push(headingBroken({ key, ordinal, heading, chosen: true }, own))
    before = ordinal ?? own
  }
  return outcomes
}

const keys: readonly SectionKey[] = ['overview', 'disclosure', 'applications', 'litigation', 'problems', 'other']

function headingBroken({ key, ordinal, heading }: Heading, own: number): Broken {
  const expected = `${numeral(own)}、`
  return {
    kind: 'broken',
    ...(ordinal === null && { variant: 'none' }),
    arguments:
      ordinal === null
        ? { heading: heading.value.trim().slice(0, 40), expected }
        : { found: `${numeral(ordinal)}、`, expected },
    at: { section: key },
    span: heading.span,
    origin: ordinal === null ? 'unknown' : 'report',
    expected,
    found: ordinal === null ? '' : `${numeral(ordinal)}、`,
  }
}

interface Mark {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  /** Null for empty brackets. */
  readonly value: number | null
  /** Words between it and the mark before that may begin another list: 改进措施：. */
  readonly isIntroduced: () => boolean
}

/** The items （一）（二）… of a section. Other levels, 1. and 一是, only part one list from the next. */
function ofItems(passages: readonly Passage[], marked: ReadonlySet<Passage>, section: SectionKey): readonly Outcome[] {
  const marks = marksIn(passages, marked)
  const outcomes: Outcome[] = []
  let before: number | null = null
  for (const mark of marks) {
    const next: number = (before ?? 0) + 1
    if (mark.value === null) {
      outcomes.push(itemBroken(mark, next, section))
      before = next
      continue
    }
    if (mark.value === next || (mark.value === 1 && (before === null || mark.isIntroduced()))) outcomes.push(holds)
    else if (mark.value > next && isIn(passages, next)) outcomes.push(unknown)
    else if (before === null) outcomes.push(unknown)
    else outcomes.push(itemBroken(mark, next, section))
    before = mark.value
  }
  return outcomes
}

/** How every mark begins. */
const markWords = vocabulary(Array.from('一二三四五六七八九十）', (unit) => `（${unit}`))

/** @param marked passages that may have marks */
function marksIn(passages: readonly Passage[], marked: ReadonlySet<Passage>): readonly Mark[] {
  const marks: Mark[] = []
  const unmarked = new Set(passages)
  let before = -1
  for (const [index, passage] of passages.entries()) {
    if (!marked.has(passage)) continue
    const { text } = passage
    // In running text only behind the end of a sentence: 第二十条第（一）项 is no item.
    const found = allMatches(
      text,
      /[（(](?<=(?:^|[。；;：:！？\s]).)\s*([一二三四五六七八九十]{0,3})\s*[）)](?=\s*\S)/gu,
    )
    if (found.length > 0) unmarked.delete(passage)
    for (const match of found) {
      const from = match.index
      const digits = match[1] ?? ''
      if (
        digits === '' &&
        (text.slice(0, from).trim() !== '' || !/^\s*\p{Script=Han}/u.test(text.slice(from + match[0].length)))
      )
        continue
      const value = digits === '' ? null : ordinalOf(digits)
      const inline = text.slice(0, from).trim()
      const last = before
      const isIntroduced = () =>
        last < 0 ||
        /[：:]$/u.test(inline) ||
        passages
          .slice(last + 1, index)
          .some((each, at) => unmarked.has(each) && introduces(each.text, passages[last + 2 + at]?.text))
      marks.push({ passage, from, to: match.index + match[0].length, value, isIntroduced })
      before = index
    }
  }
  return marks
}

/** 改进措施：, 一、存在的问题, 1.问题, 下一步，我局将…: a line before a list that begins anew. */
function introduces(text: string, following: string | undefined): boolean {
  const line = text.trim()
  if (/^(?:[一二三四五六七八九十]+[、.．]|\d+[、.．])/u.test(line)) return true
  if (/[：:]$/u.test(line) || line.length <= 30) return true
  return (
    /问题|不足|改进|措施|下一步|今后|打算|方面|如下|以下/u.test(line) && /^[（(]\s*一/u.test(following?.trim() ?? '')
  )
}

function isIn(passages: readonly Passage[], value: number): boolean {
  const text = passages.map((passage) => passage.text).join('\n')
  return new RegExp(`[（(]\\s*${numeral(value)}\\s*[）)]`, 'u').test(text)
}

function itemBroken({ passage, from, to, value }: Mark, next: number, section: SectionKey): Broken {
  const expected = `（${numeral(next)}）`
  const found = value === null ? '（）' : `（${numeral(value)}）`
  return {
    kind: 'broken',
    ...(value === null && { variant: 'empty' }),
    arguments: value === null ? { expected } : { found, expected },
    at: passage.section === null ? { section } : placeOf(passage),
    span: spanIn(passage, from, to),
    origin: value === null ? 'unknown' : 'report',
    expected,
    found,
  }
}

function numeral(value: number): string {
  const digits = '零一二三四五六七八九'
  if (value <= 9) return digits.charAt(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones > 0 ? digits.charAt(ones) : ''}`
}

function ordinalOf(digits: string): number {
  const match = /^(.?)十(.?)$/u.exec(digits)
  const digit = (character: string) => '零一二三四五六七八九'.indexOf(character)
  if (!match) return digit(digits)
  const [, tens = '', ones = ''] = match
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
}
