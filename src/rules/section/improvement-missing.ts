import type { Report } from '../../report/report.ts'
import { readingsOf } from '../narrative/reading.ts'
import { paragraphsOf } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { deniesProblems } from './denial.ts'
import { measureVerbs, measureWords, wishes } from './improvement-words.ts'

/** 一是业务水平有待进一步加强。二是理解和把握不够。三是…, and not a word on what is done about it. */
export const improvementMissing: Rule = {
  id: 'section/improvement-missing',
  severity: 'warning',
  title: { zh: '只写了问题，没有写改进情况', en: 'Problems, but nothing done about them' },
  message: {
    zh: '第五部分写了存在的问题，没有写改进措施',
    en: 'Section five names problems but no measure against them',
  },
  advice: {
    zh: '请补写针对这些问题已经采取和准备采取的改进措施。',
    en: 'Add what was done, and what will be done, about these problems.',
  },
  basis: [
    {
      zh: '《中华人民共和国政府信息公开条例》第五十条第四项：存在的主要问题及改进情况',
      en: 'Article 50(4) of the Regulation on the Disclosure of Government Information: the main problems and the improvements',
    },
  ],
  check({ report }) {
    const passages = paragraphsOf(report, 'problems')
    const [first] = passages
    const last = passages.at(-1)
    if (!first || !last) return [unknown]
    const length = passages.reduce((sum, { text }) => sum + text.trim().length, 0)
    if (
      // A few words, or none, are section/problems-none.
      length < 20 ||
      takesMeasures(report) ||
      deniesProblems(passages.map(({ text }) => text).join(''))
    ) {
      return [holds]
    }
    const broken: Broken = {
      kind: 'broken',
      at: { section: 'problems' },
      span: { start: first.span.start, end: last.span.end },
    }
    return [broken]
  },
}

function takesMeasures(report: Report): boolean {
  const texts = readingsOf(report, ['problems', 'other']).map(({ text }) => text.replace(wishes, ''))
  return texts.some((text) => measureWords.test(text)) || texts.some((text) => measureVerbs.test(text))
}
