import { supportsColor } from 'chalk'

export type ColorChoice = 'auto' | 'always' | 'never'

/**
 * How many colours a stream gets, as chalk counts levels (0 none, 1 basic, 2 256, 3 true colour):
 * `--color` over NO_COLOR over FORCE_COLOR over TERM=dumb over whether it is a terminal.
 */
export function colorLevel(
  choice: ColorChoice,
  stream: { readonly isTTY?: boolean },
  environment: NodeJS.ProcessEnv,
): 0 | 1 | 2 | 3 {
  const some = (supportsColor || null)?.level || 1
  if (choice !== 'auto') return choice === 'always' ? some : 0
  if (environment.NO_COLOR) return 0
  const force = environment.FORCE_COLOR
  if (force !== undefined) return force === '0' || force === 'false' ? 0 : some
  return environment.TERM === 'dumb' || !stream.isTTY ? 0 : some
}
