import { rules } from '../src/rules/index.ts'
import type { Rule } from '../src/rules/rule.ts'

/** The README with its table of rules made anew from the catalogue. */
export function withRuleTable(readme: string): string {
  return withBlock(readme, 'rules', table())
}

/** The README with `text` between `<!-- name: written by … -->` and `<!-- end of name -->`. */
export function withBlock(readme: string, name: string, text: string): string {
  const begin = new RegExp(`<!-- ${name}: written by .* -->`).exec(readme)
  const to = readme.indexOf(`<!-- end of ${name} -->`)
  const from = begin ? begin.index + begin[0].length : -1
  if (from < 0 || to < from)
    throw new Error(`README.md has no place for the ${name}, between two comments that say so.`)
  return `${readme.slice(0, from)}\n${text}\n${readme.slice(to)}`
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
