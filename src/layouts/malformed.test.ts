import { type CheerioAPI, load } from 'cheerio'
import { expect, it } from 'vitest'
import { type Random, random } from '../../test/made/random.ts'
import { readRows } from './index.ts'

/**
 * Rows of tables as the HTML standard's parser and its table model have them: each a list of cells, with `_` for a column
 * that a cell above covers. Text that the parser moves in front of its table is a string.
 */
function shown(text: string): readonly (string | readonly string[])[] {
  return readRows({ text, mediaType: 'text/html' })
    .filter(({ cells }) => cells.length > 0)
    .map(({ table, cells }) => {
      if (table === 0) return cells.map((cell) => cell.text).join()
      const row: string[] = []
      for (const cell of cells) {
        while (row.length < cell.column) row.push('_')
        row.push(cell.text.replace(/\n+/g, '\n'))
      }
      return row
    })
}

it.each([
  [
    'unclosed cells',
    '<table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table>',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['unclosed rows', '<table><tr><td>a</td><tr><td>b</td></table>', [['a'], ['b']]],
  ['an unclosed table at the end', '<table><tr><td>a</td><td>b', [['a', 'b']]],
  ['an unclosed head cell', '<table><tr><th>a<td>b</table>', [['a', 'b']]],
  ['cells without a row', '<table><td>a<td>b</table>', [['a', 'b']]],
  ['a cell behind its row', '<table><tr><td>a</td></tr><td>b</td></table>', [['a'], ['b']]],
  ['a row behind its group', '<table><tbody><tr><td>a</td></tr></tbody><tr><td>b</table>', [['a'], ['b']]],
  [
    'a group that ends within a row span',
    '<table><tr><td rowspan=2>a<td>b</tbody><tr><td>c</table>',
    [['a', 'b'], ['c']],
  ],
  [
    'a row span over an unclosed row',
    '<table><tr><td rowspan=2>a<td>b<tr><td>c</table>',
    [
      ['a', 'b'],
      ['_', 'c'],
    ],
  ],
  ['text in the table', '<table>x<tr><td>a</table>', ['x', ['a']]],
  ['text in a row', '<table><tr>x<td>a</table>', ['x', ['a']]],
  ['text between cells', '<table><tr><td>a</td>x<td>b</td></tr></table>', ['x', ['a', 'b']]],
  ['text behind the last row', '<table><tr><td>a</td></tr>x</table>', ['x', ['a']]],
  ['a block between rows', '<table><tr><td>a</tr><div>x</div><tr><td>b</table>', ['x', ['a'], ['b']]],
  ['text behind the table', '<table><tr><td>a</table>x', [['a'], 'x']],
  ['an inline tag left open in a cell', '<table><tr><td><b>a<td>b</table>', [['a', 'b']]],
  ['an end tag of another cell', '<table><tr><td>a<span>b<td>c</span>d</table>', [['ab', 'cd']]],
  ['a stray </div> in a cell', '<table><tr><td>a</div></td><td>b</table>', [['a', 'b']]],
  ['a stray </p> in a cell, which is a paragraph', '<table><tr><td>a</p>b<td>c</table>', [['a\nb', 'c']]],
  ['a stray </td>', '<table><tr></td><td>a</td></td><td>b</table>', [['a', 'b']]],
  ['a stray </tr> and </table>', '<table><tr><td>a</tr></tr></table></table>x', [['a'], 'x']],
  ['a paragraph left open in a cell', '<table><tr><td>a<p>b<td>c</table>', [['a\nb', 'c']]],
  ['a table in a row, which ends the one around it', '<table><tr><table><tr><td>a</table>', [['a']]],
  ['a table in a cell that is left open', '<table><tr><td>x<table><tr><td>a</table>', ['x', ['a']]],
  ['columns described', '<table><colgroup><col><col><tr><td>a<td>b</table>', [['a', 'b']]],
  ['cells without a table, whose tags are ignored', '<td>x</td><td>y</td>', ['xy']],
  ['a tag cut off at the end', '<table><tr><td>a<td>b</td><td', [['a', 'b']]],
])('%s', (_, html, expected) => {
  expect(shown(html)).toEqual(expected)
})

it('keeps the place of a cell whose end is implied', () => {
  const html = '<table><tr><td>规章<td> <b>12<tr><td>x'
  const cell = readRows({ text: html, mediaType: 'text/html' })[0]?.cells[1]
  expect(cell && html.slice(cell.span.start, cell.span.end)).toBe('12')
})

it('keeps the place of text that is moved in front of its table', () => {
  const html = '<table><tr><td>a</td>规章<td>b</td></tr></table>'
  const cell = readRows({ text: html, mediaType: 'text/html' })[0]?.cells[0]
  expect(cell && html.slice(cell.span.start, cell.span.end)).toBe('规章')
})

it('has the grids of the standard, for tables with slips made at random', () => {
  const chance = random(5, 'slips')
  let filled = 0
  for (let index = 0; index < 4_000; index++) {
    const html = tableWithSlips(chance)
    const rows = readRows({ text: html, mediaType: 'text/html' }).filter(({ table }) => table > 0)
    const read = rows.map(({ cells }) =>
      cells.map(({ column, columns, text }) => ({ column, columns, text: text.replace(/\s/g, '') })),
    )
    expect(read, JSON.stringify(html)).toEqual(gridsOf(html))
    if (read.some((cells) => cells.length > 1)) filled++
  }
  expect(filled).toBeGreaterThan(2_000)
})

/** A table in which some tags are missing, or stand where they should not. */
function tableWithSlips(chance: Random): string {
  const slips = chance.next() * 0.3
  const mostly = (tag: string) => (chance.chance(slips) ? '' : tag)
  const spans = ['', '', ' colspan=2', ' rowspan=2', ' rowspan=3 colspan=2', ' rowspan=0'] as const
  const words = ['规章', '0', '<b>1', '2</b>', '<p>3', '4</p>', '<div>5', '</div>6', '\n', '7<br>8', '<span>9'] as const
  const strays = [
    '',
    '',
    '',
    '\n',
    'x',
    '</div>',
    '<div>y</div>',
    '</td>',
    '<tbody>',
    '</table>',
    '<table><td>',
  ] as const
  let html = `${chance.pick(['', '<!doctype html>', '<p>', '<b>', '<form>'])}<table>`
  for (let rows = 1 + chance.below(5); rows > 0; rows--) {
    html += mostly('<tr>')
    for (let cells = 1 + chance.below(4); cells > 0; cells--) {
      html += `${mostly(`<td${chance.pick(spans)}>`)}${chance.pick(words)}${mostly('</td>')}`
      if (chance.chance(slips / 3)) html += chance.pick(strays)
    }
    html += mostly('</tr>')
    if (chance.chance(slips)) html += chance.pick(strays)
  }
  return `${html}${mostly('</table>')}z`
}

interface PlacedCell {
  readonly column: number
  readonly columns: number
  readonly text: string
}

/** The rows of all tables that hold none, by cheerio, whose parser is the standard's, and the standard's words on forming a table. */
function gridsOf(html: string): readonly (readonly PlacedCell[])[] {
  const $ = load(html)
  return $('table:not(:has(table))')
    .get()
    .flatMap((table) => {
      const groups = $(table).children('thead, tbody, tfoot')
      // The feet stand last, wherever they are written.
      const ordered = [...groups.not('tfoot').get(), ...groups.filter('tfoot').get()]
      return ordered.flatMap((group) => formed($, $(group).children('tr')))
    })
}

function formed($: CheerioAPI, rows: ReturnType<CheerioAPI>): readonly (readonly PlacedCell[])[] {
  const taken = new Set<string>()
  return rows.get().map((row, y) => {
    let x = 0
    return $(row)
      .children('td, th')
      .get()
      .map((element) => {
        const cell = $(element)
        const columns = Number(cell.attr('colspan') ?? 1)
        const height = Number(cell.attr('rowspan') ?? 1) || rows.length
        while (taken.has(`${x} ${y}`)) x++
        const column = x
        x += columns
        for (let covered = column; covered < x; covered++) {
          for (let down = 0; down < height; down++) taken.add(`${covered} ${y + down}`)
        }
        return { column, columns, text: cell.text().replace(/\s/g, '') }
      })
  })
}
