import { reportSchema } from '../../report/schema.ts'
import { outputTo } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'

export async function schemaCommand({ stdout }: Surroundings): Promise<number> {
  await outputTo(stdout).write(`${JSON.stringify(reportSchema, null, 2)}\n`)
  return 0
}
