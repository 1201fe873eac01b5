import { expect, test } from 'vitest'
import { beginningWithoutMarks, placesBesides, withoutMarks } from './passages.ts'

test.each([
  ['甲 乙，丙', [0, 2, 3, 4]],
  ['　甲\u200b', [1]],
  [' \n ', []],
  ['', []],
])('the places of “%s” without its blanks', (text, places) => {
  expect(placesBesides(text, /[\s\u200b]+/g)).toEqual(places)
})

test.each([
  ['short', '一、无。'],
  ['nothing but marks', '——（）、。'],
  ['long', '本机关在政府信息公开工作中，还存在以下不足：'.repeat(20)],
  ['long, with marks first', `${'——'.repeat(100)}本机关${'——'.repeat(100)}没有问题。`],
])('the beginning of a text without marks tells whether it has more characters: %s', (_, text) => {
  const [whole, beginning] = [withoutMarks(text), beginningWithoutMarks(text, 10)]
  if (whole.length <= 10) expect(beginning).toBe(whole)
  else {
    expect(beginning.length).toBeGreaterThan(10)
    expect(whole.startsWith(beginning)).toBe(true)
  }
})
