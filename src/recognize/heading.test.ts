import { describe, expect, it } from 'vitest'
import { textRows } from '../layouts/text.ts'
import { readHeading } from './heading.ts'

/** What stands before the first section, and what in the last one. */
function read(head: string, end = '') {
  const before = [...textRows(head)]
  const rows = [...textRows(`${head}\n一、总体情况\n${end}`)]
  return readHeading(rows, before.length, before.length)
}

describe('a title', () => {
  it.each([
    ['with the agency first', '绿园区工信局2023年政府信息公开工作年度报告'],
    ['with the year first', '2023年绿园区工信局政府信息公开工作年度报告'],
    ['with 关于', '绿园区工信局关于2023年度政府信息公开工作年度报告'],
    ['with 年度', '绿园区工信局2023年度政府信息公开工作年度报告'],
    ['with 年度 doubled', '绿园区工信局2023年年度政府信息公开工作报告'],
    ['with the year in Chinese', '绿园区工信局二〇二三年政府信息公开工作年度报告'],
    ['that is short', '绿园区工信局2023年政府信息公开年报'],
    ['with 政务', '绿园区工信局2023年政务信息公开工作年度报告'],
    ['with 情况', '绿园区工信局2023年政府信息公开工作情况报告'],
    ['with 情况 behind 年度', '绿园区工信局2023年政府信息公开年度工作情况报告'],
    ['with 的 before 情况', '绿园区工信局2023年政府信息公开工作的情况报告'],
  ])('%s says agency and year', (_, title) => {
    const heading = read(`首页\n${title}\n`)
    expect(heading.title?.value).toBe(title)
    expect(heading.agency?.value).toBe('绿园区工信局')
    expect(heading.year?.value).toBe(2023)
  })

  it('has no 的 twice', () => {
    expect(read('绿园区工信局2023年政府信息公开的的工作年度报告\n').title).toBeNull()
  })

  it('may have no agency', () => {
    const { title, agency, year } = read('2023年政府信息公开工作年度报告')
    expect([title?.value, agency, year?.value]).toEqual(['2023年政府信息公开工作年度报告', null, 2023])
  })

  it('may stand on two lines', () => {
    const text = '绿园区工信局\n2023年政府信息公开工作年度报告'
    const { title, agency } = read(text)
    expect(title?.value).toBe('绿园区工信局2023年政府信息公开工作年度报告')
    expect(title?.span).toEqual({ start: 0, end: text.length })
    expect(agency?.value).toBe('绿园区工信局')
  })

  it('is the one that names an agency', () => {
    const { title } = read('2023年政府信息公开工作年度报告\n首页\n绿园区工信局2023年政府信息公开工作年度报告')
    expect(title?.value).toBe('绿园区工信局2023年政府信息公开工作年度报告')
  })

  it.each([
    ['the title of the window', '绿园区工信局2023年政府信息公开工作年度报告-绿园区人民政府'],
    ['the title of the window, parted by a bar', '绿园区工信局2023年政府信息公开工作年度报告_绿园区'],
    ['a path of links', '首页 > 年报 > 绿园区工信局2022年政府信息公开工作年度报告'],
    ['a link to the next page', '下一篇：绿园区教育局2022年政府信息公开工作年度报告'],
  ])('is not %s', (_, line) => {
    const value = '绿园区工信局2023年政府信息公开工作年度报告'
    const start = line.length + 1
    expect(read(`${line}\n${value}`).title).toEqual({ value, span: { start, end: start + value.length } })
  })

  it.each([
    '根据要求，编制绿园区工信局2023年政府信息公开工作年度报告。',
    '绿园区工信局政府信息公开指南',
    '绿园区工信局2023年工作总结',
    '《绿园区工信局2023年政府信息公开工作年度报告》解读',
  ])('is not %j', (line) => {
    expect(read(line).title).toBeNull()
  })

  it('keeps the place of agency and year', () => {
    const text = '　# 绿园区 工信局2023年政府信息公开工作年度报告'
    const { agency, year } = read(text)
    expect(agency && text.slice(agency.span.start, agency.span.end)).toBe('绿园区 工信局')
    expect(agency?.value).toBe('绿园区工信局')
    expect(year && text.slice(year.span.start, year.span.end)).toBe('2023')
  })
})

