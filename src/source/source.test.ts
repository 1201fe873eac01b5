import { describe, expect, it } from 'vitest'
import { mediaTypeOf, positions } from './source.ts'

describe('a place in a text', () => {
  it.each([
    ['the beginning', '规章', 0, 1, 1],
    ['the second character of a line', '规章\n行政许可', 4, 2, 2],
    ['the line break itself, which ends its line', 'ab\ncd', 2, 1, 3],
    ['behind CR LF, one line on', 'ab\r\ncd', 4, 2, 1],
    ['between CR and LF, still on the line they end', 'ab\r\ncd', 3, 1, 4],
    ['behind a lone CR', 'ab\rcd', 3, 2, 1],
    ['behind blank lines', 'a\n\n\nb', 4, 4, 1],
    ['behind a character of two UTF-16 units', '𠀀b', 2, 1, 3],
    ['the end of a text', 'ab\nc', 4, 2, 2],
    ['the end of a text that ends with a line break', 'ab\n', 3, 2, 1],
    ['the end of no text', '', 0, 1, 1],
  ])('%s', (_, text, offset, line, column) => {
    expect(positions(text)(offset)).toEqual({ line, column })
  })

  it('on the last of many lines', () => {
    const position = positions('规章\n'.repeat(10_000))
    expect(position(3 * 9_999 + 1)).toEqual({ line: 10_000, column: 2 })
  })
})

describe('a document is HTML', () => {
  it.each([
    ['with a doctype', '<!DOCTYPE html><p>一、总体情况'],
    ['behind blank lines', '\n\n <html><body>一、总体情况</body></html>'],
    ['with a comment or an XML declaration first', '<?xml version="1.0"?><html></html>'],
    ['as a piece of a page', '一、总体情况\n<table><tr><td>规章</td></tr></table>'],
    ['as a piece in capitals', '<TABLE border=1><TR><TD>规章</TD></TR></TABLE>'],
  ])('%s', (_, text) => {
    expect(mediaTypeOf(text)).toBe('text/html')
  })
})

describe('a document is plain text', () => {
  it.each([
    ['without any tag', '一、总体情况\n规章 | 0 | 1 | 2 |'],
    ['that mentions a tag', '请用 <table> 标签制作表格。'],
    ['that compares numbers', '收到申请数 < 5 件，办结数 > 3 件。'],
    ['with a link of Markdown', '<https://www.gov.cn/>'],
    ['with tags of which none is ended', '<td </td '.repeat(20_000)],
    ['empty', ''],
  ])('%s', (_, text) => {
    expect(mediaTypeOf(text)).toBe('text/plain')
  })
})
