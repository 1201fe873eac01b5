import type { Broken, Rule } from '../rule.ts'
import { holds, unknown } from '../rule.ts'

/** Sections that stand twice, or in another order than the form's. */
export const sectionOrder: Rule = {
  id: 'section/order',
  severity: 'warning',
  title: { zh: '部分重复或次序不对', en: 'Sections are out of order or there twice' },
  message: {
    zh: '“{heading}”的位置与统一格式的次序不同',
    en: '“{heading}” does not stand where the form has it',
  },
  variants: {
    twice: {
      zh: '“{heading}”出现了不止一次',
      en: '“{heading}” is there more than once',
    },
  },
  advice: {
    zh: '请按统一格式的次序排列六个部分，每个部分只写一次。',
    en: 'Put the six sections in the order of the form, each of them once.',
  },
  basis: [
    {
      zh: '国办公开办函〔2021〕30号（此前为国办公开办函〔2019〕60号）所附格式',
      en: 'The form of 国办公开办函〔2021〕30号 (before: 国办公开办函〔2019〕60号)',
    },
  ],
  check({ report }) {
    if (report.headings.length === 0) return [unknown]
    const others = report.headings.filter(({ chosen }) => !chosen)
    if (others.length === 0) return [holds]
    return others.map(({ key, heading }) => {
      const own = report.headings.find((each) => each.chosen && each.key === key)
      const broken: Broken = {
        kind: 'broken',
        ...(own && { variant: 'twice' }),
        arguments: { heading: heading.value.trim().slice(0, 40) },
        at: { section: key },
        span: heading.span,
        related: own
          ? [{ at: { section: key }, span: own.heading.span, message: { zh: '另一处', en: 'the other place' } }]
          : [],
      }
      return broken
    })
  },
}
