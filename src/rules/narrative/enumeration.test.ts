import { describe, expect, test } from 'vitest'
import { fineReport, subjectOf } from '../../../test/rules/page.ts'
import { lint } from '../../lint.ts'
import { enumeration } from './enumeration.ts'

/** How the rule judges a list of as many parts of 2, under a total. */
function judged(parts: number, total: number) {
  const list = Array.from({ length: parts }, () => '某某科室公开信息2条').join('，')
  const text = fineReport('2021').replace(
    /^（三）政府信息管理。/m,
    (found) => `${found}公开信息${total}条，其中：${list}。`,
  )
  return lint(subjectOf(text), [{ rule: enumeration, severity: null }]).findings
}

describe('a list that is long', () => {
  test('adds up to its total as a short one does', () => {
    for (const parts of [3, 300]) {
      expect(judged(parts, 2 * parts)).toEqual([])
      expect(judged(parts, 2 * parts - 1)).toMatchObject([{ expected: 2 * parts - 1, found: 2 * parts }])
    }
  })

  test('is not judged where its end is out of reach', () => {
    expect(judged(3000, 6000)).toEqual([])
    expect(judged(3000, 5999)).toEqual([])
  })
})
