import { cellAt, originOf } from '../cells.ts'
import { holds, type Outcome, type Rule, type Subject, unknown } from '../rule.ts'

/** What was disclosed this year is a part of all that is disclosed. */
export const newlyDisclosedExceedsTotal: Rule = {
  id: 'disclosure/newly-disclosed-exceeds-total',
  severity: 'error',
  editions: ['2019'],
  title: { zh: '本年新公开数量大于对外公开总数量', en: 'More newly disclosed than disclosed in all' },
  message: {
    zh: '“{row}”本年新公开数量为 {disclosed}，大于对外公开总数量 {total}',
    en: '“{row}”: {disclosed} newly disclosed this year, but only {total} disclosed in all',
  },
  advice: {
    zh: '对外公开总数量包括本年新公开的，请核对这两个数，改正填错的一个。',
    en: 'The total contains what was newly disclosed: check both numbers and correct the wrong one.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号所附表格：“对外公开总数量”含“本年新公开数量”',
      en: 'The form of 国办公开办函〔2019〕60号: 对外公开总数量 contains 本年新公开数量',
    },
  ],
  check(subject) {
    return [compare(subject, 'regulations', '规章'), compare(subject, 'normativeDocuments', '规范性文件')]
  },
}

function compare({ report }: Subject, row: string, label: string): Outcome {
  const disclosed = cellAt(report, 'disclosure', row, 'disclosed')
  const total = cellAt(report, 'disclosure', row, 'total')
  if (disclosed.value === null || total.value === null) return unknown
  if (disclosed.value <= total.value) return holds
  return {
    kind: 'broken',
    arguments: { row: label, disclosed: disclosed.value, total: total.value },
    at: { table: 'disclosure', row, column: 'disclosed' },
    span: disclosed.span,
    origin: originOf([disclosed, total]),
    found: disclosed.value,
    formula: `${disclosed.value} > ${total.value}`,
    related: [
      {
        at: { table: 'disclosure', row, column: 'total' },
        span: total.span,
        message: { zh: `对外公开总数量 ${total.value}`, en: `disclosed in all: ${total.value}` },
      },
    ],
  }
}
