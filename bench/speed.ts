/**
 * How fast the program is, as it was built last, against what else there is:
 * `npm run bench -- [name …] [--rounds n] [--files n] [--write]`.
 *
 * Every figure is measured once in each round, in a process of its own, and set against another one of the same round, so
 * that a busy machine does not count. There are three rounds. With names only those cases are run whose names contain one of
 * them. `--files` says how many files the largest directory has, 100000 for the limits as they are meant. `--write` keeps the
 * whole result in bench/results.md and the gist of it in README.md. The documents are made here, and gone at the end.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withBlock } from '../scripts/readme.ts'
import { aimsFor, outcomesOf } from './speed/aims.ts'
import { built } from './speed/built.ts'
import { type Case, root } from './speed/cases.ts'
import { coldCases } from './speed/cold.ts'
import { directoryCases, sizesFor } from './speed/directory.ts'
import { type Documents, isReadWhole, layouts, makeDocuments } from './speed/documents.ts'
import { type Run, shortTable, wholePage } from './speed/page.ts'
import type { Figures } from './speed/statistics.ts'
import { hostileCases, pythonCases, warmCases } from './speed/warm.ts'

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    files: { type: 'string', default: '2000' },
    write: { type: 'boolean', default: false },
  },
})
if (options.write && wanted.length > 0) throw new RangeError('Only a run of all cases can be written.')

// The program that is measured is interrupted as well, and its failure ends this one in order.
process.once('SIGINT', () => process.exit(130))

const folder = mkdtempSync(join(tmpdir(), 'gov-report-speed-'))
try {
  const run = await measured()
  console.log(wholePage(run))
  if (options.write) keep(run)
} finally {
  rmSync(folder, { recursive: true })
}

async function measured(): Promise<Run> {
  const load = loadavg()[0] ?? 0
  const documents = await wholeDocuments()
  const sizes = sizesFor(wholeNumber('files', options.files))
  const python = pythonCases(folder)
  const groups = [
    warmCases(folder, documents),
    python,
    coldCases(folder),
    hostileCases(folder),
    directoryCases(folder, sizes),
  ]
  const cases = groups.flatMap(({ cases }) => cases).filter(isWanted)
  if (cases.length === 0) throw new RangeError(`No case has a name with ${wanted.join(' or ')}.`)
  const rounds = roundsOf(cases)
  return {
    rounds,
    documents,
    outcomes: outcomesOf(aimsFor(sizes), rounds),
    leftOut: groups.flatMap(({ leftOut }) => leftOut),
    circumstances: circumstances(python.versions, load),
  }
}

/** The documents of most cases. Throws where one is not read whole: to be fast with half of a report is no feat. */
async function wholeDocuments(): Promise<Documents> {
  const { parse } = await built<typeof import('../src/index.ts')>(root, 'index.js')
  const documents = makeDocuments()
  for (const layout of layouts) {
    const document = documents[layout]
    if (!isReadWhole(document, parse(document))) throw new Error(`Not all cells of the document "${layout}" are read.`)
  }
  return documents
}

function isWanted({ name }: Case): boolean {
  return wanted.length === 0 || wanted.some((part) => name.includes(part))
}

function roundsOf(cases: readonly Case[]): readonly Figures[] {
  const rounds = Array.from({ length: wholeNumber('rounds', options.rounds) }, (_, round) => {
    const figures: { [name: string]: number } = {}
    for (const [index, { name, run }] of cases.entries()) {
      say(`round ${round + 1}, case ${index + 1} of ${cases.length}: ${name}`)
      Object.assign(figures, run())
    }
    return figures
  })
  say('')
  return rounds
}

/** One line on a terminal that is written over; elsewhere nothing. */
function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what}`)
}

/** `load`: how many processes wanted to run when nothing was measured yet; with more than a few tenths figures are blurred. */
function circumstances(pythonVersions: readonly string[], load: number): readonly string[] {
  const [processor] = cpus()
  const packages = ['cheerio', 'htmlparser2', 'parse5'].map((name) => `${name} ${versionOf(name)}`)
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} × ${processor?.model.trim() || 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, load before the run ${load.toFixed(1)}`,
    `Node ${process.versions.node}, ${packages.join(', ')}`,
    ...(pythonVersions.length > 0 ? [pythonVersions.join(', ')] : []),
  ]
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version
}

function keep(run: Run): void {
  writeFileSync(join(root, 'bench/results.md'), wholePage(run))
  const readme = join(root, 'README.md')
  writeFileSync(readme, withBlock(readFileSync(readme, 'utf8'), 'speed', shortTable(run)))
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new RangeError(`--${name} wants a whole number, not ${text}.`)
}
