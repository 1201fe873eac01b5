import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Figures } from './statistics.ts'

/** Something that is measured once in each round. */
export interface Case {
  readonly name: string
  readonly run: () => Figures
}

/** What is not measured, and why. */
export interface LeftOut {
  readonly name: string
  readonly reason: string
}

export interface Cases {
  readonly cases: readonly Case[]
  readonly leftOut: readonly LeftOut[]
}

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const program = fileURLToPath(new URL('../../bin/gov-report.js', import.meta.url))

/** What a program prints. Throws where it fails, or takes longer than `seconds`. */
export function outputOf(command: string, given: readonly string[], seconds = 120): string {
  const { status, stdout, stderr, error } = spawnSync(command, given, { encoding: 'utf8', timeout: 1000 * seconds })
  if (error || status !== 0) throw new Error(`${command} ${given.join(' ')}: ${error?.message ?? stderr}`)
  return stdout
}

/** Every figure under the name of what it is a figure of. */
export function prefixed(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [`${prefix}/${name}`, figure]))
}
