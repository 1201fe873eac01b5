import { Argument, Command } from 'commander'
import type { Format } from '../formats/format.ts'
import type { Language, Words } from './language.ts'
import { choice, collect, describeOption, gateOptions, manyFilesOptions, sharedOptions } from './options.ts'
import type { ExitCode, Surroundings } from './surroundings.ts'
import { versionOf } from './version.ts'

export interface ProgramRequest {
  readonly surroundings: Surroundings
  /** Told in the help of lint; empty where no help is asked for, since loading them takes time. */
  readonly formats: readonly Pick<Format, 'name' | 'description'>[]
  readonly finish: (code: ExitCode) => void
}

/** Every command with its options. What a command does is loaded only when it is called. */
export function programFor({ surroundings, formats, finish }: ProgramRequest): Command {
  const { language } = surroundings
  const say = (words: Words) => words[language]
  const { inputs, rules, known, color, lang } = sharedOptions(language)
  const program = new Command('gov-report')
  program
    .description(
      say({
        zh: '检查政府信息公开工作年度报告，并把它读成规范的 JSON：无论网页怎样抓取、转换，每个数、每个问题都注明在原文中的位置。',
        en: 'Checks government information disclosure annual reports, and reads them, however they were scraped, into normalized JSON; every value and every finding has its place in the source.',
      }),
    )
    .version(versionOf(), '-V, --version', say({ zh: '显示版本号', en: 'print the version' }))
    .helpOption('-h, --help', say(helpWords))
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({ styleTitle: (title) => titles[language][title] ?? title, optionDescription: describeOption })

  const command = (name: string, description: Words, parent = program) =>
    lang(parent.command(name).description(say(description)).helpOption('-h, --help', say(helpWords)))

  const lint = known(
    rules(
      inputs(command('lint', { zh: '检查报告，列出问题', en: 'check reports and say what is wrong' }), '[path...]'),
    ),
  )
  gateOptions(lint, language)
    .option('--baseline <file>', say({ zh: '已知问题清单', en: 'a baseline of known findings' }))
    .option('--no-baseline', say({ zh: '不用已知问题清单', en: 'use no baseline' }))
    .option(
      '-f, --format <name[=path]>',
      say({
        zh: '输出格式；写明路径的输出到文件（可重复）',
        en: 'output format, into a file where a path is given (repeatable)',
      }),
      collect,
      [],
    )
    .addOption(
      choice(
        '--split-by <what>',
        say({
          zh: '每份文件或每个机关写成一个文件，与 -f 名称=目录/ 一起使用',
          en: 'write a file for each document or agency, with -f name=directory/',
        }),
        ['file', 'agency'],
      ),
    )
    .option('--quiet', say({ zh: '只列出错误', en: 'show errors only' }))
    .option('--summary-only', say({ zh: '只显示汇总', en: 'show the summary only' }))
    .option('--show-source', say({ zh: '显示有问题的原文（默认）', en: 'show the source lines (the default)' }), true)
    .option('--no-show-source', say({ zh: '不显示原文', en: 'do not show the source lines' }))
    .option('--no-progress', say({ zh: '不显示进度', en: 'show no progress' }))
    .option('--timing', say({ zh: '在标准错误上显示用时', en: 'say on standard error what took how long' }))
    .option('--debug', say({ zh: '程序出错时显示调用栈', en: 'show the stack where the program fails' }))
    .addHelpText('after', () => `${formatHelp(formats, language)}\n\n${say(trustWords)}`)
    .action(async (paths, options) =>
      finish(await (await import('./commands/lint.ts')).lintCommand(paths, options, surroundings)),
    )
  color(manyFilesOptions(lint, language))

  manyFilesOptions(
    inputs(
      command('parse', {
        zh: '把报告读成 JSON（多份则每行一个）或 CSV',
        en: 'read reports into JSON (several: a line each) or CSV',
      }),
      '[input...]',
    ),
    language,
  )
    .addOption(choice('-f, --format <name>', say({ zh: '输出格式', en: 'output format' }), ['json', 'jsonl', 'csv']))
    .option(
      '--out-dir <directory>',
      say({ zh: '每份报告写成该目录下的一个文件', en: 'write a file for each report into this directory' }),
    )
    .option('--no-progress', say({ zh: '不显示进度', en: 'show no progress' }))
    .action(async (paths, options) =>
      finish(await (await import('./commands/parse.ts')).parseCommand(paths, options, surroundings)),
    )

  color(
    inputs(
      command('inspect', {
        zh: '画出读到的表格，说明为何这样读',
        en: 'draw the form as it was read, and say why it was read so',
      }),
      '[input...]',
    ),
  ).action(async (paths, options) =>
    finish(await (await import('./commands/inspect.ts')).inspectCommand(paths, options, surroundings)),
  )

  rules(
    inputs(
      command('stats', {
        zh: '统计问题：按规则、机关、年度，以及有多少能够检查',
        en: 'count findings by rule, agency and year, and how much could be checked',
      }),
      '[path...]',
    ),
  )
    .option('--json', say({ zh: '输出 JSON', en: 'print JSON' }))
    .option('--no-progress', say({ zh: '不显示进度', en: 'show no progress' }))
    .action(async (paths, options) =>
      finish(await (await import('./commands/stats.ts')).statsCommand(paths, options, surroundings)),
    )

  const baseline = command('baseline', {
    zh: '已知问题清单：建立、补充、查看、清理',
    en: 'the baseline of known findings: make, extend, show, clear out',
  })
  for (const [action, description] of baselineActions) {
    known(rules(inputs(command(action, description, baseline), '[path...]')))
      .option(
        '--baseline <file>',
        say({ zh: '清单文件（默认 .gov-report-baseline.json）', en: 'the file (default .gov-report-baseline.json)' }),
      )
      .action(async (paths, options) =>
        finish(await (await import('./commands/baseline.ts')).baselineCommand(action, paths, options, surroundings)),
      )
  }

  command('rules', { zh: '列出所有规则', en: 'list every rule' })
    .option('--json', say({ zh: '输出 JSON', en: 'print JSON' }))
    .action(async (options) => finish(await (await import('./commands/rules.ts')).rulesCommand(options, surroundings)))

  color(command('explain', { zh: '说明一条规则：依据、示例', en: 'explain a rule: its basis, with examples' }))
    .argument('<rule>', say({ zh: '规则名，如 applications/balance', en: 'its name, such as applications/balance' }))
    .action(async (rule, options) =>
      finish(await (await import('./commands/explain.ts')).explainCommand(rule, options, surroundings)),
    )

  command('init', {
    zh: '写一个带说明的配置文件 gov-report.config.jsonc',
    en: 'write a configuration file with comments, gov-report.config.jsonc',
  }).action(async () => finish(await (await import('./commands/init.ts')).initCommand(surroundings)))

  rules(command('config', { zh: '显示或检查配置', en: 'show or check the configuration' }))
    .option(
      '--print',
      say({ zh: '显示生效的配置及每一项的出处（默认）', en: 'show what is in effect, and who said so (default)' }),
    )
    .option('--check', say({ zh: '只检查配置文件有没有错', en: 'only check the file for mistakes' }))
    .action(async (options) =>
      finish(await (await import('./commands/config.ts')).configCommand(options, surroundings)),
    )

  command('schema', { zh: '输出 JSON Schema', en: 'print a JSON Schema' })
    .addArgument(
      new Argument(
        '[what]',
        say({
          zh: 'parse 的输出、lint 的 JSON 输出，或配置文件',
          en: "parse's output, lint's JSON output, or the configuration file",
        }),
      )
        .choices(['report', 'findings', 'config'])
        .default('report'),
    )
    .action(async (what) => finish(await (await import('./commands/schema.ts')).schemaCommand(what, surroundings)))

  command('doctor', {
    zh: '显示版本和环境，供报告故障时附上',
    en: 'print versions and surroundings, for reports of faults',
  }).action(async () => finish(await (await import('./commands/doctor.ts')).doctorCommand(surroundings)))

  command('completion', { zh: '输出命令行补全脚本', en: 'print a completion script for a shell' })
    .addArgument(new Argument('<shell>', say({ zh: '外壳程序', en: 'the shell' })).choices(['bash', 'zsh', 'fish']))
    .action(async (shell) =>
      finish(await (await import('./commands/completion.ts')).completionCommand(shell, program, surroundings)),
    )
  return program
}

