import { describe, expect, test } from 'vitest'
import { fineReport, subjectOf } from '../test/rules/page.ts'
import { type Finding, lint } from './lint.ts'
import { type Broken, holds, type Outcome, type Rule, unknown } from './rules/rule.ts'

const subject = subjectOf(fineReport('2021'))
const words = { zh: '句', en: 'words' }

function ruleThat(id: string, check: () => Iterable<Outcome>): Rule {
  return { id, severity: 'warning', title: words, message: words, advice: words, basis: [], check }
}

function broken(part: Partial<Broken> = {}): Broken {
  return { kind: 'broken', at: { part: 'document' }, span: null, ...part }
}

function linted(...rules: readonly Rule[]) {
  return lint(
    subject,
    rules.map((rule) => ({ rule, severity: null })),
  )
}

const tree = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ rule, consequences }) => (consequences.length > 0 ? [rule.id, ...tree(consequences)] : rule.id))

describe('lint', () => {
  test('counts all three outcomes', () => {
    const rule = ruleThat('a/b', () => [holds, holds, unknown, broken()])
    expect(linted(rule).checks).toEqual({ holds: 2, broken: 1, unknown: 1 })
  })

  test('goes on where a rule throws, and says so', () => {
    const bad = ruleThat('a/bad', function* () {
      yield holds
      throw new TypeError('oh')
    })
    const { findings, checks } = linted(
      bad,
      ruleThat('a/good', () => [broken()]),
    )
    expect(findings.map(({ rule }) => rule.id)).toEqual(['a/good', 'internal/crash'])
    expect(findings[1]?.arguments).toEqual({ where: 'a/bad', what: 'oh' })
    expect(checks).toEqual({ holds: 1, broken: 1, unknown: 0 })
  })

  test('sorts by place, then rule, what has no place first', () => {
    const at = (id: string, start: number | null) =>
      ruleThat(id, () => [broken({ span: start === null ? null : { start, end: start + 1 } })])
    const { findings } = linted(at('c/c', 7), at('b/b', 7), at('a/a', 9), at('d/d', null))
    expect(findings.map(({ rule }) => rule.id)).toEqual(['d/d', 'b/b', 'c/c', 'a/a'])
  })

  test('keeps what has one place in the order in which it was found, among consequences too', () => {
    const told = (found: number) => broken({ found })
    const many = ruleThat('b/many', () => [told(3), told(1), told(2)])
    const cause = ruleThat('a/cause', () => [
      broken({ explains: [1, 2, 3].map((found) => ({ rule: 'b/many', at: { part: 'document' }, found }) as const) }),
    ])
    expect(linted(many).findings.map(({ found }) => found)).toEqual([3, 1, 2])
    expect(linted(cause, many).findings.map((one) => one.consequences.map(({ found }) => found))).toEqual([[3, 1, 2]])
  })

  test('puts a finding under the one that explains it, down to the last', () => {
    const explains = (rule: string) => [{ rule, at: { part: 'document' } as const }]
    const one = ruleThat('a/one', () => [broken({ explains: explains('a/two') })])
    const two = ruleThat('a/two', () => [broken({ explains: explains('a/three') })])
    const three = ruleThat('a/three', () => [broken()])
    expect(tree(linted(three, two, one).findings)).toEqual([['a/one', ['a/two', 'a/three']]])
  })

  test('loses neither of two that explain each other', () => {
    const explains = (rule: string) => [{ rule, at: { part: 'document' } as const }]
    const one = ruleThat('a/one', () => [broken({ explains: explains('a/two') })])
    const two = ruleThat('a/two', () => [broken({ explains: explains('a/one') })])
    expect(tree(linted(one, two).findings)).toEqual([['a/one', 'a/two']])
  })

  test('explains only what was found there and so', () => {
    const one = ruleThat('a/one', () => [broken({ explains: [{ rule: 'a/two', at: { part: 'document' }, found: 3 }] })])
    const two = ruleThat('a/two', () => [
      broken({ found: 3 }),
      broken({ found: 4 }),
      broken({ found: 3, at: { part: 'title' } }),
    ])
    expect(tree(linted(one, two).findings)).toEqual([['a/one', 'a/two'], 'a/two', 'a/two'])
  })

  test('asks a document that is no report only what can be asked of any', () => {
    const rule = ruleThat('a/b', () => [broken()])
    const checks = (anyDocument: boolean) =>
      lint(subjectOf('今天天气很好。'), [{ rule: { ...rule, anyDocument }, severity: null }]).checks
    expect(checks(false)).toEqual({ holds: 0, broken: 0, unknown: 1 })
    expect(checks(true)).toEqual({ holds: 0, broken: 1, unknown: 0 })
  })
})
