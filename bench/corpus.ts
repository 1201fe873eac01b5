import { existsSync, readFileSync } from 'node:fs'
import { readInput } from '../src/input/read.ts'
import { parse } from '../src/parse.ts'
import { unrecognized } from '../src/recognize/index.ts'
import { judge, type Reading, type Truth } from './tally.ts'

export interface CorpusReading extends Reading {
  readonly renderer: string
  /** Whether the rendering still has every number, its label, and the places of blanks. */
  readonly whole: boolean
}

/** Every rendering of the corpus in `folder`, read; null where there is no corpus. */
export async function readCorpus(folder: URL): Promise<readonly CorpusReading[] | null> {
  const manifest = new URL('manifest.jsonl', folder)
  if (!existsSync(manifest)) return null
  const readings: CorpusReading[] = []
  for (const line of readFileSync(manifest, 'utf8').trim().split('\n')) {
    const rendering: Rendering = JSON.parse(line)
    const answers: Answers = JSON.parse(readFileSync(new URL(`truth/${rendering.truth}.json`, folder), 'utf8'))
    const { pathname } = new URL(rendering.file, folder)
    const input = { kind: 'file', path: rendering.file, absolute: decodeURIComponent(pathname) } as const
    const { source } = await readInput(input, { encoding: 'auto', maxFileSize: Number.POSITIVE_INFINITY })
    const report = source ? parse(source) : unrecognized(null)
    const unscored = answers.unscored ?? []
    readings.push({
      ...judge(rendering.file, report, truthIn(answers), (cell) => !unscored.some((pattern) => fits(cell, pattern))),
      renderer: rendering.renderer,
      whole: rendering.lossless && rendering.labels !== 'lost' && !['lost', 'unknown'].includes(rendering.blanks),
    })
  }
  return readings
}

interface Rendering {
  readonly file: string
  readonly truth: string
  readonly renderer: string
  readonly lossless: boolean
  readonly labels: string
  readonly blanks: string
}

interface Answers {
  /** A text is a mark for nothing. */
  readonly values: { readonly [cell: string]: number | string | null }
  /** Cells, rows or tables, `*` for any run of characters. */
  readonly unscored?: readonly string[]
}

function truthIn({ values }: Answers): Truth {
  return new Map(Object.entries(values).map(([cell, value]) => [cell, typeof value === 'number' ? value : null]))
}

/** A pattern fits what it spells and everything below that. */
function fits(cell: string, pattern: string): boolean {
  const literal = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}(?:/|$)`).test(cell)
}
