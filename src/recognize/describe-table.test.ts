import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TableKey } from '../forms/form.ts'
import { parse } from '../parse.ts'
import type { Table } from '../report/report.ts'
import { mediaTypeOf, positions } from '../source/source.ts'

const disclosure = (rows: string) => `第二十条第（一）项
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
${rows}
第二十条第（五）项
信息内容 | 本年处理决定数量 |
行政许可 | 7 |
第二十条第（六）项
信息内容 | 本年处理决定数量 |
行政处罚 | 8 |
行政强制 | 9 |
第二十条第（八）项
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 10 |`
const regulations = '规章 | 0 | 1 | 2 |'
const documents = '行政规范性文件 | 3 | 4 | 5 |'
const applications = (rows: string) => `申请人情况 | 自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
三、本年度办理结果 | （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |
（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
${rows}
3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`

/** A row of cells as the lines of a page that gives each cell one. */
function asLines(text: string): string {
  return text
    .split(/[|\n]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\n')
}

function read(text: string, key: TableKey): Table | undefined {
  return parse({ text, mediaType: mediaTypeOf(text) }).tables[key]
}

function label(text: string, key: TableKey, row: string) {
  const found = read(text, key)?.rows.find((each) => each.row === row)
  return found && { found: found.found?.value ?? null, same: found.same }
}

describe('a label', () => {
  it.each([
    ['行政规范性文件', true],
    ['2.行政规范性文件', true],
    ['行政规范性文件（含规范性文件）', true],
    ['行政 规范性 文件', true],
    ['规范性文件', false],
  ])('%s is the form’s: %s', (words, same) => {
    const found = words.replace(/\s/g, '')
    const row = documents.replace('行政规范性文件', words)
    expect(label(disclosure(`${regulations}\n${row}`), 'disclosure', 'normativeDocuments')).toEqual({ found, same })
  })

  it('that is lost was not found', () => {
    const text = disclosure(`${regulations}\n3 | 4 | 5 |`)
    expect(label(text, 'disclosure', 'normativeDocuments')).toEqual({ found: null, same: false })
  })

  it('of a column is its whole cell, and what is left of it', () => {
    const text = disclosure(`${regulations}\n${documents}`)
      .replace('本年制发件数', '本年度发件数')
      .replace('现行有效件数', '现行有')
    const heads = read(text, 'disclosure')?.heads.filter(({ same }) => !same)
    expect(heads?.map(({ column, found }) => [column, found?.value])).toEqual([
      ['issued', '本年度发件数'],
      ['inForce', '现行有'],
    ])
  })

  it('that goes on in brackets on the next line is whole', () => {
    const text = asLines(disclosure(`${regulations}\n${documents}`)).replace('（单位：', '（单位\n：')
    const head = read(text, 'disclosure')?.heads.at(-1)
    expect(head).toMatchObject({ same: true, found: { value: '本年收费金额（单位：万元）' } })
  })

  it('side by side with others, in pieces below each other, is whole', () => {
    const heads = `结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计`
    const text = `行政复议 行政诉讼\n${heads} 未经复议直接起诉 复议后起诉\n${heads} ${heads}\n1 2 3 4 10 1 2 3 4 10 1 2 3 4 10`
    const table = read(text, 'litigation')
    expect(table?.heads.filter(({ same }) => !same)).toEqual([])
    expect(table?.rows.map(({ found, values }) => [found?.value, values])).toEqual([
      ['行政复议', 15],
      ['未经复议直接起诉', 15],
      ['复议后起诉', 15],
    ])
  })
})

describe.each([
  ['in bars', (text: string) => text],
  ['in lines', asLines],
])('what the form does not have, %s', (_, written) => {
  it('a row of its own keeps its values', () => {
    const text = written(disclosure(`${regulations}\n其他主动公开文件 | 70 | 71 | 72 |\n${documents}`))
    const table = read(text, 'disclosure')
    expect(table?.extraRows.map(({ label: { value }, values }) => [value, values.map(({ raw }) => raw)])).toEqual([
      ['其他主动公开文件', ['70', '71', '72']],
    ])
    expect(
      Object.values(table?.cells.normativeDocuments ?? {}).map((cell) => cell.state === 'number' && cell.value),
    ).toEqual([3, 4, 5])
  })

  it('numbers of a group whose rows have their own are the group’s', () => {
    const zeros = ' | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'
    const text = written(
      applications(
        `（三）不予公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n1.属于国家秘密${zeros}\n2.其他法律行政法规禁止公开${zeros}`,
      ),
    )
    const groups = read(text, 'applications')?.groups
    expect(groups?.map(({ label: { value }, values }) => [value, values.map(({ raw }) => raw).join(' ')])).toEqual([
      ['（三）不予公开', '1 2 3 4 5 6 21'],
    ])
    expect(groups?.[0]?.rows).toHaveLength(8)
  })

  it('a value too many is counted', () => {
    const text = written(disclosure(`${regulations}\n行政规范性文件 | 3 | 4 | 5 | 6 |`))
    expect(read(text, 'disclosure')?.rows[1]).toMatchObject({ row: 'normativeDocuments', values: 4, surplus: 1 })
  })

  it('a row that stands elsewhere has moved', () => {
    const rows =
      '2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'
    const moved = read(written(applications(rows)), 'applications')?.rows.filter((row) => row.moved)
    expect(moved).toHaveLength(1)
    expect(['refused.stateSecret', 'refused.prohibitedByLaw']).toContain(moved?.[0]?.row)
  })
})

describe('the real reports', () => {
  const text = (number: number) =>
    readFileSync(new URL(`../../fixtures/reports/report-${number}/page.txt`, import.meta.url), 'utf8')
  const tables = (number: number) => parse({ text: text(number), mediaType: 'text/plain' }).tables
  const strange = (number: number) =>
    Object.values(tables(number)).flatMap(({ heads, rows }) =>
      [...heads, ...rows].flatMap(({ printed, found, same }) => (same ? [] : [[printed, found?.value ?? null]])),
    )
  const splits = (number: number) => {
    const lineOf = positions(text(number))
    return Object.values(tables(number)).flatMap(({ rows }) =>
      rows.flatMap(({ split }) => (split ? [[lineOf(split.start).line, lineOf(split.end).line]] : [])),
    )
  }

  it('word few labels otherwise', () => {
    expect([1, 2, 3, 4, 5].map(strange)).toEqual([
      [['对外公开总数量', '对外公开总数']],
      [['自然人', null]],
      [],
      [],
      [['本年制发件数', '本年度发件数']],
    ])
  })

  it('have rows and labels torn by blank lines', () => {
    expect([1, 2, 3, 4, 5].map(splits)).toEqual([
      [[186, 188]],
      [[158, 160]],
      [
        [24, 24],
        [45, 45],
      ],
      [],
      [],
    ])
  })

  it('keep columns where there are tabs, some rows further right than others', () => {
    const rows = tables(3).applications?.rows ?? []
    expect(new Set(rows.map(({ start }) => start))).toEqual(new Set([2, 3]))
    expect(rows.flatMap(({ row, misplaced }) => (misplaced ? [row] : []))).toEqual([
      'refused.security',
      'other',
      'total',
    ])
    expect(tables(4).applications?.rows.every(({ start }) => start === null)).toBe(true)
  })
})
