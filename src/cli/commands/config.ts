import { decisions } from '../../config/selection.ts'
import { visible } from '../../formats/visible.ts'
import { rules } from '../../rules/index.ts'
import type { Language } from '../language.ts'
import { outputTo } from '../output.ts'
import { type ConfigOptions, type RuleOptions, type Settings, settingsFor } from '../settings.ts'
import { type ExitCode, type Surroundings, UserError } from '../surroundings.ts'
import { tableOf } from './rules.ts'

export interface ConfigCommandOptions extends ConfigOptions, RuleOptions {
  readonly print?: true
  readonly check?: true
}

/** What is in effect in the current directory, each value with who said so; or only whether the file is sound. */
export async function configCommand(options: ConfigCommandOptions, surroundings: Surroundings): Promise<ExitCode> {
  const settings = await settingsFor([], options, surroundings)
  const { language } = settings
  const output = outputTo(surroundings.stdout)
  if (!options.check) {
    await output.write(await printed(settings, language))
    return 0
  }
  if (!settings.config) throw new UserError({ zh: '没有找到配置文件', en: 'no configuration file was found' })
  const path = visible(settings.config.path)
  await output.write(language === 'zh' ? `${path}：没有错误\n` : `${path}: nothing is wrong\n`)
  return 0
}

async function printed(settings: Settings, language: Language): Promise<string> {
  const { config, selection, failOn, maxWarnings, formats } = settings
  const none = language === 'zh' ? '（无）' : '(none)'
  const parts = config?.parts ?? []
  const everywhere = selection.layers.filter(({ files }) => files === undefined)
  const decided = await decisions(rules, selection, everywhere)
  const rows: (readonly string[])[] = [
    ['config', config?.path ?? none, ''],
    ['preset', selection.preset.value, selection.preset.from],
    ['output.language', settings.language, languageFrom(settings)],
    ['output.failOn', failOn.value, failOn.from],
    ['output.maxWarnings', maxWarnings.value === null ? none : String(maxWarnings.value), maxWarnings.from],
    ...(formats.length === 0 ? [{ value: 'pretty', from: 'default' }] : formats).map(({ value, from }) => [
      'output.format',
      value,
      from,
    ]),
    ...parts.flatMap(({ config: { ignore = [] }, placeOf }) =>
      ignore.map((pattern, index) => ['ignore', pattern, placeOf(['ignore', index])]),
    ),
    ...(parts.findLast((part) => part.config.agencies)?.config.agencies ?? []).map(({ name, parent, kind }, index) => [
      'agencies',
      [name, kind, parent].filter((each) => each !== undefined).join(' · '),
      parts.findLast((part) => part.config.agencies)?.placeOf(['agencies', index]) ?? '',
    ]),
    ...settings.waivers.map(({ waiver, path }) => [
      'waivers',
      [waiver.rule, [waiver.files ?? '**'].flat().join(' '), waiver.place ?? '', waiver.expires]
        .filter(Boolean)
        .join(' · '),
      path,
    ]),
    ...decided.map(({ rule, setting: { value, from } }) => [`rules.${rule.id}`, value, from]),
    ...selection.layers.flatMap(({ files, rules: own, from }) =>
      files === undefined
        ? []
        : Object.entries(own).map(([selector, setting]) => [
            `overrides[${[files].flat().join(' ')}].${selector}`,
            setting,
            from(selector),
          ]),
    ),
  ]
  return tableOf(rows.map((row) => row.map(visible)))
}

function languageFrom({ config }: Settings): string {
  const part = config?.parts.findLast(({ config: { output } }) => output?.language !== undefined)
  const configured = part?.config.output?.language
  return part && configured !== 'auto' ? part.placeOf(['output', 'language']) : '--lang, LANG'
}
