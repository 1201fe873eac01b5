import type { Outcome } from './aims.ts'
import type { LeftOut } from './cases.ts'
import { type Documents, documentEncodings, hostileKinds, type Layout, layouts } from './documents.ts'
import { type Figure, type Figures, measured, quotient, type Summary, summaryOf } from './statistics.ts'

/** What a run has to tell. */
export interface Run {
  readonly rounds: readonly Figures[]
  readonly outcomes: readonly Outcome[]
  readonly leftOut: readonly LeftOut[]
  readonly documents: Documents
  /** Date, machine and versions. */
  readonly circumstances: readonly string[]
}

/** Everything that was measured, in Markdown that can be read in a terminal as well. */
export function wholePage(run: Run): string {
  const { rounds, leftOut, circumstances } = run
  const notes = [...circumstances, ...leftOut.map(({ name, reason }) => `not measured: ${name}, since ${reason}`)]
  const parts = [
    '# Speed',
    notes.map((note) => `- ${note}`).join('\n'),
    `Rounds: ${rounds.length}. Figures are medians of the rounds, in brackets their quartiles; a ratio is of two figures of the same round.`,
    ...section('Limits and aims', 'Where several documents are meant, the worst of them counts.', aimsTable(run)),
    ...section(
      'Documents',
      'Milliseconds for one document, warm. To string: `Buffer.toString`, or `TextDecoder`; decode: what the program does, which finds out the encoding. Model of JSON: `JSON.parse` of the finished model, which only makes its objects.',
      documentsTable(run),
    ),
    ...section(
      'Side by side',
      'Milliseconds for the heavy page, warm; the ratio is that of bytes to findings to it.',
      peersTable(rounds),
    ),
    ...section('Cold', 'Milliseconds from the start of a process to its end.', coldTable(rounds)),
    ...section(
      'Directories',
      '`gov-report lint --format jsonl` on mixed documents, from its start to its end.',
      directoriesTable(rounds),
    ),
    ...section('Hostile input', 'Milliseconds for parse + lint, warm.', hostileTable(rounds)),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The little of it that everybody wants to know. */
export function shortTable({ rounds, documents, outcomes }: Run): string {
  return table(
    ['', 'figure'],
    [
      ...outcomes.map((outcome) => [outcome.aim.what, outcomeShown(outcome)]),
      ...layouts.map((layout) => [
        `parse + lint: ${titles[layout]}, ${kilobytes(documents[layout].text)}`,
        shown(rounds, measured(`${layout}/utf-8/parse + lint`), ' ms'),
      ]),
    ],
  )
}

const titles: { readonly [layout in Layout]: string } = {
  heavy: 'heavy page of a CMS',
  clean: 'clean page',
  pipe: 'text with bars',
  tab: 'text with tabs',
  line: 'text with a cell a line',
}

/** What gets at the cells of a page, ours first. */
const peers: readonly { readonly name: string; readonly does: string }[] = [
  { name: 'bytes to findings', does: 'gov-report, bytes to findings' },
  { name: 'parse', does: 'gov-report, parse' },
  { name: 'tokens', does: 'htmlparser2, tokens with empty handlers' },
  { name: 'cheerio', does: 'cheerio, text of all cells' },
  { name: 'lxml', does: 'lxml, all cells reached' },
  { name: 'lxml, text', does: 'lxml, text of all cells' },
  { name: 'BeautifulSoup, lxml', does: 'BeautifulSoup with lxml, text of all cells' },
  { name: 'BeautifulSoup, html.parser', does: 'BeautifulSoup with html.parser, text of all cells' },
  { name: 'pandas.read_html', does: 'pandas.read_html, data frames' },
  { name: 'resiliparse', does: 'resiliparse, text of all cells' },
]

/** Nothing where nothing of it was measured. */
function section(title: string, about: string, shownTable: string | null): readonly string[] {
  return shownTable === null ? [] : [`## ${title}`, about, shownTable]
}

function aimsTable({ outcomes }: Run): string {
  const rows = outcomes.map((outcome) => {
    const { what, unit, atMost, aim } = outcome.aim
    const worst = outcome.worst?.name ? `, worst: ${outcome.worst.name}` : ''
    const behind = unit ? ` ${unit}` : ''
    return [what + worst, outcomeShown(outcome), `${atMost}${behind}`, `${aim}${behind}`, outcome.verdict]
  })
  return table(['', 'figure', 'at most', 'aim', 'verdict'], rows)
}

function outcomeShown({ aim, worst }: Outcome): string {
  return worst ? summaryShown(worst.summary, aim.unit ? ` ${aim.unit}` : '') : NOT_MEASURED
}

function documentsTable({ rounds, documents }: Run): string | null {
  const steps = [
    ...['read file', 'to string', 'tokens'],
    ...['decode', 'rows', 'recognize', 'lint'],
    ...['parse', 'parse + lint', 'bytes to findings', 'model of JSON'],
  ]
  const columns = layouts.flatMap((layout) => documentEncodings.map((encoding) => ({ layout, encoding })))
  return measuredTable(
    ['', ...steps],
    columns.map(({ layout, encoding }) => [
      `${titles[layout]}, ${kilobytes(documents[layout].text)}, ${encoding}`,
      ...steps.map((step) => shown(rounds, measured(`${layout}/${encoding}/${step}`))),
    ]),
  )
}

function peersTable(rounds: readonly Figures[]): string | null {
  return measuredTable(
    ['', 'takes', 'ratio'],
    peers.map(({ name, does }) => [
      does,
      shown(rounds, measured(`heavy/utf-8/${name}`)),
      shown(rounds, quotient('heavy/utf-8/bytes to findings', `heavy/utf-8/${name}`)),
    ]),
  )
}

function coldTable(rounds: readonly Figures[]): string | null {
  const commands = ['node -e 0', '--version', 'one text file', 'one heavy page']
  return measuredTable(
    ['', 'takes', 'against node -e 0'],
    commands.map((name) => [
      name,
      shown(rounds, measured(`cold/${name}`)),
      shown(rounds, quotient(`cold/${name}`, 'cold/node -e 0')),
    ]),
  )
}

function directoriesTable(rounds: readonly Figures[]): string | null {
  const runs = ['few', 'many', 'one worker', 'cache, first', 'cache, again', 'read and hash']
  const scaled = (name: string, scale: number): Figure => {
    return (round) => (round[name] === undefined ? undefined : round[name] / scale)
  }
  return measuredTable(
    ['', 'files', 'MB', 'seconds', 'peak memory, MiB'],
    runs.map((run) => [
      run,
      shown(rounds, measured(`directory/${run}, files`)),
      shown(rounds, scaled(`directory/${run}, bytes`, 1e6)),
      shown(rounds, scaled(`directory/${run}`, 1000)),
      shown(rounds, scaled(`directory/${run}, memory`, 1024)),
    ]),
  )
}

function hostileTable(rounds: readonly Figures[]): string | null {
  return measuredTable(
    ['', 'once', 'twice', 'ratio'],
    Object.keys(hostileKinds).map((kind) => {
      const [once, twice] = [`${kind}/once/parse + lint`, `${kind}/twice/parse + lint`]
      return [kind, shown(rounds, measured(once)), shown(rounds, measured(twice)), shown(rounds, quotient(twice, once))]
    }),
  )
}

const NOT_MEASURED = '–'

function shown(rounds: readonly Figures[], figure: Figure, unit = ''): string {
  const summary = summaryOf(rounds, figure)
  return summary ? summaryShown(summary, unit) : NOT_MEASURED
}

function summaryShown({ median, lower, upper }: Summary, unit: string): string {
  const spread = lower === upper ? '' : ` (${rounded(lower)}–${rounded(upper)})`
  return `${rounded(median)}${unit}${spread}`
}

/** To three digits, and no digit before the point is lost. */
function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}

function kilobytes(text: string): string {
  return `${Math.round(Buffer.byteLength(text) / 1000)} KB`
}

/** Without the rows of what was not measured; null where none is left. */
function measuredTable(heads: readonly string[], rows: readonly (readonly string[])[]): string | null {
  const some = rows.filter((row) => row.slice(1).some((cell) => cell !== NOT_MEASURED))
  return some.length > 0 ? table(heads, some) : null
}

/** With columns as wide as what stands in them. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(heads), line(rule), ...rows.map(line)].join('\n')
}
