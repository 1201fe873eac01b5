import { dirname, relative, resolve } from 'node:path'
import type { FailOn, Setting } from '../config/config.ts'
import { settings as allSettings } from '../config/config.ts'
import { listOf } from '../config/globs.ts'
import type { Layer, Selection, Sourced } from '../config/selection.ts'
import type { KnownWaiver } from '../config/waivers.ts'
import { withForwardSlashes } from '../input/paths.ts'
import { rules } from '../rules/index.ts'
import type { Preset } from '../rules/rule.ts'
import { checkedPaths } from './checked-paths.ts'
import type { ConfigPart, LoadedConfig } from './config-file.ts'
import { findConfig } from './config-search.ts'
import type { Language } from './language.ts'
import { type Surroundings, UserError } from './surroundings.ts'

/** The options that decide by which rules a report is judged. */
export interface RuleOptions {
  readonly preset?: Preset
  readonly rule: readonly string[]
  readonly only: readonly string[]
  readonly skip: readonly string[]
}

export interface ConfigOptions {
  /** False with --no-config. */
  readonly config?: string | false
}

export interface GateOptions {
  readonly failOn?: FailOn
  readonly maxWarnings?: number
  readonly waivers?: string
}

/** What flags, configuration and defaults come to, each with who said so. */
export interface Settings {
  readonly config: LoadedConfig | null
  readonly selection: Selection
  readonly language: Language
  readonly failOn: Sourced<FailOn>
  readonly maxWarnings: Sourced<number | null>
  /** As `--format` has them, paths made relative to the current directory. */
  readonly formats: readonly Sourced<string>[]
  readonly ignore: { readonly patterns: readonly string[]; readonly base: string }
  readonly waivers: readonly KnownWaiver[]
  /** Our own files, which are no documents though they may lie among them. */
  readonly ownFiles: readonly string[]
  readonly isChecked: (absolute: string) => boolean
  /** The path of a document as the globs of the configuration have it. */
  readonly globPath: (path: string) => string
}

export async function settingsFor(
  paths: readonly string[],
  options: ConfigOptions & Partial<RuleOptions> & GateOptions,
  surroundings: Surroundings,
): Promise<Settings> {
  const { workingDirectory: cwd } = surroundings
  const isChecked = checkedPaths(paths, cwd)
  const config = await configFor(options, isChecked, surroundings)
  const parts = config?.parts ?? []
  const selection = await selectionOf(options, parts)
  const base = config?.base ?? cwd
  const configured = parts.length > 0 ? await import('./config-file.ts') : null
  return {
    config,
    selection,
    language: languageOf(parts, surroundings),
    failOn: flagOr('--fail-on', options.failOn, lastSaid(parts, 'failOn')) ?? { value: 'error', from: 'default' },
    maxWarnings: flagOr('--max-warnings', options.maxWarnings, lastSaid(parts, 'maxWarnings')) ?? {
      value: null,
      from: 'default',
    },
    formats: configuredFormats(parts, cwd),
    ignore: { patterns: parts.flatMap(({ config: { ignore = [] } }) => ignore), base },
    waivers: [
      ...parts.flatMap((part) => configured?.waiversOf(part) ?? []),
      ...(options.waivers === undefined ? [] : await waiversIn(options.waivers, isChecked, cwd)),
    ],
    ownFiles: [
      ...parts.map(({ absolute }) => absolute),
      ...(options.waivers === undefined ? [] : [resolve(cwd, options.waivers)]),
    ],
    isChecked,
    globPath: (path) => globPathFrom(path, base, cwd),
  }
}

async function configFor(
  { config: named }: ConfigOptions,
  isChecked: (absolute: string) => boolean,
  { workingDirectory: cwd, stderr, language }: Surroundings,
): Promise<LoadedConfig | null> {
  if (named === false) return null
  const found = named === undefined ? findConfig(cwd) : resolve(cwd, named)
  if (found === null) return null
  if (named === undefined && isChecked(dirname(found))) {
    const { outputTo } = await import('./output.ts')
    const { shownPath } = await import('./shown-path.ts')
    const { visible } = await import('../formats/visible.ts')
    const path = visible(shownPath(found, cwd))
    await outputTo(stderr).write(
      language === 'zh'
        ? `gov-report: 未采用 ${path}：它在受检查的目录之内\n`
        : `gov-report: ${path} is not used: it lies in a folder that is being checked\n`,
    )
    return null
  }
  const { loadConfig } = await import('./config-file.ts')
  const { formats } = await import('../formats/index.ts')
  const known = { rules, formats: formats.map(({ name }) => name) }
  return loadConfig(found, named === undefined ? dirname(found) : cwd, { cwd, known, isChecked })
}

