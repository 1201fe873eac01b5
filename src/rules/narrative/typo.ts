import type { Passage } from '../../report/report.ts'
import { allMatches } from '../matches.ts'
import { placeOf, spanIn } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { passagesWith, vocabulary } from '../word-search.ts'
import { doubledCharacters, onceOnly, signs, slips } from './typo-words.ts'

/** 截止2020年12月底; 自贸易区; 的的; 【字体: with nothing to close it. */
export const typo: Rule = {
  id: 'narrative/typo',
  severity: 'info',
  title: { zh: '疑似错字、重字或括号不成对', en: 'A slip of the pen, a doubled word or an unpaired bracket' },
  message: { zh: '“{found}”应为“{right}”', en: '“{found}” should be “{right}”' },
  variants: {
    doubled: { zh: '“{found}”重复', en: '“{found}” stands there twice' },
    unclosed: { zh: '“{found}”没有与之配对的括号', en: '“{found}” has no bracket to pair it' },
  },
  advice: {
    zh: '请通读一遍，改正后重新发布。',
    en: 'Read the text once more and publish it corrected.',
  },
  basis: [
    {
      zh: '《现代汉语词典》；《标点符号用法》（GB/T 15834—2011）；检查通报中的常见问题',
      en: 'Modern Chinese Dictionary; GB/T 15834—2011 (punctuation); a common reproach of inspection notices',
    },
  ],
  check({ report }) {
    if (report.passages.length === 0) return [unknown]
    const found: readonly Broken[] = [
      ...passagesWith(report, wrongWords)
        .filter(({ role }) => written.has(role))
        .flatMap(words),
      ...unpaired(report.passages),
    ]
    return found.length > 0 ? found : [holds]
  },
}

const written: ReadonlySet<Passage['role']> = new Set(['title', 'heading', 'paragraph', 'signature'])

const slipPatterns = slips.map(({ wrong, before, right }) => ({
  pattern: new RegExp(`(?:${wrong.join('|')})${before === undefined ? '' : `(?=${before})`}`, 'gu'),
  right,
}))
const doubled = [
  ...doubledCharacters.map(({ pattern }) => pattern),
  new RegExp(`(?<word>${onceOnly.join('|')})\\k<word>`, 'gu'),
  new RegExp(`(?<sign>[${signs}])\\k<sign>+`, 'gu'),
]
const wrongWords = vocabulary([
  ...slips.flatMap(({ wrong }) => wrong),
  ...doubledCharacters.map(({ twice }) => twice),
  ...[...onceOnly, ...signs].map((each) => each.repeat(2)),
])

function words(passage: Passage): readonly Broken[] {
  const { text } = passage
  const wrong = slipPatterns.flatMap(({ pattern, right }) =>
    allMatches(text, pattern).map((match) => slip(passage, match, { found: match[0], right })),
  )
  const twice = doubled.flatMap((pattern) =>
    allMatches(text, pattern).map((match) => ({
      ...slip(passage, match, { found: match[0] }),
      variant: 'doubled',
    })),
  )
  return [...wrong, ...twice]
}

function slip(passage: Passage, match: RegExpExecArray, said: { found: string; right?: string }): Broken {
  return {
    kind: 'broken',
    arguments: said,
    at: placeOf(passage),
    span: spanIn(passage, match.index, match.index + match[0].length),
    found: said.found,
    ...(said.right !== undefined && { expected: said.right }),
  }
}

const pairs: { readonly [close: string]: string } = {
  '》': '《',
  '）': '（',
  '】': '【',
  '〕': '〔',
  '〉': '〈',
  '」': '「',
}
const opens = new Set(Object.values(pairs))
const brackets = /[《》（）()【】〔〕〈〉「」]/g
const lenticular = /[【】]/g

interface Bracket {
  readonly mark: string
  readonly passage: Passage
  readonly index: number
  /** Where the last of the passage's sentences ends; -1 where none does. */
  readonly ends: number
}

/** Brackets pair within a run of passages of a kind: a page may break a paragraph anywhere. */
function unpaired(passages: readonly Passage[]): readonly Broken[] {
  const broken: Broken[] = []
  let open: Bracket[] = []
  let before: Passage | null = null
  const flush = () => {
    broken.push(...open.filter(isOver).map(report))
    open = []
  }
  for (const passage of passages) {
    if (before && (before.role !== passage.role || before.section !== passage.section)) flush()
    before = passage
    const own = passage.role === 'furniture' || passage.role === 'metadata' ? lenticular : brackets
    own.lastIndex = 0
    const ends = Math.max(passage.text.lastIndexOf('。'), passage.text.lastIndexOf('；'))
    while (own.test(passage.text)) {
      const index = own.lastIndex - 1
      const unit = passage.text.charAt(index)
      const mark = unit === '(' ? '（' : unit === ')' ? '）' : unit
      const bracket = { mark, passage, index, ends }
      if (opens.has(mark)) open.push(bracket)
      else if (open.at(-1)?.mark === pairs[mark]) open.pop()
      else if (written.has(passage.role) && !listMark(passage.text, index) && isOver(bracket)) {
        broken.push(report(bracket))
      }
    }
  }
  flush()
  return broken
}

/** In a paragraph that goes on elsewhere, the other bracket may be there: it must have come to an end, behind an open one. */
function isOver({ mark, passage: { role }, index, ends }: Bracket): boolean {
  return role !== 'paragraph' || ends >= (opens.has(mark) ? index : 0)
}

function report({ mark, passage, index }: Bracket): Broken {
  const page = !written.has(passage.role)
  return {
    kind: 'broken',
    variant: 'unclosed',
    arguments: { found: `${passage.text.slice(index, index + 8).trim()}` || mark },
    at: placeOf(passage),
    span: spanIn(passage, index, index + 1),
    found: mark,
    ...(page && { origin: 'extraction' as const }),
  }
}

/** 1) and 一） before an item need no opening bracket. */
function listMark(text: string, index: number): boolean {
  return /(?:^|[。；：\s])[\dA-Za-z一二三四五六七八九十①-⑳]{1,3}$/u.test(text.slice(Math.max(0, index - 4), index))
}
