import { isBlank } from '../layouts/marks.ts'
import { offsetIn } from '../layouts/row.ts'
import type { Quote, Report } from '../report/report.ts'
import { withoutBlanks } from './blanks.ts'
import { isChinese, unitsOf } from './characters.ts'
import { type PlainCell, type PlainRow, shownPart } from './plain.ts'

/** What a report says of itself outside its sections. */
export type Heading = Pick<Report, 'title' | 'agency' | 'year' | 'publishedOn' | 'signedOn' | 'documentIndex'>

/**
 * @param firstSection index of the row where section one begins; what stands before it is the head of the page
 * @param lastSection index of the row where the last section begins; the signature stands at its end
 */
export function readHeading(rows: readonly PlainRow[], firstSection: number, lastSection: number): Heading {
  const head = rows.slice(0, firstSection)
  const titled = readTitle(head) ?? readTitle(rows)
  const metadata = readMetadata(head)
  return {
    title: titled?.title ?? null,
    agency: titled?.agency ?? metadata.agency ?? null,
    year: titled?.year ?? readYear(rows),
    publishedOn: metadata.publishedOn ?? readMetadata(rows.slice(lastSection)).publishedOn ?? null,
    signedOn: readSignature(rows.slice(lastSection)),
    documentIndex: metadata.documentIndex ?? null,
  }
}

const titleForm = new RegExp(
  [
    // What stands before the year, the year, and what is between it and what the report is about.
    '^(.{0,60}?)((?:19|20)\\d{2}|二[〇○０零O0][一二][〇○０零O0一二三四五六七八九])\\s*(?:年度|年)(?:年度)?',
    '(.{0,60}?)',
    '(?:政府|政务)信息(?:主动)?公开(?:工作|情况|的(?!的)|年度|总结)*(?:报告|年报)(?:（公开）)?$',
  ].join(''),
)

interface Titled {
  readonly title: Quote<string>
  readonly agency: Quote<string> | null
  readonly year: Quote<number>
}

/**
 * 某局2023年政府信息公开工作年度报告, 2023年某局…, 某局关于2023年度…: the first line that is nothing but a title and names
 * an office. Only where there is none, two lines are read as one, and a title without an office is taken.
 */
function readTitle(rows: readonly PlainRow[]): Titled | null {
  const short = shortLines(rows)
  const single = short.filter(({ text }) => endsAsTitle(text)).flatMap((cell) => titleOf(cell) ?? [])
  const named = single.find(({ agency }) => agency)
  const double = named ? [] : titlesOnTwoLines(short)
  const found = named ?? double.find(({ agency }) => agency) ?? single[0] ?? double[0] ?? null
  // A window's title, or a link that leads here, says the same before the title itself does.
  return single.findLast(({ title }) => title.value === found?.title.value) ?? found
}

/** The first that is written in each row, unless it is too long for a title. */
function shortLines(rows: readonly PlainRow[]): readonly PlainCell[] {
  const short: PlainCell[] = []
  for (const { cells } of rows) {
    const first = cells.find(({ text }) => text !== '')
    if (first && first.text.length <= 120) short.push(first)
  }
  return short
}

function titlesOnTwoLines(lines: readonly PlainCell[]): readonly Titled[] {
  return lines.flatMap((cell, index) => {
    const following = lines[index + 1]
    return following && endsAsTitle(cell.text + following.text) ? (titleOf(joined(cell, following)) ?? []) : []
  })
}

/** Two lines read as one, with the places of both. */
function joined(first: PlainCell, second: PlainCell): PlainCell {
  const offsets = [first, second].flatMap((cell) => Array.from(cell.text, (_, index) => offsetIn(cell, index)))
  const shown = (first.shown ?? first.text) + (second.shown ?? second.text)
  return {
    ...first,
    text: first.text + second.text,
    shown,
    span: { start: first.span.start, end: second.span.end },
    offsets,
  }
}

/** What `titleForm` ends with: few lines do. */
function endsAsTitle(text: string): boolean {
  return text.endsWith('报告') || text.endsWith('年报') || text.endsWith('（公开）')
}

