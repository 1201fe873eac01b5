import type { Report } from '../../report/report.ts'

/** Who reports, and on which year: what is said of others is not compared. */
export interface Reporter {
  readonly year: number | null
  readonly agency: string | null
}

export function reporterOf({ year, agency }: Report): Reporter {
  return { year: year?.value ?? null, agency: agency?.value ?? null }
}
