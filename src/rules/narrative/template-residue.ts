import type { Passage, PassageRole } from '../../report/report.ts'
import { allMatches } from '../matches.ts'
import { placeOf, spanIn } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { passagesWith, vocabulary } from '../word-search.ts'
import { remarks, remarkWords, surnames } from './residue-words.ts'

/** 收到申请××件, 某某局, 该部分以表格形式报告, （ ）件. */
export const templateResidue: Rule = {
  id: 'narrative/template-residue',
  severity: 'warning',
  title: { zh: '模板中的占位内容没有改', en: 'Left over from a template' },
  message: {
    zh: '“{quote}”像是模板里没有填写或没有删去的内容',
    en: '“{quote}” looks like a part of a template that was not filled in or not taken out',
  },
  advice: {
    zh: '请填上实际内容，或者删去。',
    en: 'Fill in what belongs there, or take it out.',
  },
  basis: [
    {
      zh: '检查通报中的常见问题：套用模板，占位符号未替换',
      en: 'A common reproach of inspection notices: a template was used and its placeholders left in',
    },
  ],
  check({ report }) {
    if (!report.passages.some(({ role }) => written.has(role))) return [unknown]
    const found = passagesWith(report, residueWords)
      .filter(({ role }) => written.has(role))
      .flatMap((passage) => residueIn(passage).map(([from, to]) => ({ passage, from, to })))
    if (found.length === 0) return [holds]
    return found.map(({ passage, from, to }) => {
      const { text } = passage
      const quote = text.slice(Math.max(0, from - 8), Math.min(text.length, to + 8)).trim()
      const broken: Broken = {
        kind: 'broken',
        arguments: { quote: quote.length > 40 ? `${quote.slice(0, 39)}…` : quote },
        at: placeOf(passage),
        span: spanIn(passage, from, to),
        found: text.slice(from, to),
      }
      return broken
    })
  },
}

const written: ReadonlySet<PassageRole> = new Set(['title', 'heading', 'paragraph', 'signature'])

/** XX县, 20××年, ___件. Not 张××, 138××××8803, 1101××××, a Latin word, or a name in a form: 张某某. */
const marks: readonly RegExp[] = [
  /(?<![A-Za-z\d])(?:[×✕╳]{1,}|[Xx]{2,}|[ＸｘX]{2,})(?![A-Za-z\d])/gu,
  /(?<!\d)(?:19|20)(?:\d?[×✕╳Xx]{1,3})(?=\s*年)/gu,
  /某某+|(?<![\p{Script=Han}])某(?=[县市区镇乡局委办])/gu,
  /[_＿]{2,}/gu,
]

/**
 * Nothing between brackets that stand for a number or a name: 共（ ）件. Where a list's ordinal should be, see section/numbering.
 * What stands in front is asked for behind the bracket, of which there are few.
 */
const brackets = /[（(](?<=[\p{Script=Han}，：].)[\s_＿]*[）)](?=\s*(?:[件条份项次个名人年月日万元]|[，。；]|$))/gu

const patterns = [...marks, brackets, ...remarks]
/** Each match that counts has one of these in it, or begins with it. */
const residueWords = vocabulary([
  ...pairsOf('×✕╳', '×✕╳县市区镇乡局委办年月日件条份次'),
  ...pairsOf('X', 'X年'),
  ...pairsOf('某', '某县市区镇乡局委办'),
  ...pairsOf('_（', '_）'),
  ...remarkWords,
])

function pairsOf(firsts: string, seconds: string): readonly string[] {
  return Array.from(firsts).flatMap((first) => Array.from(seconds, (second) => first + second))
}

function residueIn({ text }: Passage): readonly (readonly [number, number])[] {
  const found = patterns.flatMap((pattern) =>
    allMatches(text, pattern).flatMap((match) => {
      const from = match.index
      const before = text.charAt(from - 1)
      const after = text.slice(from + match[0].length)
      if (/^[×✕╳]$/u.test(match[0]) && !/^[县市区镇乡局委办年月日件条份次]/u.test(after)) return []
      const masked = /[×✕╳Xx某]/u.test(match[0]) && surnames.includes(before) && before !== ''
      if (masked && !/^(?:县|市|区|镇|乡|局|街道)/u.test(after)) return []
      return [[from, from + match[0].length] as const]
    }),
  )
  // XX县XX局 is one slip.
  const merged: [number, number][] = []
  for (const [from, to] of found.toSorted((one, other) => one[0] - other[0])) {
    const last = merged.at(-1)
    if (last && from - last[1] <= 4) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}
