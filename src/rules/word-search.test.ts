import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Passage, PassageRole } from '../report/report.ts'
import { readingOf } from './narrative/reading.ts'
import { compact } from './passages.ts'
import { passagesWith, vocabulary, vocabularyOfOne } from './word-search.ts'

function passage(text: string, role: PassageRole = 'paragraph', shown?: string): Passage {
  return { text, role, section: null, span: { start: 0, end: text.length }, ...(shown !== undefined && { shown }) }
}

/** The indices of the passages that are found. */
function found(passages: readonly Passage[], words: readonly string[]): readonly number[] {
  return passagesWith({ passages }, vocabularyOfOne(words)).map((each) => passages.indexOf(each))
}

test.each([
  ['来博天堂', true],
  ['BET365', true],
  ['ｂｅｔ３６５', true],
  ['看12Bet', true],
  ['凯　发', true],
  ['凯\u200b\n发', true],
  ['2bet', false],
  ['凯', false],
  ['博天', false],
  ['博天唐', false],
  ['发凯', false],
  ['', false],
])('whether a passage has any of some words: %s', (text, stands) => {
  expect(found([passage(text)], ['博天堂', 'bet365', '12bet', '凯发'])).toEqual(stands ? [0] : [])
})

test('full-width signs are found by half-width ones, and the other way round', () => {
  const texts = ['共计，（其中', '共计,(其中']
  for (const words of [',(其', '，（其']) {
    expect(
      found(
        texts.map((text) => passage(text)),
        [words],
      ),
    ).toEqual([0, 1])
  }
})

test('passages come in reading order, each once, whatever their role', () => {
  const passages = [
    passage('甲乙丙', 'title'),
    passage('丙丁'),
    passage('甲乙，甲乙，丙丁'),
    passage('甲乙', 'furniture'),
  ]
  expect(found(passages, ['丙丁', '甲乙'])).toEqual([0, 1, 2, 3])
})

test('a word that a page broke is found where it begins, though a heading stands between', () => {
  const passages = [passage('未收取任何处'), passage('（二）', 'heading'), passage('理费用')]
  expect(found(passages, ['处理费'])).toEqual([0])
})

test('what readers of the page see is searched as well', () => {
  expect(found([passage('报告'), passage('报告', 'paragraph', '報告')], ['報告'])).toEqual([1])
})

test('of many passages those with the word are found, and no others', () => {
  const passages = Array.from({ length: 3000 }, (_, index) =>
    passage(index % 700 === 5 ? '全年收到申请三件' : '全年无事'),
  )
  expect(found(passages, ['申请'])).toEqual([5, 705, 1405, 2105, 2805])
})

test('vocabularies that are looked for together find each their own words', () => {
  const one = vocabulary(['公开申请', '申请', '甲'.repeat(20)])
  const other = vocabulary(['公开申请', '开申'])
  const third = vocabulary(['無無'])
  const passages = ['依申请公开', '公开申请', '公开', '甲'.repeat(21)].map((text) => passage(text))
  const report = { passages }
  const [answering, named, , long] = passages
  expect(passagesWith(report, one)).toEqual([answering, named, long])
  expect(passagesWith(report, other)).toEqual([named])
  expect(passagesWith(report, third)).toEqual([])
  expect(passagesWith(report, vocabulary(['依申']))).toEqual([answering])
})

test('a single character is no word to look for', () => {
  expect(() => vocabularyOfOne(['博'])).toThrow(RangeError)
})

test('no word that a rule sees in a text is missed, however the rule reads it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙Aaａ1１，,（( 　\n\u200b\u00ad\u2060·—'), maxLength: 8 })
  const role = fc.constantFrom<PassageRole>('paragraph', 'paragraph', 'heading', 'furniture')
  const all = fc.array(fc.tuple(text, role, fc.option(text, { nil: undefined })), { maxLength: 6 })
  fc.assert(
    fc.property(all, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 2, max: 4 }), (parts, at, length) => {
      const passages = parts.map((part) => passage(...part))
      const paragraphs = passages.filter((each) => each.role === 'paragraph')
      const views = [
        ...passages.flatMap((each) => [each.text, each.shown ?? '', compact(each).text]),
        readingOf(paragraphs).text,
      ]
      for (const view of views) {
        const word = view.slice(at, at + length)
        if (word.replace(/[\s\u200b\u00ad\u2060]/g, '').length < 2) continue
        const those = passagesWith({ passages }, vocabularyOfOne([word]))
        const having = passages.filter((each) =>
          [each.text, each.shown ?? '', compact(each).text].some((own) => own.includes(word)),
        )
        expect(those.length).toBeGreaterThan(0)
        for (const each of having) expect(those).toContain(each)
      }
    }),
    { numRuns: 500 },
  )
})
