import { describe, expect, it, test } from 'vitest'
import { type Random, random } from '../../../test/made/random.ts'
import { htmlRows } from '../html.ts'
import { quickTree } from './quick-tree.ts'
import { usualReferences } from './references.ts'
import { standardTree } from './standard-tree.ts'

/** The rows of a page by the quick tree, or null, and by the standard's parser. */
function both(html: string): { quick: unknown; standard: unknown } {
  const tree = quickTree(html)
  return { quick: tree && htmlRows(html, tree), standard: htmlRows(html, standardTree(html)) }
}

describe('read the quick way', () => {
  it.each([
    [
      'a whole page',
      '<!DOCTYPE html><html><head><meta charset=utf-8><title>规 章</title></head>\n<body>\n<p>x</p></body></html>\n',
    ],
    ['a page of the nineties', '<HTML><BODY BGCOLOR="#FFFFFF"><CENTER><FONT SIZE=3>规<BR>章</CENTER></BODY></HTML>'],
    ['a piece of a page', '<p>x</p><table><tr><td>a</td><td>b</td></tr></table>'],
    ['paragraphs left open', '<div><p>a<p>b<ul><li>c<li>d</ul>e</div>'],
    ['formatting left open', '<p><b>a</p><p>b</b>c</p><table><tr><td><i>d<td>e</table>f'],
    ['formatting around blocks', '<b><div>a<p>b</b>c</p>d</div>e'],
    ['entangled formatting', '<p><b>a<i>b</b>c</i>d</p><a>e<a>f</a>'],
    ['tags of a word processor', '<p class=MsoNormal><span><o:p>&nbsp;</o:p></span></p><![if !vml]>x<![endif]>'],
    ['void elements', 'a<br/>b<hr>c<img src=x>d<input>e<wbr>f'],
    ['stray end tags', '<div></span></p>a</ul></div></div></td></table>b'],
    [
      'items of lists, through blocks and not',
      '<ul><li>a<div><li>b</div>c<li>d<center><li>e</center>f</ul><dl><dt>g<dd>h</dl>i',
    ],
    ['a form behind formatting left open outside', '<p><b>a</p><table><tr><td><form>b</form>c</table>'],
    ['cells and rows left open', '<table><tr><td>a<td>b<tr><th>c<td rowspan=2>d</table>'],
    ['cells without rows', '<table><td>a<td>b</table>'],
    ['a table in a cell', '<table><tr><td>x<table><tr><td>a</table>y</table>'],
    ['a table in a paragraph, before standards', '<p>a<table><tr><td>b</table>c</p>d'],
    ['a table behind a paragraph, by the standard', '<!doctype html><p>a<table><tr><td>b</table>c</p>d'],
    [
      'a table behind a paragraph, by XHTML',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><p>a<table><tr><td>b</table>c</p>d',
    ],
    [
      'scripts that write tables',
      '<script>document.write("<td>")</script><table><script>"</td>"</script><tr><td>a</table>',
    ],
    ['a form around a table', '<form><table><tr><td>a</table></form>b'],
    ['a form among the tags of a table', '<table><form><tr><td>a</form></table>b'],
    ['a list of links and a drawing', '<select><option>a<option>b</select>c<svg width=1><path d="M0"/></svg>d'],
    ['line breaks and paragraphs that end tags make', 'a</br>b</p>c<nobr>d<nobr>e</nobr>'],
    ['comments', 'a<!-- <td> -- > -->b<!-->c<!--->d<!--e--!>f<?xml?>g</ h>i'],
    ['preformatted text', '<pre>\n规章\n 0</pre><pre>\r\n\r\n1</pre>'],
    ['line ends', '<p>a\r\nb\rc\nd\r\n</p>'],
    ['quotes that hide the end of a tag', '<td title="a>b"><p title=\'>\'>c<p title=a">d'],
    ['a character that opens no tag', 'a < b <3 <'],
    ['a page that ends within a tag', '<p>a<td b'],
    ['references', '&nbsp;&ldquo;&#35268;&#x7AE0;&#x20000;&rdquo; A & B &1;'],
  ])('%s', (_, html) => {
    const { quick, standard } = both(html)
    expect(quick).toEqual(standard)
  })

  it.each(Object.entries(usualReferences))('&%s;', (name) => {
    const { quick, standard } = both(`规&${name};1`)
    expect(quick).toEqual(standard)
  })
})

describe('left to the parser', () => {
  it.each([
    ['text that is moved out of a table', '<table><tr>x<td>a</table>'],
    ['elements that are moved out of a table', '<table><tr><div>x</div><td>a</table>'],
    ['a paragraph that an end tag puts in front of a table', '<table></p><tr><td>a</table>'],
    ['a template', '<template><td>x</template>'],
    ['a formula', '<math><mi>x</math>'],
    ['text in a drawing', '<svg><text>x</text></svg>'],
    ['a field in a list', '<select><input></select>'],
    ['a form that ends before what is in it', '<form><div></form>x</div>y'],
    ['a form that ends with formatting left open', '<form><b>x</form>y'],
    ['a form that ends with formatting opened again', '<form><p><b>x</p>y</form>z'],
    ['a heading in a heading, formatting in between', '<h1><b><h2>x</b>y'],
    ['a table in a paragraph, by an unknown doctype', '<!doctype html system "x"><p><table><tr><td>a</table>'],
    ['a reference that is not ended', 'a&ampb'],
    ['a reference to nobody knows what', '&NotEqualTilde;'],
    ['a reference to a control character', '&#13;&#128;'],
    ['a script within a comment within a script', '<script><!--<script></script>--></script>x'],
    ['text without an end', '<title>x'],
    ['a character without a code', 'a\0b'],
    ['a line break that an end tag makes in front of a page', '</br>'],
  ])('%s', (_, html) => {
    expect(quickTree(html)).toBeNull()
  })
})

