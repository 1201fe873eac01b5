import type { Preset, Severity } from '../rules/rule.ts'

/** What a project has decided, as its file says it. Data only; everything may be left out. */
export interface Config {
  readonly $schema?: string
  /** Other files, relative to this one, or presets; later ones win, and this file wins over all of them. */
  readonly extends?: string | readonly string[]
  readonly preset?: Preset
  readonly rules?: RuleSettings
  readonly overrides?: readonly Override[]
  /** Paths to pass over, as in .gitignore. */
  readonly ignore?: readonly string[]
  readonly agencies?: readonly Agency[]
  readonly output?: OutputConfig
  readonly waivers?: readonly Waiver[]
}

/** Of what happens when a rule finds something. */
export type Setting = Severity | 'off'
export const settings: readonly Setting[] = ['error', 'warning', 'info', 'off']

/** By rule, family (`privacy`) or glob of rules; a rule that is named wins over families and globs. */
export interface RuleSettings {
  readonly [selector: string]: Setting
}

export interface Override {
  /** Globs of paths. */
  readonly files: string | readonly string[]
  readonly rules: RuleSettings
}

/** Who must submit a report, and whose figures are part of whose. */
export interface Agency {
  readonly name: string
  /** The name of another agency of the list. */
  readonly parent?: string
  readonly kind?: AgencyKind
  /** Whether a report is expected, or the report years that one is expected for; true where absent. */
  readonly mustSubmit?: boolean | readonly number[]
}

export type AgencyKind = (typeof agencyKinds)[number]
export const agencyKinds = ['government', 'department', 'town', 'subdistrict', 'institution', 'other'] as const

export interface OutputConfig {
  /** As `--format` has them: a name, or `name=path` with a path relative to the file. */
  readonly format?: string | readonly string[]
  readonly language?: 'zh' | 'en' | 'auto'
  readonly failOn?: FailOn
  readonly maxWarnings?: number
}

export type FailOn = Severity | 'none'
export const failOnLevels: readonly FailOn[] = ['error', 'warning', 'info', 'none']

/** A finding that somebody answers for, until a day. */
export interface Waiver {
  readonly rule: string
  /** Globs of paths; all files where absent. */
  readonly files?: string | readonly string[]
  /** Where in the form, by its keys: `applications/granted/natural`; everywhere where absent. */
  readonly place?: string
  readonly reason: string
  readonly by: string
  /** The last day that it holds: an ISO 8601 calendar date. */
  readonly expires: string
}
