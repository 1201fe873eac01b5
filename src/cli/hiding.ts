import { type WaivedFinding, type Waiving, without } from '../config/waivers.ts'
import { fingerprintsOf } from '../formats/fingerprint.ts'
import type { FileResult } from '../formats/format.ts'
import type { Hidden } from './tally.ts'

/** What is not told again. */
export interface Hiding {
  readonly waiving: Pick<Waiving, 'covers'>
  /** Fingerprints of findings that are known. */
  readonly known: ReadonlySet<string>
}

export interface Unhidden {
  readonly result: FileResult
  readonly hidden: Hidden
  /** What waivers held back. */
  readonly waived: readonly WaivedFinding[]
}

/**
 * @param path of the document as the globs of the configuration have it
 * @param hiding null where nothing is hidden
 */
export function withoutHidden(result: FileResult, path: string, hiding: Hiding | null): Unhidden {
  if (hiding === null || result.findings.length === 0) {
    return { result, hidden: { known: 0, waived: 0 }, waived: [] }
  }
  const { waiving, known } = hiding
  const waived: WaivedFinding[] = []
  const unwaived = without(result.findings, fingerprintsOf(result), (finding) => {
    const isCovered = waiving.covers(finding, path)
    if (isCovered) waived.push({ rule: { id: finding.rule.id }, at: finding.at })
    return isCovered
  })
  const fresh = without(unwaived.findings, unwaived.fingerprints, (_, fingerprint) => known.has(fingerprint))
  const { findings, fingerprints } = fresh
  return {
    result: { ...result, findings, fingerprints },
    hidden: { known: fresh.heldBack, waived: unwaived.heldBack },
    waived,
  }
}
