import { expect, test } from 'vitest'
import type { Rule } from '../rules/rule.ts'
import type { RuleSettings } from './config.ts'
import { decisions, NO_REPORT, rulesForFiles, rulesForSome, type Selection } from './selection.ts'

const rules: readonly Rule[] = [
  rule(NO_REPORT, 'error'),
  rule('a/one', 'error'),
  rule('a/two', 'warning', 'strict'),
  rule('b/one', 'info', 'all'),
]

function rule(id: string, severity: Rule['severity'], preset?: Rule['preset']): Rule {
  const words = { zh: id, en: id }
  return {
    id,
    severity,
    ...(preset && { preset }),
    title: words,
    message: words,
    advice: words,
    basis: [],
    *check() {},
  }
}

function selection(more: Partial<Selection> = {}): Selection {
  return { preset: { value: 'recommended', from: 'default' }, layers: [], only: [], skip: [], ...more }
}

const layer = (settings: RuleSettings, files?: string) => ({
  rules: settings,
  ...(files !== undefined && { files }),
  from: (name: string) => `file: ${name}`,
})

/** Rule and severity of what is applied; a severity of the rule's own has a star. */
async function applied(more: Partial<Selection>, path = 'x.txt') {
  const rulesFor = await rulesForFiles(rules, selection(more))
  return rulesFor(path).map((active) => `${active.rule.id} ${active.severity ?? '*'}`)
}

test('a preset has its rules, with their own severities', async () => {
  expect(await applied({})).toEqual([`${NO_REPORT} *`, 'a/one *'])
  expect(await applied({ preset: { value: 'all', from: '--preset' } })).toHaveLength(4)
})

test('a severity turns a rule on, off turns it off', async () => {
  expect(await applied({ layers: [layer({ 'b/one': 'error', 'a/one': 'off' })] })).toEqual([
    `${NO_REPORT} *`,
    'b/one error',
  ])
})

test('a rule that is named wins over its family, whatever the order; a later layer wins over both', async () => {
  expect(await applied({ layers: [layer({ 'a/one': 'info', a: 'warning' })] })).toEqual([
    `${NO_REPORT} *`,
    'a/one info',
    'a/two warning',
  ])
  expect(await applied({ layers: [layer({ 'a/one': 'info' }), layer({ 'a/*': 'error' })] })).toContain('a/one error')
})

test('overrides are for their files', async () => {
  const layers = [layer({ 'a/one': 'warning' }), layer({ 'a/one': 'off', 'b/one': 'info' }, 'towns/**')]
  expect(await applied({ layers }, 'a.txt')).toContain('a/one warning')
  expect(await applied({ layers }, 'towns/deep/a.txt')).toEqual([`${NO_REPORT} *`, 'b/one info'])
  expect((await rulesForSome(rules, selection({ layers }))).map((active) => active.rule.id)).toEqual([
    NO_REPORT,
    'a/one',
    'b/one',
  ])
})

test('--only takes from every preset; that a file is no report is said all the same', async () => {
  expect(await applied({ only: ['b'] })).toEqual([`${NO_REPORT} *`, 'b/one *'])
  expect(await applied({ only: ['*/one'], layers: [layer({ 'a/one': 'off' })] })).toEqual([`${NO_REPORT} *`, 'b/one *'])
})

test('--skip has the last word', async () => {
  expect(await applied({ only: ['a'], skip: ['a/two'], layers: [layer({ 'a/two': 'error' })] })).toEqual([
    `${NO_REPORT} *`,
    'a/one *',
  ])
})

test('each decision knows who made it', async () => {
  const chosen = selection({ skip: ['b'] })
  const decided = await decisions(rules, chosen, [layer({ a: 'info' })])
  const from = decided.map(({ setting }) => setting.from)
  expect(from).toEqual(['preset recommended', 'file: a', 'file: a', '--skip'])
})
