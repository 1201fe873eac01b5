import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk'
import { type SectionHead, type TableForm, type TableKey, tableKeys } from '../forms/form.ts'
import { formOf, forms } from '../forms/index.ts'
import type { Doubt, Origin, Quote, Report, Section, Table } from '../report/report.ts'
import { inferredCells } from '../rules/arithmetic/inferred.ts'
import { wrongCell } from '../rules/arithmetic/wrong-cell.ts'
import type { Broken, Subject } from '../rules/rule.ts'
import { type Position, positions, type Source } from '../source/source.ts'
import { safeData } from './finding.ts'
import { type InspectWords, inspectWords, type ShownState } from './inspect-words.ts'
import {
  doubtMark,
  doubtsOf,
  drawTable,
  inferredMark,
  markOf,
  placeText,
  type SumMark,
  type TablePaints,
  wrongMark,
} from './table.ts'
import { visible } from './visible.ts'
import { displayWidth, padEnd, truncate, wrap } from './width.ts'
import { wrongCellLines } from './wrong-cell.ts'

export interface InspectOptions {
  readonly lang: 'zh' | 'en'
  /** As chalk counts: 0 for none, 1 for 16 colours, 2 for 256, 3 for all. */
  readonly color: ColorSupportLevel
  /** Columns of the terminal to keep to where the numbers let it; 100 if not said. */
  readonly width?: number
}

/**
 * Shows how a document was read and why: its encoding, what was found where, and each table as the official form prints it.
 * For a terminal; everything that comes out of the document is made safe for it.
 */
