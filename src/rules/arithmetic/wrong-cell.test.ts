import { describe, expect, test } from 'vitest'
import { fineReport, subjectOf } from '../../../test/rules/page.ts'
import { lint } from '../../lint.ts'
import { rules } from '../index.ts'

const all = rules.map((rule) => ({ rule, severity: null }))

function findingsOf(text: string) {
  return lint(subjectOf(text), all).findings.filter(({ severity }) => severity === 'error')
}

/** The fine report with one line exchanged. */
function changed(from: string, to: string): string {
  const fine = fineReport('2021')
  if (!fine.includes(from)) throw new Error(`no such line: ${from}`)
  return fine.replace(from, to)
}

describe('arithmetic/wrong-cell', () => {
  test('names the cell, what it should be, and what went wrong, in one finding with the sums under it', () => {
    const [finding, ...others] = findingsOf(changed('（一）予以公开 | 41 |', '（一）予以公开 | 14 |'))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: { id: 'arithmetic/wrong-cell' },
      at: { table: 'applications', row: 'granted', column: 'natural' },
      origin: 'report',
      expected: 41,
      found: 14,
      data: {
        status: 'certain',
        explanations: [
          {
            operation: 'digits-transposed',
            changes: [{ table: 'applications', row: 'granted', column: 'natural', read: 14, proposed: 41 }],
          },
        ],
      },
    })
    expect(finding?.formula).toBe('41 + 7 + 1 + 3 + 2 = 54')
    expect(finding?.consequences.map(({ rule, at }) => [rule.id, at])).toEqual([
      ['applications/row-total', { table: 'applications', row: 'granted' }],
      ['applications/results-total', { table: 'applications', column: 'natural' }],
    ])
  })

  test('does not blame the text that states the number the cell should have', () => {
    const wrong = changed('| 87 | 18 | 1 | 1 | 5 | 2 | 114 |', '| 87 | 18 | 1 | 1 | 5 | 2 | 141 |')
    const [finding, ...others] = findingsOf(wrong)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: { id: 'arithmetic/wrong-cell' }, expected: 114, found: 141 })
    expect(finding?.consequences.map(({ rule }) => rule.id)).toContain('narrative/applications')
  })

  test('gives two faults that have nothing to do with each other a finding each', () => {
    const one = changed('（一）予以公开 | 41 |', '（一）予以公开 | 14 |')
    const both = one.replace('4 | 1 | 2 | 1 | 8 |', '4 | 1 | 2 | 1 | 80 |')
    expect(findingsOf(both).map(({ at }) => at)).toEqual([
      { table: 'applications', row: 'granted', column: 'natural' },
      { table: 'litigation', row: 'review', column: 'total' },
    ])
  })
})
