import { readFileSync } from 'node:fs'
import { outputTo } from '../output.ts'
import type { ExitCode, Surroundings } from '../surroundings.ts'

/** Prints a schema as it is published in the package. */
export async function schemaCommand(
  what: 'report' | 'findings' | 'config',
  { stdout }: Surroundings,
): Promise<ExitCode> {
  const file = new URL(`../../../schemas/${what}.schema.json`, import.meta.url)
  await outputTo(stdout).write(readFileSync(file, 'utf8'))
  return 0
}