function titleOf(cell: PlainCell): Titled | null {
  const markup = /^[#*\s]*(?:\[\d+\])?\s*/.exec(cell.text)?.[0].length ?? 0
  const text = cell.text.slice(markup).replace(/\s/g, ' ')
  const match = titleForm.exec(text)
  if (!match || elsewhere.test(match[0])) return null
  const [, before = '', year = '', between = ''] = match
  const yearAt = markup + before.length
  const betweenAt = markup + text.indexOf(between, before.length + year.length)
  return {
    title: words(cell, markup, cell.text.length),
    agency: agencyIn(cell, before, markup) ?? agencyIn(cell, between, betweenAt),
    year: quote(cell, yearAt, yearAt + year.length, yearOf(year)),
  }
}

/** Links to other reports, breadcrumbs, the window's title with the site's name behind it: not this report's own title. */
const elsewhere = /上一篇|下一篇|当前位置|[>＞_|｜\n]|(?:年报|报告|首页).*(?:年报|报告)$/

function agencyIn(cell: PlainCell, part: string, at: number): Quote<string> | null {
  if (part.length < 2) return null
  const name = part
    .replace(/^[\s:：《]+/, '')
    .replace(/[\s（(]*$|关于$|\s*关于\s*$|的$/g, '')
    .trim()
  if (!/[\u4e00-\u9fff]{2}/.test(name)) return null
  const start = cell.text.replace(/\s/g, ' ').indexOf(name, at)
  return start < 0 ? null : words(cell, start, start + name.length)
}

/** Words as they stand in the document, without the blanks in them. */
function words(cell: PlainCell, from: number, to: number): Quote<string> {
  return quote(cell, from, to, withoutBlanks(shownPart(cell, from, to)))
}

function quote<T>(cell: PlainCell, from: number, to: number, value: T): Quote<T> {
  const end = to === cell.text.length ? cell.span.end : offsetIn(cell, to - 1) + 1
  return { value, span: { start: offsetIn(cell, from), end } }
}

function yearOf(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text)
  const digits = Array.from(text, (unit) => {
    const index = '〇一二三四五六七八九'.indexOf(unit)
    return index >= 0 ? index : /[○０零O0]/.test(unit) ? 0 : Number(unit.normalize('NFKC'))
  })
  return Number(digits.join(''))
}

/** Without a title: the statistics period, or the year that the preamble names as the report's. */
function readYear(rows: readonly PlainRow[]): Quote<number> | null {
  const phrases = [
    /自\s*((?:20)\d{2})\s*年?\s*1\s*月\s*1\s*日.{0,6}?[至到]\s*(?:\1)?\s*年?\s*12\s*月\s*31\s*日/,
    /((?:20)\d{2})\s*年[^。,，;；]{0,40}?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报)/,
  ]
  for (const phrase of phrases) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const match = phrase.exec(cell.text)
        if (!match?.[1]) continue
        const at = match.index + match[0].indexOf(match[1])
        return quote(cell, at, at + 4, Number(match[1]))
      }
    }
  }
  return null
}

interface Metadata {
  publishedOn?: Quote<string>
  agency?: Quote<string>
  documentIndex?: Quote<string>
}

/** In small letters. */
const labels: readonly (readonly [keyof Metadata, string])[] = [
  ['publishedOn', '发布日期 发布时间 公开日期 公开时间 发文日期 发文时间 成文日期 生成日期 日期 时间 pubdate'],
  ['agency', '发布机构 发布单位 公开机构 发文机关 信息来源 来源 作者 contentsource'],
  ['documentIndex', '索引号 索引号码'],
]
const keys: ReadonlyMap<string, keyof Metadata> = new Map(
  labels.flatMap(([key, words]) => words.split(' ').map((label) => [label, key] as const)),
)
const LONGEST_LABEL = 'contentsource'.length

function keyOf(label: string): keyof Metadata | undefined {
  if (label.length > LONGEST_LABEL) return undefined
  return keys.get(isChinese(label.charCodeAt(0)) ? label : label.toLowerCase())
}

/**
 * The page's data about the document, as CMSs print them: `发布日期:2024-01-17 点击数:`, a row of labels above a row of
 * values, or label and value in neighbouring cells. An empty value reads as the next label, which is no value.
 */
