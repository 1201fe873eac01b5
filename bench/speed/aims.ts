import type { Sizes } from './directory.ts'
import { hostileKinds } from './documents.ts'
import { type Figure, type Figures, growthExponent, measured, quotient, type Summary, summaryOf } from './statistics.ts'

/** What a run is held against. */
export interface Aim {
  readonly what: string
  readonly unit?: string
  readonly atMost: number
  readonly aim: number
  /** By name; where there are several, the worst of them counts. */
  readonly figures: { readonly [name: string]: Figure }
}

export interface Outcome {
  readonly aim: Aim
  readonly worst: { readonly name: string; readonly summary: Summary } | null
  readonly verdict: 'aim reached' | 'met' | 'missed' | 'not measured'
}

export function aimsFor({ few, many, compared }: Sizes): readonly Aim[] {
  const count = (files: number): string => files.toLocaleString('en')
  const grown = `${count(many)} files against ${count(few)}`
  return [
    {
      what: 'heavy page, parse + lint, against htmlparser2 tokenizing it with empty handlers',
      atMost: 2.5,
      aim: 2,
      figures: { '': quotient('heavy/utf-8/parse + lint', 'heavy/utf-8/tokens') },
    },
    {
      what: 'heavy page, bytes to findings, against lxml reaching all cells',
      atMost: 1.2,
      aim: 1,
      figures: { '': quotient('heavy/utf-8/bytes to findings', 'heavy/utf-8/lxml') },
    },
    {
      what: 'heavy page, bytes to findings, against pandas.read_html',
      atMost: 0.3,
      aim: 0.2,
      figures: { '': quotient('heavy/utf-8/bytes to findings', 'heavy/utf-8/pandas.read_html') },
    },
    {
      what: 'text, bytes to findings, against Buffer.toString of the bytes',
      atMost: 3,
      aim: 1.5,
      figures: each(['pipe', 'tab', 'line'], (text) =>
        quotient(`${text}/utf-8/bytes to findings`, `${text}/utf-8/to string`),
      ),
    },
    {
      what: 'GB18030, bytes to findings, against UTF-8 in turns',
      atMost: 1.3,
      aim: 1,
      figures: each(['heavy', 'clean', 'pipe', 'tab', 'line'], (document) =>
        quotient(`${document}/in turns/gb18030`, `${document}/in turns/utf-8`),
      ),
    },
    cold('--version', 1.2, 1.1),
    cold('one text file', 1.5, 1.3),
    cold('one heavy page', 2.5, 2),
    {
      what: `two workers against one, ${count(compared === 'few' ? few : many)} files`,
      atMost: 0.65,
      aim: 0.6,
      figures: { '': quotient(`directory/${compared}`, 'directory/one worker') },
    },
    {
      what: 'twice as much hostile input against once',
      atMost: 4.5,
      aim: 2.5,
      figures: each(Object.keys(hostileKinds), (kind) =>
        quotient(`${kind}/twice/parse + lint`, `${kind}/once/parse + lint`),
      ),
    },
    {
      what: `peak memory, ${grown}`,
      atMost: 1.3,
      aim: 1.1,
      figures: { '': quotient('directory/many, memory', 'directory/few, memory') },
    },
    { what: `growth exponent of time, ${grown}`, atMost: 1.05, aim: 1, figures: { '': growth } },
    {
      what: '1.3 million mixed reports of 40 KB',
      unit: 'min',
      atMost: 20,
      aim: 10,
      figures: { '': minutesForAll },
    },
  ]
}

/** Each aim with the figure of all rounds that is furthest from it. */
export function outcomesOf(aims: readonly Aim[], rounds: readonly Figures[]): readonly Outcome[] {
  return aims.map((aim) => {
    const summaries = Object.entries(aim.figures).flatMap(([name, figure]) => {
      const summary = summaryOf(rounds, figure)
      return summary ? [{ name, summary }] : []
    })
    const worst = summaries.toSorted((one, other) => other.summary.median - one.summary.median)[0] ?? null
    return { aim, worst, verdict: verdictOf(aim, worst?.summary) }
  })
}

function verdictOf({ atMost, aim }: Aim, summary: Summary | undefined): Outcome['verdict'] {
  if (!summary) return 'not measured'
  return summary.median <= aim ? 'aim reached' : summary.median <= atMost ? 'met' : 'missed'
}

function cold(what: string, atMost: number, aim: number): Aim {
  const figures = { '': quotient(`cold/${what}`, 'cold/node -e 0') }
  return { what: `cold, ${what}, against node -e 0`, atMost, aim, figures }
}

function growth(round: Figures): number | undefined {
  const sized = (name: string) => {
    const [time, size] = [round[`directory/${name}`], round[`directory/${name}, files`]]
    return time === undefined || size === undefined ? null : { time, size }
  }
  const [few, many] = [sized('few'), sized('many')]
  return few && many ? growthExponent(few, many) : undefined
}

/** How many bytes the country's reports have, at the rate at which the larger directory was read. */
function minutesForAll(round: Figures): number | undefined {
  const bytes = round['directory/many, bytes']
  const milliseconds = measured('directory/many')(round)
  if (bytes === undefined || milliseconds === undefined) return undefined
  return (1_300_000 * 40_000 * milliseconds) / bytes / 60_000
}

function each(names: readonly string[], figureOf: (name: string) => Figure): { readonly [name: string]: Figure } {
  return Object.fromEntries(names.map((name) => [name, figureOf(name)]))
}
