/** Writes the files that are made of the sources; with --check writes none and fails where one is not up to date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { configSchema } from '../src/config/schema.ts'
import { findingsSchema } from '../src/formats/findings-schema.ts'
import { reportSchema } from '../src/report/schema.ts'
import { rules } from '../src/rules/index.ts'
import { withRuleTable } from './readme.ts'
import { traditionalSource } from './traditional.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const generated: readonly { readonly path: string; readonly text: string }[] = [
  { path: 'schemas/config.schema.json', text: `${JSON.stringify(configSchema(rules), null, 2)}\n` },
  { path: 'schemas/report.schema.json', text: `${JSON.stringify(reportSchema, null, 2)}\n` },
  { path: 'schemas/findings.schema.json', text: `${JSON.stringify(findingsSchema, null, 2)}\n` },
  { path: 'src/recognize/traditional.ts', text: traditionalSource() },
  { path: 'README.md', text: withRuleTable(readFileSync(join(root, 'README.md'), 'utf8')) },
]

const outdated = generated.filter(({ path, text }) => written(path) !== text)

if (process.argv.includes('--check')) {
  for (const { path } of outdated) console.error(`${path} is not what the sources make of it: run "npm run generate".`)
  if (outdated.length > 0) process.exitCode = 1
} else {
  for (const { path, text } of outdated) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(`${path} written`)
  }
}

function written(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return null
  }
}
