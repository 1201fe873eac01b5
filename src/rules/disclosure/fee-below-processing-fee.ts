import { cellAt, originOf } from '../cells.ts'
import { placeOf } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import { processingFees } from './processing-fee.ts'

/** 信息处理费 is one of the administrative fees of section two, so it cannot be more than all of them. */
export const feeBelowProcessingFee: Rule = {
  id: 'disclosure/fee-below-processing-fee',
  severity: 'warning',
  editions: ['2021'],
  title: { zh: '行政事业性收费少于信息处理费', en: 'Administrative fees below the processing fee' },
  message: {
    zh: '文中说明收取信息处理费 {stated} 万元，而表中“行政事业性收费”只有 {fees} 万元；信息处理费属于行政事业性收费，应当包括在内',
    en: 'The text states a processing fee of {stated} (in 10,000 yuan), but the table has only {fees} for all administrative fees, which include it',
  },
  advice: {
    zh: '请核对收费金额及单位（万元），把信息处理费计入“行政事业性收费”，或者更正文中的金额。',
    en: 'Check the amount and its unit (10,000 yuan): count the processing fee among the fees of the table, or correct the text.',
  },
  basis: [
    {
      zh: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
      en: 'Measures for the processing fee (《政府信息公开信息处理费管理办法》, 国办函〔2020〕109号)',
    },
    {
      zh: '国办公开办函〔2021〕30号所附表格第二十条第（八）项',
      en: 'The form of 国办公开办函〔2021〕30号, block 第二十条第（八）项',
    },
  ],
  check({ report }) {
    const fees = cellAt(report, 'disclosure', 'fees', 'amount')
    const stated = processingFees(report)
    const [highest] = stated.toSorted((one, other) => other.amount - one.amount)
    const inCell = inTenThousand(fees.value, fees.cell.state === 'number' ? fees.cell.unit : null)
    if (inCell === null || !highest) return [unknown]
    if (highest.amount <= inCell) return [holds]
    return [
      {
        kind: 'broken',
        arguments: { stated: highest.amount, fees: inCell },
        at: placeOf(highest.passage),
        span: highest.span,
        origin: originOf([fees]),
        expected: inCell,
        found: highest.amount,
        formula: `${highest.amount} > ${inCell}`,
        related: [
          {
            at: { table: 'disclosure', row: 'fees', column: 'amount' },
            span: fees.span,
            message: { zh: `行政事业性收费 ${inCell}`, en: `administrative fees: ${inCell}` },
          },
        ],
      },
    ]
  },
}

/** An amount in 万元; null where there is none. */
function inTenThousand(value: number | null, unit: string | null): number | null {
  if (value === null) return null
  if (unit === '元') return value / 10_000
  return unit === '亿元' ? value * 10_000 : value
}
