import type { Report } from '../../report/report.ts'
import { once } from '../once.ts'

/** Who reports, and on which year: what is said of others is not compared. */
export interface Reporter {
  readonly year: number | null
  readonly agency: string | null
}

export const reporterOf = once(
  ({ year, agency }: Report): Reporter => ({ year: year?.value ?? null, agency: agency?.value ?? null }),
)
