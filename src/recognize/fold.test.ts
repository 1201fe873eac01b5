import { describe, expect, it } from 'vitest'
import { fold, foldText } from './fold.ts'

describe('labels that say the same fold to the same', () => {
  it.each([
    ['blanks', '商业 企业', '商业企业'],
    ['line breaks', '商业\n企业', '商业企业'],
    ['no-break, ideographic and zero-width blanks', '商\u00a0业\u3000企\u200b业\ufeff', '商业企业'],
    ['brackets of either width', '(一)予以公开', '（一）予以公开'],
    ['brackets lost', '一予以公开', '（一）予以公开'],
    ['commas of either width', '区分处理的,只计这一情形', '区分处理的，只计这一情形'],
    ['quotes of either kind', '3.危及"三安全一稳定"', '3.危及“三安全一稳定”'],
    ['an ordinal with another mark', '2、重复申请', '2.重复申请'],
    ['digits in full width', '２．重复申请', '2.重复申请'],
    ['a slash or none', '本年增减', '本年增/减'],
    ['pinyin behind each character', '公(gong)開(kāi)', '公開'],
    ['the sum by its other name', '（七）合计', '（七）总计'],
  ])('%s', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other))
  })
})

it('keeps labels apart that differ in a character', () => {
  expect(foldText('1.属于国家秘密')).not.toBe(foldText('2.属于国家秘密'))
})

it('knows where each character stood', () => {
  const original = '（一） 予以\n公开'
  const { text, indices } = fold(original)
  expect(text).toBe('一予以公开')
  expect(indices.map((index) => original.charAt(index)).join('')).toBe('一予以公开')
})

it('folds punctuation alone to nothing', () => {
  expect(fold('（：，。/ )')).toEqual({ text: '', indices: [] })
})

it.each(['（七）合计', '合 计', '公(gong)開(kāi)', '２．重复㈠申请', '〇々㎡', '', 'abc', '规章𠮷1', '合'])(
  'folds %j to the same with places and without',
  (original) => {
    expect(foldText(original)).toBe(fold(original).text)
  },
)
