import { Chalk, type ChalkInstance } from 'chalk'
import type { TableKey } from '../forms/form.ts'
import { placeWords } from '../rules/place.ts'
import type { FormPlace, Severity } from '../rules/rule.ts'
import type { Language } from '../rules/words.ts'
import { withoutCommands, withoutMarks } from './commands.ts'
import { excerptOf } from './excerpt.ts'
import { editionAt, type ShownFinding, type ShownPlace, safe, shownFindings } from './finding.ts'
import type { FileResult, FindingsWriter, FormatOptions, Summary } from './format.ts'
import { sumWords } from './sum.ts'
import { placeText } from './table.ts'
import { visible } from './visible.ts'
import { displayWidth, padEnd, truncate, wrap as wrapText } from './width.ts'
import { checkedWords, foundWords, nothingFoundWords, originWords, severityWords } from './words.ts'
import { wrongCellLines } from './wrong-cell.ts'

/** For people at a terminal: by file, what is wrong, where in the form and in the text, whose fault it is, what to do. */
export function pretty(options: FormatOptions): FindingsWriter {
  const view = { ...options, width: Math.max(leastWidth, options.width), chalk: new Chalk({ level: options.color }) }
  return {
    head: () => '',
    file(result) {
      if (options.summaryOnly) return ''
      const lines = fileLines(result, view)
      return lines.length === 0 ? '' : withoutCommands(`${lines.join('\n')}\n\n`)
    },
    foot: (summary) => `${footLines(summary, view).join('\n')}\n`,
  }
}

/** Narrower terminals wrap what they get. */
const leastWidth = 40

interface View extends FormatOptions {
  readonly chalk: ChalkInstance
}

interface FileView extends View {
  readonly result: FileResult
}

/** Nothing where nothing was found; but that nothing could be checked is said of each file. */
function fileLines(result: FileResult, view: View): readonly string[] {
  const findings = shownFindings(result, view)
  const { checks } = result
  if (findings.length > 0) {
    const inFile = { ...view, result }
    return [headingLine(result, view), ...findings.flatMap((finding) => ['', ...findingLines(finding, inFile, 2)])]
  }
  if (result.findings.length > 0 || checks.holds + checks.broken > 0) return []
  const verdict = nothingFoundWords({ checks, known: 0, waived: 0 })[view.language]
  return [headingLine(result, view), ...indented(verdict, 2, view)]
}

/** `reports/绿园区.txt  绿园区工信局  2023 年度`, on two lines where one is too short. */
function headingLine({ path, report }: FileResult, { chalk, language, width }: View): string {
  const agency = report.agency ? withoutMarks(safe(report.agency.value)) : null
  const year = report.year ? (language === 'zh' ? `${report.year.value} 年度` : String(report.year.value)) : null
  const whose = [agency, year].filter((part) => part !== null).join('  ')
  const name = withoutMarks(visible(path))
  if (whose === '') return chalk.bold.underline(name)
  const gap = displayWidth(name) + displayWidth(whose) + 2 > width ? '\n' : '  '
  return `${chalk.bold.underline(name)}${gap}${chalk.bold(truncate(whose, width))}`
}

function findingLines(finding: ShownFinding, view: FileView, indent: number): readonly string[] {
  const { chalk, language, width } = view
  const word = padEnd(severityWords[finding.severity][language], severityWidth[language])
  const inner = indent + severityWidth[language] + 2
  const [first = '', ...rest] = wrap(finding.message, width - inner)
  return [
    `${' '.repeat(indent)}${paintOf(finding.severity, chalk)(word)}  ${chalk.bold(first)}`,
    ...rest.map((line) => ' '.repeat(inner) + chalk.bold(line)),
    ...placeLines(finding, view, inner),
    ...sumLines(finding, view, inner),
    ...sourceLines(finding, view, inner),
    ...relatedLines(finding, view, inner),
    ...wrongCell(finding, view).flatMap((text) => indented(text, inner, view)),
    ...indented(`→ ${finding.advice}`, inner, view, 2),
    ...consequenceLines(finding.consequences, view, inner),
  ]
}

const severityWidth: { readonly [language in Language]: number } = { zh: 4, en: 7 }

/** `三、（一）予以公开，“自然人”列  38:12  来源：机关填报  applications/balance` */
function placeLines({ place, range, origin, rule }: ShownFinding, view: View, indent: number): readonly string[] {
  const { chalk, language } = view
  const parts = [
    { text: place, paint: plain },
    ...(range === null ? [] : [{ text: placeText(range), paint: chalk.cyan }]),
    { text: `${originLabel[language]}${originWords[origin][language]}`, paint: plain },
    { text: rule.id, paint: chalk.dim },
  ]
  return flowed(parts, indent, view)
}

const originLabel: { readonly [language in Language]: string } = { zh: '来源：', en: 'origin: ' }

function sumLines(finding: ShownFinding, view: View, indent: number): readonly string[] {
  const sum = sumWords(finding, view.language)
  const blanks = finding.data.blanksAsZero
  const aside = typeof blanks === 'number' ? blanksAsZero[view.language](blanks) : ''
  return sum === null ? [] : indented(sum + aside, indent, view, 2)
}

const blanksAsZero: { readonly [language in Language]: (count: number) => string } = {
  zh: (count) => `（其中 ${count} 格空白，按 0 计）`,
  en: (count) => ` (${count} blank ${count === 1 ? 'cell' : 'cells'} counted as 0)`,
}

