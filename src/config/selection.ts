import type { ActiveRule } from '../lint.ts'
import { rulesIn } from '../rules/presets.ts'
import type { Preset, Rule } from '../rules/rule.ts'
import type { RuleSettings, Setting } from './config.ts'
import { isPattern, pathTest, ruleTest } from './globs.ts'

/** Everything that was said about which rules are applied. */
export interface Selection {
  readonly preset: Sourced<Preset>
  /** Later ones win. */
  readonly layers: readonly Layer[]
  /** Instead of the preset: these rules alone, whatever preset they are in. */
  readonly only: readonly string[]
  /** Without these, whatever else was said. */
  readonly skip: readonly string[]
}

export interface Sourced<T> {
  readonly value: T
  /** Who said so: a flag, or a file with its line. */
  readonly from: string
}

/** Settings from one place, for the files of some globs only where it has any. */
export interface Layer {
  readonly rules: RuleSettings
  readonly files?: string | readonly string[]
  readonly from: (selector: string) => string
}

export interface Decision {
  readonly rule: Rule
  readonly setting: Sourced<Setting>
}

/** What was decided of every rule, off or not, for the files that the given layers are for. */
export async function decisions(
  rules: readonly Rule[],
  selection: Selection,
  layers: readonly Layer[],
): Promise<readonly Decision[]> {
  return decided(rules, selection, layers, await meaningsIn({ ...selection, layers }))
}

/** The rules that are applied to a file, by its path as globs have it. Files with the same overrides share one list. */
export async function rulesForFiles(
  rules: readonly Rule[],
  selection: Selection,
): Promise<(path: string) => readonly ActiveRule[]> {
  const meanings = await meaningsIn(selection)
  const layers = await Promise.all(
    selection.layers.map(async (layer) => ({
      layer,
      isFor: layer.files === undefined ? () => true : await pathTest(layer.files),
    })),
  )
  const known = new Map<string, readonly ActiveRule[]>()
  return (path) => {
    const own = layers.filter(({ isFor }) => isFor(path)).map(({ layer }) => layer)
    const key = own.map((layer) => selection.layers.indexOf(layer)).join()
    const active = known.get(key) ?? activeOf(decided(rules, selection, own, meanings))
    known.set(key, active)
    return active
  }
}

/** Every rule that is applied to any file at all. */
export async function rulesForSome(rules: readonly Rule[], selection: Selection): Promise<readonly ActiveRule[]> {
  const meanings = await meaningsIn(selection)
  const everywhere = selection.layers.filter(({ files }) => files === undefined)
  const choices = [
    everywhere,
    ...selection.layers.filter(({ files }) => files !== undefined).map((layer) => [...everywhere, layer]),
  ]
  const active = new Map<string, ActiveRule>()
  for (const layers of choices) {
    for (const each of activeOf(decided(rules, selection, layers, meanings)))
      if (!active.has(each.rule.id)) active.set(each.rule.id, each)
  }
  return rules.flatMap(({ id }) => active.get(id) ?? [])
}

/** Whether a selector means the rule of an id. */
type Meanings = (selector: string, id: string) => boolean

async function meaningsIn({ layers, only, skip }: Selection): Promise<Meanings> {
  const selectors = new Set([...layers.flatMap(({ rules }) => Object.keys(rules)), ...only, ...skip])
  const tests = await Promise.all([...selectors].map(async (selector) => [selector, await ruleTest(selector)] as const))
  const bySelector = new Map(tests)
  return (selector, id) => bySelector.get(selector)?.(id) ?? false
}

function decided(
  rules: readonly Rule[],
  selection: Selection,
  layers: readonly Layer[],
  means: Meanings,
): readonly Decision[] {
  const { only, skip } = selection
  const start = startOf(rules, selection)
  return rules.map((rule) => {
    let setting = start(rule)
    for (const layer of layers) {
      const selector = deciding(layer, rule.id, means)
      const value = selector === null ? undefined : layer.rules[selector]
      if (selector !== null && value !== undefined) setting = { value, from: layer.from(selector) }
    }
    const isMeant = (selector: string) => means(selector, rule.id)
    if (only.length > 0 && rule.id !== NO_REPORT && !only.some(isMeant)) setting = { value: 'off', from: '--only' }
    if (skip.some(isMeant)) setting = { value: 'off', from: '--skip' }
    return { rule, setting }
  })
}

function activeOf(decided: readonly Decision[]): readonly ActiveRule[] {
  return decided.flatMap(({ rule, setting: { value, from } }) =>
    value === 'off' ? [] : [{ rule, severity: from.startsWith('preset ') ? null : value }],
  )
}

/** Where no setting speaks of it a rule keeps the severities that it gives its findings itself. */
function startOf(rules: readonly Rule[], { preset, only }: Selection): (rule: Rule) => Sourced<Setting> {
  const inPreset = new Set(rulesIn(preset.value, rules))
  return (rule) =>
    only.length > 0 || inPreset.has(rule)
      ? { value: rule.severity, from: `preset ${preset.value}` }
      : { value: 'off', from: `preset ${preset.value}` }
}

/** That a file is no report is said whatever else is asked: else it would pass for one without faults. */
export const NO_REPORT = 'document/unrecognized'

/** The selector of a layer that decides on a rule: its id, else the last family or glob that means it. */
function deciding({ rules }: Layer, id: string, means: Meanings): string | null {
  if (Object.hasOwn(rules, id)) return id
  return (
    Object.keys(rules).findLast(
      (selector) => (isPattern(selector) || !selector.includes('/')) && means(selector, id),
    ) ?? null
  )
}
