import { expect, test } from 'vitest'
import { judge, type Watch } from '../../src/cli/judge.ts'
import { exitCodeOf, startTally } from '../../src/cli/tally.ts'
import { rules } from '../../src/rules/index.ts'
import { subjectOf } from '../rules/page.ts'
import { faulty } from './program.ts'

const gate = { failOn: 'none', maxWarnings: null, exitZero: true } as const
const origin = subjectOf(faulty).origin
const input = { origin, source: { text: faulty, mediaType: 'text/plain' }, failure: null, what: null } as const
const heard: unknown[] = []
const watch: Watch = { time: (_, work) => work(), crashed: (_, error) => heard.push(error) }

test('a reader of ours that fails is a finding with the file, and 3 whatever the gate', () => {
  const failure = new Error('out of order')
  const result = judge(
    {
      kind: 'document',
      path: 'a.txt',
      input,
      parse: () => {
        throw failure
      },
    },
    [],
    watch,
  )
  expect(result.path).toBe('a.txt')
  expect(result.findings.map(({ rule, severity }) => [rule.id, severity])).toEqual([['internal/crash', 'error']])
  expect(heard).toEqual([failure])
  const tally = startTally()
  tally.add(result)
  expect(exitCodeOf(tally, gate)).toBe(3)
})

test('a rule that fails does not keep the others from speaking', () => {
  const [first] = rules
  if (!first) throw new Error('there are rules')
  const failing = {
    ...first,
    anyDocument: true,
    check: () => {
      throw new Error('out of order')
    },
  }
  const { report } = subjectOf(faulty)
  const balance = rules.find(({ id }) => id === 'applications/balance') ?? first
  const active = [failing, balance].map((rule) => ({ rule, severity: null }))
  const result = judge({ kind: 'document', path: 'a.txt', input, parse: () => report }, active, watch)
  expect(result.findings.map(({ rule }) => rule.id).sort()).toEqual(['applications/balance', 'internal/crash'])
})
