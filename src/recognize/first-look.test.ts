import { describe, expect, it } from 'vitest'
import { newCell } from '../layouts/row.ts'
import { BLANK, LETTER, lookAt, PROSE } from './first-look.ts'
import { foldText } from './fold.ts'
import { isProse, letters } from './vocabulary.ts'

function look(...texts: readonly string[]) {
  const span = { start: 0, end: 0 }
  const cells = texts.map((text, column) => newCell(text, span, column))
  return lookAt([{ layout: 'tab', cells, span, table: 0 }])
}

const isUnbrokenProse = (text: string) => look(text).cells[0] === PROSE

const sentence = '会同有关部门开展社会公益事业的自查，查看页面116个，更正错别字和失效链接6处，并把经验写进了工作手册。'

describe('prose', () => {
  it.each([
    ['a sentence', sentence, true],
    ['one with full-width digits', sentence.replace('116', '１１６'), true],
    ['one with a blank in it', sentence.replace('，', ' '), false],
    ['one with a wide blank behind what shows that it is one', `${sentence.slice(0, -1)}　。`, false],
    ['one that ends in a digit, which may be a value', sentence.replace(/。$/, '3'), false],
    ['a few words', '会同有关部门开展自查。', false],
    [
      'labels, one behind the other',
      '规章行政规范性文件行政许可行政处罚行政强制行政事业性收费商业企业科研机构社会公益组织',
      false,
    ],
    ['one with a total, which is another word where it is folded', `合计${sentence}`, false],
    ['one with a letter of a kind that is rare', `é${sentence}`, false],
  ])('is seen at first sight in %s: %j, %j', (_, text, expected) => {
    expect(isUnbrokenProse(text)).toBe(expected)
  })

  it('is what it is when it is folded', () => {
    const pieces = [
      sentence,
      '行政许可',
      '其他',
      '2.属于国家秘密',
      '（二）部分公开',
      '12',
      '、',
      '〇',
      '第三方合法权益',
      '维',
    ]
    const texts = Array.from({ length: 400 }, (_, seed) =>
      Array.from({ length: 3 + (seed % 6) }, (_, index) => {
        const piece = pieces[(seed * (index + 3) + index) % pieces.length] ?? ''
        return piece.slice((seed * index) % 9)
      }).join(''),
    )
    const seen = texts.filter(isUnbrokenProse)
    expect(seen.length).toBeGreaterThan(50)
    expect(seen.length).toBeLessThan(350)
    expect(seen.filter((text) => !isProse(foldText(text)))).toEqual([])
  })
})

it('tells blanks cell by cell', () => {
  expect(look('', '规章', '行政 许可', `${sentence}\n${sentence}`, sentence, '3').cells).toEqual([
    0,
    0,
    BLANK,
    BLANK,
    PROSE,
    0,
  ])
})

it('counts traditional characters, and brackets before letters, in prose and outside', () => {
  const { traditional, annotated } = look('報告', `報(bào)告（gao）${sentence}報（kai）`, '規章（一）', '(a')
  expect({ traditional, annotated }).toEqual({ traditional: 4, annotated: 4 })
})

it('has room for the number of every letter', () => {
  expect(Math.max(...letters)).toBeLessThanOrEqual(LETTER)
})
