import { describe, expect, test } from 'vitest'
import { unrecognized } from '../../recognize/index.ts'
import type { Report } from '../../report/report.ts'
import { processingFees } from './processing-fee.ts'

function reportSaying(text: string): Report {
  return {
    ...unrecognized(null),
    kind: 'report',
    passages: [{ text, span: { start: 7, end: 7 + text.length }, role: 'paragraph', section: 'other' }],
  }
}

const amountsIn = (text: string) => processingFees(reportSaying(text)).map(({ amount }) => amount)

describe('the fee for processing information that a report states', () => {
  test.each([
    ['全年收取信息处理费0.35万元。', 0.35],
    ['2023年共收取政府信息公开信息处理费3500元，已上缴国库。', 0.35],
    ['2023年共收取政府信息公开信息处理费12,500元。', 1.25],
    ['本年度收取信息公开处理费３５００元。', 0.35],
    ['依申请公开工作有序开展。收取信息处理费2件、共200元；没有其他事项。', 0.02],
  ])('%s', (text, amount) => expect(amountsIn(text)).toEqual([amount]))

  test.each([
    '2023年，本机关未收取政府信息公开信息处理费，没有其他需要报告的事项。',
    '本单位2023年未收到信息公开处理费。',
    '本年度没有产生信息处理费。',
    '2023年本机关无收取信息处理费的情况。',
    '收取信息处理费0元。',
  ])('is none: %s', (text) => expect(amountsIn(text)).toEqual([0]))

  test.each([
    '信息处理费按件计收的标准为每件100元。',
    '上年收取信息处理费3500元。',
    '应收信息处理费3500元，减免3500元。',
    '收取信息处理费3500元，行政事业性收费共20万元。',
    '全年收取行政事业性收费3500元。',
    '没有其他需要报告的事项。',
  ])('is not told by: %s', (text) => expect(amountsIn(text)).toEqual([]))

  test('is where the amount stands', () => {
    const [fee] = processingFees(reportSaying('全年收取信息处理费0.35万元。'))
    expect(fee?.span).toEqual({ start: 16, end: 22 })
  })
})
