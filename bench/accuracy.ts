/**
 * How well reports are read, as Markdown tables: `npm run bench:accuracy -- [--seeds n] [--examples n] [--quick]`.
 *
 * A cell is said to be uncertain when it is missing, unreadable or doubtful, when its row has values that could not be
 * placed, when its table was not found, or the document not recognized. What is wrong without any of these is silent.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { EditionId } from '../src/forms/form.ts'
import { parse } from '../src/parse.ts'
import { mediaTypeOf, type Source, type Span } from '../src/source/source.ts'
import type { CellStyle } from '../test/made/cell-style.ts'
import { type DamageKind, damage, damageKinds } from '../test/made/damage.ts'
import { type MadeReport, makeReport } from '../test/made/report.ts'
import { writers } from '../test/made/writers/index.ts'
import type { Writer } from '../test/made/writers/writer.ts'
import { type Converter, converters } from './converters.ts'
import { readCorpus } from './corpus.ts'
import { share, tableOf } from './tables.ts'
import { cellsOf, judge, type Reading, type Truth, total, truthOf } from './tally.ts'

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '6' },
    examples: { type: 'string', default: '0' },
    quick: { type: 'boolean', default: false },
  },
})
const seeds = Array.from({ length: wholeNumber('seeds', options.seeds) }, (_, seed) => seed)
const examples = wholeNumber('examples', options.examples)
const editions: readonly EditionId[] = ['2019', '2021']
const styles: readonly [CellStyle, ...CellStyle[]] = ['plain', 'blanks', 'marks', 'thousands', 'full-width', 'units']

await corpus()
layouts()
damages()
if (!options.quick) await conversions()

async function corpus(): Promise<void> {
  print('## Corpus')
  const folder = '../shared/corpus/'
  const readings = await readCorpus(new URL(`../${folder}`, import.meta.url))
  if (readings === null) return print(`Left out: there is no ${folder}.`)
  const table = (whole: boolean): string =>
    tableOf(
      'renderer',
      readings.filter((reading) => reading.whole === whole),
      ({ renderer }) => renderer,
      examples,
    )
  print('Renderings that still have every value, its label, and the places of blanks:')
  print(table(true))
  print('Renderings that lost some of that:')
  print(table(false))
  print(summary(readings))
}

function layouts(): void {
  print('## Made reports')
  const readings = writers.flatMap((writer) =>
    styles.flatMap((style) =>
      drawnReports(style).map(({ report, name }) => ({
        ...judge(`${writer.name}, ${name}`, parse(written(report, writer)), truthOf(report)),
        layout: writer.name,
        style,
      })),
    ),
  )
  print(tableOf('layout', readings, ({ layout }) => layout, examples))
  print(tableOf('numbers written', readings, ({ style }) => style, 0))
  print(summary(readings))
}

function damages(): void {
  print('## Damaged reports')
  const readings = damageKinds.flatMap((kind) =>
    writers.flatMap((writer, index) =>
      seeds.flatMap((seed) => {
        // The same seed would hurt the same cell in every layout.
        const damageSeed = seed * writers.length + index
        const made = draw(seed, editionFor(damageSeed), styleFor(seed))
        const reading = damagedReading(kind, writer, made, damageSeed)
        return reading ? [{ ...reading, kind, layout: writer.name }] : []
      }),
    ),
  )
  print(tableOf('damage', readings, ({ kind }) => kind, examples))
  print(tableOf('layout', readings, ({ layout }) => layout, 0))
  print(summary(readings))
}

async function conversions(): Promise<void> {
  print('## Converted pages')
  const pages = drawnPages()
  const leftOut: string[] = []
  const readings: (Reading & { readonly converter: string })[] = []
  for (const converter of converters) {
    const outcomes = await eachAtOnce(converter.slow ? pages.slice(0, 4) : pages, (page) => converted(page, converter))
    const faults = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.fault] : []))
    if (faults[0] !== undefined) leftOut.push(`- ${converter.name}, ${faults.length} pages: ${faults[0]}`)
    readings.push(...outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [outcome.reading] : [])))
  }
  print(tableOf('converter', readings, ({ converter }) => converter, examples))
  print(summary(readings))
  if (leftOut.length > 0) print(`Left out:\n\n${leftOut.join('\n')}`)
}

interface Page {
  readonly name: string
  readonly html: string
  readonly truth: Truth
}

/** Each way of marking tables up three times, with numbers written in other ways and the other form. */
function drawnPages(): readonly Page[] {
  const layouts = writers.filter(({ mediaType, name }) => mediaType === 'text/html' && name !== 'html-pre')
  return [0, 1, 2].flatMap((turn) =>
    layouts.map((writer, index) => {
      const seed = turn * layouts.length + index
      const { report, name } = draw(seed, editionFor(turn + index), styleFor(seed))
      return { name: `${writer.name}, ${name}`, html: writer.write(report), truth: truthOf(report) }
    }),
  )
}

