import { describe, expect, it } from 'vitest'
import { readRows } from './index.ts'
import type { Row } from './row.ts'

function read(text: string): readonly Row[] {
  return readRows({ text, mediaType: 'text/plain' })
}

/** Rows as `layout: cell·cell`; lines without any cell are left out. */
function shown(text: string): readonly string[] {
  return read(text)
    .filter(({ cells }) => cells.length > 0)
    .map(({ layout, cells }) => `${layout}: ${cells.map((cell) => cell.text).join('·')}`)
}

describe('bars', () => {
  it.each([
    ['with a bar at the end', '规章 | 0 | 1 | 2 |', 'pipe: 规章·0·1·2'],
    ['with a bar at both ends', '| 规章 | 0 | 1 | 2 |', 'pipe: 规章·0·1·2'],
    ['with bars between the cells only', '规章|0|1|2', 'pipe: 规章·0·1·2'],
    ['with blank cells', '规章 | 0 | | 2 |', 'pipe: 规章·0··2'],
    ['with padding at the end', '第二十条第(一)项 | |||', 'pipe: 第二十条第(一)项'],
    ['with padding behind a value', '规章 | 0 | |||', 'pipe: 规章·0'],
    ['without blanks, where a bar behind a bar is a blank cell', '|规章|0||', 'pipe: 规章·0·'],
    ['with a blank first cell', '| | 1 | 2 |', 'pipe: ·1·2'],
    ['in full width', '规章｜0｜1｜', 'pipe: 规章·0·1'],
    ['drawn', '│规章│ 0│ 1│', 'pipe: 规章·0·1'],
    ['with a bar that is escaped', '增\\|减 | 1 |', 'pipe: 增\\|减·1'],
    ['behind a lone cell', '规章 |', 'pipe: 规章'],
  ])('%s', (_, line, row) => {
    expect(shown(line)).toEqual([row])
  })
})

describe('a line of bars only', () => {
  it('ends the cell on the line before', () => {
    expect(shown('规章\n|\n0\n|\n1\n|')).toEqual(['line: 规章', 'line: 0', 'line: 1'])
  })

  it('is blank cells behind a line that has its own', () => {
    expect(shown('规章 |\n0 |\n|\n2 |')).toEqual(['pipe: 规章', 'pipe: 0', 'pipe: ', 'pipe: 2'])
    expect(shown('规章 |\n||\n2 |')).toEqual(['pipe: 规章', 'pipe: ·', 'pipe: 2'])
  })
})

describe('tabs', () => {
  it.each([
    ['between cells', '规章\t0\t1\t2', 'tab: 规章·0·1·2'],
    ['with an empty cell in between', '规章\t0\t\t2', 'tab: 规章·0··2'],
    ['with empty cells under a row span', ' \t \t2.重复申请\t0', 'tab: ··2.重复申请·0'],
    ['one at the end of the line', '规章\t0\t', 'tab: 规章·0'],
    ['that only indent', '\t\t一、总体情况', 'line: 一、总体情况'],
  ])('%s', (_, line, row) => {
    expect(shown(line)).toEqual([row])
  })
})

describe('commas', () => {
  it('part the cells of a run of like lines', () => {
    expect(shown('规章,0,1,2\n行政规范性文件,3,4,5\n行政许可,6,7,')).toEqual([
      'comma: 规章·0·1·2',
      'comma: 行政规范性文件·3·4·5',
      'comma: 行政许可·6·7·',
    ])
  })

  it('within quotes part nothing', () => {
    const page = '"（二）部分公开（区分处理的,只计这一情形）",0,1\n（一）予以公开,2,3\n"4,500",5,6'
    expect(shown(page)).toEqual([
      'comma: （二）部分公开（区分处理的,只计这一情形）·0·1',
      'comma: （一）予以公开·2·3',
      'comma: 4,500·5·6',
    ])
  })

  it.each([
    ['in a sentence', '今年,我局加强领导,完善制度。\n今年,我局强化监督,落实责任。\n今年,我局公开信息,回应关切。'],
    ['in fewer than three lines', '规章,0,1\n行政许可,2,3'],
    ['in lines of different length', '规章,0,1\n行政许可,2\n行政强制,4,5,6'],
  ])('%s part nothing', (_, page) => {
    expect(shown(page)).toEqual(page.split('\n').map((line) => `line: ${line}`))
  })
})