async function waiversIn(
  file: string,
  isChecked: (absolute: string) => boolean,
  cwd: string,
): Promise<readonly KnownWaiver[]> {
  const { loadWaivers } = await import('./config-file.ts')
  return loadWaivers(file, { cwd, known: { rules, formats: [] }, isChecked })
}

async function selectionOf(options: Partial<RuleOptions>, parts: readonly ConfigPart[]): Promise<Selection> {
  const { preset, rule = [], only = [], skip = [] } = options
  const given = rule.map(ruleSetting)
  const selectors = [...given.map(([selector]) => selector), ...only, ...skip]
  if (selectors.length > 0) {
    const { selectorProblem } = await import('../config/meaning.ts')
    for (const selector of selectors) {
      const problem = await selectorProblem(selector, rules)
      if (problem) throw new UserError(problem)
    }
  }
  const ofFlags: readonly Layer[] = given.map(([selector, setting]) => ({
    rules: { [selector]: setting },
    from: () => '--rule',
  }))
  const last = parts.findLast(({ config }) => config.preset !== undefined)
  const configured = last?.config.preset
  return {
    preset:
      preset !== undefined
        ? { value: preset, from: '--preset' }
        : last && configured !== undefined
          ? { value: configured, from: last.placeOf(['preset']) }
          : { value: 'recommended', from: 'default' },
    layers: [...parts.flatMap(layersOf), ...ofFlags],
    only,
    skip,
  }
}

function layersOf({ config, placeOf }: ConfigPart): readonly Layer[] {
  const own = config.rules ? [{ rules: config.rules, from: (name: string) => placeOf(['rules', name]) }] : []
  const overrides = (config.overrides ?? []).map((override, index) => ({
    rules: override.rules,
    files: override.files,
    from: (name: string) => placeOf(['overrides', index, 'rules', name]),
  }))
  return [...own, ...overrides]
}

function ruleSetting(text: string): readonly [string, Setting] {
  const [selector = '', value = ''] = text.split(/=(?=[^=]*$)/)
  const setting = allSettings.find((each) => each === value)
  if (setting && selector !== '') return [selector, setting]
  throw new UserError({
    zh: `--rule 要写成 规则=${allSettings.join('|')}，不能是 ${text}`,
    en: `--rule is written rule=${allSettings.join('|')}, not ${text}`,
  })
}

function lastSaid<Key extends 'failOn' | 'maxWarnings'>(parts: readonly ConfigPart[], key: Key) {
  const part = parts.findLast(({ config: { output } }) => output?.[key] !== undefined)
  const value = part?.config.output?.[key]
  return part && value !== undefined ? { value, from: part.placeOf(['output', key]) } : null
}

function flagOr<T>(flag: string, given: T | undefined, said: Sourced<T> | null): Sourced<T> | null {
  return given === undefined ? said : { value: given, from: flag }
}

function languageOf(parts: readonly ConfigPart[], { language, languageChosen }: Surroundings): Language {
  const configured = parts.findLast(({ config: { output } }) => output?.language !== undefined)?.config.output?.language
  return languageChosen || configured === undefined || configured === 'auto' ? language : configured
}

function configuredFormats(parts: readonly ConfigPart[], cwd: string): readonly Sourced<string>[] {
  const part = parts.findLast(({ config: { output } }) => output?.format !== undefined)
  if (!part) return []
  const from = part.placeOf(['output', 'format'])
  return listOf(part.config.output?.format).map((text) => {
    const at = text.indexOf('=')
    if (at < 0) return { value: text, from }
    const path = resolve(dirname(part.absolute), text.slice(at + 1))
    const slash = /[\\/]$/.test(text) ? '/' : ''
    return { value: `${text.slice(0, at)}=${relative(cwd, path) || '.'}${slash}`, from }
  })
}

/** The path of a document as the globs of a configuration in `base` have it. */
export function globPathFrom(path: string, base: string, cwd: string): string {
  if (base === cwd || path === '-') return path
  const below = withForwardSlashes(relative(base, resolve(cwd, path)))
  return below.startsWith('../') ? path : below
}
