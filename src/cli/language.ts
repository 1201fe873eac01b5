import type { Language } from '../rules/words.ts'

export type { Language, Words } from '../rules/words.ts'

/** `--lang` wins over the locale; Chinese where the locale is Chinese, else English. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const chosen = chosenLanguage(args)
  if (chosen !== null) return chosen
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}

/** What `--lang` says, where it says a language. */
export function chosenLanguage(all: readonly string[]): Language | null {
  const args = all.includes('--') ? all.slice(0, all.indexOf('--')) : all
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const wanted = args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1]
  return at >= 0 && (wanted === 'zh' || wanted === 'en') ? wanted : null
}
