import type { Report } from '../../report/report.ts'
import { holds, type Outcome, unknown } from '../rule.ts'
import type { Found } from './texts.ts'

/** One finding for each number, with all the places where it stands. */
export function disclosed({ passages, tables }: Report, found: readonly Found[]): readonly Outcome[] {
  if (passages.length === 0 && Object.keys(tables).length === 0) return [unknown]
  if (found.length === 0) return [holds]
  const outcomes: Outcome[] = []
  const numbers = [...new Set(found.map(({ plain }) => plain))]
  for (const number of numbers) {
    const [first, ...others] = found.filter(({ plain }) => plain === number)
    if (!first) continue
    outcomes.push({
      kind: 'broken',
      arguments: { number: first.masked },
      at: first.at,
      span: first.span,
      origin: first.origin,
      found: first.masked,
      related: others.map(({ at, span, masked }) => ({ at, span, message: { zh: masked, en: masked } })),
    })
  }
  return outcomes
}
