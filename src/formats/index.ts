import { checkstyle } from './checkstyle.ts'
import { compact } from './compact.ts'
import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'

/** Every way to show findings; the first one is the default. A new one is a file and a line here. */
export const formats: readonly Format[] = [
  pretty,
  compact,
  github,
  gitlab,
  sarif,
  junit,
  checkstyle,
  json,
  jsonl,
  markdown,
  csv,
]

export function formatOf(name: string): Format | null {
  return formats.find((format) => format.name === name) ?? null
}
