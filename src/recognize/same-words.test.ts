import { expect, it } from 'vitest'
import { sameWords } from './same-words.ts'

it.each([
  ['采购总金额', '采购总金额（单位：万元，保留4位小数）', true],
  ['本年收费金额（单位：万元）', '本年收费金额单位:万元', true],
  ['本年收费金额（单位：万元）', '本年收费金额', true],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '(二)部分公开(区分处理的', true],
  ['本年增/减', '本年增减', true],
  ['1.属于国家秘密', '２、属于国家秘密', true],
  ['（七）总计', '合计', false],
  ['本年制发件数', '制发件数', false],
  ['（一）予以公开', '（一）', false],
])('%s as %s: %s', (printed, found, same) => {
  expect(sameWords(printed, found)).toBe(same)
})
