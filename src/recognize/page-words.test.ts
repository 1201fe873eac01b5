import { expect, it } from 'vitest'
import { isLabel, isLabelled } from './page-words.ts'

it.each(['索引号', '【发布日期】：', '[来源]', '公开责任部门:', '是否有效', '点击次数', 'PubDate', 'PUBDATE：'])(
  '%s is a label',
  (line) => {
    expect(isLabel(line)).toBe(true)
  },
)

it.each(['', '：', '【】', '发布', '发布日期2024', '发布日期：2024-01-17', '【【来源】'])('%j is no label', (line) => {
  expect(isLabel(line)).toBe(false)
})

it.each(['发布日期:2024-01-17点击数:', '2024-01-17来源:某局', '2024年1月17日10:30来源：某局', '【来源】：某局'])(
  '%s has a label in front',
  (line) => {
    expect(isLabelled(line)).toBe(true)
  },
)

it.each(['来源', '信息的来源：某局', '来源某局：', '2024-01-17某局来源：', '：来源：'])('%s has none', (line) => {
  expect(isLabelled(line)).toBe(false)
})
