import { expect, test } from 'vitest'
import type { Finding } from '../lint.ts'
import type { FormPlace } from '../rules/rule.ts'
import { waiverUnused } from './waiver-rules.ts'
import { type KnownWaiver, waivingOf, without } from './waivers.ts'

function finding(id: string, at: FormPlace, consequences: readonly Finding[] = []): Finding {
  return { rule: { ...waiverUnused, id }, severity: 'error', origin: 'report', at, span: null, consequences }
}

function waiver(more: Partial<KnownWaiver['waiver']> = {}): KnownWaiver {
  const own = { rule: 'a/one', reason: 'x', by: 'y', expires: '2026-06-30', ...more }
  return { waiver: own, path: 'gov-report.config.json', text: '', span: { start: 0, end: 1 } }
}

const cell: FormPlace = { table: 'applications', row: 'granted', column: 'natural' }

test.each([
  ['applications', true],
  ['applications/granted', true],
  ['applications/granted/natural', true],
  ['applications/*/natural', true],
  ['applications/*/total', false],
  ['applications/received', false],
  ['problems', false],
])('a waiver for %s covers the cell: %j', async (place, covers) => {
  const waiving = await waivingOf([waiver({ place })], '2026-06-30')
  expect(waiving.covers(finding('a/one', cell), 'a.txt')).toBe(covers)
})

test('a waiver for a cell does not cover its row', async () => {
  const waiving = await waivingOf([waiver({ place: 'applications/granted/natural' })], '2026-01-01')
  expect(waiving.covers(finding('a/one', { table: 'applications', row: 'granted' }), 'a.txt')).toBe(false)
})

test('an expired one covers nothing and is told', async () => {
  const waiving = await waivingOf([waiver()], '2026-07-01')
  expect(waiving.covers(finding('a/one', cell), 'a.txt')).toBe(false)
  expect(waiving.expired).toHaveLength(1)
  expect(waiving.unused(() => true)).toEqual([])
})

test('one is unused only where its rule was asked about its file, or its files are all gone', async () => {
  const unused = async (files: string | undefined, path: string, rules: readonly string[], isWholly = false) => {
    const waiving = await waivingOf([waiver(files === undefined ? {} : { files })], '2026-01-01')
    waiving.judged(path, new Set(rules))
    return waiving.unused(() => isWholly).length
  }
  expect(await unused('a.txt', 'a.txt', ['a/one'])).toBe(1)
  expect(await unused('a.txt', 'a.txt', ['b/one'])).toBe(0)
  expect(await unused('a.txt', 'b.txt', ['a/one'])).toBe(0)
  expect(await unused('a.txt', 'b.txt', ['a/one'], true)).toBe(1)
  expect(await unused(undefined, 'b.txt', ['a/one'])).toBe(1)
})

test('what follows from a finding that is held back is told for itself', () => {
  const effect = finding('b/one', cell)
  const cause = finding('a/one', cell, [effect])
  const fingerprints = new Map([
    [cause, 'cause'],
    [effect, 'effect'],
  ])
  const left = without([cause], fingerprints, (_, fingerprint) => fingerprint === 'cause')
  expect(left.heldBack).toBe(1)
  expect(left.findings.map(({ rule }) => rule.id)).toEqual(['b/one'])
  expect(left.findings.map((each) => left.fingerprints.get(each))).toEqual(['effect'])
  const inner = without([cause], fingerprints, (_, fingerprint) => fingerprint === 'effect')
  expect(inner.findings[0]?.consequences).toEqual([])
  expect(inner.findings.map((each) => inner.fingerprints.get(each))).toEqual(['cause'])
})