describe('lines', () => {
  it('are one cell, without the blanks around', () => {
    expect(shown('　　一、总体情况  ')).toEqual(['line: 一、总体情况'])
  })

  it.each([
    ['LF', '规章\n0'],
    ['CR LF', '规章\r\n0'],
    ['CR', '规章\r0'],
    ['a form feed between pages', '规章\f0'],
  ])('end at %s', (_, page) => {
    expect(shown(page)).toEqual(['line: 规章', 'line: 0'])
  })

  it.each(['', '---|:---:|---', '+----+----+', '├────┼────┤', '==========', '-----'])('%j has no cell', (line) => {
    expect(shown(line)).toEqual([])
  })

  it.each([' ', '\u00a0', '\u3000'])('%j is all that is left of a blank cell', (line) => {
    expect(shown(`规章\n${line}\n0`)).toEqual(['line: 规章', 'line: ', 'line: 0'])
  })

  it.each(['-', '—', '/', '--'])('%j may be a value', (line) => {
    expect(shown(line)).toEqual([`line: ${line}`])
  })
})

describe('a page', () => {
  it('may have several layouts', () => {
    const page = ['一、总体情况', '规章 | 0 |', '行政许可\t1', '---|---', '| 行政强制 | 2', '共收到申请3件。'].join(
      '\n',
    )
    expect(shown(page)).toEqual([
      'line: 一、总体情况',
      'pipe: 规章·0',
      'tab: 行政许可·1',
      'pipe: 行政强制·2',
      'line: 共收到申请3件。',
    ])
  })

  it('on one line is parted at its blanks', () => {
    const words = Array.from({ length: 400 }, (_, index) => `行政许可 ${index}`)
    const rows = read(words.join(' '))
    expect(rows.slice(0, 4).map(({ cells }) => cells[0]?.text)).toEqual(['行政许可', '0', '行政许可', '1'])
    expect(rows).toHaveLength(800)
  })

  it('may have 200,000 lines, a third of them empty', () => {
    expect(read('1\n\n2\n'.repeat(70_000))).toHaveLength(210_001)
  })

  it('that is one long paragraph stays one line', () => {
    expect(read('全面推进政务公开，'.repeat(300))).toHaveLength(1)
  })
})

describe('the place of a cell', () => {
  it.each([
    ['between bars', '一\r\n 规章 | 12 | | 3 |', ['一', '规章', '12', '', '3']],
    ['between tabs', '\n规章\t 12 \t\t3', ['规章', '12', '', '3']],
    ['between commas', 'a,b,c\n规章,"1,2",3\nd,e,', ['a', 'b', 'c', '规章', '1,2', '3', 'd', 'e', '']],
    ['on a line', '　规章　\r𠀀 12', ['规章', '𠀀 12']],
  ])('%s holds its text', (_, text, cells) => {
    const spans = read(text).flatMap((row) => row.cells.map(({ span }) => text.slice(span.start, span.end)))
    expect(spans).toEqual(cells)
  })

  it('on a page of one line holds its text', () => {
    const text = '规章 0 '.repeat(300)
    for (const { cells } of read(text)) {
      for (const cell of cells) expect(text.slice(cell.span.start, cell.span.end)).toBe(cell.text)
    }
  })

  it('that is blank is where it would begin', () => {
    expect(read('规章 || 2')[0]?.cells[1]?.span).toEqual({ start: 4, end: 4 })
  })

  it('has its column', () => {
    expect(read('规章 | 0 | | 2 |')[0]?.cells.map(({ column }) => column)).toEqual([0, 1, 2, 3])
  })
})
