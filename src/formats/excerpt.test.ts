import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { displayWidth } from './width.ts'

/** The line with the marked part between 《 and 》 in a text: what stands over the carets, and the excerpt itself. */
function marked(text: string, width = 60) {
  const start = text.indexOf('《')
  const end = text.indexOf('》') - 1
  const { text: line, carets } = excerptOf(text.replace(/[《》]/g, ''), { start, end }, width)
  const column = carets.indexOf('^')
  let [at, over] = [0, '']
  for (const character of line) {
    // A mark that is set upon the character before belongs to that one.
    if (at >= column && at < carets.length && (over !== '' || displayWidth(character) > 0)) over += character
    at += displayWidth(character)
  }
  return { line, carets, over }
}

test.each([
  ['Chinese is two columns wide', '（一）予以公开 | 《12》 | 5', '12'],
  ['full-width digits', '（一）《１２》件', '１２'],
  ['a character beyond the first plane', '𠮷𠮷《吉𠮷》𠮷', '吉𠮷'],
  ['tabs in front', '\t\t一\t《71》\t12', '71'],
  ['a combining mark', 'e\u0301e\u0301《é》e', 'é'],
  ['the end of the line', '一二三《四》', '四'],
  ['another line is none of it', '上一行\r\n第二《行》\r\n下一行', '行'],
  ['old line ends', '上一行\r第二《行》\r下一行', '行'],
  ['a control in the marked part', '红\u001b《[31m色\u202e》尾', '[31m色\\u202e'],
  ['a command in a log', '##[error]##《此处##vso[x]》 ##', '此处# #vso[x]'],
  ['what goes on in the next line', '第一《行\n第二》行', '行'],
])('the carets stand under the place: %s', (_, text, over) => {
  expect(marked(text).over).toBe(over)
})

test('a place without length has one caret, behind the end of the line too', () => {
  expect(excerptOf('一二三', { start: 1, end: 1 }, 40)).toEqual({ text: '一二三', carets: '  ^' })
  expect(excerptOf('一二\n三', { start: 2, end: 2 }, 40)).toEqual({ text: '一二', carets: '    ^' })
  expect(excerptOf('', { start: 0, end: 0 }, 40)).toEqual({ text: '', carets: '^' })
})

test('a long line is cut around the place, at both ends, and fills the width', () => {
  const { line, over } = marked(`${'前'.repeat(200)}《此处》${'后'.repeat(200)}`, 40)
  expect(over).toBe('此处')
  expect(line).toMatch(/^…前+此处后+…$/)
  expect(displayWidth(line)).toBeGreaterThan(36)
  expect(displayWidth(line)).toBeLessThanOrEqual(40)
})

test('no line is wider than the width, and the place is always in sight', () => {
  for (const before of [0, 3, 30, 500]) {
    for (const length of [1, 2, 7, 50, 500]) {
      for (const after of [0, 3, 500]) {
        for (const width of [20, 33, 80]) {
          const { line, over, carets } = marked(
            `${'\t前a'.repeat(before)}《${'中𠮷'.repeat(length)}》${'1后'.repeat(after)}`,
            width,
          )
          expect(displayWidth(line)).toBeLessThanOrEqual(width)
          expect(carets.length).toBeLessThanOrEqual(width)
          expect(over.replace('…', '')).toMatch(/^(?:中𠮷)*中?$/)
          expect(over).not.toBe('')
        }
      }
    }
  }
})

test('a line that only just fits is not cut', () => {
  expect(marked(`《一》${'二'.repeat(19)}`, 40).line).toBe(`一${'二'.repeat(19)}`)
  expect(marked(`《一》${'二'.repeat(20)}`, 40).line).toMatch(/…$/)
})

test('private numbers are masked, also where the line is cut through one', () => {
  for (let before = 0; before < 60; before++) {
    const { line } = marked(`《此处》${'甲'.repeat(before)}电话13800001234，${'乙'.repeat(60)}`, 60)
    expect(line).not.toMatch(/1380000/)
    const { line: other } = marked(`${'乙'.repeat(60)}电话13800001234，${'甲'.repeat(before)}《此处》`, 60)
    expect(other).not.toMatch(/00001234/)
  }
})
