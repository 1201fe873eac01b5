import { describe, expect, it } from 'vitest'
import { readValue } from './value.ts'

describe('a number', () => {
  it.each([
    ['0', 0],
    ['1430', 1430],
    [' 12 ', 12],
    ['0.5', 0.5],
    ['17.2734', 17.2734],
    ['１２', 12],
    ['１２．５', 12.5],
    ['1,234', 1234],
    ['1，234', 1234],
    ['12,345,678.90', 12345678.9],
    ['+2', 2],
    ['＋2', 2],
    ['-2', -2],
    ['－2', -2],
    ['−2', -2],
    ['减5', -5],
    ['减少5', -5],
    ['增1430', 1430],
    ['增加 3', 3],
    ['减0', 0],
    ['-0', 0],
    ['\u200b3\ufeff', 3],
    ['\u00a03\u3000', 3],
  ])('%j is %d', (text, value) => {
    expect(readValue(text)).toEqual({ state: 'number', value, unit: null })
  })
})

describe('a number with its unit', () => {
  it.each([
    ['176520元', 176520, '元'],
    ['2480.117250万', 2480.11725, '万'],
    ['17.27万元', 17.27, '万元'],
    ['17.27 万元', 17.27, '万元'],
    ['3件', 3, '件'],
    ['-8项', -8, '项'],
    ['5件次', 5, '件次'],
    ['增2项', 2, '项'],
  ])('%j', (text, value, unit) => {
    expect(readValue(text)).toEqual({ state: 'number', value, unit })
  })
})

describe('a blank', () => {
  it.each([
    '',
    ' ',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\n',
    '/',
    '\\',
    '-',
    '－',
    '—',
    '——',
    '–',
    '--',
    '_',
    '／',

    '无',
    ' 无 ',
  ])('%j', (text) => {
    expect(readValue(text)).toEqual({ state: 'blank' })
  })
})

describe('unreadable, since nothing says which number it is', () => {
  it.each(['0,128,32', '12,34', '1,2,3', '0 0', '1\n2', '1.2.3', '3-5', '--3', '50%', '3*', '012', '0000'])(
    '%j',
    (text) => {
      expect(readValue(text)).toEqual({ state: 'unreadable' })
    },
  )
})

describe('words', () => {
  it.each([
    '行政许可',
    '本单位未制作规章',
    '本年增/减',
    '2.重复申请',
    '2.',
    '第二十条第(一)项',
    '（一）予以公开',
    '2021年',
    '1月1日',
    '共收到申请3件',
    '3件（其中网络2件）',
    '约5万元',
    '三',
    '无此项',
  ])('%j', (text) => {
    expect(readValue(text)).toBeNull()
  })
})

describe('Chinese numerals', () => {
  it.each([
    ['三百二十件', 320, '件'],
    ['十二', 12, null],
    ['一千零五', 1005, null],
    ['二万三千', 23000, null],
    ['零', 0, null],
    ['三件', 3, '件'],
  ])('%s is %d', (text, value, unit) => {
    expect(readValue(text)).toEqual({ state: 'number', value, unit })
  })

  it.each(['三', '一二三', '三、'])('%s is no number: it may be the ordinal of a label', (text) => {
    expect(readValue(text)).toBeNull()
  })
})
