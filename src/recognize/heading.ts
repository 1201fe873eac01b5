import { type Cell, offsetIn, type Row } from '../layouts/row.ts'
import type { Quote, Report } from '../report/report.ts'

/** What a report says of itself outside its sections. */
export type Heading = Pick<Report, 'title' | 'agency' | 'year' | 'publishedOn' | 'signedOn' | 'documentIndex'>

/**
 * @param firstSection index of the row where section one begins; what stands before it is the head of the page
 * @param lastSection index of the row where the last section begins; the signature stands at its end
 */
export function readHeading(rows: readonly Row[], firstSection: number, lastSection: number): Heading {
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
    '^(?<before>.{0,60}?)(?<year>(?:19|20)\\d{2}|二[〇○０零O0][一二][〇○０零O0一二三四五六七八九])\\s*(?<unit>年度|年)(?:年度)?',
    '(?<between>.{0,60}?)',
    '(?:政府|政务)信息(?:主动)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:总结)?(?:报告|年报)(?:（公开）)?$',
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
function readTitle(rows: readonly Row[]): Titled | null {
  const lines = rows.flatMap(({ cells }) => cells.find(({ text }) => text !== '') ?? [])
  const short = lines.filter(({ text }) => text.length <= 120)
  const single = short.flatMap((cell) => titleOf(cell) ?? [])
  const double = short.flatMap((cell, index) => {
    const following = short[index + 1]
    return following ? (titleOf(joined(cell, following)) ?? []) : []
  })
  return [...single, ...double].find(({ agency }) => agency) ?? single[0] ?? double[0] ?? null
}

/** Two lines read as one, with the places of both. */
function joined(first: Cell, second: Cell): Cell {
  const offsets = [first, second].flatMap((cell) => Array.from(cell.text, (_, index) => offsetIn(cell, index)))
  return { ...first, text: first.text + second.text, span: { start: first.span.start, end: second.span.end }, offsets }
}

function titleOf(cell: Cell): Titled | null {
  const markup = /^[#*\s]*(?:\[\d+\])?\s*/.exec(cell.text)?.[0].length ?? 0
  const text = cell.text.slice(markup).replace(/\s/g, ' ')
  const match = titleForm.exec(text)
  if (!match?.groups || elsewhere.test(match[0])) return null
  const { before = '', year = '', between = '' } = match.groups
  const yearAt = markup + before.length
  const agency = [
    { text: before, at: markup },
    { text: between, at: markup + text.indexOf(between, before.length + year.length) },
  ].flatMap(({ text: part, at }) => agencyIn(cell, part, at))
  return {
    title: quote(cell, markup, cell.text.length, text.replace(/ +/g, '')),
    agency: agency[0] ?? null,
    year: quote(cell, yearAt, yearAt + year.length, yearOf(year)),
  }
}

/** Links to other reports, breadcrumbs, the window's title with the site's name behind it: not this report's own title. */
const elsewhere = /上一篇|下一篇|当前位置|[>＞_|｜\n]|(?:年报|报告|首页).*(?:年报|报告)$/

function agencyIn(cell: Cell, part: string, at: number): Quote<string>[] {
  const name = part
    .replace(/^[\s:：《]+/, '')
    .replace(/[\s（(]*$|关于$|\s*关于\s*$|的$/g, '')
    .trim()
  if (!/[\u4e00-\u9fff]{2}/.test(name)) return []
  const start = cell.text.replace(/\s/g, ' ').indexOf(name, at)
  return start < 0 ? [] : [quote(cell, start, start + name.length, name.replace(/\s+/g, ''))]
}

function quote<T>(cell: Cell, from: number, to: number, value: T): Quote<T> {
  const end = to === cell.text.length ? cell.span.end : offsetIn(cell, to - 1) + 1
  return { value, span: { start: offsetIn(cell, from), end } }
}

function yearOf(text: string): number {
  const digits = Array.from(text, (unit) => {
    const index = '〇一二三四五六七八九'.indexOf(unit)
    return index >= 0 ? index : /[○０零O0]/.test(unit) ? 0 : Number(unit.normalize('NFKC'))
  })
  return Number(digits.join(''))
}

/** Without a title: the statistics period, or the year that the preamble names as the report's. */
function readYear(rows: readonly Row[]): Quote<number> | null {
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

const labels = {
  publishedOn: /^(?:发布(?:日期|时间)|公开(?:日期|时间)|发文(?:日期|时间)|成文日期|生成日期|日期|时间|PubDate)$/i,
  agency: /^(?:发布机构|发布单位|公开机构|发文机关|信息来源|来源|作者|ContentSource)$/i,
  documentIndex: /^(?:索引号|索引号码)$/,
} as const

/**
 * The page's data about the document, as CMSs print them: `发布日期:2024-01-17 点击数:`, a row of labels above a row of
 * values, or label and value in neighbouring cells. An empty value reads as the next label, which is no value.
 */
function readMetadata(rows: readonly Row[]): Metadata {
  const found: Metadata = {}
  for (const [index, row] of rows.entries()) {
    for (const [position, cell] of row.cells.entries()) {
      for (const { label, value } of labelled(cell)) keep(found, label, value)
      const label = cell.text.replace(/[\s:：【】[\]]/g, '')
      const beside = row.cells[position + 1]
      const below = rows[index + 1]?.cells[position]
      for (const candidate of [beside, below]) {
        if (candidate) keep(found, label, quote(candidate, 0, candidate.text.length, candidate.text))
      }
    }
  }
  return found
}

function* labelled(cell: Cell): Generator<{ label: string; value: Quote<string> }> {
  for (const match of cell.text.matchAll(
    /([\u4e00-\u9fff]{2,6})\s*[:：]\s*(\S{2,40}(?: \d{1,2}:\d{2}(?::\d{2})?)?)/g,
  )) {
    const [whole, label = '', value = ''] = match
    const at = match.index + whole.lastIndexOf(value)
    yield { label, value: quote(cell, at, at + value.length, value) }
  }
}

function keep(found: Metadata, label: string, value: Quote<string>): void {
  if (!found.publishedOn && labels.publishedOn.test(label)) {
    const date = dateIn(value.value)
    if (date) {
      const start = value.span.start + date.index
      found.publishedOn = { value: date.iso, span: { start, end: start + date.length } }
    }
  }
  const isLabel = Object.values(labels).some((pattern) => pattern.test(value.value))
  if (!found.documentIndex && labels.documentIndex.test(label) && !isLabel && /\d/.test(value.value)) {
    found.documentIndex = value
  }
  const office =
    /^[\u4e00-\u9fff()（）]{4,40}$/.test(value.value) &&
    /(?:局|委|厅|府|办公?室?|部|院|所|会|中心|处|站|社)$/.test(value.value)
  if (!found.agency && labels.agency.test(label) && !isLabel && office) found.agency = value
}

/** The date of the signature, the last line but for the page's footer: `2021年1月27日`. */
function readSignature(rows: readonly Row[]): Quote<string> | null {
  for (const { cells } of rows.toReversed()) {
    const [cell] = cells
    if (
      !cell ||
      cells.length !== 1 ||
      !/^(?:.{0,30}\s)?[\d〇○一二三四五六七八九十\s]+年[^年]{1,6}月[^月]{1,6}日$/.test(cell.text)
    )
      continue
    const date = dateIn(cell.text)
    if (date) return quote(cell, date.index, date.index + date.length, date.iso)
  }
  return null
}

function dateIn(text: string): { iso: string; index: number; length: number } | null {
  const match = /((?:19|20)\d{2})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})/.exec(text)
  if (!match) return null
  const [whole, year = '', month = '', day = ''] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null
  return { iso: date.toISOString().slice(0, 10), index: match.index, length: whole.length }
}
