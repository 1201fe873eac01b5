import { describe, expect, it } from 'vitest'
import type { TableKey } from '../forms/form.ts'
import { parse } from '../parse.ts'
import type { Cell } from '../report/report.ts'
import type { MediaType } from '../source/source.ts'

const disclosureHeads = '第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |'
const disclosureRest = `第二十条第（五）项
信息内容 | 本年处理决定数量 |
行政许可 | 7 |
第二十条第（六）项
信息内容 | 本年处理决定数量 |
行政处罚 | 8 |
行政强制 | 9 |
第二十条第（八）项
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 10 |`

const applicationsHeads = `申请人情况 | 自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |`
const applicationsRest = `（三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`
const received = '一、本年新收政府信息公开申请数量'
const carriedIn = '二、上年结转政府信息公开申请数量'
const granted = '三、本年度办理结果 | （一）予以公开'
const partly = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'

/** The rows of the applications table that have anything, up to the refusals, which are all 0. See `shown`. */
function applications(...lines: readonly string[]) {
  const rows = shown([applicationsHeads, ...lines, applicationsRest].join('\n'), 'applications')
  expect(rows['refused.thirdParty']).toBe('0 0 0 0 0 0 0')
  return Object.fromEntries(Object.entries(rows).filter(([key]) => !key.startsWith('refused.')))
}

/** The rows of the first block of the disclosure table. */
function disclosure(...lines: readonly string[]) {
  const { regulations, normativeDocuments } = shown(
    [disclosureHeads, ...lines, disclosureRest].join('\n'),
    'disclosure',
  )
  return { regulations, normativeDocuments }
}

/** By row: its values, `_` for a blank, `?` for an unreadable cell, `·` for a missing one, unplaced ones in brackets. */
function shown(text: string, key: TableKey, mediaType: MediaType = 'text/plain'): { readonly [row: string]: string } {
  const table = parse({ text, mediaType }).tables[key]
  const unplaced = new Map(
    (table?.unplaced ?? []).map(({ row, values }) => [row, `[${values.map(({ raw }) => raw).join(' ')}]`]),
  )
  const rows = Object.entries(table?.cells ?? {}).flatMap(([row, columns]) => {
    const cells = Object.values(columns)
    const values = cells.map(sign).join(' ')
    const lost = unplaced.get(row)
    if (cells.every(({ state }) => state === 'missing')) return lost ? [[row, lost]] : []
    return [[row, lost ? `${values} ${lost}` : values]]
  })
  return Object.fromEntries(rows)
}

function sign(cell: Cell): string {
  if (cell.state === 'number') return String(cell.value)
  return { blank: '_', unreadable: '?', missing: '·' }[cell.state]
}

describe('a row with a value for each column', () => {
  it('is placed in order', () => {
    expect(applications(`${received} | 1 | 2 | 3 | 4 | 5 | 6 | 21 |`)).toEqual({ received: '1 2 3 4 5 6 21' })
  })

  it('is placed with its values on lines of their own', () => {
    expect(applications(received, '1', '2', '3', '4', '5', '6', '21')).toEqual({ received: '1 2 3 4 5 6 21' })
  })

  it('keeps marks for nothing in their columns', () => {
    expect(applications(`${received} | 1 | / | - | — | 无 | 0 | 1 |`)).toEqual({ received: '1 _ _ _ _ 0 1' })
  })

  it('keeps what cannot be read in its column', () => {
    expect(disclosure('规章 | 0,128,32 | 1 | 2 |', '行政规范性文件 | 3 | 4 | 5 |')).toEqual({
      regulations: '? 1 2',
      normativeDocuments: '3 4 5',
    })
  })

  it('keeps a sentence in its column', () => {
    expect(disclosure('规章 | 本单位无权制作 | 1 | 2 |', '行政规范性文件 | 3 | 4 | 5 |')).toEqual({
      regulations: '? 1 2',
      normativeDocuments: '3 4 5',
    })
  })
})

describe('a row that lacks values', () => {
  const whole = `${carriedIn} | 11 | 12 | 13 | 14 | 15 | 16 | 81 |`

  it.each([
    ['with six of seven, since any may be lacking', '1 | 2 | 3 | 4 | 5 | 6 |', '[1 2 3 4 5 6]'],
    ['with one of seven', '21 |', '[21]'],
    ['with eight of seven that add up in no way', '1 | 2 | 3 | 4 | 5 | 6 | 98 | 99 |', '[1 2 3 4 5 6 98 99]'],
  ])('stays unplaced %s', (_, values, expected) => {
    expect(applications(`${received} | ${values}`, whole)).toEqual({
      received: expected,
      carriedIn: '11 12 13 14 15 16 81',
    })
  })

  it('is placed where blank cells keep the others in their columns', () => {
    const lines = [`${received} | 1 | | | 2 | | | 3 |`, whole]
    expect(applications(...lines)).toEqual({ received: '1 _ _ 2 _ _ 3', carriedIn: '11 12 13 14 15 16 81' })
  })

  it('stays unplaced where its padding hides which cells were blank', () => {
    const lines = ['规章 | 0 | 1 | 2 |', '行政规范性文件 | 3 | |||']
    expect(disclosure(...lines)).toEqual({ regulations: '0 1 2', normativeDocuments: '[3]' })
  })

  it('is placed where the grid of a page does', () => {
    const html = `<table><tr><td>第二十条第（一）项<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数
<tr><td>规章<td>1<td>2<td>3<tr><td>行政规范性文件<td><td>5<td></table>`
    expect(shown(html, 'disclosure', 'text/html')).toEqual({ regulations: '1 2 3', normativeDocuments: '_ 5 _' })
  })

  it('stays unplaced in lines of text, where nothing is a blank cell', () => {
    const lines = [`${received}      1                 2                 3`, `${carriedIn}      11 12 13 14 15 16 81`]
    expect(applications(...lines)).toEqual({ received: '[1 2 3]', carriedIn: '11 12 13 14 15 16 81' })
  })
})

