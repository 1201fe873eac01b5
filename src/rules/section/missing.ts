import type { SectionHead } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { Report } from '../../report/report.ts'
import { type Broken, type Explained, type FaultOrigin, holds, type Rule, unknown } from '../rule.ts'

/** The form has six sections; each must be there. */
export const sectionMissing: Rule = {
  id: 'section/missing',
  severity: 'error',
  title: { zh: '缺少规定的部分', en: 'A section of the form is absent' },
  message: {
    zh: '没有找到“{heading}”',
    en: 'Section “{heading}” was not found',
  },
  variants: {
    cut: {
      zh: '没有找到“{heading}”，其后也没有落款：可能是原文缺少，也可能是网页没有取全',
      en: 'Section “{heading}” was not found, nor a signature after it: either the report lacks it or the page was cut off',
    },
    heading: {
      zh: '没有找到“{heading}”这个标题，只有它的表格',
      en: 'The heading “{heading}” was not found, only its table',
    },
  },
  advice: {
    zh: '请先打开原网页核对：原网页有的，重新抓取；原网页也没有的，请报告单位按统一格式补齐。',
    en: 'Look at the original page first: if the section is there, scrape it again; if not, the office must add it as the form prescribes.',
  },
  basis: [
    {
      zh: '《中华人民共和国政府信息公开条例》第五十条',
      en: 'Article 50 of the Regulation on the Disclosure of Government Information',
    },
    {
      zh: '国办公开办函〔2021〕30号（此前为国办公开办函〔2019〕60号）规定的六个部分',
      en: 'The six sections of 国办公开办函〔2021〕30号 (before: 国办公开办函〔2019〕60号)',
    },
  ],
  check({ report }) {
    // One that stands in the wrong place is section/order's.
    const present = new Set([...report.sections, ...report.headings].map(({ key }) => key))
    if (present.size === 0) return [unknown]
    return formOf('2021').sections.map((head) => (present.has(head.key) ? holds : findingOf(report, head)))
  },
}

function findingOf(report: Report, { key, heading }: SectionHead): Broken {
  const table = key === 'disclosure' || key === 'applications' || key === 'litigation' ? key : null
  const hasTable = table !== null && report.tables[table] !== undefined
  const cut = !hasTable && endsBefore(report, key)
  const origin: FaultOrigin = cut || hasTable ? 'unknown' : 'report'
  const explains: readonly Explained[] = table && !hasTable ? [{ rule: 'table/missing', at: { table } }] : []
  return {
    kind: 'broken',
    ...(hasTable ? { variant: 'heading', severity: 'warning' as const } : cut && { variant: 'cut' }),
    arguments: { heading },
    at: { section: key },
    span: null,
    origin,
    expected: heading,
    explains,
  }
}

/** Nothing of the report comes after it, not even a signature. */
function endsBefore({ sections, signedOn, passages }: Report, key: SectionHead['key']): boolean {
  const order = formOf('2021').sections.map((head) => head.key)
  const later = sections.some((section) => order.indexOf(section.key) > order.indexOf(key))
  return !later && signedOn === null && !passages.some(({ role }) => role === 'signature')
}