export function inspect(report: Report, source: Source | null, origin: Origin, options: InspectOptions): string {
  const text = source?.text ?? ''
  const view: View = {
    width: Math.max(leastWidth, options.width ?? 100),
    lang: options.lang,
    words: inspectWords[options.lang],
    chalk: new Chalk({ level: options.color }),
    text,
    positionAt: positions(text),
  }
  const parts = [documentPart(origin, report, view), contentPart(report, view)]
  if (report.kind === 'report' || report.sections.length > 0) parts.push(sectionsPart(report, view))
  if (report.kind === 'report' || Object.keys(report.tables).length > 0) {
    const faults = wrongCells({ report, origin })
    const sums = tableKeys.map((key) => ({ key, marks: sumMarks({ report, faults, key }) }))
    parts.push(...sums.map(({ key, marks }) => tablePart(key, report, marks, faults, view)))
    parts.push(
      legendPart(
        report,
        sums.flatMap(({ marks }) => [...marks.values()]),
        view,
      ),
    )
  }
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Narrower terminals wrap what they get. */
const leastWidth = 60

interface View {
  readonly width: number
  readonly words: InspectWords
  readonly lang: 'zh' | 'en'
  readonly chalk: ChalkInstance
  readonly text: string
  readonly positionAt: (offset: number) => Position
}

function documentPart(origin: Origin, report: Report, view: View): readonly string[] {
  const { words, chalk } = view
  return [
    chalk.bold(visible(origin.path)),
    fact(words.size, words.bytes(thousands(origin.bytes)), view),
    fact(words.encoding, encodingText(origin, words), view),
    fact(words.mediaType, `${words.mediaTypes[origin.mediaType]} (${origin.mediaType})`, view),
    ...(report.layouts.length > 0
      ? [fact(words.layouts, words.list(report.layouts.map((name) => layoutText(name, words))), view)]
      : []),
  ]
}

function encodingText({ encoding, declaredEncoding, encodingRivals }: Origin, words: InspectWords): string {
  const declared = declaredEncoding === null ? words.undeclared : words.declared(visible(declaredEncoding))
  const rivals = encodingRivals.length > 0 ? words.rivals(words.list(encodingRivals)) : words.noRivals
  return `${encoding ?? words.noEncoding}${words.aside([declared, rivals])}`
}

function layoutText(name: string, words: InspectWords): string {
  const meaning = words.layoutNames[name]
  return meaning === undefined ? visible(name) : `${meaning} (${name})`
}

function contentPart(report: Report, view: View): readonly string[] {
  const { words, chalk } = view
  const verdict = report.reason === null ? words.kinds[report.kind] : words.notRead(words.reasons[report.reason])
  return [
    fact(words.kind, report.kind === 'report' ? verdict : chalk.red(verdict), view),
    fact(words.edition, editionText(report, words), view),
    quoteFact(words.title, report.title, (value) => value, view),
    quoteFact(words.agency, report.agency, (value) => value, view),
    quoteFact(words.year, report.year, String, view),
    quoteFact(words.publishedOn, report.publishedOn, (value) => value, view),
    quoteFact(words.signedOn, report.signedOn, (value) => value, view),
    quoteFact(words.documentIndex, report.documentIndex, (value) => value, view),
  ]
}

function editionText({ edition, tables }: Report, words: InspectWords): string {
  if (edition === null) return words.noEdition
  if (edition === 'before-2019') return words.before2019
  if (edition !== 'mixed') return words.editionOf(edition, formOf(edition).instrument)
  const each = tableKeys.flatMap((key) => {
    const table = tables[key]
    return table ? [words.tableOf(words.tables[key], table.edition)] : []
  })
  return words.mixed(words.list(each))
}

/** A converted value is shown with the passage that it was read from. */
function quoteFact<T extends string | number>(
  name: string,
  found: Quote<T> | null,
  show: (value: T) => string,
  view: View,
): string {
  const { words, chalk, text, positionAt } = view
  if (found === null) return fact(name, chalk.red(`✗ ${words.notFound}`), view)
  const { value, span } = found
  const shown = show(value)
  const raw = text.slice(span.start, span.end)
  const converted = !raw.includes(shown) ? words.aside([words.printed(truncate(visible(raw), 30))]) : ''
  const place = placeText(positionAt(span.start))
  const room = view.width - factIndent(words) - displayWidth(place) - 2
  return fact(name, `${truncate(visible(shown) + converted, room)}  ${chalk.dim(place)}`, view)
}

function fact(name: string, told: string, { words }: View): string {
  return `  ${padEnd(name, factIndent(words) - 4)}  ${told}`
}

function factIndent(words: InspectWords): number {
  const {
    size,
    encoding,
    mediaType,
    layouts,
    kind,
    edition,
    title,
    agency,
    year,
    publishedOn,
    signedOn,
    documentIndex,
  } = words
  const names = [
    size,
    encoding,
    mediaType,
    layouts,
    kind,
    edition,
    title,
    agency,
    year,
    publishedOn,
    signedOn,
    documentIndex,
  ]
  return Math.max(...names.map(displayWidth)) + 4
}

function sectionsPart(report: Report, view: View): readonly string[] {
  const { words, chalk } = view
  const lines = sectionHeads(report).flatMap((head): readonly SectionLine[] => {
    const found = report.sections.filter(({ key }) => key === head.key)
    return found.length > 0
      ? found.map((section) => foundSection(section, view))
      : [{ heading: head.heading, rest: null }]
  })
  const width = Math.max(...lines.map(({ heading }) => displayWidth(heading)))
  return [
    chalk.bold(words.sections),
    ...lines.map(({ heading, rest }) =>
      rest === null
        ? `  ${chalk.red(`✗ ${padEnd(heading, width)}  ${words.notFound}`)}`
        : `  ${chalk.green('✓')} ${padEnd(heading, width)}  ${chalk.dim(rest)}`,
    ),
  ]
}

interface SectionLine {
  readonly heading: string
  /** Where it is and how long; null where it was not found. */
  readonly rest: string | null
}

function foundSection({ heading, text }: Section, { words, positionAt, width }: View): SectionLine {
  const place = placeText(positionAt(heading.span.start))
  const length = [...text.replace(/\s/g, '')].length
  return {
    heading: truncate(visible(heading.value), width - 36),
    rest: `${place.padEnd(8)}${words.characters(thousands(length))}`,
  }
}

function sectionHeads({ edition }: Report): readonly SectionHead[] {
  const form = edition === '2019' || edition === '2021' ? formOf(edition) : forms.at(-1)
  return form?.sections ?? []
}

/** What the sums of a table have against its cells. */
function wrongCells(subject: Subject): readonly Broken[] {
  return [...wrongCell.check(subject)].filter((outcome) => outcome.kind === 'broken')
}

function sumMarks({
  report,
  faults,
  key,
}: {
  report: Report
  faults: readonly Broken[]
  key: TableKey
}): ReadonlyMap<string, SumMark> {
  const marks = new Map<string, SumMark>()
  for (const { row, column, value } of inferredCells(report, key))
    marks.set(`${row}/${column}`, { kind: 'inferred', value })
  for (const { at, related = [] } of faults) {
    for (const place of [at, ...related.map((each) => each.at)]) {
      if (!('table' in place) || place.table !== key || !place.row || !place.column) continue
      marks.set(`${place.row}/${place.column}`, { kind: 'wrong' })
    }
  }
  return marks
}

function tablePart(
  key: TableKey,
  report: Report,
  sums: ReadonlyMap<string, SumMark>,
  faults: readonly Broken[],
  view: View,
): readonly string[] {
  const { words, chalk } = view
  const table = report.tables[key]
  const heading = chalk.bold(sectionHeads(report).find((head) => head.key === key)?.heading ?? key)
  if (!table) return [`${heading}  ${chalk.red(`✗ ${words.noTable}`)}`]
  const form = formOf(table.edition)
  const drawn = drawTable(form.tables[key], table, {
    width: view.width,
    positionAt: view.positionAt,
    sums,
    paints: paintsOf(chalk),
    words: {
      line: words.line,
      unplaced: `${words.states.unplaced}${words.colon}`,
      readAs: words.readAs,
      or: words.or,
    },
  })
  return [
    `${heading}  ${words.editionOf(table.edition, form.instrument)}  ${chalk.dim(key)}`,
    ...drawn,
    `  ${countsText(countStates([table]), view)}`,
    ...doubtLines(table, view),
    ...notes(form.tables[key], table, view),
    ...faultLines(key, report, faults, view),
  ]
}

/** Which cell the sums speak against, what it should be, and how sure that is. */
function faultLines(key: TableKey, { tables }: Report, faults: readonly Broken[], view: View): readonly string[] {
  const editionOf = (table: TableKey) => tables[table]?.edition ?? '2021'
  return faults
    .filter(({ at }) => 'table' in at && at.table === key)
    .flatMap(({ data }) => wrongCellLines(safeData(data), editionOf, view.lang))
    .flatMap((line) =>
      wrap(line, view.width - 4).map((text, at) =>
        at === 0 ? `  ${view.chalk.red(wrongMark)} ${text}` : `    ${text}`,
      ),
    )
}

type Counts = { readonly [state in ShownState]: number }

function countStates(tables: readonly Table[]): Counts {
  const states = tables.flatMap((table): readonly ShownState[] => [
    ...Object.values(table.cells).flatMap((row) => Object.values(row).map(({ state }) => state)),
    ...table.unplaced.flatMap(({ values }) => values.map(() => 'unplaced' as const)),
    ...doubtsIn(table).map(() => 'doubtful' as const),
  ])
  const count = (wanted: ShownState) => states.filter((state) => state === wanted).length
  return {
    number: count('number'),
    blank: count('blank'),
    unreadable: count('unreadable'),
    missing: count('missing'),
    unplaced: count('unplaced'),
    doubtful: count('doubtful'),
  }
}

const shownStates: readonly ShownState[] = ['number', 'blank', 'unreadable', 'missing', 'unplaced', 'doubtful']

function countsText(counts: Counts, { words, chalk }: View): string {
  const paints = paintsOf(chalk)
  return shownStates
    .map((state) => {
      const told = `${words.states[state]} ${counts[state]}`
      return counts[state] > 0 ? paints[state](told) : chalk.dim(told)
    })
    .join(words.comma)
}

/** Each reason for doubt that occurs, with the number of values that it makes doubtful. */
function doubtLines(table: Table, { words, chalk }: View): readonly string[] {
  const paint = paintsOf(chalk).doubtful
  const found = doubtsIn(table)
  return [...new Set(found.flat())].map((doubt) => {
    const count = found.filter((doubts) => doubts.includes(doubt)).length
    return `  ${paint(`${words.states.doubtful} ${count}`)}${words.colon}${words.doubts[doubt]}`
  })
}

/** For each doubtful value, placed or not, its reasons. */
function doubtsIn({ cells, unplaced }: Table): readonly (readonly Doubt[])[] {
  const values = [
    ...Object.values(cells).flatMap((row) => Object.values(row)),
    ...unplaced.flatMap((row) => row.values),
  ]
  return values.map(doubtsOf).filter((doubts) => doubts.length > 0)
}

/** What the drawing has no room for: texts that could not be read, and numbers that are printed otherwise. */
function notes(form: TableForm, table: Table, { words, chalk, positionAt, width }: View): readonly string[] {
  const paints = paintsOf(chalk)
  return form.blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.flatMap((column) => {
        const cell = table.cells[row.key]?.[column.key]
        if (cell?.state !== 'unreadable' && cell?.state !== 'number') return []
        if (cell.state === 'number' && cell.raw.replace(/\s/g, '') === markOf(cell)) return []
        const where = `${[...row.groups.slice(1), row.label].map((label) => truncate(label, 30)).join(' › ')} › ${column.label}`
        const place = placeText(positionAt(cell.span.start)).padEnd(8)
        const room = width - displayWidth(where) - place.length - 6
        const told = cell.state === 'number' ? `${visible(cell.raw.trim())} → ${markOf(cell)}` : markOf(cell)
        return [`  ${chalk.dim(place)}${where}${words.colon}${paints[cell.state](truncate(told, room))}`]
      }),
    ),
  )
}