describe('without a title the year is that of', () => {
  it.each([
    ['the statistics period', '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'],
    ['a period that has lost characters', '统计期限自20231月1日至202312月31日。'],
    ['the report that the preamble names', '现公布2023年政府信息公开工作年度报告。'],
  ])('%s', (_, line) => {
    expect(read(line).year?.value).toBe(2023)
  })

  it('nothing, where a date of publication is all there is', () => {
    expect(read('发布日期:2024-01-17').year).toBeNull()
  })
})

describe('the date of publication', () => {
  it.each([
    ['发布日期:2024-01-17 点击数:', '2024-01-17'],
    ['发布时间：2024年1月7日', '2024-01-07'],
    ['发布时间：2024-01-17 09:06:09', '2024-01-17'],
    ['来源:本网  作者:区经贸局  发布日期:2024/1/17  【打印】', '2024-01-17'],
    ['| 发布日期 | 2024-01-17 |', '2024-01-17'],
    ['索引号 | 发布日期\n012/2024-1 | 2024.01.17', '2024-01-17'],
    ['发布日期：2024-02-29', '2024-02-29'],
  ])('%j', (text, date) => {
    expect(read(text).publishedOn?.value).toBe(date)
  })

  it.each([
    ['发布日期：2023-02-29'],
    ['发布日期：2024-13-01'],
    ['发布日期： 来源：绿园区工信局'],
    ['统计到2024-01-17'],
  ])('is not in %j', (text) => {
    expect(read(text).publishedOn).toBeNull()
  })

  it('has its place', () => {
    const text = '来源：本网 发布日期：2024-01-17 09:06'
    const span = read(text).publishedOn?.span
    expect(span && text.slice(span.start, span.end)).toBe('2024-01-17')
  })
})

describe('the agency, where no title names it, is that of', () => {
  it.each([
    ['a line', '发布机构：凉州区科学技术局'],
    ['a row', '| 发布机构 | 凉州区科学技术局 |'],
    ['a column', '索引号 | 发布机构\n012/2022-1 | 凉州区科学技术局'],
    ['the source', '来源：凉州区科学技术局 发布时间：2022-01-20'],
  ])('%s', (_, text) => {
    expect(read(text).agency?.value).toBe('凉州区科学技术局')
  })

  it.each(['来源：本网', '发布机构：', '| 发布机构 | 发布日期 |', '作者：admin'])('nobody in %j', (text) => {
    expect(read(text).agency).toBeNull()
  })
})

describe('the index number', () => {
  it.each(['索引号：11620602013932130J/2022-00012', '| 索引号 | 11620602013932130J/2022-00012 | 主题分类 | 其他 |'])(
    'is in %j',
    (text) => {
      expect(read(text).documentIndex?.value).toBe('11620602013932130J/2022-00012')
    },
  )

  it.each(['索引号：', '| 索引号 | 发布日期 |', '索引号 | | 主题分类'])('is not in %j', (text) => {
    expect(read(text).documentIndex).toBeNull()
  })
})

describe('the date of the signature', () => {
  it.each([
    ['on the last line', '特此报告。\n绿园区工信局\n2024年1月17日', '2024-01-17'],
    ['behind the agency', '特此报告。\n绿园区工信局 2024年1月17日', '2024-01-17'],
    ['before the foot of the page', '2024年1月17日\n版权所有：绿园区人民政府', '2024-01-17'],
    ['with blanks', '2024 年 1 月 17 日', '2024-01-17'],
  ])('%s', (_, end, date) => {
    expect(read('某局', end).signedOn?.value).toBe(date)
  })

  it.each([['2023年2月29日'], ['我局于2024年1月17日召开会议，部署工作。'], ['特此报告。']])('is not in %j', (end) => {
    expect(read('某局', end).signedOn).toBeNull()
  })
})
