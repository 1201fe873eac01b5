import { paragraphsOf } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { missingAspects } from './aspects.ts'

/** Under 总体情况 the form of 2021 asks for five aspects. */
export const overviewAspects: Rule = {
  id: 'section/overview-aspects',
  severity: 'info',
  editions: ['2021'],
  title: { zh: '总体情况没有写全五个方面', en: 'The overview does not treat all five aspects' },
  message: {
    zh: '总体情况没有写到：{missing}',
    en: 'The overview does not speak of: {missing}',
  },
  advice: {
    zh: '请在总体情况中分别写明主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。',
    en: 'Treat all five aspects in the overview: disclosure, applications, management of information, platforms, supervision.',
  },
  basis: [
    {
      zh: '国办公开办函〔2021〕30号：总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面',
      en: '国办公开办函〔2021〕30号: the overview covers disclosure, applications, management of information, platforms and supervision',
    },
  ],
  check({ report }) {
    const [first] = paragraphsOf(report, 'overview')
    const last = paragraphsOf(report, 'overview').at(-1)
    if (!first || !last) return [unknown]
    const missing = missingAspects(report)
    if (missing.length === 0) return [holds]
    const broken: Broken = {
      kind: 'broken',
      arguments: { missing: missing.join('、') },
      at: { section: 'overview' },
      span: report.sections.find(({ key }) => key === 'overview')?.heading.span ?? first.span,
      data: { missing },
    }
    return [broken]
  },
}
