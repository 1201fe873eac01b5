/**
 * One case in a process of its own: `case.js <root> <case> <encodings> <document> …`. Does it again and again, and prints as
 * JSON how many milliseconds each of its steps takes, once everything is warm: the median. What is loaded is loaded by the
 * case that needs it, so that nothing else is in the process.
 */
import { readFileSync } from 'node:fs'
import type { Origin } from '../../src/report/report.ts'
import type { Source } from '../../src/source/source.ts'
import { built } from './built.ts'
import { quantile } from './statistics.ts'

const [root = '', name = '', named = '', ...paths] = process.argv.slice(2)
const encodings = named.split(' ')
const [encoding = ''] = encodings
const [path = ''] = paths

/** In milliseconds, and how often within that. Code is compiled again and again in the first hundred turns. */
const warmUp = { atLeast: 400, atMost: 4000, turns: 200 }
const measurement = { atLeast: 500, atMost: 1500, turns: 10 }

type Time = <T>(step: string, work: () => T) => T

const cases: { readonly [name: string]: () => Promise<(time: Time) => void> } = {
  async floors() {
    const decoder = new TextDecoder(encoding)
    return (time) => {
      const bytes = time('read file', () => readFileSync(path))
      time('to string', () => (encoding === 'utf-8' ? bytes.toString() : decoder.decode(bytes)))
    }
  },

  async tokens() {
    const { Parser } = await import('htmlparser2')
    const text = readFileSync(path, 'utf8')
    const handlers = { onopentag: nothing, onclosetag: nothing, ontext: nothing, oncomment: nothing }
    return (time) => time('tokens', () => new Parser(handlers).end(text))
  },

  async cheerio() {
    const { load } = await import('cheerio')
    const text = readFileSync(path, 'utf8')
    return (time) => {
      const cells = time('cheerio', () => {
        const page = load(text)
        return Array.from(page('td, th'), (cell) => page(cell).text())
      })
      if (cells.length < 200) throw new Error('The document has more cells than that.')
    }
  },

  async 'parse + lint'() {
    const { sourceOf, parse, lintReport } = await whole()
    const source = sourceOf(readFileSync(path))
    const json = JSON.stringify(parse(source))
    return (time) => {
      time('parse + lint', () => lintReport(time('parse', () => parse({ ...source }))))
      time('model of JSON', () => JSON.parse(json))
    }
  },

  /** Each stage apart, as `parse` calls them. */
  async 'bytes to findings'() {
    const { sourceOf, lintReport } = await whole()
    const { readRows } = await built<typeof import('../../src/layouts/index.ts')>(root, 'layouts/index.js')
    const { recognize } = await built<typeof import('../../src/recognize/index.ts')>(root, 'recognize/index.js')
    const bytes = readFileSync(path)
    return (time) =>
      time('bytes to findings', () => {
        const source = time('decode', () => sourceOf(bytes))
        const rows = time('rows', () => readRows(source))
        const report = time('recognize', () => recognize(rows, source))
        return time('lint', () => lintReport(report))
      })
  },

  /** The same document in each, in turns: which code a process happens to compile well makes more of a difference. */
  async encodings() {
    const { sourceOf, parse, lintReport } = await whole()
    const documents = encodings.map((each, index) => ({ encoding: each, bytes: readFileSync(paths[index] ?? '') }))
    return (time) => {
      for (const { encoding: each, bytes } of documents) time(each, () => lintReport(parse(sourceOf(bytes))))
    }
  },
}

const run = await cases[name]?.()
if (!run) throw new RangeError(`No case is called ${name}.`)
console.log(JSON.stringify(medians(run)))

/** What a user of the library has, with the decoding that the program does before. */
async function whole() {
  const { lint, mediaTypeOf, parse, rules, rulesIn } = await built<typeof import('../../src/index.ts')>(
    root,
    'index.js',
  )
  const { decode } = await built<typeof import('../../src/input/decode.ts')>(root, 'input/decode.js')
  const active = rulesIn('recommended', rules).map((rule) => ({ rule, severity: null }))
  const origin: Origin = {
    path: 'report',
    sha256: '',
    bytes: 0,
    encoding: 'utf-8',
    declaredEncoding: null,
    encodingRivals: [],
    mediaType: 'text/plain',
  }
  return {
    parse,
    lintReport: (report: ReturnType<typeof parse>) => lint({ report, origin }, active),
    sourceOf(bytes: Uint8Array): Source {
      const decoded = decode(bytes, 'auto')
      if (decoded.kind !== 'text') throw new Error(`${path} is no text.`)
      return { text: decoded.text, mediaType: mediaTypeOf(decoded.text) }
    },
  }
}

function medians(turn: (time: Time) => void): { readonly [step: string]: number } {
  const samples = new Map<string, number[]>()
  const time: Time = (step, work) => {
    const started = performance.now()
    const result = work()
    const took = performance.now() - started
    const known = samples.get(step)
    if (known) known.push(took)
    else samples.set(step, [took])
    return result
  }
  repeat(() => turn(time), warmUp)
  samples.clear()
  repeat(() => turn(time), measurement)
  return Object.fromEntries(Array.from(samples, ([step, values]) => [step, quantile(values, 0.5)]))
}

/** Until both the time and the turns are enough, or the time is too much; twice in any case. */
function repeat(work: () => void, { atLeast, atMost, turns }: typeof warmUp): void {
  const started = performance.now()
  for (let turn = 0; ; turn++) {
    const past = performance.now() - started
    if (turn >= 2 && (past >= atMost || (past >= atLeast && turn >= turns))) return
    work()
  }
}

function nothing(): void {}
