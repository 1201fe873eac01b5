import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { checkConfig, checkWaivers } from './check.ts'

const known = { rules, formats: ['pretty', 'json'] }

test('JSON may have comments and commas behind the last of several, and keeps the places of its values', async () => {
  const text = '// mine\n{\n  "preset": "all",\n  "ignore": ["a", "b",],\n}\n'
  const { value, problems, offsetOf } = await checkConfig(text, 'json', known)
  expect(problems).toEqual([])
  expect(value).toEqual({ preset: 'all', ignore: ['a', 'b'] })
  expect(text.slice(offsetOf(['ignore', 1])).startsWith('"b"')).toBe(true)
})

test('YAML keeps them too, and its dates and switches are texts', async () => {
  const text =
    'rules:\n  applications/balance: off\nwaivers:\n  - { rule: applications/balance, reason: x, by: y, expires: 2026-01-31 }\n'
  const { value, problems, offsetOf } = await checkConfig(text, 'yaml', known)
  expect(problems).toEqual([])
  expect(value?.rules).toEqual({ 'applications/balance': 'off' })
  expect(value?.waivers?.[0]?.expires).toBe('2026-01-31')
  expect(text.slice(offsetOf(['waivers', 0, 'expires'])).startsWith('2026-01-31')).toBe(true)
})

describe('every problem has its place, the first one first', () => {
  test.each([
    ['json', '{"agencies": 1,\n"ignore": 2}', ['1:14', '2:11']],
    ['yaml', 'agencies: 1\nignore: 2\n', ['1:11', '2:9']],
    ['yaml', 'rules:\n  - a\n', ['2:3']],
    ['yaml', '', ['1:1']],
    ['yaml', 'a: b: c\n', ['1:4']],
    ['yaml', 'a: &a [*b]\n', ['1:1']],
    ['yaml', bomb(), ['1:1']],
    ['json', '{"rules": {"a": "off"}} x', ['1:25']],
  ] as const)('%s %j', async (syntax, text, places) => {
    const { value, problems } = await checkConfig(text, syntax, known)
    expect(value).toBeNull()
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(places)
    expect(problems.every(({ words }) => words.zh !== '' && words.en !== '')).toBe(true)
  })
})

test('a key that is a prototype’s name is a key like another', async () => {
  const { problems } = await checkConfig('{ "__proto__": { "preset": "all" } }', 'json', known)
  expect(problems[0]?.words.en).toContain('there is no “__proto__” here')
})

test('waivers alone are a list, or an object that has one', async () => {
  const waiver = { rule: 'applications/balance', reason: 'x', by: 'y', expires: '2099-12-31' }
  for (const data of [[waiver], { waivers: [waiver] }]) {
    const text = JSON.stringify(data)
    const { value, offsetOf } = await checkWaivers(text, 'json', known)
    expect(value).toEqual([waiver])
    expect(text.slice(offsetOf([0, 'rule'])).startsWith('"applications/balance"')).toBe(true)
  }
  expect((await checkWaivers('{}', 'json', known)).problems).toHaveLength(1)
  expect((await checkWaivers('[{}]', 'json', known)).problems).toHaveLength(4)
})

test('agencies may name each other in any order, and form no circle', async () => {
  const problems = async (agencies: readonly object[]) =>
    (await checkConfig(JSON.stringify({ agencies }), 'json', known)).problems
  expect(
    await problems([
      { name: '甲', parent: '乙' },
      { name: '乙', kind: 'government', mustSubmit: [2023, 2024] },
    ]),
  ).toEqual([])
  expect(
    await problems([
      { name: '甲', parent: '乙' },
      { name: '乙', parent: '甲' },
    ]),
  ).toHaveLength(2)
  expect(await problems([{ name: '甲', mustSubmit: ['2023'] }])).toHaveLength(1)
})

/** Each line holds the one above ten times. */
function bomb(): string {
  const lines = Array.from({ length: 9 }, (_, depth) => `a${depth + 1}: &a${depth + 1} [${`*a${depth}, `.repeat(10)}]`)
  return `a0: &a0 x\n${lines.join('\n')}\n`
}
