/**
 * Runs the program that was built on a few documents, and keeps beside it what V8 has made of its functions by then (code
 * cache): what a short run calls need not be compiled again. Nothing is done where there is one that fits.
 */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** What more documents would call is seldom called, and is longer in being loaded than in being compiled. */
async function tryOut(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-build-'))
  const into = (name: string): string => join(folder, name)
  const report = makeReport(1, { year: 2023, preamble: true, furniture: true })
  const documents = [html, line, pipe].map((writer) => {
    const path = into(`${writer.name}.${writer.mediaType === 'text/html' ? 'html' : 'txt'}`)
    writeFileSync(path, writer.write(report))
    return path
  })
  const options = ['--exit-zero', '--no-config', '-f', `pretty=${into('findings')}`]
  const code = await program.main(['lint', ...options, ...documents])
  rmSync(folder, { recursive: true })
  if (code !== 0) throw new Error(`The program ended with the exit code ${code}.`)
}
