export type Language = 'zh' | 'en'

/** A text for users in both languages; the words stand side by side, so that neither is forgotten. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** `--lang` wins over the locale; Chinese where the locale is Chinese, else English. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const wanted = at < 0 ? undefined : args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1]
  if (wanted === 'zh' || wanted === 'en') return wanted
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}
