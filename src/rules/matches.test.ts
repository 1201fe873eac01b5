import { expect, test } from 'vitest'
import { allMatches } from './matches.ts'

test.each([
  ['several', /(?<year>20\d\d)年/gu],
  ['none', /季度/g],
  ['empty ones', /x*/g],
  ['of any case', /AB/gi],
])('the matches that matchAll finds, of the same text again too: %s', (_, pattern) => {
  const text = '2022年ab，2023年AB，2024年'
  expect(allMatches(text, pattern)).toEqual([...text.matchAll(pattern)])
  expect(allMatches(text, pattern)).toEqual([...text.matchAll(pattern)])
})

test('a pattern that is not global is refused, as matchAll refuses it', () => {
  expect(() => allMatches('aa', /a/)).toThrow(TypeError)
})
