import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskNumbers, privateNumbersIn } from './numbers.ts'

describe('private numbers are masked', () => {
  test.each([
    ['联系人:赵钱孙13800000000', '联系人:赵钱孙138****0000'],
    ['手机 138-0000-1234。', '手机 138-****-1234。'],
    ['联系电话：138 0000 1234', '联系电话：138 **** 1234'],
    ['电话：1380000 1234', '电话：138**** 1234'],
    ['电话+8613800001234，或0086-13900005678', '电话+86138****1234，或0086-139****5678'],
    ['电话：１３８００００１２３４', '电话：１３８＊＊＊＊１２３４'],
    ['Tel13800001234', 'Tel138****1234'],
    ['<td>138<span lang="EN-US">0000</span>1234</td>', '<td>138<span lang="EN-US">****</span>1234</td>'],
    ['0598-8812345/13800001234', '0598-8812345/138****1234'],
    ['身份证号620602199003074518', '身份证号620602**********18'],
    ['居民身份证11010519491231002X', '居民身份证110105**********2X'],
    ['（620602 19900307 4518）', '（620602 ******** **18）'],
    ['账号：6222020200001234562', '账号：***************4562'],
    ['卡号 6222 0202 0000 1234 562', '卡号 **** **** **** ***4 562'],
    ['负责人QQ：123456789', '负责人QQ：1********'],
    ['微信号：zhaoqiansun', '微信号：z**********'],
    ['邮箱zhaoqiansun@qq.com', '邮箱z**********@qq.com'],
    ['13800000000@163.com', '138****0000@163.com'],
  ])('%s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked)
    expect(maskNumbers(masked)).toBe(masked)
  })
})

describe('other numbers stay as they are', () => {
  test.each([
    ['a landline', '联系电话：0598-8812345、05988812345'],
    ['a landline with the area code glued to it', '电话059138812345'],
    ['a credit code', '11620602013932130J'],
    ['an index number', '索引号 11620602013932130J/2022-08111'],
    ['a longer run of digits', '备案 1138000000001'],
    ['a number of a document', '文号：13800001234'],
    ['an amount', '共计13800001234元，13800001234.56'],
    ['three counts in a row of a table', '行政许可 150 2033 4122'],
    ['a masked number', '138****0000、138xxxx0000'],
    ['a wrong check digit', '620602199003074512'],
    ['a date that there is not', '620602199002304515'],
    ['a card number that does not check', '账号：6222020200001234561'],
    ['an account of an office', '账号：3602001119200088888'],
    ['a group', 'QQ群：123456789'],
    ['a public account', '微信公众号：lvyuan-fabu'],
    ['a mailbox of an office', 'xxgk@lvyuan.gov.cn'],
    ['a part of an address', 'https://www.lvyuan.gov.cn/art/13800001234/index.html'],
    ['a hash', '9f13800001234b0c5e7d2a3f4b6c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8'],
  ])('%s', (_, text) => {
    expect(maskNumbers(text)).toBe(text)
  })
})

test('the label may stand in the cell before', () => {
  const [card] = privateNumbersIn('6222020200001234562', '开户行及账号')
  expect(card).toMatchObject({ kind: 'bank-card', named: true })
  expect(privateNumbersIn('6222020200001234562')[0]).toMatchObject({ named: false })
})

test('every mobile number is masked wherever it stands, and nothing else changes its place', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('3', '5', '7', '8', '9'),
      fc.stringMatching(/^\d{9}$/),
      fc.constantFrom('联系人：', '（', '', '王某，', '\t', '| '),
      fc.constantFrom('', '。', '）', ' |', '\n下一行'),
      (second, rest, before, after) => {
        const number = `1${second}${rest}`
        const masked = maskNumbers(before + number + after)
        expect(masked).not.toContain(number)
        expect(masked).toBe(`${before}${number.slice(0, 3)}****${number.slice(7)}${after}`)
      },
    ),
  )
})
