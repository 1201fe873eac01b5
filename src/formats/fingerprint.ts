import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Finding } from '../lint.ts'
import { maskNumbers } from '../rules/privacy/numbers.ts'
import type { Arguments, FormPlace } from '../rules/rule.ts'
import type { FileResult } from './format.ts'

/**
 * What a finding is known by from run to run: the rule, the agency and year (the path where either is unknown), the place in
 * the form and the values; never a line or a sentence of ours, so that it outlives a page that is scraped anew and a rule
 * that is worded better. Of several equal ones in a file the later ones are numbered.
 */
export function fingerprintsOf({ path, report, findings }: Judged): ReadonlyMap<Finding, string> {
  const { agency, year } = report
  const whose = agency && year ? [agency.value, year.value] : [path]
  const seen = new Map<string, number>()
  const fingerprints = new Map<Finding, string>()
  for (const finding of withConsequences(findings)) {
    const known = [finding.rule.id, whose, placeKey(finding.at), valuesOf(finding)]
    const key = JSON.stringify(known)
    const ordinal = (seen.get(key) ?? 0) + 1
    seen.set(key, ordinal)
    fingerprints.set(finding, fingerprintOf(ordinal === 1 ? known : [...known, ordinal]))
  }
  return fingerprints
}

type Judged = Pick<FileResult, 'path' | 'findings'> & {
  readonly report: Pick<FileResult['report'], 'agency' | 'year'>
}

/** The first 128 bits of SHA-256, in hex. */
export function fingerprintOf(known: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(known)))).slice(0, 32)
}

function* withConsequences(findings: readonly Finding[]): Generator<Finding> {
  for (const finding of findings) {
    yield finding
    yield* withConsequences(finding.consequences)
  }
}

/** `applications/granted/natural`; a column is that of every row, `*`. */
export function placeKey(at: FormPlace): string {
  if ('part' in at) return at.part
  if ('section' in at) return at.section
  return [at.table, at.row ?? '*', at.column ?? '*'].join('/').replace(/(?:\/\*)+$/, '')
}

function valuesOf({ variant, arguments: given = {}, expected, found }: Finding): unknown {
  const sorted = Object.keys(given)
    .sort()
    .map((name) => [name, argumentKey(given[name])])
  return [variant ?? null, sorted, argumentKey(expected) ?? null, argumentKey(found) ?? null]
}

/** A hash of a short number is as good as the number itself, so it is made of the masked one. */
function argumentKey(value: Arguments[string] | undefined): unknown {
  if (typeof value === 'string') return maskNumbers(value)
  if (typeof value !== 'object') return value
  return 'zh' in value ? maskNumbers(value.zh) : placeKey(value)
}
