import { expect, test } from 'vitest'
import { allMatches, anyPattern } from './matches.ts'

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

test('one pattern for several, each with its own flags and groups', () => {
  const any = anyPattern([/(?<word>切实|严格)\k<word>/giu, /既使/giu, /ab|cd/giu])
  for (const text of ['切实切实', '既使', 'CD']) expect(any.test(text)).toBe(true)
  for (const text of ['切实严格', '即使', 'ac']) expect(any.test(text)).toBe(false)
  expect(() => anyPattern([/a/g, /b/gi])).toThrow(TypeError)
})

test('one pattern for several whose groups have the same names', () => {
  const any = anyPattern([/(?<year>20\d\d)年/g, /(?<!\d)(?<year>\d\d)年度/g])
  for (const text of ['2022年', '22年度']) expect(any.test(text)).toBe(true)
  expect(any.test('122年度')).toBe(false)
})
