import { rules } from '../src/rules/index.ts'
import type { Rule } from '../src/rules/rule.ts'

const begin = '<!-- rules: written by npm run generate -->'
const end = '<!-- end of rules -->'

/** The README with its table of rules made anew from the catalogue. */
export function withRuleTable(readme: string): string {
  const from = readme.indexOf(begin)
  const to = readme.indexOf(end)
  if (from < 0 || to < from) throw new Error(`README.md has no place for the rules, between ${begin} and ${end}`)
  return `${readme.slice(0, from + begin.length)}\n${table()}\n${readme.slice(to)}`
}

function table(): string {
  const lines = rules.map(
    (rule) => `| [${rule.id}](src/rules/${rule.id}.md) | ${severityOf(rule)} | ${rule.title.zh} | ${rule.title.en} |`,
  )
  return ['| rule | severity | 说的是 | says |', '|---|---|---|---|', ...lines].join('\n')
}

function severityOf({ severity, preset }: Rule): string {
  return preset === undefined || preset === 'recommended' ? severity : `${severity}, ${preset}`
}
