import { expect, test } from 'vitest'
import { exampleOrigin, exampleReport, type Fill, readCell } from '../../test/example-report.ts'
import { unrecognized } from '../recognize/index.ts'
import type { Report, Unplaced } from '../report/report.ts'
import { inspect } from './inspect.ts'
import { displayWidth } from './width.ts'

const zeros: Fill = () => '0'

test('what was detected, and where', () => {
  expect(partOf(drawn({ fill: zeros }), 'reports/2023/绿园区.txt', 2)).toBe(`\
reports/2023/绿园区.txt
  大小      12,345 字节
  编码      gb18030（文件未声明编码；也可能是 big5）
  类型      纯文本 (text/plain)
  表格排法  竖线分隔 (pipe)

  识别结果  政府信息公开工作年度报告
  格式版本  2021 版（国办公开办函〔2021〕30号）
  标题      绿园区工信局2023年政府信息公开工作年度报告  1:1
  机关      绿园区工信局  1:1
  报告年度  2023  1:7
  发布日期  2024-01-17（原文“2024年1月17日”）  2:6
  落款日期  ✗ 未找到
  索引号    ✗ 未找到`)
})

test('a table as the official form prints it, every state with a mark of its own', () => {
  const fill = marked({ review: ['12', '/', '', '约10件', null], direct: [null, null, null, null, null] })
  const unplaced = [{ row: 'direct', values: [value('3', 40), value('约5', 41)] }]
  expect(partOf(drawn({ fill, unplaced }), '四、政府信息公开行政复议、行政诉讼情况  2021', 1)).toBe(`\
四、政府信息公开行政复议、行政诉讼情况  2021 版（国办公开办函〔2021〕30号）  litigation
┌──────────────────────┬──────────┬──────────┬──────────┬──────────┬───────┐
│                      │ 结果维持 │ 结果纠正 │ 其他结果 │ 尚未审结 │  总计 │ 行
├──────────────────────┼──────────┼──────────┼──────────┼──────────┼───────┤
│ 行政复议             │       12 │        / │        · │  ?约10件 │     ✗ │ 42
├──────────────────────┼──────────┼──────────┼──────────┼──────────┼───────┤
│ 行政诉讼             │          │          │          │          │       │
│   未经复议直接起诉   │        ✗ │        ✗ │        ✗ │        ✗ │     ✗ │
│   ↳ 列不明：3 (3:1)  ?约5 (3:2)                                          │
│   复议后起诉         │        0 │        0 │        0 │        0 │     0 │ 44
└──────────────────────┴──────────┴──────────┴──────────┴──────────┴───────┘
  数字 6，空白 2，读不出 1，缺 6，列不明 2，存疑 0
  42:20   行政复议 › 尚未审结：?约10件`)
})

test('doubtful cells are marked beside the digits, counted, and each reason is explained once', () => {
  const sure = '12345'
  const placed = (raw: string) => ({ raw, doubt: ['position'] }) as const
  const fill = marked({
    review: [placed('12'), placed('/'), { raw: '', doubt: ['position', 'blanks-unsure'] }, sure, placed('12357')],
  })
  const heading = '四、政府信息公开行政复议、行政诉讼情况  '
  const [, , , , review, ...rest] = partOf(drawn({ fill }), heading, 1).split('\n')
  expect(review).toBe('│ 行政复议             │       12~│        /~│        ·~│    12345 │ 12357~│ 42')
  expect(rest.slice(-3)).toEqual([
    '  数字 13，空白 2，读不出 0，缺 0，列不明 0，存疑 4',
    '  存疑 4：列只能从它在行中的位置看出',
    '  存疑 1：旁边的空白格也许不该这样对应，那样它就属于别的列',
  ])
  const english = partOf(drawn({ fill, lang: 'en' }), heading, 1)
    .split('\n')
    .slice(-3)
  expect(english).toEqual([
    '  number 13, blank 2, unreadable 0, missing 0, unplaced 0, doubtful 4',
    '  doubtful 4: only its position on the line tells its column',
    '  doubtful 1: the blank cells beside it may be matched wrongly; it would then belong in another column',
  ])
  expect(drawn({ fill })).toMatch(/\n {2}12~ {4}存疑：/)
  expect(drawn({ fill, lang: 'en' })).toMatch(/\n {2}12~ {4}doubtful: /)
})

