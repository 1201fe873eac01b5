import { expect, test } from 'vitest'
import { fixedPart, pathTest, ruleTest } from './globs.ts'
import { nearest } from './nearest.ts'
import { placeKey, unknownPlace } from './place-key.ts'

test.each([
  ['balence', 'applications/balance'],
  ['aplications/balance', 'applications/balance'],
  ['PRIVACY', 'privacy'],
  ['something-else', null],
  ['x', null],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, ['applications/balance', 'privacy', 'table/unit'])).toBe(meant)
})

test.each([
  ['a.txt', 'deep/a.txt', true],
  ['towns/', 'towns/x/a.txt', true],
  ['towns/**', 'cities/a.txt', false],
  ['./in/*.txt', 'in/a.txt', true],
  ['in/*.txt', 'in/.hidden.txt', true],
])('the glob %s means %s: %j', async (glob, path, means) => {
  const test = await pathTest(glob)
  expect(test(path)).toBe(means)
})

test.each([
  ['privacy', 'privacy/bank-card', true],
  ['priv', 'privacy/bank-card', false],
  ['*/balance', 'applications/balance', true],
  ['table/{unit,negative}', 'table/negative', true],
  ['table/unit', 'table/units', false],
])('the selector %s means %s: %j', async (selector, id, means) => {
  const test = await ruleTest(selector)
  expect(test(id)).toBe(means)
})

test('the fixed part of a glob', () => {
  expect(['a/b/*.html', '*.html', 'a/b.html', 'b.html', './a/**'].map(fixedPart)).toEqual([
    'a/b',
    '',
    'a/b.html',
    '',
    'a',
  ])
})

test('places are known by the keys of the form, of any edition', () => {
  expect(placeKey({ table: 'applications', column: 'total' })).toBe('applications/*/total')
  for (const place of [
    'litigation/review/upheld',
    'disclosure/*/previousItems',
    'problems',
    'title',
    'applications/other',
  ]) {
    expect(unknownPlace(place)).toBeNull()
  }
  expect(unknownPlace('litigation/review/uphold')).toEqual({ suggestion: 'litigation/review/upheld' })
  expect(unknownPlace('elsewhere')).toEqual({ suggestion: null })
})
