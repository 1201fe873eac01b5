import { formOf } from '../../forms/index.ts'
import { cellAt, originOf, sumOf } from '../cells.ts'
import { identityMessages } from '../identity.ts'
import { holds, type Outcome, type Rule, type Subject, unknown } from '../rule.ts'

/** No more can be left for the next year than came in this year and was left from the last. */
export const carriedOutExceedsIntake: Rule = {
  id: 'applications/carried-out-exceeds-intake',
  severity: 'error',
  title: { zh: '结转下年度的申请多于收到的申请', en: 'More applications carried on than there were' },
  ...identityMessages({
    zh: '{place}：结转下年度 {carriedOut} 件，而本年新收与上年结转合计只有 {intake} 件',
    en: '{place}: {carriedOut} carried on to next year, but only {intake} received and carried over',
  }),
  advice: {
    zh: '请核对该列的本年新收、上年结转和结转下年度；结转下年度是其中到年底尚未办结的，不会比收到的还多。',
    en: 'Check what was received, carried over and carried on in this column: what is carried on is the part not yet handled at the end of the year.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格的勾稽关系，且办理结果不会为负',
      en: 'The identity printed on the form of 国办公开办函〔2019〕60号 and 〔2021〕30号; results are never negative',
    },
  ],
  check(subject) {
    const edition = subject.report.tables.applications?.edition ?? '2021'
    return formOf(edition).tables.applications.blocks.flatMap(({ columns }) =>
      columns.map(({ key }) => compare(subject, key)),
    )
  },
}

function compare({ report }: Subject, column: string): Outcome {
  const carriedOut = cellAt(report, 'applications', 'carriedOut', column)
  const received = cellAt(report, 'applications', 'received', column)
  const carriedIn = cellAt(report, 'applications', 'carriedIn', column)
  if (carriedOut.value === null || received.value === null || carriedIn.value === null) return unknown
  const intake = sumOf([received.value, carriedIn.value])
  if (carriedOut.value <= intake) return holds
  const place = { table: 'applications', column } as const
  const cells = [carriedOut, received, carriedIn]
  const blanks = cells.filter(({ cell }) => cell.state === 'blank').length
  return {
    kind: 'broken',
    ...(blanks > 0 && { variant: 'blanks' }),
    arguments: { place, carriedOut: carriedOut.value, intake, blanks },
    at: place,
    span: carriedOut.span,
    origin: originOf(cells),
    found: carriedOut.value,
    formula: `${carriedOut.value} > ${received.value} + ${carriedIn.value}`,
    related: [received, carriedIn].map(({ row, span, value }) => ({
      at: { ...place, row },
      span,
      message: { zh: `${value}`, en: `${value}` },
    })),
    explains: [{ rule: 'applications/balance', at: place }],
  }
}