test('readings that compete stand under the values that they read, and never break a number', () => {
  const fill = marked({ direct: [null, null, null, null, null] })
  const readings = [
    [6, 7, 20, null, 33],
    [6, 72, 0, null, 78],
  ]
  const two = { row: 'direct', values: [value('6720', 40)], readings }
  const linesOf = (unplaced: Unplaced, lang: 'zh' | 'en') =>
    partOf(drawn({ fill, unplaced: [unplaced], lang }), '四、政府信息公开行政复议、行政诉讼情况  ', 1)
      .split('\n')
      .filter((line) => /↳|可读作|could be/.test(line))
      .map((line) => line.replace(/ *│/g, ''))
  expect(linesOf(two, 'zh')).toEqual(['   ↳ 列不明：6720 (3:1)', '     可读作 6 7 20 · 33 或 6 72 0 · 78'])
  expect(linesOf(two, 'en')).toEqual(['   ↳ unplaced: 6720 (3:1)', '     could be 6 7 20 · 33 or 6 72 0 · 78'])
  expect(linesOf({ ...two, readings: [readings[0] ?? [], readings[0] ?? []] }, 'zh')).toHaveLength(1)
  const long = { ...two, readings: [1000, 2000, 3000].map((from) => Array.from({ length: 15 }, (_, at) => from + at)) }
  const [box = []] = boxesOf(drawn({ fill, unplaced: [long] })).slice(-1)
  for (const number of long.readings.flat()) expect(box.join('\n')).toMatch(new RegExp(` ${number} `))
  expect(new Set(box.map((line) => displayWidth(line.replace(/(?<=[│┤┐┘]) +(?:[\d–]+|行)$/, '')))).size).toBe(1)
})

test('blocks with columns of their own share one frame', () => {
  expect(
    partOf(drawn({ fill: zeros }), '二、主动公开政府信息情况  2021', 1)
      .split('\n')
      .slice(1, 12)
      .join('\n'),
  ).toBe(`\
┌───────────────────────────────────────────────────────────────────┐
│ 第二十条第（一）项                                                │
├──────────────────────┬──────────────┬──────────────┬──────────────┤
│ 信息内容             │ 本年制发件数 │ 本年废止件数 │ 现行有效件数 │ 行
├──────────────────────┼──────────────┼──────────────┼──────────────┤
│ 规章                 │            0 │            0 │            0 │  7
│ 行政规范性文件       │            0 │            0 │            0 │  8
├──────────────────────┴──────────────┴──────────────┴──────────────┤
│ 第二十条第（五）项                                                │
├──────────────────────┬────────────────────────────────────────────┤
│ 信息内容             │              本年处理决定数量              │ 行`)
})

test('the heads of the applications table stand over their columns', () => {
  expect(
    partOf(drawn({ fill: zeros }), '三、收到和处理政府信息公开申请情况  2021', 1)
      .split('\n')
      .slice(3, 12)
      .join('\n'),
  ).toBe(`\
├──────────────────────────────────────┬────────┬───────────────────────────────────────┬───────┤
│                                      │        │             法人或其他组织            │       │
│                                      │        ├───────┬───────┬───────┬───────┬───────┤       │
│                                      │        │  商业 │  科研 │  社会 │  法律 │       │       │
│ 申请人情况                           │ 自然人 │  企业 │  机构 │  公益 │  服务 │  其他 │  总计 │
│                                      │        │       │       │  组织 │  机构 │       │       │ 行
├──────────────────────────────────────┼────────┼───────┼───────┼───────┼───────┼───────┼───────┤
│ 一、本年新收政府信息公开申请数量     │      0 │     0 │     0 │     0 │     0 │     0 │     0 │ 15
│ 二、上年结转政府信息公开申请数量     │      0 │     0 │     0 │     0 │     0 │     0 │     0 │ 16`)
})

