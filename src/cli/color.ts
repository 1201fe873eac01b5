export type ColorChoice = 'auto' | 'always' | 'never'

/**
 * How many colours a stream gets, as chalk counts levels (0 none, 1 basic, 2 256, 3 true colour):
 * `--color` over NO_COLOR over FORCE_COLOR over TERM=dumb over whether it is a terminal.
 */
export async function colorLevel(
  choice: ColorChoice,
  stream: { readonly isTTY?: boolean },
  environment: NodeJS.ProcessEnv,
): Promise<0 | 1 | 2 | 3> {
  if (!isColored(choice, stream, environment)) return 0
  const { supportsColor } = await import('chalk')
  return (supportsColor || null)?.level || 1
}

function isColored(
  choice: ColorChoice,
  { isTTY = false }: { readonly isTTY?: boolean },
  environment: NodeJS.ProcessEnv,
): boolean {
  if (choice !== 'auto') return choice === 'always'
  if (environment.NO_COLOR) return false
  const force = environment.FORCE_COLOR
  if (force !== undefined) return force !== '0' && force !== 'false'
  return environment.TERM !== 'dumb' && isTTY
}