type Conversion =
  | { readonly kind: 'read'; readonly reading: Reading & { readonly converter: string } }
  | { readonly kind: 'failed'; readonly fault: string }

async function converted({ name, html, truth }: Page, converter: Converter): Promise<Conversion> {
  try {
    const text = await converter.convert(html)
    const reading = judge(`${converter.name}, ${name}`, parse({ text, mediaType: mediaTypeOf(text) }), truth)
    return { kind: 'read', reading: { ...reading, converter: converter.name } }
  } catch (error) {
    return { kind: 'failed', fault: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

/** Null where the text has nothing that can be hurt so. */
function damagedReading(kind: DamageKind, writer: Writer, { report, name }: Drawn, damageSeed: number): Reading | null {
  const source = written(report, writer)
  const { text, what } = damage(source.text, damageSeed, [kind])
  if (what === null) return null
  // Of two values that were exchanged nobody can see it: what stands there is right.
  const exchanged = new Set(kind === 'cells-swapped' ? cellsAt(source, what.places) : [])
  const counted = (cell: string): boolean => !exchanged.has(cell)
  return judge(
    `${writer.name}, ${name}, damage seed ${damageSeed}`,
    parse({ ...source, text }),
    truthOf(report),
    counted,
  )
}

/** The cells that are read from these places. */
function cellsAt(source: Source, places: readonly Span[]): readonly string[] {
  return Array.from(cellsOf(parse(source))).flatMap(([name, cell]) => {
    const stands =
      cell.state !== 'missing' && places.some(({ start, end }) => cell.span.start < end && start < cell.span.end)
    return stands ? [name] : []
  })
}

interface Drawn {
  readonly report: MadeReport
  /** All that is needed to make it again. */
  readonly name: string
}

function drawnReports(style: CellStyle): readonly Drawn[] {
  return editions.flatMap((edition) => seeds.map((seed) => draw(seed, edition, style)))
}

function draw(seed: number, edition: EditionId, cellStyle: CellStyle): Drawn {
  const report = makeReport(seed, { disclosureEdition: edition, applicationsEdition: edition, cellStyle })
  return { report, name: `${cellStyle}, form of ${edition}, seed ${seed}` }
}

function editionFor(turn: number): EditionId {
  return turn % 2 === 0 ? '2021' : '2019'
}

function styleFor(seed: number): CellStyle {
  return styles[seed % styles.length] ?? styles[0]
}

function written(report: MadeReport, { write, mediaType }: Writer): Source {
  return { text: write(report), mediaType }
}

/** The results in the order of the items, whichever was done first. */
async function eachAtOnce<T, R>(items: readonly T[], use: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  const waiting = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await use(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return results
}

function summary(readings: readonly Reading[]): string {
  const { printed, silentlyWrong, silentlyMissing, invented } = total(readings)
  const faults = readings.flatMap(({ silent }) => silent)
  const otherForm = faults.filter(({ kind, got }) => kind === 'silentlyMissing' && got === 'no such cell').length
  return [
    `Silently wrong: ${share(silentlyWrong, printed)};`,
    `silently missing: ${share(silentlyMissing, printed)}${otherForm > 0 ? `, ${otherForm} of them in a table that was taken for one of the other edition` : ''};`,
    `invented: ${invented}.`,
  ].join(' ')
}

function wholeNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new RangeError(`--${name} wants a whole number, not ${text}.`)
}

function print(markdown: string): void {
  console.log(`${markdown}\n`)
}
