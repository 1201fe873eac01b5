import type { Finding } from '../lint.ts'
import type { Span } from '../source/source.ts'
import type { Waiver } from './config.ts'
import { listOf, pathTest } from './globs.ts'
import { isWithin } from './place-key.ts'

/** A waiver, and where it stands. */
export interface KnownWaiver {
  readonly waiver: Waiver
  /** The file that has it, as shown to users. */
  readonly path: string
  /** Of that file. */
  readonly text: string
  readonly span: Span
}

/** Waivers at work: which findings they hold back, and how often each was needed. */
export interface Waiving {
  /** Whether some waiver that has not expired is for the finding; that waiver then counts as used. */
  readonly covers: (finding: WaivedFinding, path: string) => boolean
  /** Says that a file was judged by some rules, so that a waiver for it can be told to be unused. */
  readonly judged: (path: string, rules: ReadonlySet<string>) => void
  readonly expired: readonly KnownWaiver[]
  /** Those that were for a judged file and rule and held nothing back, and those whose files were all missing. */
  readonly unused: (isWholly: (glob: string) => boolean) => readonly KnownWaiver[]
}

/** As much of a finding as waivers ask for. */
export interface WaivedFinding {
  readonly rule: Pick<Finding['rule'], 'id'>
  readonly at: Finding['at']
}

/** @param today an ISO 8601 calendar date: a waiver holds on its last day. */
export async function waivingOf(waivers: readonly KnownWaiver[], today: string): Promise<Waiving> {
  const states = await Promise.all(
    waivers
      .filter(({ waiver }) => waiver.expires >= today)
      .map(async (known) => ({
        known,
        isFor: known.waiver.files === undefined ? () => true : await pathTest(known.waiver.files),
        used: false,
        tried: false,
        met: false,
      })),
  )
  return {
    covers: (finding, path) => {
      const fitting = states.filter(
        ({ known: { waiver }, isFor }) =>
          waiver.rule === finding.rule.id &&
          (waiver.place === undefined || isWithin(finding.at, waiver.place)) &&
          isFor(path),
      )
      for (const state of fitting) state.used = true
      return fitting.length > 0
    },
    judged: (path, rules) => {
      for (const state of states) {
        if (!state.isFor(path)) continue
        state.met = true
        if (rules.has(state.known.waiver.rule)) state.tried = true
      }
    },
    expired: waivers.filter(({ waiver }) => waiver.expires < today),
    unused: (isWholly) =>
      states
        .filter(({ used, tried, met, known: { waiver } }) => {
          if (used || tried) return !used
          const globs = listOf(waiver.files)
          return !met && globs.length > 0 && globs.every(isWholly)
        })
        .map(({ known }) => known),
  }
}

/**
 * The findings without those that are held back. What only followed from one of them is then told for itself: that somebody
 * answers for the cause does not make it right. Fingerprints stay those of all findings together.
 */
export function without(
  findings: readonly Finding[],
  fingerprints: ReadonlyMap<Finding, string>,
  isHeldBack: (finding: Finding, fingerprint: string) => boolean,
): Remaining {
  const remaining = new Map<Finding, string>()
  let heldBack = 0
  const kept = (finding: Finding): readonly Finding[] => {
    const fingerprint = fingerprints.get(finding) ?? ''
    const consequences = finding.consequences.flatMap(kept)
    if (isHeldBack(finding, fingerprint)) {
      heldBack++
      return consequences
    }
    const own = { ...finding, consequences }
    remaining.set(own, fingerprint)
    return [own]
  }
  return { findings: findings.flatMap(kept), fingerprints: remaining, heldBack }
}

export interface Remaining {
  readonly findings: readonly Finding[]
  readonly fingerprints: ReadonlyMap<Finding, string>
  readonly heldBack: number
}
