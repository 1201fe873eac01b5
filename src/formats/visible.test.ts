import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test.each([
  ['\u001b[31m红', '\\x1b[31m红'],
  ['a\tb\r\nc', 'a\\tb\\r\\nc'],
  ['\u0000\u007f\u009b', '\\x00\\x7f\\x9b'],
  ['12\u202e34\u2066', '12\\u202e34\\u2066'],
  ['行\u2028段\u2029', '行\\u2028段\\u2029'],
  ['零\u200b宽\ufeff', '零\\u200b宽\\ufeff'],
  ['\ud800x', '\\ud800x'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\ue000', '\\ue000'],
  ['\ufffe\uffff\ufdd0', '\\ufffe\\uffff\\ufdd0'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('what can be seen stays as it is', () => {
  const text = '政府信息公开（2023）𠮷 1,234.5 “é” C:\\年报'
  expect(visible(text)).toBe(text)
})

test('a character is shown the same way whatever stands beside it', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code)
    expect(`${visible(character)}\\u200b`).toBe(visible(`${character}\u200b`))
  }
})
