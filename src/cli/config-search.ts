import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from './surroundings.ts'

export const configFileNames: readonly string[] = ['json', 'jsonc', 'yaml'].map((end) => `gov-report.config.${end}`)

/** The nearest configuration file, from a directory upward; null where there is none. */
export function findConfig(directory: string): string | null {
  const found = configFileNames.filter((name) => existsSync(join(directory, name)))
  const [first, second] = found
  if (first !== undefined && second !== undefined) {
    throw new UserError({
      zh: `${directory} 中有 ${found.join('、')}，请只留一个`,
      en: `${directory} has ${found.join(' and ')}: keep one of them`,
    })
  }
  if (first !== undefined) return join(directory, first)
  const parent = dirname(directory)
  return parent === directory ? null : findConfig(parent)
}
