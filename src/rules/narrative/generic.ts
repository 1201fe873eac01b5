import type { SectionKey } from '../../forms/form.ts'
import { paragraphsOf } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { missingAspects } from '../section/aspects.ts'
import { countsIn } from './counts.ts'
import { readingsOf } from './reading.ts'
import { type Said, saidIn } from './said.ts'

/** An overview that any office could have written of any year. */
export const generic: Rule = {
  id: 'narrative/generic',
  severity: 'info',
  title: { zh: '总体情况没有一个自己的数', en: 'An overview without one figure of its own' },
  message: {
    zh: '总体情况共 {length} 字，没有一个说明公开工作做了多少的数',
    en: 'The overview has {length} characters and not one figure that says how much was done',
  },
  advice: {
    zh: '请写入本年度的实际数据，例如公开信息多少条、收到申请多少件、培训多少次；确实没有的，也请写明。',
    en: 'Put in the figures of the year, such as items published, applications received, trainings held; where there were none, say so.',
  },
  basis: [
    {
      zh: '检查通报中的常见问题：内容空泛、照搬往年；国办公开办函〔2021〕30号要求客观反映工作实际',
      en: 'A common reproach of inspection notices; 国办公开办函〔2021〕30号 asks for what was really done',
    },
  ],
  check({ report }) {
    const overview = paragraphsOf(report, 'overview')
    if (overview.length === 0) return [unknown]
    // What the form asks for is missing altogether: section/overview-aspects says so.
    if (report.tables.applications?.edition !== '2019' && missingAspects(report).length > 0) return [unknown]
    if (readingsOf(report, telling).some(({ text }) => hasFigure(text)) || saidIn(report).some(isFigure)) {
      return [holds]
    }
    const [first] = overview
    const last = overview.at(-1)
    const broken: Broken = {
      kind: 'broken',
      arguments: { length: overview.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0) },
      at: { section: 'overview' },
      span: first && last ? { start: first.span.start, end: first.span.end } : null,
    }
    return [broken]
  },
}

/** Some offices put the figures of their overview before the tables of sections two and three. */
const telling: readonly (SectionKey | null)[] = ['overview', 'disclosure', 'applications']

function isFigure({ sentence, applications, litigation }: Said): boolean {
  return telling.includes(sentence.section) && applications.length + litigation.length > 0
}

/**
 * Of what was done: who was put in charge (1名工作人员, 一名副局长) says nothing of it, and 一 is hardly a number (一起, 一次,
 * 一个). 无规章、规范性文件 is as good as a figure.
 */
function hasFigure(text: string): boolean {
  if (/\d[%％]/.test(text)) return true
  if (
    /(?:无|没有|未(?:制发|制定|作出|产生|收取|发生))[^，。；]{0,6}(?:规章|规范性文件|行政许可|行政处罚|行政强制|收费)/u.test(
      text,
    )
  )
    return true
  return countsIn(text).some(
    ({ unit, from }) =>
      !/^(?:名|人|位|家)$/.test(unit) &&
      /[\d０-９]|[^一两三四五六七八九][十百千]|[二三四五六七八九十][件条次份期场篇]/u.test(text.slice(from, from + 3)),
  )
}
