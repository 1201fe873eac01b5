import { cellAt, originOf, sumOf } from '../cells.ts'
import { holds, type Outcome, type Rule, type Subject, unknown } from '../rule.ts'

/** What was issued this year is either in force at its end or was repealed in it. */
export const issuedExceedsInForce: Rule = {
  id: 'disclosure/issued-exceeds-in-force',
  severity: 'warning',
  editions: ['2021'],
  title: { zh: '制发件数大于现行有效与废止件数之和', en: 'More issued than are in force or repealed' },
  message: {
    zh: '“{row}”本年制发 {issued} 件，而现行有效 {inForce} 件、本年废止 {repealed} 件，合计只有 {sum} 件',
    en: '“{row}”: {issued} issued this year, but {inForce} in force and {repealed} repealed make only {sum}',
  },
  advice: {
    zh: '现行有效件数是截至年底的总数，包括本年制发而未废止的。请核对这三个数。',
    en: 'What is in force at the end of the year contains all that was issued in it and not repealed: check the three numbers.',
  },
  basis: [
    {
      zh: '国办公开办函〔2021〕30号所附表格第二十条第（一）项',
      en: 'The form of 国办公开办函〔2021〕30号, block 第二十条第（一）项',
    },
  ],
  check(subject) {
    return [compare(subject, 'regulations', '规章'), compare(subject, 'normativeDocuments', '行政规范性文件')]
  },
}

function compare({ report }: Subject, row: string, label: string): Outcome {
  const issued = cellAt(report, 'disclosure', row, 'issued')
  const repealed = cellAt(report, 'disclosure', row, 'repealed')
  const inForce = cellAt(report, 'disclosure', row, 'inForce')
  if (issued.value === null || repealed.value === null || inForce.value === null) return unknown
  const sum = sumOf([inForce.value, repealed.value])
  if (issued.value <= sum) return holds
  return {
    kind: 'broken',
    arguments: { row: label, issued: issued.value, inForce: inForce.value, repealed: repealed.value, sum },
    at: { table: 'disclosure', row, column: 'issued' },
    span: issued.span,
    origin: originOf([issued, repealed, inForce]),
    found: issued.value,
    formula: `${issued.value} > ${inForce.value} + ${repealed.value}`,
    related: [inForce, repealed].map(({ column, span, value }) => ({
      at: { table: 'disclosure', row, column },
      span,
      message: { zh: `${value}`, en: `${value}` },
    })),
  }
}