const helpWords: Words = { zh: '显示帮助', en: 'show help' }

const trustWords: Words = {
  zh: `报送来的文件不能左右检查：受检查的目录里的配置、.gov-reportignore 和 .gitignore 一概不起作用，
只有当前目录及其上级目录里的才有效。文件夹中不是 gov-report parse 产生的 JSON 不检查。
退出码：0 没有问题；1 有问题；2 做不到所要求的；3 程序内部错误；130 被中断。`,
  en: `Submissions have no say in how they are judged: configurations, .gov-reportignore and .gitignore count only in
the current directory and above it, never in a folder that is being checked. JSON in a folder is passed over
unless gov-report parse has made it.
Exit codes: 0 nothing found; 1 findings; 2 cannot do what was asked; 3 a fault of this program; 130 interrupted.`,
}

const baselineActions = [
  ['create', { zh: '把现有问题全部记为已知', en: 'accept all findings that there are' }],
  ['update', { zh: '把新的问题也记为已知', en: 'accept new findings as well' }],
  ['show', { zh: '哪些还在，哪些已经改正', en: 'which are still there, which have been put right' }],
  ['prune', { zh: '删去已经改正的', en: 'forget those that have been put right' }],
] as const

const titles: { readonly [language in Language]: { readonly [title: string]: string } } = {
  zh: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' },
  en: {},
}

function formatHelp(formats: ProgramRequest['formats'], language: Language): string {
  const width = Math.max(...formats.map(({ name }) => name.length), 0)
  const lines = formats.map(({ name, description }) => `  ${name.padEnd(width)}  ${description[language]}`)
  return lines.length === 0 ? '' : `\n${language === 'zh' ? '格式：' : 'Formats:'}\n${lines.join('\n')}`
}
