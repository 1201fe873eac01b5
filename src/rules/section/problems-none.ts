import { beginningWithoutMarks, paragraphsOf } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { deniesProblems, LONGEST_DENIAL } from './denial.ts'

/** 五、存在的主要问题及改进情况 ⏎ 无 */
export const problemsNone: Rule = {
  id: 'section/problems-none',
  severity: 'error',
  title: { zh: '没有写存在的问题和改进情况', en: 'No problems and improvements are named' },
  message: {
    zh: '第五部分只写了“{text}”',
    en: 'Section five says only “{text}”',
  },
  variants: {
    empty: { zh: '第五部分没有内容', en: 'Section five has nothing in it' },
    denied: { zh: '第五部分写的是不存在问题：“{text}”', en: 'Section five says that there are no problems: “{text}”' },
  },
  advice: {
    zh: '请写明本年度政府信息公开工作中存在的主要问题和改进情况。',
    en: 'Name the main problems of the year in disclosing government information, and what is done about them.',
  },
  basis: [
    {
      zh: '《中华人民共和国政府信息公开条例》第五十条第四项：年度报告应当包括存在的主要问题及改进情况',
      en: 'Article 50(4) of the Regulation on the Disclosure of Government Information: the report must name the main problems and improvements',
    },
  ],
  check({ report }) {
    const section = report.sections.find(({ key }) => key === 'problems')
    if (!section || report.passages.length === 0) return [unknown]
    const passages = paragraphsOf(report, 'problems')
    const text = beginningWithoutMarks(passages.map((passage) => passage.text).join(''), LONGEST_DENIAL)
    const [first] = passages
    const last = passages.at(-1)
    const denied = deniesProblems(text)
    if (text.length >= FEW_WORDS && !denied) return [holds]
    const signed = report.signedOn !== null || report.passages.some(({ role }) => role === 'signature')
    const ends = report.sections.at(-1)?.key === 'problems' && !signed
    const broken: Broken = {
      kind: 'broken',
      ...(text === '' ? { variant: 'empty' } : denied && { variant: 'denied' }),
      ...(text !== '' && { arguments: { text: text.slice(0, 40) } }),
      at: { section: 'problems' },
      span: first && last ? { start: first.span.start, end: last.span.end } : section.heading.span,
      origin: text === '' && ends ? 'unknown' : 'report',
    }
    return [broken]
  },
}

/** A problem and what is done about it cannot be told in fewer characters. */
const FEW_WORDS = 12
