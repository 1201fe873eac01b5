import { describe, expect, it } from 'vitest'
import { readRows } from '../layouts/index.ts'
import { lookAt } from './first-look.ts'
import { type Token, tokensOf } from './tokens.ts'

function read(text: string, mediaType: 'text/plain' | 'text/html' = 'text/plain'): readonly Token[] {
  const rows = readRows({ text, mediaType })
  return tokensOf(rows, lookAt(rows))
}

/** Words as they are, folded; values in brackets: a number, `blank` or `unreadable`. */
function shown(tokens: readonly Token[]): readonly string[] {
  return tokens.map((token) => {
    if (token.kind === 'words') return token.text
    return `[${token.cell.state === 'number' ? token.cell.value : token.cell.state}]`
  })
}

describe('in cells', () => {
  it.each([
    ['words and values', '规章 | 0 | 12 |', ['规章', '[0]', '[12]']],
    ['blank cells', '规章 | | / |', ['规章', '[blank]', '[blank]']],
    ['a label with blanks', '商业 企业 | 科研 机构 |', ['商业企业', '科研机构']],
    ['a label with a number in it', '3. 危及 3 个安全 | 1 |', ['3危及3个安全', '[1]']],
    ['a value behind its label', '规章 12 | 3 |', ['规章', '[12]', '[3]']],
    ['several values behind a label', '规章 0 1 2 | 3 |', ['规章', '[0]', '[1]', '[2]', '[3]']],
    ['a sentence', '规章 | 本单位未制作规章 |', ['规章', '本单位未制作规章']],
    ['numbers run together', '规章 | 0,128,32 |', ['规章', '[unreadable]']],
  ])('%s', (_, line, expected) => {
    expect(shown(read(line))).toEqual(expected)
  })

  it('of HTML a value torn by a line break is one value, and not readable', () => {
    expect(shown(read('<table><tr><td>规章<td>1<br>2</table>', 'text/html'))).toEqual(['规章', '[unreadable]'])
  })
})

describe('in lines', () => {
  it.each([
    ['words and values', '规章 0 1 2', ['规章', '[0]', '[1]', '[2]']],
    ['values alone', '4 0 0 0 0 0 4', ['[4]', '[0]', '[0]', '[0]', '[0]', '[0]', '[4]']],
    ['words behind values', '只计这一情形 4 0 不计其他情形', ['只计这一情形', '[4]', '[0]', '不计其他情形']],
    ['marks for nothing', '规章 - / 无', ['规章', '[blank]', '[blank]', '[blank]']],
  ])('%s', (_, line, expected) => {
    expect(shown(read(line))).toEqual(expected)
  })
})

describe('page numbers are no values', () => {
  it.each(['- 4 -', '— 4 —', '-4-', '－ 4 －', '第4页', '第 4 页 共 6 页', '第4页/共6页'])('%s', (line) => {
    expect(shown(read(`规章\n${line}\n0`))).toEqual(['规章', '[0]'])
  })

  it('but a number alone on a line is one', () => {
    expect(shown(read('规章\n4\n-4'))).toEqual(['规章', '[4]', '[-4]'])
  })
})

it('does not take the numbers of a data frame’s columns for values', () => {
  expect(shown(read('0,1,2,3\n规章,5,6,7\n行政许可,8,9,10'))).toEqual([
    '规章',
    '[5]',
    '[6]',
    '[7]',
    '行政许可',
    '[8]',
    '[9]',
    '[10]',
  ])
})

it('keeps the place of words and values', () => {
  const text = '（一） 予以公开 12 | 3 |\n规章 0 \u00a045'
  const places = read(text).map((token) => (token.kind === 'words' ? token.span : token.cell.span))
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
    '（一） 予以公开',
    '12',
    '3',
    '规章',
    '0',
    '45',
  ])
})