test('every box is a rectangle of at most 100 columns, in both editions and languages, whatever is in the cells', () => {
  const doubt = ['torn'] as const
  const raws = [
    '0',
    '98765',
    '/',
    '',
    '约１０件\u001b[31m左右',
    null,
    '-3',
    '“é”𠮷𠮷𠮷',
    '无\u202e',
    { raw: '98765', doubt },
  ]
  for (const edition of ['2019', '2021'] as const) {
    for (const lang of ['zh', 'en'] as const) {
      let next = 0
      const boxes = boxesOf(drawn({ edition, lang, fill: () => raws[next++ % raws.length] ?? null }))
      expect(boxes).toHaveLength(3)
      for (const lines of boxes) {
        const widths = new Set(
          lines.map((line) => displayWidth(line.replace(/(?<=[│┤┐┘]) +[\d–]+$| +(?:行|line)$/, ''))),
        )
        expect(widths.size).toBe(1)
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(100)
      }
    }
  }
})

test('a long number is never cut, and a narrow terminal only narrows the labels', () => {
  const boxes = boxesOf(drawn({ fill: () => '1234567890123', width: 60 }))
  expect(
    boxes
      .flat()
      .join('\n')
      // The sums speak against some of them.
      .match(/ 1234567890123[ !]│/g),
  ).toHaveLength(200)
})

test('nothing of the document is obeyed by the terminal', () => {
  const command = '\u001b]0;x\u0007\u202e\u009b2J'
  const made = exampleReport('2021', marked({ review: [command, '0', '0', '0', '0'] }))
  const span = { start: 0, end: 4 }
  const evil: Report = {
    ...made.report,
    title: { value: `标题${command}`, span },
    agency: { value: `机关${command}`, span },
    documentIndex: { value: command, span },
    sections: made.report.sections.map((section) => ({ ...section, heading: { value: command, span } })),
    layouts: [command],
  }
  const origin = { ...made.origin, path: `a${command}.txt`, declaredEncoding: command }
  const text = inspect(evil, made.source, origin, { lang: 'zh', color: 0 })
  expect(text).toContain('a\\x1b]0;x\\x07\\u202e\\x9b2J.txt')
  expect(text).toContain('行政复议 › 结果维持：?\\x1b]0;x\\x07\\u202e\\x9b2J')
  expect(text.match(/[\p{Cc}\p{Cf}]/gu)?.filter((character) => character !== '\n')).toEqual([])
})

test('a number that is printed otherwise is shown with what is printed', () => {
  const made = exampleReport('2019', zeros)
  const { disclosure } = made.report.tables
  if (!disclosure) throw new Error('the example has every table')
  const span = { start: 40, end: 42 }
  const change = { state: 'number', value: -5, unit: null, raw: '减5', span } as const
  const amount = { state: 'number', value: 17.27, unit: '万元', raw: '17.27 万元', span } as const
  const cells = {
    ...disclosure.cells,
    licensing: { ...disclosure.cells.licensing, change },
    procurement: { ...disclosure.cells.procurement, amount },
  }
  const report = { ...made.report, tables: { disclosure: { ...disclosure, cells } } }
  const text = inspect(report, made.source, made.origin, { lang: 'zh', color: 0 })
  expect(text).toContain('  3:1     行政许可 › 本年增/减：减5 → -5\n')
  expect(text).toMatch(/│ +17\.27万元 │/)
  expect(text).not.toContain('17.27 万元')
})

test('colour is added to the same drawing, and to nothing else', () => {
  const fill = marked({ review: ['12', '/', { raw: '34', doubt: ['torn'] }, '约10件', null] })
  const colored = drawn({ fill, color: 1 })
  expect(colored).not.toBe(drawn({ fill }))
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(drawn({ fill }))
  expect(colored).toContain('\u001b[33m?约10件\u001b[39m')
  expect(colored).toContain('\u001b[31m✗\u001b[39m')
  expect(colored).toContain('\u001b[33m34\u001b[39m\u001b[33m~\u001b[39m')
})

test('a missing table, section and title are said to be missing', () => {
  const made = exampleReport('2021', zeros)
  const { litigation } = made.report.tables
  const report: Report = {
    ...made.report,
    title: null,
    sections: made.report.sections.filter(({ key }) => key !== 'problems'),
    tables: litigation ? { litigation } : {},
  }
  const text = inspect(report, made.source, made.origin, { lang: 'en', color: 0 })
  expect(text).toContain('  Title          ✗ not found\n')
  expect(text).toMatch(/ {2}✗ 五、存在的主要问题及改进情况 +not found\n/)
  expect(text).toContain('三、收到和处理政府信息公开申请情况  ✗ this table was not found\n')
  expect(boxesOf(text)).toHaveLength(1)
  expect(text).toContain('Total  number 15, blank 0, unreadable 0, missing 0, unplaced 0, doubtful 0\n')
})

