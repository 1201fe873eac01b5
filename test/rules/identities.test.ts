import { describe, expect, test } from 'vitest'
import { type Finding, lint } from '../../src/lint.ts'
import type { Cell, Doubt } from '../../src/report/report.ts'
import { rules } from '../../src/rules/index.ts'
import type { Subject } from '../../src/rules/rule.ts'
import { messageWords, sentence } from '../../src/rules/say.ts'
import { fineReport, subjectOf } from './page.ts'

const rowTotal = rules.filter(({ id }) => id === 'litigation/row-total').map((rule) => ({ rule, severity: null }))

const printed = '4 | 1 | 2 | 1 | 8 | 0 |'
const subjectWith = (line: string) => subjectOf(fineReport('2021').replace(printed, line))

function said({ rule, variant, arguments: given = {} }: Finding): string {
  return sentence(messageWords(rule, variant), given, '2021', 'zh')
}

/** The subject with another cell for the number of pending reviews. */
function withPending({ report, origin }: Subject, change: (cell: Cell) => Cell): Subject {
  const { litigation } = report.tables
  if (!litigation) throw new Error('The fine report has a litigation table.')
  const review = litigation.cells.review ?? {}
  const cells = { ...litigation.cells, review: { ...review, pending: change(review.pending ?? { state: 'missing' }) } }
  return { report: { ...report, tables: { ...report.tables, litigation: { ...litigation, cells } } }, origin }
}

describe('a sum that does not hold', () => {
  test('names the row, both sides and where the numbers stand', () => {
    const text = fineReport('2021').replace(printed, '4 | 1 | 2 | 1 | 9 | 0 |')
    const [finding] = lint(subjectOf(text), rowTotal).findings
    expect(finding && said(finding)).toBe(
      '四、行政复议：“总计”为 9，结果维持、结果纠正、其他结果、尚未审结之和为 8，两者应当相等',
    )
    expect(finding).toMatchObject({ expected: 8, found: 9, formula: '9 ≠ 4 + 1 + 2 + 1', origin: 'report' })
    const quote = ({ span }: Pick<Finding, 'span'>) => span && text.slice(span.start, span.end)
    expect(finding && quote(finding)).toBe('9')
    expect(finding?.related?.map(quote)).toEqual(['4', '1', '2', '1'])
  })

  test('counts a blank cell as 0, and says so', () => {
    const [finding] = lint(subjectWith('4 | 1 | 2 | / | 8 | 0 |'), rowTotal).findings
    expect(finding && said(finding)).toContain('和为 7，两者应当相等（其中 1 个空白格按 0 计算）')
    expect(finding?.data).toEqual({ blanksAsZero: 1 })
  })

  test('is not told where a cell is missing or unreadable', () => {
    const subject = subjectWith('4 | 1 | 2 | 1 | 9 | 0 |')
    const { span } = subject.report.tables.litigation ?? { span: { start: 0, end: 0 } }
    for (const cell of [{ state: 'missing' }, { state: 'unreadable', raw: '0,128', span }] as const) {
      const { findings, checks } = lint(
        withPending(subject, () => cell),
        rowTotal,
      )
      expect(findings).toEqual([])
      expect(checks).toEqual({ holds: 2, broken: 0, unknown: 1 })
    }
  })

  test.each([
    ['position', 'extraction'],
    ['run-together', 'extraction'],
    ['label-lost', 'unknown'],
    ['blanks-unsure', 'unknown'],
  ] as const)('where the reader doubts a cell (%s), it may not be the agency’s fault: %s', (doubt: Doubt, origin) => {
    const subject = withPending(subjectWith('4 | 1 | 2 | 1 | 9 | 0 |'), (cell) =>
      cell.state === 'number' ? { ...cell, doubt: [doubt] } : cell,
    )
    expect(lint(subject, rowTotal).findings.map((finding) => finding.origin)).toEqual([origin])
  })
})