const inline = 'a b font i span strong u o:p label'.split(' ')
const blocks = 'p p div div ul li ol dl dd dt h1 h2 section center address pre form button blockquote'.split(' ')
const tables = 'table tr tr td td td th tbody thead tfoot caption colgroup col'.split(' ')
const others = (
  'applet base body br dialog dir embed fieldset frame head hr html iframe image img input legend link main ' +
  'marquee math meta nav nobr noscript object option param rt script select style svg template textarea title wbr'
).split(' ')

describe('the same rows as with the parser', () => {
  const names = [...new Set([...inline, ...blocks, ...tables, ...others])]

  test.each([
    ['the body', '', ['1', '2', '3', '4'], ''],
    ['a cell', '<table><tr><td>0', ['1', '2', '3', '4'], '9</table>'],
    ['a row', '<p>0<table><tr>', ['', '', '', ''], '<td>9</table>'],
  ])('for any two elements in %s', (_, before, [one, two, three, four], behind) => {
    let certain = 0
    for (const outer of names) {
      for (const inner of names) {
        const tags = `<${outer}>${one}<${inner}>${two}</${outer}>${three}</${inner}>${four}`
        const html = `<!doctype html>${before}${tags}${behind}`
        const { quick, standard } = both(html)
        if (quick === null) continue
        certain++
        expect(quick, html).toEqual(standard)
      }
    }
    expect(certain).toBeGreaterThan(names.length)
  })

  // Among these, the parser does not tell the place of every character.
  const hard = ['<', ' < ', '&lt;', '&amp;', '& ', '&#50;', '&#x20000;', '&#32;', '"', "'", '&amp', '</br>', '</>']
  const easy = ['规章', '规', '0', '12', ' ', '  ', '\n', '\r\n', '\t', '\u3000', 'x|', ',1,2', '1 | 2', '<!-- x -->']
  const attributes = [' class=x', ' colspan=2', ' rowspan="3" colspan="2"', ' COLSPAN=3 colspan=2', '/', ' a=b/', ' b ']
  const starts = [
    '',
    '<!doctype html>',
    '<html><head><title>题</title></head> <body>',
    '<meta name=PubDate content=2024>\n',
  ]

  test('for pages that are made at random', () => {
    const chance = random(6, 'pages')
    let certain = 0
    for (let index = 0; index < 12_000; index++) {
      const html = randomPage(chance, easy)
      const { quick, standard } = both(html)
      if (quick !== null) certain++
      if (quick !== null) expect(quick, JSON.stringify(html)).toEqual(standard)
    }
    expect(certain).toBeGreaterThan(5_000)
  })

  test('but for places, for pages with any character', () => {
    const chance = random(7, 'pages')
    const withoutPlaces = (rows: unknown) =>
      JSON.parse(JSON.stringify(rows, (key, value) => (key === 'span' || key === 'offsets' ? undefined : value)))
    for (let index = 0; index < 12_000; index++) {
      const html = randomPage(chance, [...easy, ...hard])
      const { quick, standard } = both(html)
      if (quick !== null) expect(withoutPlaces(quick), JSON.stringify(html)).toEqual(withoutPlaces(standard))
    }
  })

  test('for pages with a character without a code, which may stand in a tag', () => {
    const chance = random(8, 'pages')
    let certain = 0
    for (let index = 0; index < 12_000; index++) {
      const page = randomPage(chance, easy)
      const at = chance.below(page.length)
      const html = `${page.slice(0, at)}\0${page.slice(at)}`
      const { quick, standard } = both(html)
      if (quick !== null) certain++
      if (quick !== null) expect(quick, JSON.stringify(html)).toEqual(standard)
    }
    expect(certain).toBeGreaterThan(2_000)
  })

  function randomPage(chance: Random, texts: readonly string[]): string {
    const pick = <T>(list: readonly T[]): T => list[chance.below(list.length)] as T
    const favourites = pick([inline, blocks, tables])
    const name = () => pick(chance.chance(0.6) ? favourites : pick([inline, blocks, tables, others]))
    const open: string[] = []
    const order = chance.next()
    let html = `${pick(starts)}规`
    for (let count = 2 + chance.below(24); count > 0; count--) {
      const kind = chance.next()
      if (kind < 0.35) html += pick(texts)
      else if (kind < 0.65) {
        const opened = name()
        open.push(opened)
        html += `<${opened}${chance.chance(0.3) ? pick(attributes) : ''}>`
      } else html += `</${chance.next() < order ? (open.pop() ?? name()) : name()}>`
    }
    return html
  }
})
