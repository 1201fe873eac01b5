import { type Command, InvalidArgumentError, Option } from 'commander'
import { failOnLevels } from '../config/config.ts'
import { presets } from '../rules/presets.ts'
import type { Concurrency } from './concurrency.ts'
import type { Language, Words } from './language.ts'

/** The options that several commands share, in the user's language. */
export interface SharedOptions {
  readonly inputs: (command: Command, argument: string) => Command
  readonly rules: (command: Command) => Command
  readonly known: (command: Command) => Command
  readonly color: (command: Command) => Command
  readonly lang: (command: Command) => Command
}

export function sharedOptions(language: Language): SharedOptions {
  const say = (words: Words) => words[language]
  return {
    inputs: (command, argument) =>
      command
        .argument(
          argument,
          say({
            zh: '文件、目录、通配符，或表示标准输入的 -',
            en: 'files, directories, globs, or - for standard input',
          }),
        )
        .option('--stdin-filename <path>', say({ zh: '标准输入的文件名', en: 'name to give to standard input' }))
        .option(
          '--files-from <file>',
          say({
            zh: '从文件（或 -）读取路径，每行一个，或以 NUL 分隔',
            en: 'read paths from a file, or -: one a line, or NUL-separated',
          }),
        )
        .option(
          '--ext <list>',
          say({ zh: '目录中要读的扩展名，以逗号分隔', en: 'extensions to read in directories, comma-separated' }),
          extensions,
        )
        .option(
          '--ignore <pattern>',
          say({
            zh: '跳过符合的路径（.gitignore 写法，可重复）',
            en: 'skip paths that match (.gitignore syntax, repeatable)',
          }),
          collect,
          [],
        )
        .addOption(
          new NoIgnoreFiles(
            '--no-ignore',
            say({ zh: '不理会 .gov-reportignore 和 .gitignore', en: 'heed neither .gov-reportignore nor .gitignore' }),
          ),
        )
        .addOption(
          choice('--encoding <name>', say({ zh: '原文的编码', en: 'encoding of the input' }), encodings).default(
            'auto',
          ),
        )
        .option(
          '--max-file-size <bytes>',
          say({ zh: '不读更大的文件，如 20M（默认 64M）', en: 'do not read larger files, such as 20M (default 64M)' }),
          size,
          size('64M'),
        ),
    rules: (command) =>
      command
        .addOption(
          choice(
            '--preset <name>',
            say({ zh: '采用哪一组规则（默认 recommended）', en: 'which set of rules (default recommended)' }),
            presets,
          ),
        )
        .option(
          '--rule <rule=severity>',
          say({
            zh: '设定规则的级别，如 page/chrome=off；可用 error、warning、info、off（可重复）',
            en: 'set the severity of a rule, such as page/chrome=off: error, warning, info, off (repeatable)',
          }),
          collect,
          [],
        )
        .option(
          '--only <rule>',
          say({
            zh: '只用这条规则、这一类（privacy）或符合的规则（可重复）',
            en: 'apply only this rule, family (privacy) or glob of rules (repeatable)',
          }),
          collect,
          [],
        )
        .option(
          '--skip <rule>',
          say({
            zh: '不用这条规则、这一类或符合的规则（可重复）',
            en: 'do not apply this rule, family or glob of rules (repeatable)',
          }),
          collect,
          [],
        )
        .option('-c, --config <file>', say({ zh: '采用这个配置文件', en: 'use this configuration file' }))
        .option('--no-config', say({ zh: '不用配置文件', en: 'use no configuration file' })),
    known: (command) =>
      command.option(
        '--waivers <file>',
        say({ zh: '豁免清单（JSON 或 YAML）', en: 'a file of waivers (JSON or YAML)' }),
      ),
    color: (command) =>
      command.addOption(
        choice('--color <when>', say({ zh: '是否用颜色', en: 'whether to use colours' }), [
          'auto',
          'always',
          'never',
        ]).default('auto'),
      ),
    lang: (command) =>
      command.addOption(
        choice('--lang <language>', say({ zh: '说明文字的语言', en: 'language of what is said' }), languages).default(
          'auto',
        ),
      ),
  }
}

/** What decides the exit code. */
export function gateOptions(command: Command, language: Language): Command {
  const say = (words: Words) => words[language]
  return command
    .addOption(
      choice(
        '--fail-on <severity>',
        say({
          zh: '从哪一级起退出码为 1（默认 error）',
          en: 'from which severity on the exit code is 1 (default error)',
        }),
        failOnLevels,
      ),
    )
    .option(
      '--max-warnings <n>',
      say({ zh: '警告多于此数时退出码为 1', en: 'exit with 1 where there are more warnings' }),
      count,
    )
    .option('--exit-zero', say({ zh: '有问题时退出码仍为 0', en: 'exit with 0 in spite of findings' }))
    .option('--allow-empty', say({ zh: '没有可读的文件也不算错', en: 'let there be nothing to read' }))
}

/** For commands over many files. */
export function manyFilesOptions(command: Command, language: Language): Command {
  const words: Words = {
    zh: '没有变化的文件沿用上次的结果，存于 .gov-report-cache',
    en: 'take what is unchanged from the last run, out of .gov-report-cache',
  }
  return command.addOption(concurrencyOption(language)).option('--cache', words[language])
}

function concurrencyOption(language: Language): Option {
  const words: Words = {
    zh: '文件多时用几个线程：auto（默认）| off | 个数',
    en: 'threads for many files: auto (default) | off | a number',
  }
  return new Option('--concurrency <n>', words[language]).argParser(concurrency).default('auto')
}

/** Choices are words of the command line, the same in every language; commander would put English around them. */
export function describeOption({ description, argChoices }: Option): string {
  return argChoices ? `${description}: ${argChoices.join(' | ')}` : description
}

export function choice(flags: string, description: string, allowed: readonly string[]): Option {
  return new Option(flags, description).choices([...allowed])
}

export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

/** Commander would take --no-ignore for the opposite of --ignore <pattern>; both may be given. */
class NoIgnoreFiles extends Option {
  override attributeName(): string {
    return 'ignoreFiles'
  }
}

const languages = ['zh', 'en', 'auto']
const encodings = ['auto', 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

function extensions(value: string): readonly string[] {
  return value.split(',').map((part) => part.trim().replace(/^\./, '').toLowerCase())
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('0 | 1 | 10')
  return Number(value)
}

function concurrency(value: string): Concurrency {
  if (value === 'auto' || value === 'off') return value
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('auto | off | 1 | 2 | … | 99')
  return Number(value)
}

function size(value: string): number {
  const match = /^(\d+)\s*([kmg]?)b?$/i.exec(value)
  if (!match?.[1]) throw new InvalidArgumentError('1048576 | 512K | 20M | 1G')
  return Number(match[1]) * 1024 ** ['', 'k', 'm', 'g'].indexOf((match[2] ?? '').toLowerCase())
}
