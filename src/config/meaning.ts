import type { Rule } from '../rules/rule.ts'
import type { Words } from '../rules/words.ts'
import type { Agency, Config, RuleSettings, Waiver } from './config.ts'
import { listOf, ruleTest } from './globs.ts'
import { nearest, withSuggestion } from './nearest.ts'
import { unknownPlace } from './place-key.ts'
import type { Problem } from './shape-problems.ts'
import type { DataPath } from './text.ts'

export interface Known {
  readonly rules: readonly Rule[]
  readonly formats: readonly string[]
}

/** What is wrong in a configuration of the right shape: names of rules, places, agencies and formats that there are not. */
export async function configProblems(config: Config, { rules, formats }: Known): Promise<readonly Problem[]> {
  const ofRules = await Promise.all([
    rulesProblems(config.rules, ['rules'], rules),
    ...(config.overrides ?? []).map((override, index) =>
      rulesProblems(override.rules, ['overrides', index, 'rules'], rules),
    ),
  ])
  return [
    ...ofRules.flat(),
    ...agencyProblems(config.agencies ?? []),
    ...formatProblems(config, formats),
    ...waiverProblems(config.waivers ?? [], ['waivers'], rules),
  ]
}

/** What a selector of rules is told that selects none; null where it does. */
export async function selectorProblem(selector: string, rules: readonly Rule[]): Promise<Words | null> {
  const test = await ruleTest(selector)
  if (rules.some(({ id }) => test(id))) return null
  const families = rules.map(({ id }) => id.slice(0, id.indexOf('/')))
  const words = { zh: `没有规则 ${selector}`, en: `there is no rule ${selector}` }
  return withSuggestion(words, nearest(selector, [...rules.map(({ id }) => id), ...new Set(families)]))
}

async function rulesProblems(
  settings: RuleSettings | undefined,
  path: DataPath,
  rules: readonly Rule[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const selector of Object.keys(settings ?? {})) {
    const words = await selectorProblem(selector, rules)
    if (words) problems.push({ path: [...path, selector], part: 'key', words })
  }
  return problems
}

export function waiverProblems(waivers: readonly Waiver[], path: DataPath, rules: readonly Rule[]): readonly Problem[] {
  return waivers.flatMap(({ rule, place, expires }, index) => {
    const problems: Problem[] = []
    const add = (name: string, words: Words) => problems.push({ path: [...path, index, name], part: 'value', words })
    if (!rules.some(({ id }) => id === rule)) {
      const suggestion = nearest(
        rule,
        rules.map(({ id }) => id),
      )
      add(
        'rule',
        withSuggestion(
          { zh: `没有规则 ${rule}（豁免要写明一条规则）`, en: `there is no rule ${rule}; a waiver names one` },
          suggestion,
        ),
      )
    }
    const unknown = place === undefined ? null : unknownPlace(place)
    if (unknown) {
      const words = { zh: `表格和章节中没有“${place}”`, en: `the form has no place “${place}”` }
      add('place', withSuggestion(words, unknown.suggestion))
    }
    if (!isDate(expires)) add('expires', { zh: `没有 ${expires} 这一天`, en: `there is no day ${expires}` })
    return problems
  })
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function agencyProblems(agencies: readonly Agency[]): readonly Problem[] {
  const names = agencies.map(({ name }) => name)
  return agencies.flatMap(({ name, parent }, index) => {
    const problems: Problem[] = []
    if (names.indexOf(name) < index) {
      const words = { zh: `机关“${name}”列了两次`, en: `the agency “${name}” is listed twice` }
      problems.push({ path: ['agencies', index, 'name'], part: 'value', words })
    }
    const path: DataPath = ['agencies', index, 'parent']
    if (parent !== undefined && !names.includes(parent)) {
      const words = { zh: `名单中没有机关“${parent}”`, en: `no agency of the list is called “${parent}”` }
      problems.push({ path, part: 'value', words: withSuggestion(words, nearest(parent, names)) })
    } else if (parent !== undefined && isAncestor(name, parent, agencies)) {
      problems.push({
        path,
        part: 'value',
        words: { zh: `“${name}”成了自己的上级`, en: `“${name}” would be above itself` },
      })
    }
    return problems
  })
}

function isAncestor(name: string, of: string, agencies: readonly Agency[]): boolean {
  const seen = new Set<string>()
  for (let current: string | undefined = of; current !== undefined && !seen.has(current); ) {
    if (current === name) return true
    seen.add(current)
    const above: string = current
    current = agencies.find((agency) => agency.name === above)?.parent
  }
  return false
}

function formatProblems({ output }: Config, formats: readonly string[]): readonly Problem[] {
  const isList = Array.isArray(output?.format)
  return listOf(output?.format).flatMap((text, index) => {
    const name = text.split('=')[0] ?? ''
    if (formats.includes(name)) return []
    const words = { zh: `没有格式 ${name}`, en: `there is no format ${name}` }
    const path: DataPath = isList ? ['output', 'format', index] : ['output', 'format']
    return [{ path, part: 'value' as const, words: withSuggestion(words, nearest(name, formats)) }]
  })
}