function sourceLines({ span, range }: ShownFinding, view: FileView, indent: number): readonly string[] {
  const { result, showSource, chalk, width } = view
  if (!showSource || span === null || range === null || result.text === null) return []
  const number = String(range.line)
  const gutter = (text: string) => ' '.repeat(indent) + chalk.dim(`${text.padStart(number.length)} │ `)
  const { text, carets } = excerptOf(result.text, span, width - indent - number.length - 3)
  return [gutter(number) + text, `${gutter('')}${chalk.red(carets)}`]
}

/** `另见：三、二、上年结转…，“自然人”列 39:12（5）；…`. Of very many, the first ones, and how many more. */
function relatedLines({ related, at }: ShownFinding, view: FileView, indent: number): readonly string[] {
  if (related.length === 0) return []
  // The terms of a sum that are 0 say nothing, unless there is nothing else.
  const telling = related.filter(({ message }) => message !== '0')
  const listed = (telling.length > 0 ? telling : related).slice(0, mostRelated)
  const more = related.length - listed.length
  const { lead, separator, rest } = relatedWords[view.language]
  const told = listed.map((each) => relatedText(each, at, view)).join(separator)
  return indented(`${lead}${told}${more > 0 ? rest(more) : ''}`, indent, view, 2)
}

const mostRelated = 8

function relatedText({ at, range, message }: ShownPlace, from: FormPlace, { language, result }: FileView): string {
  const place = placeWords(besides(at, from), editionAt(at, result.report))[language]
  const where = range === null ? place : `${place} ${placeText(range)}`
  if (message === '') return where
  return language === 'zh' ? `${where}（${message}）` : `${where} (${message})`
}

/** A place without the row or column that it shares with the finding's: in a column, the row tells the cells apart. */
function besides(at: FormPlace, from: FormPlace): FormPlace {
  if (!('table' in at) || !('table' in from) || at.table !== from.table) return at
  const { table, row, column } = at
  if (row === undefined || column === undefined) return at
  if (from.column === column && from.row === undefined) return { table, row }
  return from.row === row && from.column === undefined ? { table, column } : at
}

const relatedWords: {
  readonly [language in Language]: {
    readonly lead: string
    readonly separator: string
    readonly rest: (count: number) => string
  }
} = {
  zh: { lead: '另见：', separator: '；', rest: (count) => `；另有 ${count} 处，不一一列出` },
  en: { lead: 'see also: ', separator: '; ', rest: (count) => `; and ${count} more` },
}

function wrongCell({ data }: ShownFinding, { language, result }: FileView): readonly string[] {
  return wrongCellLines(data, (table: TableKey) => editionAt({ table }, result.report), language)
}

/** Told in short: they mend themselves when the cause is mended. */
function consequenceLines(findings: readonly ShownFinding[], view: FileView, indent: number): readonly string[] {
  if (findings.length === 0) return []
  const { language, chalk } = view
  return [
    ...indented(consequenceLead[language](findings.length), indent, view),
    ...findings.flatMap((finding) => [
      ...indented(`· ${finding.message}`, indent, view, 2),
      ...placeLines(finding, view, indent + 2),
      ...sumLines(finding, view, indent + 2),
      ...consequenceLines(finding.consequences, { ...view, chalk }, indent + 2),
    ]),
  ]
}

const consequenceLead: { readonly [language in Language]: (count: number) => string } = {
  zh: (count) => `由此引起的问题 ${count} 个，改正后自行消除：`,
  en: (count) => `${count === 1 ? 'One problem follows' : `${count} problems follow`} from this and will go with it:`,
}

function footLines(summary: Summary, view: View): readonly string[] {
  const { chalk, language, width } = view
  const { errors, warnings, infos } = summary
  const nothing = errors + warnings + infos === 0
  const verdict = `${nothingFoundWords(summary)[language]}${language === 'zh' ? '。' : '.'}`
  const paint = summary.checks.holds + summary.checks.broken === 0 ? chalk.yellow : chalk.green
  const found = foundWords(summary, language)
  const paintFound = errors > 0 ? chalk.red : warnings > 0 ? chalk.yellow : plain
  const { known, waived } = summary
  return [
    ...(nothing ? wrap(verdict, width).map((line) => paint(line)) : []),
    ...(nothing && known + waived === 0 ? [] : wrap(found, width).map((line) => paintFound(line))),
    checkedWords(summary, language),
  ]
}

type Paint = (text: string) => string

const plain: Paint = (text) => text

function paintOf(severity: Severity, chalk: ChalkInstance): Paint {
  if (severity === 'error') return chalk.red.bold
  return severity === 'warning' ? chalk.yellow.bold : chalk.blue.bold
}

function wrap(text: string, width: number, later = width): readonly string[] {
  return wrapText(withoutMarks(text), width, later)
}

/** Wrapped to the width behind an indentation; later lines by so much more. */
function indented(text: string, indent: number, { width }: View, hanging = 0): readonly string[] {
  return wrap(text, width - indent, width - indent - hanging).map(
    (line, index) => ' '.repeat(index === 0 ? indent : indent + hanging) + line,
  )
}

/** Parts side by side, each on one line where it fits. */
function flowed(
  parts: readonly { readonly text: string; readonly paint: Paint }[],
  indent: number,
  { width }: View,
): readonly string[] {
  const lines: string[] = []
  let room = 0
  for (const { text, paint } of parts) {
    const needed = displayWidth(text)
    if (lines.length > 0 && needed + 2 <= room) {
      lines.push(`${lines.pop()}  ${paint(text)}`)
      room -= needed + 2
      continue
    }
    const wrapped = wrap(text, width - indent)
    lines.push(...wrapped.map((line) => ' '.repeat(indent) + paint(line)))
    room = width - indent - displayWidth(wrapped.at(-1) ?? '')
  }
  return lines
}
