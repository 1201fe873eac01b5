import { displayWidth, padEnd } from '../../formats/width.ts'
import { severityWords } from '../../formats/words.ts'
import { rules } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Words } from '../../rules/words.ts'
import { outputTo } from '../output.ts'
import type { ExitCode, Surroundings } from '../surroundings.ts'

export interface RulesOptions {
  readonly json?: true
}

/** The catalogue: what there is to be checked, how grave it is, and in which preset. */
export async function rulesCommand({ json }: RulesOptions, { stdout, language }: Surroundings): Promise<ExitCode> {
  const text = json
    ? `${JSON.stringify(rules.map(inJson), null, 2)}\n`
    : tableOf([
        heads.map((head) => head[language]),
        ...rules.map((rule) => [rule.id, severityWords[rule.severity][language], presetOf(rule), rule.title[language]]),
      ])
  await outputTo(stdout).write(text)
  return 0
}

const heads: readonly Words[] = [
  { zh: '规则', en: 'rule' },
  { zh: '级别', en: 'severity' },
  { zh: '规则集', en: 'preset' },
  { zh: '说明', en: 'says' },
]

function inJson(rule: Rule) {
  const { id, severity, editions = null, title, message, advice, basis } = rule
  return { id, severity, preset: presetOf(rule), editions, title, message, advice, basis }
}

export function presetOf({ preset }: Rule): string {
  return preset ?? 'recommended'
}

/** Columns as wide as their widest cell; nothing is padded at the end of a line. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  const lineOf = (row: readonly string[]) => row.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join('  ')
  return rows.map((row) => `${lineOf(row).trimEnd()}\n`).join('')
}