test('mixed editions are told table by table', () => {
  const { disclosure } = exampleReport('2021', zeros).report.tables
  const made = exampleReport('2019', zeros)
  const tables = { ...made.report.tables, ...(disclosure && { disclosure }) }
  const report: Report = { ...made.report, edition: 'mixed', tables }
  const text = inspect(report, made.source, made.origin, { lang: 'zh', color: 0 })
  expect(text).toContain('  格式版本  新旧格式混用：主动公开表 2021 版、申请办理表 2019 版、复议诉讼表 2019 版\n')
})

test('a document that is no report has its reason, and no empty tables', () => {
  const unread = unrecognized('binary')
  const origin = {
    ...exampleOrigin,
    encoding: null,
    encodingRivals: [],
    mediaType: 'application/octet-stream',
  } as const
  const inWords = (lang: 'zh' | 'en') => inspect(unread, null, origin, { lang, color: 0 })
  expect(inWords('zh')).toContain('  识别结果  不是可读取的年度报告：文件不是文字（可能是 PDF、图片或办公软件文档）\n')
  expect(inWords('en')).toContain('  Recognized as  not a readable annual report: the file is no text')
  expect(inWords('zh')).not.toMatch(/[┌✓]/)
})

interface Drawing {
  readonly fill: Fill
  readonly edition?: '2019' | '2021'
  readonly unplaced?: readonly Unplaced[]
  readonly lang?: 'zh' | 'en'
  readonly color?: 0 | 1
  readonly width?: number
}

function drawn({ fill, edition = '2021', unplaced = [], lang = 'zh', color = 0, width = 100 }: Drawing): string {
  const { report, source, origin } = exampleReport(edition, fill)
  const { litigation } = report.tables
  const tables = { ...report.tables, ...(litigation && { litigation: { ...litigation, unplaced } }) }
  return inspect({ ...report, tables }, source, origin, { lang, color, width })
}

/** Zeros but for the named rows of the litigation table. */
function marked(rows: { readonly [row: string]: readonly ReturnType<Fill>[] }): Fill {
  const columns = ['upheld', 'corrected', 'other', 'pending', 'total']
  return ({ table, row, column }) => {
    const raw = table === 'litigation' ? rows[row]?.[columns.indexOf(column)] : undefined
    return raw === undefined ? '0' : raw
  }
}

function value(raw: string, start: number) {
  return readCell(raw, { start, end: start + raw.length })
}

/** So many paragraphs of the drawing, from the one that begins with the text on. */
function partOf(text: string, beginning: string, paragraphs: number): string {
  const all = text.split('\n\n')
  const first = all.findIndex((paragraph) => paragraph.startsWith(beginning))
  return all.slice(first, first + paragraphs).join('\n\n')
}

function boxesOf(text: string): readonly (readonly string[])[] {
  const boxes = text.matchAll(/^┌.*(?:\n[│├└].*)+$/gm)
  return [...boxes].map(([box]) => box.split('\n'))
}

test('what the sums speak against and what they determine is marked, and explained below', () => {
  const wrong = drawn({ fill: marked({ review: ['4', '1', '2', '1', '80'], direct: ['3', null, '0', '0', '9'] }) })
  expect(wrong).toMatch(/│ 行政复议 .*│ {4}80!│/)
  expect(wrong).toContain('! 可以确定：四、行政复议，“总计”列：80 → 8（多了一位数字；机关填报；把握在 99% 以上）')
  expect(wrong).toMatch(/\n {2}12! .*与各项合计不符的数/)
  // Where a sum is broken, nothing is inferred from the others.
  expect(wrong).not.toContain('≈')
  const missing = drawn({ fill: marked({ direct: ['3', null, '0', '0', '9'] }) })
  expect(missing).toMatch(/│ {3}未经复议直接起诉 .*│ {8}3 │ {7}≈6 │/)
  expect(missing).toMatch(/\n {2}≈12 .*没有读到，但各项合计只容许这个数/)
})
