/**
 * Runs the program that was built on a few documents, and keeps beside it what V8 has made of its functions by then (code
 * cache): what a short run calls need not be compiled again. Nothing is done where there is one that fits.
 */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeReport } from '../test/made/report.ts'
import { html } from '../test/made/writers/html.ts'
import { line } from '../test/made/writers/line.ts'
import { pipe } from '../test/made/writers/pipe.ts'

const fromProgram = createRequire(new URL('../dist/program/', import.meta.url))
const { load, codeCachePath, markOf }: typeof import('../src/cli/load.ts') = fromProgram('./load.cjs')

const { script, program, text } = load()
if (script.cachedDataRejected !== false) {
  await tryOut()
  const part = `${codeCachePath}.${process.pid}`
  writeFileSync(part, Buffer.concat([script.createCachedData(), Buffer.from(markOf(text), 'latin1')]))
  renameSync(part, codeCachePath)
}

async function tryOut(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-build-'))
  const into = (name: string): string => join(folder, name)
  const reports = fileURLToPath(new URL('../fixtures/reports', import.meta.url))
  for (const { name, write, mediaType } of [html, line, pipe]) {
    const report = makeReport(1, { year: 2023, preamble: true, furniture: true })
    writeFileSync(into(`${name}.${mediaType === 'text/html' ? 'html' : 'txt'}`), write(report))
  }
  const outputs = ['pretty', 'jsonl'].flatMap((format) => ['--format', `${format}=${into(`findings.${format}`)}`])
  await done('lint', '--exit-zero', '--no-progress', ...outputs, reports, into('*.html'), into('*.txt'))
  await done('parse', '--no-progress', '--out-dir', into('models'), reports)
  rmSync(folder, { recursive: true })
}

async function done(...args: readonly string[]): Promise<void> {
  const code = await program.main(args)
  if (code > 1) throw new Error(`gov-report ${args.join(' ')} ended with the exit code ${code}.`)
}
