import { describe, expect, it } from 'vitest'
import { textRows } from '../layouts/text.ts'
import { readSections } from './sections.ts'

function read(text: string, inTable: (row: number) => boolean = () => false) {
  return readSections([...textRows(text)], inTable).sections
}

/** The sections as `number heading`. */
function headings(text: string): readonly string[] {
  return read(text).map(({ number, heading }) => `${number} ${heading.value}`)
}

const official = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]
const body = official.map((heading) => `${heading}\n我局认真落实条例。\n各项工作有序推进。`).join('\n')

describe('sections', () => {
  it('have their headings, keys and prose', () => {
    const sections = read(body)
    expect(sections.map(({ heading }) => heading.value)).toEqual(official)
    expect(sections.map(({ key }) => key)).toEqual([
      'overview',
      'disclosure',
      'applications',
      'litigation',
      'problems',
      'other',
    ])
    expect(sections[0]?.text).toBe('我局认真落实条例。\n各项工作有序推进。')
  })

  it('have the place of their headings', () => {
    const text = `某局\r\n　　${official[0]}　\r\n正文`
    const span = read(text)[0]?.heading.span
    expect(span && text.slice(span.start, span.end)).toBe(official[0])
  })

  it('leave tables out of their prose', () => {
    const text = `${official[1]}\n今年情况如下。\n规章 | 0\n特此说明。`
    expect(read(text, (row) => row === 2)[0]?.text).toBe('今年情况如下。\n特此说明。')
  })

  it('may begin on the line of their heading', () => {
    const [section] = read('六、其他需要报告的事项 本年度没有收取信息处理费。')
    expect(section?.heading.value).toBe('六、其他需要报告的事项')
    expect(section?.text).toBe('本年度没有收取信息处理费。')
  })

  it('that are lacking are left out', () => {
    const text = body.replace(/六、[\s\S]*$/, '').replace(/二、[\s\S]*?(?=三、)/, '')
    expect(read(text).map(({ number }) => number)).toEqual([1, 3, 4, 5])
  })

  it('behind a table of contents are those of the body', () => {
    const text = `目录\n${official.join('\n')}\n${body}`
    const sections = read(text)
    expect(sections.map(({ heading }) => text.slice(0, heading.span.start).split('\n').length)).toEqual([
      8, 11, 14, 17, 20, 23,
    ])
  })

  it('are not taken from a table of contents with page numbers', () => {
    const contents = official.map((heading, index) => `${heading}………………${index + 1}`).join('\n')
    expect(headings(`${contents}\n${body}`)).toEqual(official.map((heading, index) => `${index + 1} ${heading}`))
  })
})

describe('a heading may be worded', () => {
  it.each([
    ['with blanks', '三、 收到和处理政府信息公开申请情况', 3],
    ['with 三是 for 三、', '三是收到和处理政府信息公开申请情况', 3],
    ['with another mark', '一.总体情况', 1],
    ['in brackets', '（二）主动公开政府信息情况', 2],
    ['as in the regulation', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 4],
    ['longer', '五、政府信息公开工作存在的主要问题及改进情况', 5],
    ['with words behind', '五、存在的主要问题及改进措施', 5],
    ['freely', '一、工作概述', 1],
    ['freely', '二、2023年主动公开情况', 2],
    ['freely', '六、需要说明的其他事项', 6],
    ['with the wrong ordinal', '四、存在的主要问题及改进情况', 5],
    ['as a part', '第四部分 政府信息公开行政复议、行政诉讼情况', 4],
    ['with a number', '4.政府信息公开行政复议、行政诉讼情况', 4],
    ['with the wrong ordinal in brackets', '（四）存在的主要问题及改进情况', 5],
    ['without ordinal', '主动公开政府信息情况', 2],
    ['with marks of a heading', '## 一、总体情况', 1, '一、总体情况'],
  ])('%s: %s', (_, heading, number, words = heading) => {
    expect(headings(`${heading}\n正文。\n正文。`)).toEqual([`${number} ${words}`])
  })
})

describe('no section begins with', () => {
  it.each([
    ['a subhead in brackets', '（二）主动公开工作扎实推进'],
    [
      'a sentence',
      '一、我局高度重视政府信息公开工作，成立了领导小组，总体情况良好，全年共公开政府信息一千二百三十四条，比上年增长。',
    ],
    ['an enumeration of something else', '二、加强队伍建设'],
    ['a heading without ordinal, in prose', '总体情况良好'],
    ['the first row of the applications table', '一、本年新收政府信息公开申请数量 | 0 | 0 |'],
    ['the last row of the applications table', '四、结转下年度继续办理 | 0 | 0 |'],
    ['the first row of the applications table, alone on its line', '一、本年新收政府信息公开申请数量'],
    ['the second row of the applications table, alone on its line', '二、上年结转政府信息公开申请数量'],
    ['the third group of the applications table, alone on its line', '三、本年度办理结果'],
    ['the last row of the applications table, alone on its line', '四、结转下年度继续办理'],
  ])('%s', (_, line) => {
    expect(headings(`${line}\n正文。`)).toEqual([])
  })
})

it('takes the rows of the applications table for no headings among the real ones', () => {
  const rows =
    '一、本年新收政府信息公开申请数量\n0\n二、上年结转政府信息公开申请数量\n0\n三、本年度办理结果\n四、结转下年度继续办理\n0\n'
  const text = body.replace('四、政府', `${rows}四、政府`)
  expect(headings(text)).toEqual(official.map((heading, index) => `${index + 1} ${heading}`))
})

describe('all headings', () => {
  /** As `ordinal key`, those of no section in brackets. */
  function all(text: string): readonly string[] {
    return readSections([...textRows(text)], () => false).headings.map(({ heading: { ordinal, key, chosen } }) =>
      chosen ? `${ordinal} ${key}` : `(${ordinal} ${key})`,
    )
  }

  it('have the ordinals that are printed', () => {
    const text = body.replace('四、', '').replace('五、', '四、').replace('六、', '第五部分 ')
    expect(all(text)).toEqual([
      '1 overview',
      '2 disclosure',
      '3 applications',
      'null litigation',
      '4 problems',
      '5 other',
    ])
  })

  it('are there twice where the document has them twice', () => {
    expect(all(`${body}\n六、其他需要报告的事项\n无。`).filter((heading) => heading.includes('other'))).toHaveLength(2)
  })

  it('are there where they are out of order', () => {
    const [five, six] = [body.indexOf('五、'), body.indexOf('六、')]
    const text = `${body.slice(0, five)}${body.slice(six)}\n${body.slice(five, six)}`
    expect(all(text).toSorted()).toEqual([
      '(6 other)',
      '1 overview',
      '2 disclosure',
      '3 applications',
      '4 litigation',
      '5 problems',
    ])
  })

  it('are not those of a table of contents, nor subheads of the same words', () => {
    const text = body.replace('二、', '（一）主动公开政府信息情况\n正文。\n二、')
    expect(all(`目录\n${official.join('\n')}\n${text}`)).toHaveLength(6)
  })

  it('are not the subheads of section five', () => {
    expect(all(body.replace('六、', '一、存在的问题\n正文。\n二、改进措施\n正文。\n六、'))).toHaveLength(6)
  })
})
