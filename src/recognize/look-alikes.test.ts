import { describe, expect, it } from 'vitest'
import { forms } from '../forms/index.ts'
import { parse } from '../parse.ts'
import { mediaTypeOf } from '../source/source.ts'

function read(text: string) {
  const { kind, reason, tables } = parse({ text, mediaType: mediaTypeOf(text) })
  return { kind, reason, tables }
}

/** All that a form prints, a label a line, and `blank` where a value would stand. */
function blankForm(form: (typeof forms)[number], blank: readonly string[]): string {
  const tables = Object.values(form.tables)
  return form.sections
    .flatMap(({ number, heading }) => [
      heading,
      ...tables
        .filter(({ section }) => section === number)
        .flatMap(({ blocks }) => blocks)
        .flatMap(({ heads, columns, rows }) => [
          ...heads.map(({ text }) => text),
          ...rows.flatMap(({ label }) => [label, ...columns.flatMap(() => blank)]),
        ]),
    ])
    .join('\n')
}

describe.each(forms.map((form) => [form.id, form] as const))(
  'the official form of %s with nothing filled in',
  (_, form) => {
    it.each([
      ['labels only', []],
      ['blank lines', ['']],
      ['dashes', ['-']],
    ])('is a blank form: %s', (_, blank) => {
      expect(read(blankForm(form, blank))).toEqual({ kind: 'unrecognized', reason: 'blank-form', tables: {} })
    })

    it('under its own title is a blank form still', () => {
      const text = `（机关名称）××××年政府信息公开工作年度报告\n${blankForm(form, [])}`
      expect(read(text)).toMatchObject({ kind: 'unrecognized', reason: 'blank-form' })
    })
  },
)

const guide = `绿园区工信局政府信息公开指南
一、主动公开
（一）公开范围
机关职能、机构设置；规章、规范性文件；行政许可、行政处罚、行政强制的依据、条件、程序；行政事业性收费项目。
（二）公开形式
政府网站、政务公开栏。公开期限20个工作日。
二、依申请公开
公民、法人或者其他组织可以申请获取政府信息。申请人可在线申请，电话0431-00000000。
收到申请后，根据下列情况分别答复：予以公开；部分公开；不予公开；无法提供；不予处理。
三、监督
可以申请行政复议或者提起行政诉讼。`

const index = `<!doctype html><html><head><title>政府信息公开年报_绿园区人民政府</title></head><body>
<ul>${[2019, 2020, 2021, 2022, 2023]
  .map(
    (year) =>
      `<li><a href="${year}.html">绿园区工信局${year}年政府信息公开工作年度报告</a> <span>${year + 1}-01-17</span></li>`,
  )
  .join('\n')}</ul><p>共 5 条 第 1 页</p></body></html>`

const english = `2023 Annual Report on Government Information Disclosure
I. Overview
In 2023 the bureau disclosed 120 pieces of information.
II. Proactive disclosure
Regulations | 0 | 0 | 0 |
Administrative licences | 12 |
III. Applications received and handled
New applications | 3 | 1 | 0 | 0 | 0 | 0 | 4 |`

const explanation = `《绿园区工信局2023年政府信息公开工作年度报告》解读
近日，绿园区工信局发布了2023年政府信息公开工作年度报告，现解读如下。
报告共六个部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。
2023年，制发行政规范性文件3件，作出行政许可决定15件、行政处罚决定8件，行政事业性收费0万元。
全年收到申请5件，予以公开3件，部分公开1件，不予公开1件，没有结转下年度继续办理的申请。
被申请行政复议1件，结果维持1件；没有提起行政诉讼。`

describe('no report, and no tables made of it', () => {
  it.each([
    ['a guide', guide],
    ['an index page of reports', index],
    ['an English page', english],
    ['an explanation of a report', explanation],
    ['a line of text', '今天天气很好。'],
    ['a list of numbers', '0\n'.repeat(300)],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ kind: 'unrecognized', reason: 'not-a-report', tables: {} })
  })

  it.each(['', ' \r\n\t\u3000\ufeff', '<!doctype html><html><body><div></div></body></html>'])('empty: %j', (text) => {
    expect(read(text)).toEqual({ kind: 'unrecognized', reason: 'empty', tables: {} })
  })

  it('headings of a report, and nothing in them', () => {
    const text =
      '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况'
    expect(read(text)).toEqual({ kind: 'unrecognized', reason: 'no-tables', tables: {} })
  })

  it('a machine summary under a perfect title', () => {
    const text = [
      '某县水利局2023年政府信息公开工作年度报告',
      '本文介绍了某县水利局2023年政府信息公开工作的总体情况。',
      '报告指出，全年收到申请12件，办结12件，行政许可35件，未发生行政复议和行政诉讼。',
      '报告还提出了存在的主要问题及改进情况。',
    ].join('\n')
    expect(read(text)).toEqual({ kind: 'unrecognized', reason: 'not-a-report', tables: {} })
  })

  it('a catalogue of matters that the form names too', () => {
    expect(read('1 | 行政许可 | 20\n2 | 行政处罚 | 7\n3 | 行政强制 | 20')).toMatchObject({
      kind: 'unrecognized',
      tables: {},
    })
  })

  it('the statistics form of 2014 to 2018, of which no number is taken', () => {
    const text = [
      '某市民政局2016年政府信息公开工作年度报告',
      '政府信息公开情况统计表',
      '一、主动公开情况',
      '（一）主动公开政府信息数 | 条 | 312',
      '其中：主动公开规范性文件数 | 条 | 4',
      '制发规范性文件总数 | 件 | 4',
      '（二）通过不同渠道和方式公开政府信息的情况',
      '1.公开公报公开政府信息数 | 条 | 0',
      '2.政府网站公开政府信息数 | 条 | 312',
      '二、回应解读情况',
      '（一）回应公众关注热点或重大舆情数 | 次 | 6',
      '三、依申请公开情况',
      '（一）收到申请数 | 件 | 9',
      '（二）申请办结数 | 件 | 9',
      '1.按时办结数 | 件 | 9',
      '2.延期办结数 | 件 | 0',
      '（三）申请答复数 | 件 | 9',
      '四、行政复议数量 | 件 | 0',
      '（一）维持具体行政行为数 | 件 | 0',
      '（二）被依法纠错数 | 件 | 0',
    ].join('\n')
    const report = parse({ text, mediaType: 'text/plain' })
    expect([report.kind, report.reason, report.edition, report.tables]).toEqual([
      'unrecognized',
      'before-2019',
      'before-2019',
      {},
    ])
  })

  it.each([
    ['a line without blanks', (length: number) => '公'.repeat(length)],
    ['a line of quotes and commas', (length: number) => '",'.repeat(length / 2)],
    ['bars', (length: number) => '|'.repeat(length)],
    ['labels without end', (length: number) => '总计 0 '.repeat(length / 5)],
    ['digits without end', (length: number) => `一、本年新收政府信息公开申请数量${'1'.repeat(length)}`],
    ['cells that are never closed', (length: number) => `<table><tr>${'<td>0'.repeat(length / 5)}`],
  ])('%s: read to the end, whatever its length', (_, text) => {
    expect(read(text(300_000)).kind).toBe('unrecognized')
  })
})
