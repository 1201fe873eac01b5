import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import type { Report } from '../../src/report/report.ts'
import type { MediaType } from '../../src/source/source.ts'
import { type Random, random } from '../../test/made/random.ts'
import { type MadeReport, makeReport } from '../../test/made/report.ts'
import { html } from '../../test/made/writers/html.ts'
import { line } from '../../test/made/writers/line.ts'
import { pipe } from '../../test/made/writers/pipe.ts'
import { tab } from '../../test/made/writers/tab.ts'
import type { Writer } from '../../test/made/writers/writer.ts'
import { judge, truthOf } from '../tally.ts'
import { heavyHtml } from './heavy-html.ts'

export const layouts = ['heavy', 'clean', 'pipe', 'tab', 'line'] as const
export type Layout = (typeof layouts)[number]

export const documentEncodings = ['utf-8', 'gb18030'] as const
export type DocumentEncoding = (typeof documentEncodings)[number]

/** A report as pages and scrapers have it, whose every value is known. */
export interface SpeedDocument {
  readonly report: MadeReport
  readonly text: string
  readonly mediaType: MediaType
}

export type Documents = { readonly [layout in Layout]: SpeedDocument }

/** The same report in each layout. */
export function makeDocuments(): Documents {
  const made = (layout: Layout): SpeedDocument => makeDocument(layout, SEED)
  return { heavy: made('heavy'), clean: made('clean'), pipe: made('pipe'), tab: made('tab'), line: made('line') }
}

/** Whether every printed cell is in the model, without doubt. */
export function isReadWhole({ report }: SpeedDocument, model: Report): boolean {
  const { counts } = judge('', model, truthOf(report))
  return counts.right === counts.printed && counts.invented === 0
}

/** The form of 2021, with as much prose as offices write. The same seed gives the same text. */
export function makeDocument(layout: Layout, seed: number): SpeedDocument {
  const report = makeReport(seed, { year: 2023, preamble: true, furniture: true })
  const chance = random(seed, 'more prose')
  const { overview, problems } = report.sections
  const sections = {
    ...report.sections,
    overview: [...overview, ...paragraphs(chance, 21)],
    problems: [...problems, ...paragraphs(chance, 6)],
  }
  const whole = { ...report, sections }
  const { write, mediaType } = writers[layout]
  return { report: whole, text: write(whole), mediaType }
}

/** As a server sends it: a page says its encoding, and says gb2312 where it is gb18030. */
export function bytesIn(text: string, encoding: DocumentEncoding): Buffer {
  return encoding === 'utf-8'
    ? Buffer.from(text)
    : iconv.encode(text.replace('charset="utf-8"', 'charset="gb2312"'), encoding)
}

/** `count` different documents, 40 KB each on an average, in folders of a thousand. Returns how many bytes they have. */
export function writeMixedDocuments(folder: string, count: number): number {
  const drawn = Array.from({ length: Math.min(count, DRAWN) }, (_, seed) =>
    makeDocument(mix[seed % mix.length] ?? 'line', seed),
  )
  let bytes = 0
  for (let index = 0; index < count; index++) {
    const document = drawn[index % DRAWN] ?? makeDocument('line', index)
    const text = document.text.replaceAll(document.report.agency, agencyOf(index))
    const content = bytesIn(text, index % 5 === 4 ? 'gb18030' : 'utf-8')
    const below = join(folder, String(Math.floor(index / 1000)))
    if (index % 1000 === 0) mkdirSync(below, { recursive: true })
    writeFileSync(join(below, `${index}.${document.mediaType === 'text/html' ? 'html' : 'txt'}`), content)
    bytes += content.length
  }
  return bytes
}

/** Each makes much work where a reader is careless; `times` says how much of it there is. A whole report comes after it. */
export const hostileKinds: { readonly [name: string]: (times: number) => string } = {
  'deep nesting': (times) => '<div>'.repeat(10_000 * times),
  'many attributes': (times) => `<p ${Array.from({ length: 5_000 * times }, (_, index) => `a${index}="1"`).join(' ')}>`,
  'stray end tags': (times) => '</div></b></td></p></table>'.repeat(20_000 * times),
  'unclosed tables': (times) => '<table><tr><td>1'.repeat(3_000 * times),
  'long rows': (times) => `<table><tr>${'<td>1</td>'.repeat(10_000 * times)}</tr></table>`,
  'open brackets': (times) => `<p>${'《'.repeat(20_000 * times)}。</p>`,
  'doubled words': (times) => `<p>${'的'.repeat(20_000 * times)}。</p>`,
  'numbers told': (times) => `<p>${'收到申请3件，其中：网站2件，'.repeat(2_000 * times)}无结转上一年。</p>`,
}

export function hostileDocument(kind: string, times: number): SpeedDocument {
  const document = makeDocument('clean', SEED)
  const hostile = hostileKinds[kind]?.(times) ?? ''
  return { ...document, text: document.text.replace('<body>', `<body>${hostile}`) }
}

const SEED = 7

const writers: { readonly [layout in Layout]: Writer } = { heavy: heavyHtml, clean: html, pipe, tab, line }

/** In this proportion documents have 40 KB on an average. */
const mix: readonly Layout[] = [
  ...(['heavy', 'line', 'pipe', 'tab', 'clean', 'line'] as const),
  ...(['heavy', 'pipe', 'line', 'clean', 'tab', 'line'] as const),
]

/** How many are drawn; the others are these again under other names. A multiple of the length of the mix. */
const DRAWN = 240

const characters = '青白沉望霜鹿南云松柏石桥河湖江溪泉岭坡塘湾洲口港沙田林竹梅兰桂枫榆柳杉荷莲禾麦稻谷粟'

/** Other for each of many thousand documents. */
function agencyOf(index: number): string {
  const at = (place: number): string => characters.charAt(place % characters.length)
  return `${at(index)}${at(Math.floor(index / 43))}${at(Math.floor(index / 1849))}镇人民政府`
}

function paragraphs(chance: Random, count: number): readonly string[] {
  return Array.from({ length: count }, () => Array.from({ length: 4 }, () => sentence(chance)).join(''))
}

function sentence(chance: Random): string {
  const topic = chance.pick([
    '财政预决算',
    '行政执法',
    '重大建设项目',
    '公共资源配置',
    '社会公益事业',
    '生态环境保护',
    '教育招生',
    '医疗卫生',
    '安全生产',
    '乡村振兴',
  ])
  const who = chance.pick(['办公室', '法规科', '综合科', '信息中心', '各业务科室'])
  const [more, less] = [20 + chance.below(300), 2 + chance.below(18)]
  return chance.pick([
    `围绕${topic}，全年更新栏目内容${more}次，对群众来信中提到的${less}个问题逐一核对，并在门户网站上公布了办理情况。`,
    `${topic}方面，由${who}牵头梳理应当公开的事项，明确公开的主体、时限和方式，按期完成了目录的调整和说明的补充。`,
    `针对${topic}信息查找不便的情况，${who}重新设置了检索入口，把${more}份文件按主题归类，同时配上简明的说明和联系方式。`,
    `会同有关部门开展${topic}信息的自查，查看页面${more}个，更正错别字和失效链接${less}处，并把经验写进了工作手册。`,
    `${who}坚持先审查后公开，对涉及${topic}的材料逐件登记，严格把握内容和口径，做到不漏项、不延误、不泄密。`,
  ])
}
