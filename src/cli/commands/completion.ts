import type { Command } from 'commander'
import { bashCompletion, fishCompletion, zshCompletion } from '../completion.ts'
import { outputTo } from '../output.ts'
import type { ExitCode, Surroundings } from '../surroundings.ts'

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }

/** Made of the very options that the program has, so that it cannot grow stale. */
export async function completionCommand(
  shell: 'bash' | 'zsh' | 'fish',
  program: Command,
  { stdout }: Surroundings,
): Promise<ExitCode> {
  const { formats } = await import('../../formats/index.ts')
  const { rules } = await import('../../rules/index.ts')
  const words = { formats: formats.map(({ name }) => name), rules: rules.map(({ id }) => id) }
  await outputTo(stdout).write(scripts[shell](program, words))
  return 0
}
