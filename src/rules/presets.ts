import type { Preset, Rule } from './rule.ts'

export const presets: readonly Preset[] = ['recommended', 'strict', 'all']

/** The rules of a preset: each preset holds the one before. */
export function rulesIn(preset: Preset, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => presets.indexOf(rule.preset ?? 'recommended') <= presets.indexOf(preset))
}
