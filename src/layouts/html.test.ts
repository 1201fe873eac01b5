import { describe, expect, it } from 'vitest'
import { readRows } from './index.ts'
import type { Row } from './row.ts'

function read(text: string): readonly Row[] {
  return readRows({ text, mediaType: 'text/html' })
}

/**
 * The text of every cell, row by row; rows without any cell are left out. How many line breaks stand between two blocks is
 * nothing that a reader sees.
 */
function texts(html: string): readonly (readonly string[])[] {
  return read(html)
    .map(({ cells }) => cells.map(({ text }) => text.replace(/\n+/g, '\n')))
    .filter((cells) => cells.length > 0)
}

/** Rows as `0:a 1-2:b`: the columns of a cell, and its text. */
function grid(html: string): readonly string[] {
  return read(html).map(({ cells }) =>
    cells
      .map(({ column, columns, text }) => `${columns > 1 ? `${column}-${column + columns - 1}` : column}:${text}`)
      .join(' '),
  )
}

describe('the columns of cells', () => {
  it.each([
    ['in order', '<tr><td>a<td>b', ['0:a 1:b']],
    ['behind a colspan', '<tr><td colspan=2>a<td>b', ['0-1:a 2:b']],
    ['beside a rowspan', '<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d', ['0:a 1:b', '1:c', '0:d']],
    ['around a rowspan in the middle', '<tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e', ['0:a 1:b 2:c', '0:d 2:e']],
    ['beside a block', '<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c', ['0-1:a 2:b', '2:c']],
    [
      'beside two rowspans of unlike height',
      '<tr><td rowspan=3>a<td rowspan=2>b<td>c<tr><td>d<tr><td>e',
      ['0:a 1:b 2:c', '2:d', '1:e'],
    ],
    [
      'beside rowspan=0, to the end of the group',
      '<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d<tbody><tr><td>e',
      ['0:a 1:b', '1:c', '1:d', '0:e'],
    ],
    [
      'behind a rowspan that would leave its group',
      '<tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c',
      ['0:a 1:b', '0:c'],
    ],
    [
      'with spans that are no numbers',
      '<tr><td colspan=0>a<td colspan=x>b<td colspan=-2>c<td colspan="2x">d<td>e',
      ['0:a 1:b 2:c 3-4:d 5:e'],
    ],
    [
      'beside a cell of 1000 columns and three rows',
      '<tr><td colspan=1000 rowspan=3>a<td>b<tr><td>c<tr><td>d<tr><td>e',
      ['0-999:a 1000:b', '1000:c', '1000:d', '0:e'],
    ],
    [
      'that reach into a cell from above',
      '<tr><td>a<td rowspan=3>b<tr><td colspan=2 rowspan=2>c<td>d<tr><td>e',
      ['0:a 1:b', '0-1:c 2:d', '2:e'],
    ],
    ['with a span too large', '<tr><td colspan=9999>a<td>b', ['0-999:a 1000:b']],
    ['of a foot, which comes last', '<tfoot><tr><td>c</tfoot><tbody><tr><td>a<tr><td>b', ['0:a', '0:b', '0:c']],
    ['of heads', '<thead><tr><th>a<th>b<tbody><tr><td>c<td>d', ['0:a 1:b', '0:c 1:d']],
  ])('%s', (_, rows, expected) => {
    expect(grid(`<table>${rows}</table>`)).toEqual(expected)
  })
})

describe('tables', () => {
  it('are numbered, text outside is in none', () => {
    const rows = read('<p>x</p><table><tr><td>a<tr><td>b</table><table><tr><td>c</table>')
    expect(rows.map(({ table }) => table)).toEqual([0, 1, 1, 2])
  })

  it('that hold tables serve the layout: their cells are lines', () => {
    const page = '<table><tr><td>首页<td>x<table><tr><td>规章<td>0</table>y</table>'
    expect(texts(page)).toEqual([['首页'], ['x'], ['规章', '0'], ['y']])
  })

  it('are found at the bottom of layout tables in layout tables', () => {
    const page = '<table><tr><td><table><tr><td><table><tr><td>规章<td>0</table></table></table>'
    expect(texts(page)).toEqual([['规章', '0']])
  })
})

describe('the text of a cell', () => {
  it.each([
    ['with a line break', '商业<br>企业', '商业\n企业'],
    ['with paragraphs', '<p>商业</p><p>企业</p>', '商业\n企业'],
    ['with one character a tag', '<span>规</span><font><b>章</b></font><o:p></o:p>', '规章'],
    ['with blanks of the markup', '\n   规章\n   数量  ', '规章 数量'],
    ['with named references', '&lt;规章&gt;&nbsp;&amp;&middot;', '<规章>\u00a0&·'],
    ['with numeric references', '&#35268;&#x7AE0;', '规章'],
    ['with a reference beyond the first plane', '&#x20000;1', '𠀀1'],
    ['with a reference that is not ended', '&lt1&#50', '<12'],
    ['with an ampersand alone', 'A&B & C', 'A&B & C'],
    ['with a no-break blank only', '&nbsp;', ''],
    ['with a script, a style and a comment', '<script>1</script><style>td{}</style><!-- 2 -->3', '3'],
    ['with a template and a text area', '<template>1</template><textarea>2</textarea>3', '3'],
    ['with lines that end CR LF', '规\r\n章', '规 章'],
  ])('%s', (_, cell, text) => {
    expect(texts(`<table><tr><td>${cell}</td></tr></table>`)).toEqual([[text]])
  })
})

