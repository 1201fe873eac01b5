import { expect, test } from 'vitest'
import { countsIn } from './counts.ts'

const read = (text: string) => countsIn(text).map(({ value, unit, approximate }) => [value, unit, approximate])

test('reads digits, thousands separators and full-width digits', () => {
  expect(read('全年收到申请114件，答复1,204件，公开１２３４５条，发布 3 份')).toEqual([
    [114, '件', false],
    [1204, '件', false],
    [12345, '条', false],
    [3, '份', false],
  ])
})

test('reads Chinese numerals and 万', () => {
  expect(read('三百二十件；两件；十二宗；一千零五条；二〇件；1.2万件；一万件')).toEqual([
    [320, '件', false],
    [2, '件', false],
    [12, '宗', false],
    [1005, '条', false],
    [20, '件', false],
    [12000, '件', false],
    [10000, '件', false],
  ])
})

test('says where a number is only approximate', () => {
  expect(read('公开信息2600余条，近30件，约12次，15件以上，20多份，100条左右').map(([, , about]) => about)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ])
})

test('takes no year, date, ordinal, percentage or slogan for a count', () => {
  expect(read('2023年1月1日，第二十条第（一）项，第三条，占8%，“三审三校”，十九届四中全会，增长21.9%')).toEqual([])
})

test('tells persons from cases', () => {
  expect(read('培训3次，参加78人次，1名工作人员')).toEqual([
    [3, '次', false],
    [78, '人次', false],
    [1, '名', false],
  ])
})

test('points at the numeral and its unit', () => {
  const text = '约全年收到申请114件。'
  expect(countsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['114件'])
})
