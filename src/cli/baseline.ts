import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { placeKey } from '../config/place-key.ts'
import { fingerprintsOf } from '../formats/fingerprint.ts'
import type { FileResult } from '../formats/format.ts'
import { errorCode } from './error-code.ts'
import { shownPath } from './shown-path.ts'
import { fileSink } from './sink.ts'
import { type Surroundings, UserError } from './surroundings.ts'
import { flat } from './tally.ts'

export const BASELINE = '.gov-report-baseline.json'

/** Findings that are accepted as they are, by what they are known by from run to run. */
export interface BaselineEntry {
  readonly fingerprint: string
  readonly rule: string
  readonly path: string
  readonly place: string
  readonly agency: string | null
  readonly year: number | null
}

/** What a run found, as a baseline would have it. */
export function entriesOf(result: FileResult): readonly BaselineEntry[] {
  const { path, report, findings, fingerprints = fingerprintsOf(result) } = result
  return findings.flatMap(flat).map(
    (finding): BaselineEntry => ({
      fingerprint: fingerprints.get(finding) ?? '',
      rule: finding.rule.id,
      path,
      place: placeKey(finding.at),
      agency: report.agency?.value ?? null,
      year: report.year?.value ?? null,
    }),
  )
}

/** The baseline of a run: the one that is named, else that of the current directory if there is one. */
export function baselineFor(
  named: string | false | undefined,
  isChecked: (absolute: string) => boolean,
  { workingDirectory: cwd }: Surroundings,
): { readonly absolute: string; readonly entries: readonly BaselineEntry[] } | null {
  if (named === false) return null
  const absolute = resolve(cwd, named ?? BASELINE)
  if (named === undefined && (!existsSync(absolute) || isChecked(absolute))) return null
  refuseChecked(absolute, isChecked, cwd)
  return { absolute, entries: readBaseline(absolute, shownPath(absolute, cwd)) }
}

export function refuseChecked(absolute: string, isChecked: (absolute: string) => boolean, cwd: string): void {
  if (!isChecked(absolute)) return
  const path = shownPath(absolute, cwd)
  throw new UserError({
    zh: `${path} 在受检查的目录之内：报送来的文件不能自带已知问题`,
    en: `${path} lies in a folder that is being checked: submissions cannot bring their own baseline`,
  })
}

export function readBaseline(absolute: string, shown: string): readonly BaselineEntry[] {
  let text: string
  try {
    text = readFileSync(absolute, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    throw new UserError(
      code === 'ENOENT'
        ? {
            zh: `没有文件 ${shown}（可用 gov-report baseline create 建立）`,
            en: `there is no file ${shown}: gov-report baseline create makes one`,
          }
        : { zh: `无法读取 ${shown}（${code}）`, en: `cannot read ${shown} (${code})` },
    )
  }
  const entries = parsedEntries(text)
  if (entries) return entries
  throw new UserError({ zh: `${shown} 不是 gov-report 的已知问题清单`, en: `${shown} is no baseline of gov-report` })
}

function parsedEntries(text: string): readonly BaselineEntry[] | null {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== 1) return null
    if (!('findings' in data) || !Array.isArray(data.findings)) return null
    const findings: readonly unknown[] = data.findings
    return findings.every(isEntry) ? findings : null
  } catch {
    return null
  }
}

function isEntry(data: unknown): data is BaselineEntry {
  if (typeof data !== 'object' || data === null) return false
  return ['fingerprint', 'rule', 'path', 'place'].every((name) => typeof Object(data)[name] === 'string')
}

/** One finding a line, in an order of its own, so that a difference between two shows what was added and what is gone. */
export function writeBaseline(absolute: string, shown: string, entries: readonly BaselineEntry[]): void {
  const lines = entries.toSorted(inOrder).map((entry) => `    ${JSON.stringify(entry)}`)
  const sink = fileSink(absolute, shown)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  sink.write(`{\n  "version": 1,\n  "findings": ${list}\n}\n`)
  sink.finish()
}

function inOrder(one: BaselineEntry, other: BaselineEntry): number {
  const key = ({ path, rule, place, fingerprint }: BaselineEntry) => [path, rule, place, fingerprint].join('\0')
  return key(one) < key(other) ? -1 : 1
}
