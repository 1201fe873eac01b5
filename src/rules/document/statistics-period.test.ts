import { expect, test } from 'vitest'
import type { Passage } from '../../report/report.ts'
import { statisticsPeriodOf, wholeYearOf } from './statistics-period.ts'

function passagesOf(...lines: readonly string[]): readonly Passage[] {
  let end = 0
  return lines.map((text) => {
    const start = end
    end += text.length + 1
    return { text, span: { start, end: start + text.length }, role: 'paragraph', section: null }
  })
}

test.each([
  ['统计期限为2023年1月1日至2023年12月31日。'],
  ['统计期限自 2023 年 1 月 1 日起至 12 月 31 日止。'],
  ['数据的统计期限自２０２３年１月１日起，至２０２３年１２月３１日止。'],
  ['统计期限：2023.1.1-2023.12.31'],
  ['统计期限为2023年1月至12月。'],
  ['统计期限为2023年度。'],
])('%s is a whole year', (line) => {
  const period = statisticsPeriodOf({ passages: passagesOf(line) })
  expect(period && wholeYearOf(period)).toBe(2023)
})

test('a date may go on in the next line', () => {
  const period = statisticsPeriodOf({ passages: passagesOf('统计期限自2022年1月1日起至2022年12', '月31日止。') })
  expect(period && wholeYearOf(period)).toBe(2022)
})

test.each([
  ['统计期限为20231月1日至202312月31日。', '20231月1日至202312月31日'],
  ['统计期限为2023年月1日至2023年月31日。', '2023年月1日至2023年月31日'],
  ['统计期限为年1月1日至年12月31日。', '年1月1日至年12月31日'],
])('%s has lost characters', (line, words) => {
  expect(statisticsPeriodOf({ passages: passagesOf(line) })).toMatchObject({ damaged: true, words })
})

test.each([
  ['注：以上数据统计时间截至2023年12月31日。'],
  ['统计期限为1月1日至12月31日。'],
  ['2023年1月1日至6月30日，开展专项行动。'],
])('%s says nothing of the period', (line) => {
  expect(statisticsPeriodOf({ passages: passagesOf(line) })).toBeNull()
})
