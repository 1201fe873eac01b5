import type { SectionHead } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { Heading } from '../../report/report.ts'
import { once } from '../once.ts'
import { withoutMarks } from '../passages.ts'
import { type Broken, holds, type Outcome, type Rule, type Severity, unknown } from '../rule.ts'

/** 三、政府信息依申请公开办理情况, where the form prints 三、收到和处理政府信息公开申请情况. */
export const sectionHeading: Rule = {
  id: 'section/heading',
  severity: 'warning',
  title: { zh: '部分标题与统一格式不同', en: 'A heading is not the form’s' },
  message: {
    zh: '标题“{found}”，统一格式为“{expected}”',
    en: 'The heading is “{found}”, in the form “{expected}”',
  },
  variants: {
    article50: {
      zh: '标题“{found}”用的是条例第五十条的说法，统一格式为“{expected}”',
      en: 'The heading “{found}” has the words of article 50; the form has “{expected}”',
    },
    near: {
      zh: '标题“{found}”与统一格式“{expected}”只差个别虚字',
      en: 'The heading “{found}” differs from the form’s “{expected}” in a particle only',
    },
  },
  advice: {
    zh: '请改用统一格式的标题。',
    en: 'Use the heading that the form prints.',
  },
  basis: [
    {
      zh: '国办公开办函〔2021〕30号（此前为国办公开办函〔2019〕60号）所附格式',
      en: 'The form of 国办公开办函〔2021〕30号 (before: 国办公开办函〔2019〕60号)',
    },
  ],
  check({ report }) {
    const chosen = report.headings.filter(({ chosen: own }) => own)
    if (chosen.length === 0) return [unknown]
    return chosen.map(check)
  },
}

function check(found: Heading): Outcome {
  const head = formOf('2021').sections.find(({ key }) => key === found.key)
  if (!head) return unknown
  if (found.heading.value === head.heading) return holds
  const words = bare(found.heading.value)
  if (words === printedWords(head)) return holds
  if (head.alsoSeen.some((other) => words === bare(other))) return findingOf(found, head, 'info', 'article50')
  const near = [head.heading, ...head.alsoSeen].some(
    (other) => withoutParticles(words) === withoutParticles(bare(other)),
  )
  return near ? findingOf(found, head, 'info', 'near') : findingOf(found, head, 'warning', null)
}

function findingOf(
  found: Heading,
  { key, heading: expected }: SectionHead,
  severity: Severity,
  variant: string | null,
): Broken {
  return {
    kind: 'broken',
    ...(variant !== null && { variant }),
    arguments: { found: found.heading.value.trim(), expected },
    at: { section: key },
    span: found.heading.span,
    severity,
    expected,
    found: found.heading.value.trim(),
  }
}

const printedWords = once(({ heading }: SectionHead) => bare(heading))

/** The ordinal is section/numbering's; blanks, punctuation and marks of Markdown are nobody's. */
function bare(text: string): string {
  return withoutMarks(
    text
      .normalize('NFKC')
      .replace(/^[\s#*>]*\(?\s*(?:第?[一二三四五六七八九十]+(?:部分)?|\d+)\s*(?:[、,.::)]|是)?\s*/u, ''),
  )
}

function withoutParticles(text: string): string {
  return text.replace(/以及|[的和与及]/gu, '')
}
