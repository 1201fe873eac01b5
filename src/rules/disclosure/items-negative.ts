import { formOf } from '../../forms/index.ts'
import { cellAt, originOf, sumOf } from '../cells.ts'
import { holds, type Outcome, type Rule, type Subject, unknown } from '../rule.ts'

/** The items of last year and this year's change give the items there are now: never fewer than none. */
export const itemsNegative: Rule = {
  id: 'disclosure/items-negative',
  severity: 'error',
  editions: ['2019'],
  title: { zh: '上一年项目数量加本年增减小于零', en: 'Fewer than no items are left' },
  message: {
    zh: '“{row}”上一年项目数量 {previous}，本年增/减 {change}，合计为 {sum}，项目数量不能小于零',
    en: '“{row}”: {previous} items last year, a change of {change} this year, which leaves {sum}; there cannot be fewer than none',
  },
  advice: {
    zh: '请核对上一年项目数量和本年增/减，特别是减号；减少的不会比上一年的还多。',
    en: 'Check both numbers, the minus sign above all: no more can be dropped than there were.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号所附表格：本年增/减以上一年项目数量为基数',
      en: 'The form of 国办公开办函〔2019〕60号: 本年增/减 is counted from 上一年项目数量',
    },
  ],
  check(subject) {
    return formOf('2019')
      .tables.disclosure.blocks.filter(({ columns }) => columns.some(({ key }) => key === 'previousItems'))
      .flatMap(({ rows }) => rows.map(({ key, label }) => compare(subject, key, label)))
  },
}

function compare({ report }: Subject, row: string, label: string): Outcome {
  const previous = cellAt(report, 'disclosure', row, 'previousItems')
  const change = cellAt(report, 'disclosure', row, 'change')
  if (previous.value === null || change.value === null) return unknown
  const sum = sumOf([previous.value, change.value])
  // A negative number of items is a fault of its own.
  if (sum >= 0 || previous.value < 0) return holds
  return {
    kind: 'broken',
    arguments: { row: label, previous: previous.value, change: change.value, sum },
    at: { table: 'disclosure', row, column: 'change' },
    span: change.span ?? previous.span,
    origin: originOf([previous, change]),
    found: sum,
    formula: `${previous.value} + (${change.value}) < 0`,
    related: [
      {
        at: { table: 'disclosure', row, column: 'previousItems' },
        span: previous.span,
        message: { zh: `上一年项目数量 ${previous.value}`, en: `items last year: ${previous.value}` },
      },
    ],
  }
}