function legendPart({ tables }: Report, sums: readonly SumMark[], view: View): readonly string[] {
  const { words, chalk } = view
  const paints = paintsOf(chalk)
  const present = tableKeys.flatMap((key) => tables[key] ?? [])
  const marks: { readonly [state in ShownState]: string } = {
    number: '12',
    blank: '·  /',
    unreadable: words.unreadableMark,
    missing: '✗',
    unplaced: '↳',
    doubtful: `12${doubtMark}`,
  }
  const markWidth = Math.max(...shownStates.map((state) => displayWidth(marks[state])))
  return [
    `${chalk.bold(words.total)}  ${countsText(countStates(present), view)}`,
    ...shownStates.map((state) => `  ${paints[state](padEnd(marks[state], markWidth))}  ${words.meanings[state]}`),
    ...(sums.some(({ kind }) => kind === 'wrong')
      ? [`  ${paints.wrong(padEnd(`12${wrongMark}`, markWidth))}  ${words.wrongMeaning}`]
      : []),
    ...(sums.some(({ kind }) => kind === 'inferred')
      ? [`  ${paints.inferred(padEnd(`${inferredMark}12`, markWidth))}  ${words.inferredMeaning}`]
      : []),
    `  ${chalk.dim(padEnd('3:5', markWidth))}  ${words.placeMeaning}`,
  ]
}

function paintsOf(chalk: ChalkInstance): TablePaints {
  return {
    frame: chalk.dim,
    head: chalk.bold,
    label: (text) => text,
    line: chalk.dim,
    number: (text) => text,
    blank: chalk.dim,
    unreadable: chalk.yellow,
    missing: chalk.red,
    unplaced: chalk.magenta,
    doubtful: chalk.yellow,
    wrong: chalk.red,
    inferred: chalk.cyan,
  }
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