describe('where labels and values are parted', () => {
  it('several labels before the values of all of them share these out', () => {
    const lines = [
      received,
      carriedIn,
      '1 2 3 4 5 6 21',
      '11 12 13 14 15 16 81',
      `${granted} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    ]
    expect(applications(...lines)).toEqual({
      received: '1 2 3 4 5 6 21',
      carriedIn: '11 12 13 14 15 16 81',
      granted: '0 0 0 0 0 0 0',
    })
  })

  it('the values of a row whose label is lost are its own', () => {
    const lines = [
      `${received} | 1 | 2 | 3 | 4 | 5 | 6 | 21 |`,
      '11 | 12 | 13 | 14 | 15 | 16 | 81 |',
      `${granted} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    ]
    expect(applications(...lines)).toEqual({
      received: '1 2 3 4 5 6 21',
      carriedIn: '11 12 13 14 15 16 81',
      granted: '0 0 0 0 0 0 0',
    })
  })

  it('a label that is wrapped around its values has them', () => {
    const lines = [
      `${carriedIn} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
      partly.slice(0, 16),
      '1 2 3 4 5 6 21',
      partly.slice(16),
    ]
    expect(applications(...lines).partlyGranted).toBe('1 2 3 4 5 6 21')
  })
})

describe('what the document adds', () => {
  it('a cell over the rest of the row, written once for each column, is one value', () => {
    const text = `${disclosureHeads}\n规章 | 1 | 2 | 3 |\n行政规范性文件 | 4 | 5 | 6 |\n${disclosureRest}`
    const repeated = text.replace('行政许可 | 7 |', '行政许可 | 7 | 7 | 7 |')
    expect(shown(repeated, 'disclosure')).toEqual(shown(text, 'disclosure'))
    expect(shown(repeated, 'disclosure')).toMatchObject({ licensing: '7', penalties: '8' })
  })

  it('a row of its own does not disturb its neighbours', () => {
    const lines = ['规章 | 0 | 1 | 2 |', '其他主动公开文件 | 70 | 71 | 72 |', '行政规范性文件 | 3 | 4 | 5 |']
    expect(disclosure(...lines)).toEqual({ regulations: '0 1 2', normativeDocuments: '3 4 5' })
  })

  it('a page number in the middle of a table is no value', () => {
    expect(disclosure('规章 | 0 | 1 | 2 |', '- 4 -', '行政规范性文件 | 3 | 4 | 5 |')).toEqual({
      regulations: '0 1 2',
      normativeDocuments: '3 4 5',
    })
  })
})

describe('what is placed on evidence other than its place is in doubt', () => {
  it.each<[string, readonly string[], 'received' | 'carriedIn', string]>([
    ['by its sum', [`${received} | 1 | 9 | 2 | 3 | 4 | 5 | 6 | 21 |`], 'received', 'more-values'],
    [
      'by its neighbours',
      [`${received} | 1 | 2 | 3 | 4 | 5 | 6 | 21 |`, '0 | 0 | 0 | 0 | 0 | 0 | 0 |', granted],
      'carriedIn',
      'label-lost',
    ],
  ])('%s', (_, lines, row, doubt) => {
    const text = [applicationsHeads, ...lines, applicationsRest].join('\n')
    const cell = parse({ text, mediaType: 'text/plain' }).tables.applications?.cells[row]?.total
    expect(cell).toMatchObject({ state: 'number', doubt: [doubt] })
  })
})

it('keeps the unit that stands in a cell, and does not convert', () => {
  const text = `${disclosureHeads}\n规章 | 1 | 2 | 3 |\n行政规范性文件 | 4 | 5 | 6 |\n${disclosureRest}`
  const report = parse({ text: text.replace('收费 | 10', '收费 | 176520元'), mediaType: 'text/plain' })
  expect(report.tables.disclosure?.cells.fees?.amount).toMatchObject({
    value: 176520,
    unit: '元',
    raw: '176520元',
  })
})

it('reads 减 and 增 in the form of 2019 as signs', () => {
  const text = `第二十条第（一）项
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
规章 | 1 | 2 | 3 |
规范性文件 | 4 | 5 | 6 |
第二十条第（五）项
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政许可 | 12 | 减5 | 3 |
其他对外管理服务事项 | 4 | 增1 | 6 |
第二十条第（六）项
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政处罚 | 7 | -2 | 8 |
行政强制 | 9 | +2 | 0 |`
  expect(shown(text, 'disclosure')).toMatchObject({
    licensing: '12 -5 3',
    otherServices: '4 1 6',
    penalties: '7 -2 8',
    coercion: '9 2 0',
  })
})
