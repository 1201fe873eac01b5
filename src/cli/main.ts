import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type Language, languageOf, type Words } from './language.ts'
import { outputTo } from './output.ts'
import { type Surroundings, UserError } from './surroundings.ts'

/**
 * Runs the program.
 * @returns the exit code: 0 done; 1 done, and some input was no report; 2 could not do what was asked; 3 our own fault
 */
export async function main(args: readonly string[]): Promise<number> {
  const language = languageOf(args, process.env)
  const surroundings: Surroundings = {
    language,
    environment: process.env,
    workingDirectory: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
  }
  const stderr = outputTo(process.stderr)
  let code = 0
  const program = programFor(language, surroundings, (exit) => {
    code = exit
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      await stderr.write(`gov-report: ${usageProblem(error, language)}\n`)
      return 2
    }
    if (error instanceof UserError) {
      await stderr.write(`gov-report: ${error.words[language]}\n`)
      return 2
    }
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    await stderr.write(`gov-report: ${language === 'zh' ? '程序内部错误' : 'internal error'}: ${what}\n`)
    return 3
  }
}

function programFor(language: Language, surroundings: Surroundings, finish: (code: number) => void): Command {
  const say = (words: Words) => words[language]
  const program = new Command('gov-report')
  program
    .description(
      say({
        zh: '把政府信息公开工作年度报告读成规范的 JSON：无论网页怎样抓取、转换，每个数都注明它在原文中的位置。',
        en: 'Reads government information disclosure annual reports, however they were scraped, into normalized JSON that says where in the source every value stands.',
      }),
    )
    .version(version(), '-V, --version', say({ zh: '显示版本号', en: 'print the version' }))
    .helpOption('-h, --help', say({ zh: '显示帮助', en: 'show help' }))
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({ styleTitle: (title) => titles[language][title] ?? title, optionDescription: describe })

  const command = (name: string, description: Words) =>
    program
      .command(name)
      .description(say(description))
      .helpOption('-h, --help', say({ zh: '显示帮助', en: 'show help' }))
      .option(
        '--lang <zh|en|auto>',
        say({ zh: '说明文字的语言', en: 'language of what is said' }),
        choice(languages),
        'auto',
      )
  const withInputs = (name: string, description: Words) =>
    command(name, description)
      .argument(
        '[input...]',
        say({ zh: '文件、目录、通配符，或表示标准输入的 -', en: 'files, directories, globs, or - for standard input' }),
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
        list,
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
      .option(
        '--encoding <name>',
        say({
          zh: '原文的编码：auto | utf-8 | gb18030 | big5 | utf-16le | utf-16be',
          en: 'encoding of the input: auto | utf-8 | gb18030 | big5 | utf-16le | utf-16be',
        }),
        choice(encodings),
        'auto',
      )
      .option(
        '--max-file-size <bytes>',
        say({ zh: '不读更大的文件，如 20M（默认 64M）', en: 'do not read larger files, such as 20M (default 64M)' }),
        size,
        size('64M'),
      )

  withInputs('parse', {
    zh: '把报告读成 JSON（多份则每行一个）或 CSV',
    en: 'read reports into JSON (several: a line each) or CSV',
  })
    .addOption(
      new Option('-f, --format <name>', say({ zh: '输出格式', en: 'output format' })).choices(['json', 'jsonl', 'csv']),
    )
    .option(
      '--out-dir <directory>',
      say({ zh: '每份报告写成该目录下的一个文件', en: 'write a file for each report into this directory' }),
    )
    .option('--no-progress', say({ zh: '不显示进度', en: 'show no progress' }))
    .action(async (inputs, options) =>
      finish(await (await import('./commands/parse.ts')).parseCommand(inputs, options, surroundings)),
    )

  withInputs('inspect', {
    zh: '画出读到的表格，说明为何这样读',
    en: 'draw the form as it was read, and say why it was read so',
  })
    .option(
      '--color <auto|always|never>',
      say({ zh: '是否用颜色', en: 'whether to use colours' }),
      choice(['auto', 'always', 'never']),
      'auto',
    )
    .action(async (inputs, options) =>
      finish(await (await import('./commands/inspect.ts')).inspectCommand(inputs, options, surroundings)),
    )

  command('schema', {
    zh: '输出 parse 所产生 JSON 的 JSON Schema',
    en: 'print the JSON Schema of what parse prints',
  }).action(async () => finish(await (await import('./commands/schema.ts')).schemaCommand(surroundings)))
  return program
}

/** Commander would take --no-ignore for the opposite of --ignore <pattern>; both may be given. */
class NoIgnoreFiles extends Option {
  override attributeName(): string {
    return 'ignoreFiles'
  }
}

const languages = ['zh', 'en', 'auto']
const encodings = ['auto', 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

const titles: { readonly [language in Language]: { readonly [title: string]: string } } = {
  zh: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' },
  en: {},
}

/** Choices are words of the command line, the same in every language; commander would put English around them. */
function describe({ description, argChoices }: Option): string {
  return argChoices ? `${description}: ${argChoices.join(' | ')}` : description
}

function choice(allowed: readonly string[]): (value: string) => string {
  return (value) => {
    if (!allowed.includes(value)) throw new InvalidArgumentError(allowed.join(' | '))
    return value
  }
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

function list(value: string): readonly string[] {
  return value.split(',').map((part) => part.trim().replace(/^\./, '').toLowerCase())
}

function size(value: string): number {
  const match = /^(\d+)\s*([kmg]?)b?$/i.exec(value)
  if (!match?.[1]) throw new InvalidArgumentError('1048576 | 512K | 20M | 1G')
  return Number(match[1]) * 1024 ** ['', 'k', 'm', 'g'].indexOf((match[2] ?? '').toLowerCase())
}

/** Commander speaks English only; its sentences in the user's language. */
function usageProblem(error: CommanderError, language: Language): string {
  const message = error.message.replace(/^error: /, '')
  if (error.code === 'commander.help')
    return language === 'zh' ? '请给出命令，见 gov-report --help' : 'a command is needed: see gov-report --help'
  if (language === 'en') return message.replace(/\s+/g, ' ')
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? ''
  const suggestion = /\(Did you mean (.*)\?\)/.exec(message)?.[1]
  const said: { readonly [code: string]: string } = {
    'commander.unknownOption': `没有选项 ${quoted}`,
    'commander.unknownCommand': `没有命令 ${quoted}`,
    'commander.optionMissingArgument': `选项 ${quoted} 缺少参数`,
    'commander.missingArgument': `缺少参数 ${quoted}`,
    'commander.excessArguments': '参数过多',
    'commander.invalidArgument': `${quoted} 的值不对：${message.replace(/^.*?(?:invalid\. |Allowed choices are )/s, '')}`,
  }
  return (said[error.code] ?? message) + (suggestion ? `（是否指 ${suggestion}？）` : '')
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : ''
}