function readMetadata(rows: readonly PlainRow[]): Metadata {
  const found: Metadata = {}
  for (let index = 0; index < rows.length; index++) {
    const cells = rows[index]?.cells ?? []
    for (const [position, cell] of cells.entries()) {
      if (cell.text.includes(':') || cell.text.includes('：')) keepPairs(found, cell)
      const label = bareLabel(cell.text)
      if (!label || !keyOf(label)) continue
      for (const value of [cells[position + 1], rows[index + 1]?.cells[position]]) {
        if (value) keep(found, label, value, 0, value.text.length)
      }
    }
  }
  return found
}

/** A text without what may stand around a label and in it; null where too much is left for one. */
function bareLabel(text: string): string | null {
  let length = 0
  for (let index = 0; index < text.length && length <= LONGEST_LABEL; index++) {
    if (!isBlank(text.charCodeAt(index)) && !aroundLabels.includes(text.charCodeAt(index))) length++
  }
  return length > LONGEST_LABEL ? null : text.replace(/[\s:：【】[\]]/g, '')
}

const aroundLabels = unitsOf(':：【】[]')

/** `发布日期：2024-01-17 来源：` has one value, and a label with none. */
const pair =
  /([\u4e00-\u9fff]{2,6})\s*[:：]\s*(?![\u4e00-\u9fff]{2,6}\s*[:：])(\S{2,40}(?: \d{1,2}:\d{2}(?::\d{2})?)?)/g

function keepPairs(found: Metadata, cell: PlainCell): void {
  for (let match = pair.exec(cell.text); match; match = pair.exec(cell.text)) {
    const [whole, label = '', value = ''] = match
    const from = match.index + whole.lastIndexOf(value)
    keep(found, label, cell, from, from + value.length)
  }
}

function keep(found: Metadata, label: string, cell: PlainCell, from: number, to: number): void {
  const key = keyOf(label)
  if (!key || found[key]) return
  const value = cell.text.slice(from, to)
  if (keyOf(value)) return
  if (key === 'publishedOn') {
    const date = dateIn(value)
    if (date) found.publishedOn = quote(cell, from + date.index, from + date.index + date.length, date.iso)
  }
  if (key === 'documentIndex' && /\d/.test(value)) {
    found.documentIndex = words(cell, from, to)
  }
  if (key === 'agency' && office.test(value)) found.agency = words(cell, from, to)
}

export const office = /^(?=[\u4e00-\u9fff()（）]{4,40}$).*(?:局|委|厅|府|办公?室?|部|院|所|会|中心|处|站|社)$/

/** The date of the signature, on a line of its own or behind the agency: `2021年1月27日`, `二〇二一年一月二十七日`. */
function readSignature(rows: readonly PlainRow[]): Quote<string> | null {
  for (const { cells } of rows.toReversed()) {
    const [cell] = cells
    if (
      !cell ||
      cells.length !== 1 ||
      !cell.text.endsWith('日') ||
      !/^(?:.{0,30}\s)?\S{4}\s*年[^年]{1,6}月[^月]{1,6}日$/.test(cell.text)
    )
      continue
    const date = dateIn(cell.text)
    if (date) return quote(cell, date.index, date.index + date.length, date.iso)
  }
  return null
}

function dateIn(text: string): { iso: string; index: number; length: number } | null {
  const match =
    /((?:19|20)\d{2})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})/.exec(text) ??
    /([二][〇○０零O0][〇○０零O0一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/.exec(
      text,
    )
  if (!match) return null
  const [whole, year = '', month = '', day = ''] = match
  const numbers = [yearOf(year), dayOf(month), dayOf(day)] as const
  const date = new Date(Date.UTC(numbers[0], numbers[1] - 1, numbers[2]))
  if (date.getUTCMonth() !== numbers[1] - 1) return null
  return {
    iso: numbers.map((number) => String(number).padStart(2, '0')).join('-'),
    index: match.index,
    length: whole.length,
  }
}

/** A day or a month, in digits or as 一, 十, 十一, 二十, 三十一. */
function dayOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['〇', text]
  const digit = (character: string, none: number) =>
    character === '' ? none : '〇一二三四五六七八九'.indexOf(character)
  return digit(tens, 1) * 10 + digit(ones, 0)
}
