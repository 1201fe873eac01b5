import { resolve } from 'node:path'
import { fixedPart } from '../config/globs.ts'
import { waiverExpired, waiverUnused } from '../config/waiver-rules.ts'
import type { KnownWaiver, Waiving } from '../config/waivers.ts'
import type { FileResult } from '../formats/format.ts'
import type { Rule } from '../rules/rule.ts'
import { positions } from '../source/source.ts'
import { inNamedFolders } from './checked-paths.ts'
import { findingOf, nothingOf } from './judge.ts'

/**
 * What is to be said of waivers: of those that have expired, and of those that a run over some paths had no need of. A
 * result a file. `base` is the folder that the globs of the waivers start from.
 */
export function unmatchedWaivers(
  waiving: Waiving,
  { paths, base, cwd }: { readonly paths: readonly string[]; readonly base: string; readonly cwd: string },
): readonly FileResult[] {
  const isChecked = inNamedFolders(paths, cwd)
  const isWholly = (glob: string) => isChecked(resolve(base, fixedPart(glob)))
  const said = [
    ...waiving.expired.map((known) => ({ known, rule: waiverExpired })),
    ...waiving.unused(isWholly).map((known) => ({ known, rule: waiverUnused })),
  ].toSorted((one, other) => one.known.span.start - other.known.span.start)
  return [...new Set(said.map(({ known }) => known.path))].map((path) => {
    const own = said.filter(({ known }) => known.path === path)
    const text = own[0]?.known.text ?? ''
    return { ...nothingOf(path), findings: own.map(toFinding), positionAt: positions(text), text }
  })
}

function toFinding({ known: { waiver, span }, rule }: { readonly known: KnownWaiver; readonly rule: Rule }) {
  const { rule: id, reason, by, expires } = waiver
  const where = waiver.place === undefined ? {} : { place: waiver.place }
  return findingOf(rule, {
    kind: 'broken',
    arguments: { rule: id, reason, by, expires, ...where },
    at: { part: 'document' },
    span,
    origin: 'unknown',
  })
}