describe('the place of a cell', () => {
  it.each([
    ['plain', '<td> 12 </td>', '12'],
    ['with tags inside', '<td><b>1</b><i>2</i></td>', '1</b><i>2'],
    ['behind references', '<td>&nbsp;&#49;2&nbsp;</td>', '&#49;2'],
    ['that ends with a reference', '<td>1&#x32;</td>', '1&#x32;'],
    ['with a reference beyond the first plane', '<td>&#x20000;1</td>', '&#x20000;1'],
    ['behind CR LF', '<td>\r\n\r\n12\r\n</td>', '12'],
    ['that is blank', '<td></td>', ''],
  ])('%s', (_, cell, source) => {
    const html = `<table><tr><td>规章</td>${cell}</tr></table>`
    const span = read(html)[0]?.cells[1]?.span
    expect(span && html.slice(span.start, span.end)).toBe(source)
  })

  it('that is blank is within its cell', () => {
    const html = '<table><tr><td>规章</td><td class=x></td></tr></table>'
    expect(read(html)[0]?.cells[1]?.span.start).toBe(html.indexOf('></td></tr>') + 1)
  })

  it.each([
    ['behind the line break after <pre>', '<pre>\n  规章</pre>'],
    ['behind the line break after <pre>, formatting around it', '<b><pre>\r\n  规章</pre></b>'],
    ['in a page that is left to the parser', '<template></template><pre>\n  规章</pre>'],
    ['behind a paragraph that an end tag alone makes', 'x</p>规章'],
  ])('%s is that of its characters', (_, html) => {
    const span = read(html).at(-1)?.cells[0]?.span
    expect(span && html.slice(span.start, span.end)).toBe('规章')
  })

  it('is known for each of its characters', () => {
    const html = '<table><tr><td>a&amp;b<br>&#x20000;c</td></tr></table>'
    const cell = read(html)[0]?.cells[0]
    expect(cell?.text).toBe('a&b\n𠀀c')
    expect(cell?.offsets?.map((offset) => html.slice(offset).slice(0, 3))).toEqual([
      'a&a',
      '&am',
      'b<b',
      '<br',
      '&#x',
      '&#x',
      'c</',
    ])
  })
})

describe('text outside of tables', () => {
  it.each([
    ['paragraphs', '<p>一、总体情况</p><p>我局</p>', ['一、总体情况', '我局']],
    ['text between blocks', '甲<div>乙</div>丙', ['甲', '乙', '丙']],
    ['line breaks and rules', '甲<br>乙<hr>丙', ['甲', '乙', '丙']],
    ['inline tags', '<p><b>一、</b>总体<a href=x>情况</a></p>', ['一、总体情况']],
    ['blanks and line ends of the markup', '<p>一、\n   总体情况</p>', ['一、 总体情况']],
    ['preformatted text', '<pre>规章\n0\n1</pre>', ['规章', '0', '1']],
    ['nothing', '', []],
  ])('%s', (_, html, lines) => {
    expect(texts(html)).toEqual(lines.map((line) => [line]))
  })

  it('in <pre> may be a table with bars', () => {
    expect(texts('<pre>规章 | 0 | 1\n行政许可 | 2 |</pre>')).toEqual([
      ['规章', '0', '1'],
      ['行政许可', '2'],
    ])
  })

  it('survives 20,000 tags in one another', () => {
    expect(texts(`${'<span>'.repeat(20_000)}规章`)).toEqual([['规章']])
  })

  it('survives 20,000 tags in one another within a cell', () => {
    expect(texts(`<table><tr><td>${'<span>'.repeat(20_000)}规章`)).toEqual([['规章']])
  })

  it('survives 20,000 blocks in one another', () => {
    expect(texts(`${'<div>'.repeat(20_000)}规章`)).toEqual([['规章']])
  })

  it('survives a page of 200,000 lines', () => {
    expect(read(`<pre>${'0\n'.repeat(200_000)}</pre>`)).toHaveLength(200_000)
  })
})

describe('the head of a page', () => {
  const page = (head: string) => `<!doctype html><html><head>${head}</head><body><p>正文</p></body></html>`

  it('gives its title first', () => {
    expect(texts(page('<title>某局2023年年报</title>'))).toEqual([['某局2023年年报'], ['正文']])
  })

  it.each([
    ['ArticleTitle', '某局2023年政府信息公开工作年度报告'],
    ['PubDate', '2024-01-17 09:30'],
    ['ContentSource', '绿园区工信局'],
  ])('gives %s with its value and the place of it', (name, content) => {
    const html = page(`<meta name="${name}" content="${content}">`)
    const value = read(html)[0]?.cells[1]
    expect(texts(html)[0]).toEqual([name, content])
    expect(value && html.slice(value.span.start, value.span.end)).toBe(content)
  })

  it('gives nothing else', () => {
    expect(texts(page('<meta charset=utf-8><meta name=keywords content=年报><style>p{}</style>'))).toEqual([['正文']])
  })
})
