import type { CommanderError } from 'commander'
import type { Language } from './language.ts'

/** Commander speaks English only; its sentences in the user's language. */
export function usageProblem(error: CommanderError, language: Language): string {
  const message = error.message.replace(/^error: /, '')
  if (error.code === 'commander.help')
    return language === 'zh' ? '请给出命令，见 gov-report --help' : 'a command is needed: see gov-report --help'
  if (language === 'en') return message.replace(/\s+/g, ' ')
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? ''
  const suggestion = /\(Did you mean (.*)\?\)/s.exec(message)?.[1]
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
