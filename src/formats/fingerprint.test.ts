import { expect, test } from 'vitest'
import { hostileResult, quoted, rowTotal, titleMissing, wrongCell } from '../../test/hostile-result.ts'
import type { Finding } from '../lint.ts'
import { shownFindings } from './finding.ts'
import { fingerprintsOf } from './fingerprint.ts'

function fingerprint(finding: Finding, given: Partial<Parameters<typeof fingerprintsOf>[0]> = {}): string {
  return fingerprintsOf({ ...hostileResult, findings: [finding], ...given }).get(finding) ?? ''
}

const nobody = { agency: null, year: null }

test('is half a SHA-256 in hex', () => {
  expect(fingerprint(rowTotal)).toMatch(/^[0-9a-f]{32}$/)
})

test('neither line nor path nor our sentences change it', () => {
  const moved: Finding = { ...rowTotal, span: { start: 1, end: 2 }, related: [], data: { other: 1 }, severity: 'info' }
  expect(fingerprint(moved)).toBe(fingerprint(rowTotal))
  expect(fingerprint(rowTotal, { path: 'elsewhere.html' })).toBe(fingerprint(rowTotal))
  const reworded: Finding = {
    ...rowTotal,
    rule: { ...rowTotal.rule, message: { zh: '另一句话', en: 'another sentence' } },
  }
  expect(fingerprint(reworded)).toBe(fingerprint(rowTotal))
  const sorted: Finding = { ...rowTotal, arguments: { a: 1, b: 2 } }
  expect(fingerprint({ ...rowTotal, arguments: { b: 2, a: 1 } })).toBe(fingerprint(sorted))
})

test('the path stands for an agency or year that is not known', () => {
  expect(fingerprint(rowTotal, { report: nobody, path: 'a.txt' })).toBe(
    fingerprint(rowTotal, { report: nobody, path: 'a.txt' }),
  )
  expect(fingerprint(rowTotal, { report: nobody, path: 'a.txt' })).not.toBe(
    fingerprint(rowTotal, { report: nobody, path: 'b.txt' }),
  )
})

test('another fault is another finding', () => {
  const others: readonly Finding[] = [
    rowTotal,
    { ...rowTotal, found: 72 },
    { ...rowTotal, expected: 18 },
    { ...rowTotal, arguments: { row: '（二）' } },
    { ...rowTotal, variant: 'short' },
    { ...rowTotal, at: { table: 'applications', row: 'partlyGranted' } },
    { ...rowTotal, at: { table: 'applications', column: 'granted' } },
    { ...rowTotal, at: { table: 'litigation', row: 'granted' } },
    { ...rowTotal, rule: quoted.rule },
    quoted,
    titleMissing,
  ]
  expect(new Set(others.map((each) => fingerprint(each))).size).toBe(others.length)
})

test('equal ones in a file are numbered, consequences among them', () => {
  const findings = [{ ...rowTotal }, { ...wrongCell, consequences: [{ ...rowTotal }] }, { ...rowTotal }]
  const fingerprints = fingerprintsOf({ ...hostileResult, findings })
  expect(new Set(fingerprints.values()).size).toBe(4)
  expect(fingerprints.get(findings[0] ?? rowTotal)).toBe(fingerprint(rowTotal))
})

test('one that is hidden leaves the others theirs', () => {
  const [first, second] = [{ ...rowTotal }, { ...rowTotal }]
  const fingerprints = fingerprintsOf({ ...hostileResult, findings: [first, second] })
  const [shown] = shownFindings(
    { ...hostileResult, findings: [second], fingerprints },
    { language: 'zh', quiet: false },
  )
  expect(shown?.fingerprint).toBe(fingerprints.get(second))
  expect(shown?.fingerprint).not.toBe(fingerprint(first))
})

test('a private number is not to be had by hashing all there are', () => {
  const number = (what: string): Finding => ({ ...quoted, arguments: { what } })
  expect(fingerprint(number('电话13800001234'))).toBe(fingerprint(number('电话13856781234')))
})
