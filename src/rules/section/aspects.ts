import type { Report } from '../../report/report.ts'
import { readingsOf } from '../narrative/reading.ts'
import { once } from '../once.ts'
import { aspects } from './aspect-words.ts'

/** Which of the five aspects of the form the overview does not treat; what stands before a section's table counts as well. */
export const missingAspects = once((report: Report): readonly string[] =>
  aspects
    .filter(({ pattern, elsewhere }) => {
      const readings = readingsOf(report, ['overview', ...elsewhere])
      return !readings.some(({ text }) => pattern.test(text))
    })
    .map(({ name }) => name),
)
