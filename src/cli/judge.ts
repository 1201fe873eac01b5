import { NO_REPORT } from '../config/selection.ts'
import { unrecognizedJson } from '../config/unrecognized-json.ts'
import type { FileResult } from '../formats/format.ts'
import { type ActiveRule, type Finding, lint } from '../lint.ts'
import { unrecognized } from '../recognize/index.ts'
import type { Report } from '../report/report.ts'
import { crash } from '../rules/crash.ts'
import type { Broken, Rule } from '../rules/rule.ts'
import type { Words } from '../rules/words.ts'
import { positions } from '../source/source.ts'
import type { Judgeable } from './documents-to-judge.ts'

/** Hears what goes on inside, for --timing and --debug. */
export interface Watch {
  readonly time: <T>(phase: 'parse' | 'judge' | 'write', work: () => T) => T
  readonly crashed: (path: string, error: unknown) => void
}

/** One document, judged. Never throws: a fault of ours is a finding, and the next document is read all the same. */
export function judge(document: Judgeable, rules: readonly ActiveRule[], watch: Watch): FileResult {
  try {
    return judged(document, rules, watch)
  } catch (error) {
    watch.crashed(document.path, error)
    return crashedAt(document.path, error)
  }
}

/** A result that says only that the program failed at a file. */
export function crashedAt(path: string, error: unknown): FileResult {
  const where: Rule = { ...crash, id: 'parse' }
  return { ...nothingOf(path), findings: [findingOf(crash, crash.outcomeOf(where, error))] }
}

function judged(document: Judgeable, rules: readonly ActiveRule[], { time }: Watch): FileResult {
  const { path } = document
  if (document.kind === 'crash') throw document.error
  if (document.kind === 'not-json') {
    const { problem } = document
    return unreadableJson(path, { zh: `JSON 语法有误（${problem}）`, en: `it is not valid JSON (${problem})` }, rules)
  }
  if (document.kind === 'json') {
    const read = time('parse', document.read)
    if ('problems' in read) return unreadableJson(path, problemWords(read.problems), rules)
    const { report, origin, positionAt } = read
    return { path, report, positionAt, text: null, ...time('judge', () => lint({ report, origin }, rules)) }
  }
  const { source, failure, origin } = document.input
  const report: Report = source ? time('parse', () => document.parse(source)) : unrecognized(failure)
  const result = time('judge', () => lint({ report, origin }, rules))
  return { path, report, positionAt: positionsWhenAsked(source?.text ?? ''), text: source?.text ?? '', ...result }
}

function problemWords(problems: readonly string[]): Words {
  const [first = ''] = problems
  const more = problems.length - 1
  return more > 0
    ? { zh: `${first}（另有 ${more} 处不符）`, en: `${first} (and ${more} more)` }
    : { zh: first, en: first }
}

function unreadableJson(path: string, problem: Words, rules: readonly ActiveRule[]): FileResult {
  const active = rules.find(({ rule }) => rule.id === NO_REPORT)
  const broken: Broken = {
    kind: 'broken',
    arguments: { problem },
    at: { part: 'document' },
    span: null,
    origin: 'unknown',
  }
  const finding = findingOf(unrecognizedJson, broken)
  const severity = active?.severity ?? finding.severity
  return {
    ...nothingOf(path),
    report: unrecognized('not-a-report'),
    findings: active ? [{ ...finding, severity }] : [],
    checks: { holds: 0, broken: active ? 1 : 0, unknown: rules.length - (active ? 1 : 0) },
  }
}

/** A file of which nothing is known; what is said of it has to be added. */
export function nothingOf(path: string): FileResult {
  return {
    path,
    report: unrecognized(null),
    findings: [],
    checks: { holds: 0, broken: 0, unknown: 0 },
    positionAt: positions(''),
    text: null,
  }
}

export function findingOf(rule: Rule, { kind: _, explains: __, ...broken }: Broken): Finding {
  return {
    ...broken,
    rule,
    severity: broken.severity ?? rule.severity,
    origin: broken.origin ?? 'report',
    consequences: [],
  }
}

/** Most texts have no findings, and nobody asks where in them something stands. */
function positionsWhenAsked(text: string): FileResult['positionAt'] {
  let known: FileResult['positionAt'] | null = null
  return (offset) => {
    known ??= positions(text)
    return known(offset)
  }
}
