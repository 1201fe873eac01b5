import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk'
import { type SectionHead, type TableForm, type TableKey, tableKeys } from '../forms/form.ts'
import { formOf, forms } from '../forms/index.ts'
import type { Cell, Doubt, Origin, Quote, Reason, Report, Section, Table } from '../report/report.ts'
import { inferredCells } from '../rules/arithmetic/inferred.ts'
import { wrongCell } from '../rules/arithmetic/wrong-cell.ts'
import type { Broken, Subject } from '../rules/rule.ts'
import { type Position, positions, type Source } from '../source/source.ts'
import { safeData } from './finding.ts'
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
    words: words[options.lang],
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
  readonly words: Words
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

function encodingText({ encoding, declaredEncoding, encodingRivals }: Origin, words: Words): string {
  const declared = declaredEncoding === null ? words.undeclared : words.declared(visible(declaredEncoding))
  const rivals = encodingRivals.length > 0 ? words.rivals(words.list(encodingRivals)) : words.noRivals
  return `${encoding ?? words.noEncoding}${words.aside([declared, rivals])}`
}

function layoutText(name: string, words: Words): string {
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

function editionText({ edition, tables }: Report, words: Words): string {
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

function factIndent(words: Words): number {
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

/** Doubtful cells are numbers or blanks as well, and counted among them. */
type ShownState = Cell['state'] | 'unplaced' | 'doubtful'

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

interface Words {
  readonly size: string
  readonly encoding: string
  readonly mediaType: string
  readonly layouts: string
  readonly kind: string
  readonly edition: string
  readonly title: string
  readonly agency: string
  readonly year: string
  readonly publishedOn: string
  readonly signedOn: string
  readonly documentIndex: string
  readonly sections: string
  readonly line: string
  readonly total: string
  readonly notFound: string
  readonly noTable: string
  readonly undeclared: string
  readonly noRivals: string
  readonly noEncoding: string
  readonly noEdition: string
  readonly before2019: string
  readonly unreadableMark: string
  readonly placeMeaning: string
  readonly wrongMeaning: string
  readonly inferredMeaning: string
  readonly readAs: string
  readonly or: string
  readonly comma: string
  readonly colon: string
  readonly bytes: (count: string) => string
  readonly characters: (count: string) => string
  readonly declared: (encoding: string) => string
  readonly rivals: (encodings: string) => string
  readonly notRead: (reason: string) => string
  readonly mixed: (tables: string) => string
  readonly editionOf: (edition: string, instrument: string) => string
  readonly tableOf: (table: string, edition: string) => string
  readonly printed: (raw: string) => string
  readonly list: (items: readonly string[]) => string
  readonly aside: (items: readonly string[]) => string
  readonly tables: { readonly [key in TableKey]: string }
  readonly kinds: { readonly [key in Report['kind']]: string }
  readonly reasons: { readonly [key in Reason]: string }
  readonly mediaTypes: { readonly [key in Origin['mediaType']]: string }
  readonly layoutNames: { readonly [name: string]: string }
  readonly states: { readonly [state in ShownState]: string }
  readonly meanings: { readonly [state in ShownState]: string }
  readonly doubts: { readonly [doubt in Doubt]: string }
}

const words: { readonly [lang in InspectOptions['lang']]: Words } = {
  zh: {
    size: '大小',
    encoding: '编码',
    mediaType: '类型',
    layouts: '表格排法',
    kind: '识别结果',
    edition: '格式版本',
    title: '标题',
    agency: '机关',
    year: '报告年度',
    publishedOn: '发布日期',
    signedOn: '落款日期',
    documentIndex: '索引号',
    sections: '章节',
    line: '行',
    total: '合计',
    notFound: '未找到',
    noTable: '未找到这张表',
    undeclared: '文件未声明编码',
    noRivals: '别的编码都不合',
    noEncoding: '无法确定',
    noEdition: '看不出',
    before2019: '2019 年以前的统计表，不读取',
    unreadableMark: '?文字',
    placeMeaning: '在文件中的位置：第 3 行第 5 列（列按 UTF-16 单元计）；表格右侧的数字是各行数值所在的行',
    wrongMeaning: '与各项合计不符的数；应为多少，见表下',
    inferredMeaning: '没有读到，但各项合计只容许这个数；未当作读到的数',
    readAs: '可读作 ',
    or: '或 ',
    comma: '，',
    colon: '：',
    bytes: (count) => `${count} 字节`,
    characters: (count) => `${count} 字`,
    declared: (encoding) => `文件自称 ${encoding}`,
    rivals: (encodings) => `也可能是 ${encodings}`,
    notRead: (reason) => `不是可读取的年度报告：${reason}`,
    mixed: (tables) => `新旧格式混用：${tables}`,
    editionOf: (edition, instrument) => `${edition} 版（${instrument}）`,
    tableOf: (table, edition) => `${table}表 ${edition} 版`,
    printed: (raw) => `原文“${raw}”`,
    list: (items) => items.join('、'),
    aside: (items) => `（${items.join('；')}）`,
    tables: { disclosure: '主动公开', applications: '申请办理', litigation: '复议诉讼' },
    kinds: { report: '政府信息公开工作年度报告', unrecognized: '不是可读取的年度报告' },
    reasons: {
      empty: '文件是空的',
      binary: '文件不是文字（可能是 PDF、图片或办公软件文档）',
      undecodable: '用各种编码都读不通',
      'too-large': '超过了允许读取的大小',
      unreadable: '系统不允许读取',
      'blank-form': '是没有填写的空白格式，或印发格式的通知',
      'before-2019': '是 2014 至 2018 年的旧统计表',
      'no-tables': '有年度报告的标题，但一张表也没有',
      'not-a-report': '内容不是年度报告',
    },
    mediaTypes: { 'text/plain': '纯文本', 'text/html': '网页', 'application/octet-stream': '非文字' },
    layoutNames: { html: '网页表格', pipe: '竖线分隔', tab: '制表符分隔', line: '一格一行' },
    states: {
      number: '数字',
      blank: '空白',
      unreadable: '读不出',
      missing: '缺',
      unplaced: '列不明',
      doubtful: '存疑',
    },
    meanings: {
      number: '数字',
      blank: '空白：格中没有内容（·），或只有表示“无”的符号，照原样显示；空白不等于 0',
      unreadable: '读不出：格中有内容，但不是一个数',
      missing: '缺：文件中没有这一格，或不能确定哪个数属于这一格',
      unplaced: '列不明：与本行在一起的数，但看不出属于哪一列，括号内是位置；“可读作”之后是可能的几种读法',
      doubtful: '存疑：已经读出，也计入数字或空白，但可能有误，请核对原文；原因写在各表下方',
    },
    doubts: {
      'label-lost': '没有找到这一行的项目名称，这些数是按上下两行的位置归到这一行的',
      'labels-first': '几行的项目名称排在一起，数都排在后面，是依次分到各行的',
      position: '列只能从它在行中的位置看出',
      'more-values': '这一行的数比规定的格数多，选用的是加起来对得上，或者位置合适的那些',
      'run-together': '几个数连在一起，中间没有间隔，是按唯一说得通的办法分开的',
      torn: '一个数被拆成了几段，是重新拼起来的',
      'blanks-unsure': '旁边的空白格也许不该这样对应，那样它就属于别的列',
    },
  },
  en: {
    size: 'Size',
    encoding: 'Encoding',
    mediaType: 'Media type',
    layouts: 'Table layout',
    kind: 'Recognized as',
    edition: 'Edition',
    title: 'Title',
    agency: 'Agency',
    year: 'Report year',
    publishedOn: 'Published on',
    signedOn: 'Signed on',
    documentIndex: 'Index number',
    sections: 'Sections',
    line: 'line',
    total: 'Total',
    notFound: 'not found',
    noTable: 'this table was not found',
    undeclared: 'the file declares none',
    noRivals: 'no other encoding fits',
    noEncoding: 'cannot be told',
    noEdition: 'cannot be told',
    before2019: 'a statistics form from before 2019, which is not read',
    unreadableMark: '?text',
    placeMeaning:
      'place in the file: line 3, column 5 (in UTF-16 units); beside the tables stand the lines of each row’s values',
    wrongMeaning: 'the sums of the table speak against this number; what it should be stands below the table',
    inferredMeaning: 'not read: the sums leave no other number; it is not taken for one that was read',
    readAs: 'could be ',
    or: 'or ',
    comma: ', ',
    colon: ': ',
    bytes: (count) => `${count} bytes`,
    characters: (count) => `${count} characters`,
    declared: (encoding) => `the file declares ${encoding}`,
    rivals: (encodings) => `could also be ${encodings}`,
    notRead: (reason) => `not a readable annual report: ${reason}`,
    mixed: (tables) => `editions are mixed: ${tables}`,
    editionOf: (edition, instrument) => `edition ${edition} (${instrument})`,
    tableOf: (table, edition) => `${table} ${edition}`,
    printed: (raw) => `printed “${raw}”`,
    list: (items) => items.join(', '),
    aside: (items) => ` (${items.join('; ')})`,
    tables: { disclosure: 'disclosure', applications: 'applications', litigation: 'litigation' },
    kinds: {
      report: 'annual report on the disclosure of government information',
      unrecognized: 'not a readable annual report',
    },
    reasons: {
      empty: 'the file is empty',
      binary: 'the file is no text (perhaps a PDF, a picture or an office document)',
      undecodable: 'it cannot be decoded in any of the known encodings',
      'too-large': 'it is larger than was allowed to be read',
      unreadable: 'the system did not let it be read',
      'blank-form': 'it is the blank form, or the notice that prescribes it',
      'before-2019': 'it is the older statistics form of 2014 to 2018',
      'no-tables': 'it has the headings of an annual report, but none of its tables',
      'not-a-report': 'it is something else',
    },
    mediaTypes: { 'text/plain': 'plain text', 'text/html': 'web page', 'application/octet-stream': 'no text' },
    layoutNames: {
      html: 'HTML tables',
      pipe: 'cells between bars',
      tab: 'cells between tabs',
      line: 'a cell a line',
    },
    states: {
      number: 'number',
      blank: 'blank',
      unreadable: 'unreadable',
      missing: 'missing',
      unplaced: 'unplaced',
      doubtful: 'doubtful',
    },
    meanings: {
      number: 'a number',
      blank: 'blank: nothing stands in the cell (·), or a mark for nothing, shown as it is; this is not 0',
      unreadable: 'unreadable: something stands in the cell that is not one number',
      missing: 'missing: the file has no such cell, or it is not certain which value belongs in it',
      unplaced:
        'unplaced: stands with the row, but in no certain column; its place is in brackets; “could be” lists possible readings',
      doubtful:
        'doubtful: read, and counted as a number or a blank, but perhaps wrong: check it; the reasons stand below its table',
    },
    doubts: {
      'label-lost': 'the label of its row was not found; it stands between the values of the rows above and below',
      'labels-first':
        'the labels of several rows stand together, and all values behind them; they were dealt out in order',
      position: 'only its position on the line tells its column',
      'more-values': 'its row has more values than the form has cells; those were taken that add up, or stand in place',
      'run-together': 'several numbers stand without a blank between them; they were parted in the only way that fits',
      torn: 'the number was in pieces, which were put together',
      'blanks-unsure': 'the blank cells beside it may be matched wrongly; it would then belong in another column',
    },
  },
}
