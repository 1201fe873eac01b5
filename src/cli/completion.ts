import type { Argument, Command, Option } from 'commander'

/** Words that options take and commander knows nothing of. */
export interface CompletionWords {
  readonly formats: readonly string[]
  readonly rules: readonly string[]
}

/**
 * A script for bash. Words with a slash or an equals sign are whole only where bash does not break at them; paths are
 * completed by bash itself.
 */
export function bashCompletion(program: Command, words: CompletionWords): string {
  const commands = commandsOf(program, words)
  const cases = commands.map(
    ({ path, flags, values, words: own }) => `    '${path}')
      flags='${flags.join(' ')}'
      words='${own.join(' ')}'
      case "$before" in
${values.map(({ flags: names, words: choices }) => `        ${names.join('|')}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$current")); return ;;`).join('\n')}
      esac ;;`,
  )
  return `# bash completion of gov-report: source <(gov-report completion bash)
_gov_report() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command='' flags='' words='' index
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$command \${COMP_WORDS[index]}" in
${commands
  .filter(({ path }) => path !== '')
  .map(({ path }) => `      '${path.includes(' ') ? path : ` ${path}`}') command='${path}' ;;`)
  .join('\n')}
    esac
  done
  case "$command" in
${cases.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o default -F _gov_report gov-report
`
}

/** A script for zsh, which takes bash's by its own means of doing so. */
export function zshCompletion(program: Command, words: CompletionWords): string {
  const script = bashCompletion(program, words).split('\n').slice(1).join('\n')
  return `#compdef gov-report
# zsh completion of gov-report: source <(gov-report completion zsh)
autoload -U +X bashcompinit && bashcompinit
${script}`
}

export function fishCompletion(program: Command, words: CompletionWords): string {
  const commands = commandsOf(program, words)
  const top = commands.find(({ path }) => path === '')
  const lines = (top?.words ?? []).map((name) => {
    const description = program.commands.find((command) => command.name() === name)?.description() ?? ''
    return `complete -c gov-report -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`
  })
  const ofCommands = commands
    .filter(({ path }) => path !== '')
    .flatMap(({ path, options, values, words: own }) => {
      const condition = path
        .split(' ')
        .map((name) => `__fish_seen_subcommand_from ${name}`)
        .join('; and ')
      const start = `complete -c gov-report -n ${quoted(condition)}`
      return [
        ...(own.length > 0 ? [`${start} -f -a ${quoted(own.join(' '))}`] : []),
        ...options.map((option) => {
          const names = [option.short && `-s ${option.short.slice(1)}`, option.long && `-l ${option.long.slice(2)}`]
          const choices = values.find(({ flags }) => flags.includes(option.long ?? ''))?.words
          const argument = choices ? ` -x -a ${quoted(choices.join(' '))}` : option.required ? ' -r' : ''
          return `${start} ${names.filter(Boolean).join(' ')}${argument} -d ${quoted(option.description)}`
        }),
      ]
    })
  return `# fish completion of gov-report: gov-report completion fish | source\n${[...lines, ...ofCommands].join('\n')}\n`
}

interface CompletedCommand {
  /** Its names from the program on, with blanks between: `baseline create`; empty for the program itself. */
  readonly path: string
  readonly flags: readonly string[]
  readonly options: readonly Option[]
  /** What may stand behind an option, where that is known. */
  readonly values: readonly { readonly flags: readonly string[]; readonly words: readonly string[] }[]
  /** What else may stand there: commands, or the choices of an argument. */
  readonly words: readonly string[]
}

function commandsOf(
  command: Command,
  words: CompletionWords,
  path: readonly string[] = [],
): readonly CompletedCommand[] {
  const options = command.options.filter(({ hidden }) => !hidden)
  const flagsOf = ({ short, long }: Option) => [short, long].filter((flag) => flag !== undefined)
  const values = options
    .map((option) => ({ flags: flagsOf(option), words: wordsFor(option, words) }))
    .filter((each) => each.words.length > 0)
  const own = {
    path: path.join(' '),
    flags: [...options.flatMap(flagsOf), '--help'],
    options,
    values,
    words: [
      ...command.commands.map((each) => each.name()),
      ...command.registeredArguments.flatMap((argument) => argumentWords(argument, words)),
    ],
  }
  return [own, ...command.commands.flatMap((each) => commandsOf(each, words, [...path, each.name()]))]
}

function wordsFor({ long, argChoices = [] }: Option, { formats, rules }: CompletionWords): readonly string[] {
  if (argChoices.length > 0) return argChoices
  if (long === '--format') return formats
  return long === '--only' || long === '--skip' || long === '--rule' ? rules : []
}

function argumentWords(argument: Argument, { rules }: CompletionWords): readonly string[] {
  return argument.argChoices ?? (argument.name() === 'rule' ? rules : [])
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
