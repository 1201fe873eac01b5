import type { Passage } from '../../report/report.ts'
import { excerpt } from '../passages.ts'
import { holds, type Outcome } from '../rule.ts'

/**
 * One finding for all passages that a scraper took along with the report.
 * @param longest how many characters of each are quoted
 */
export function takenAlong([first, ...others]: readonly Passage[], longest: number): Outcome {
  if (!first) return holds
  const quote = ({ text }: Passage): string => excerpt(text, longest)
  return {
    kind: 'broken',
    arguments: { count: others.length + 1, sample: quote(first) },
    at: { part: 'page' },
    span: first.span,
    origin: 'extraction',
    related: others.map((passage) => ({
      at: { part: 'page' },
      span: passage.span,
      message: { zh: quote(passage), en: quote(passage) },
    })),
  }
}
