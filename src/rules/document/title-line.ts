import type { Passage, Quote, Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { once } from '../once.ts'
import { compact } from '../passages.ts'

/** The words of a title, without blanks, in simplified characters and half-width signs. */
export interface TitleLine {
  readonly text: string
  readonly span: Span
}

/**
 * The report's title; where none was recognized, a line before section one that is nothing but some other kind of title:
 *
 *     青槐县水利局2023年度信息公开年报
 */
export const titleLineOf = once((report: Report): TitleLine | null => {
  const { title, passages } = report
  if (title) return { text: plainWords(report, title), span: title.span }
  for (const passage of passages) {
    if (passage.section !== null || (passage.role !== 'title' && passage.role !== 'paragraph')) continue
    const { text } = compact(passage)
    if (text.length <= 60 && titleLike.test(text)) return { text, span: passage.span }
  }
  return null
})

/** A quote from the text as patterns want it: without blanks, in simplified characters and half-width signs. */
export const plainWords = once(({ passages }: Report, { value, span }: Quote<string>): string => {
  const within = passages.filter((passage) => passage.span.start < span.end && passage.span.end > span.start)
  const words = within.map((passage) => partWithin(passage, span)).join('')
  return words === '' ? value.replace(/\s+/g, '').normalize('NFKC') : words
})

function partWithin(passage: Passage, span: Span): string {
  const { text, spanOf } = compact(passage)
  if (passage.span.start >= span.start && passage.span.end <= span.end) return text
  let words = ''
  for (let index = 0; index < text.length; index++) {
    const { start, end } = spanOf(index, index + 1)
    if (start >= span.start && end <= span.end) words += text.charAt(index)
  }
  return words
}

const titleLike = /^[^。；;:,、“”]*(?:信息|政务)公开[^。；;:,、“”]*(?:报告|年报|总结)(?:\([^()]*\))?$/
