import { eastAsianWidth } from 'get-east-asian-width'
import { expect, test } from 'vitest'
import { displayWidth, flow, padEnd, padStart, truncate, wrap, wrapHead } from './width.ts'

test.each([
  ['abc', 3],
  ['政府', 4],
  ['（一）', 6],
  ['１２', 4],
  ['𠮷', 2],
  ['e\u0301', 1],
  ['か\u3099', 2],
  ['“…”', 3],
  ['', 0],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('padding counts columns, not characters', () => {
  expect(padEnd('总计', 6)).toBe('总计  ')
  expect(padStart('总计', 5)).toBe(' 总计')
  expect(padStart('总计', 3)).toBe('总计')
})

test('a cut text fits and says that it was cut', () => {
  expect(truncate('政府信息', 8)).toBe('政府信息')
  expect(truncate('政府信息', 7)).toBe('政府信…')
  expect(truncate('政府信息', 6)).toBe('政府…')
  expect(truncate('𠮷𠮷', 3)).toBe('𠮷…')
})

test('Chinese breaks anywhere but before closing marks and behind opening ones; words stay whole', () => {
  expect(wrap('逾期不补正、行政机关', 10)).toEqual(['逾期不补', '正、行政机', '关'])
  expect(wrap('部分公开（区分处理）', 10)).toEqual(['部分公开', '（区分处', '理）'])
  expect(wrap('not a report', 8)).toEqual(['not a', 'report'])
  expect(wrap('一二三四五六', 8, 4)).toEqual(['一二三四', '五六'])
  expect(wrap('', 8)).toEqual([''])
  expect(wrap("the agency's (own) sum", 11)).toEqual(['the', "agency's", '(own) sum'])
  expect(wrap('of “合计”, it says', 10)).toEqual(['of “合计”,', 'it says'])
})

test('heads of an even number of Chinese characters are broken between pairs', () => {
  expect(wrapHead('社会公益组织', 6)).toEqual(['社会', '公益', '组织'])
  expect(wrapHead('自然人', 6)).toEqual(['自然人'])
  expect(wrapHead('结果维持', 8)).toEqual(['结果维持'])
  expect(wrapHead('本年增/减', 6)).toEqual(['本年增', '/减'])
})

test('a piece that fits no line is broken', () => {
  expect(flow(['0123456789 ', 'ab '], 4)).toEqual(['0123', '4567', '89', 'ab'])
})

test('what is measured without being looked up is measured as the Unicode tables have it', () => {
  for (const [from, to] of [
    [0x20, 0x7e],
    [0x4e00, 0x9fff],
  ] as const) {
    for (let code = from; code <= to; code++) {
      expect(displayWidth(String.fromCharCode(code))).toBe(eastAsianWidth(code))
    }
  }
})
