import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import type { Report } from '../src/report/report.ts'
import { type MadeReport, makeReport } from './made/report.ts'
import { writers } from './made/writers/index.ts'

/** One page in the spellings that are met in the field; each must give every number, and a blank where one is printed. */
const plain = makeReport(8, { disclosureEdition: '2021', applicationsEdition: '2021' })
const distinct = makeReport(8, { disclosureEdition: '2021', applicationsEdition: '2021', distinct: true })
const tableRow = /<tr>(?:<td[^>]*>[^<]*<\/td>){0,3}(?:<td>[^<]*<\/td>){7}<\/tr>/g
const zeroCell = /<td>0<\/td>/g

describe.each([
  ['with real-looking numbers', plain],
  ['with a different number in every cell', distinct],
])('one page, %s', (_, made) => {
  const page = written('html', made)
  const cases: readonly (readonly [string, string])[] = [
    ['full-width digits', page.replace(/(?<=<td[^>]*>)[-\d.]+(?=<\/td>)/g, fullWidth)],
    [
      'thousands commas',
      page.replace(/(?<=<td[^>]*>)\d{4,}(?=<\/td>)/g, (digits) => Number(digits).toLocaleString('en-US')),
    ],
    ['12件', page.replace(/(?<=<td>)\d+(?=<\/td>)/g, '$&件')],
    ['(七) in half-width brackets', page.replaceAll('（七）', '(七)')],
    ['合计 for 总计', page.replaceAll('总计', '合计')],
    ['总 计', page.replaceAll('总计', '总 计')],
    [
      'a navigation table',
      page.replace(
        '<h1>',
        '<table><tr><td>规章</td><td>行政规范性文件</td></tr><tr><td>行政许可</td><td>行政处罚</td></tr></table><h1>',
      ),
    ],
    ['disclosure as four tables', written('html-disclosure-apart', made)],
    ['litigation as three tables', written('html-litigation-apart', made)],
    ['a page break in the applications table', withPageBreak(page)],
    ['an extra 小计 column', withSubtotals(page)],
    ['the page inside a layout table', written('html-layout-table', made)],
    ['the tables as text in a pre', written('html-pre', made)],
  ]

  it.each(cases)('%s', (_, text) => {
    if (text === page) throw new Error('The spelling changes nothing.')
    const report = read(text)
    expect(numbersOf(report)).toEqual(numbersIn(made))
    expect(report.edition).toBe('2021')
  })
})

describe('one page, its zeros', () => {
  it.each([
    ['as hyphens', '<td>-</td>'],
    ['as nothing', '<td></td>'],
    ['as no-break blanks', '<td>&nbsp;</td>'],
  ])('%s are blank, not 0', (_, cell) => {
    const report = read(written('html', plain).replace(zeroCell, cell))
    const numbers = numbersOf(report)
    for (const [key, value] of Object.entries(numbersIn(plain))) {
      const spanned = /^disclosure\/(?!regulations|normative)/.test(key)
      expect([key, numbers[key]]).toEqual([key, value === 0 && !spanned ? 'blank' : value])
    }
  })

  it('one total blank, the rest read', () => {
    const page = written('html', distinct)
    const { received } = distinct.tables.applications
    const blank = page.replace(`<td>${received?.total?.text}</td></tr>`, '<td></td></tr>')
    expect(blank).not.toBe(page)
    expect(numbersOf(read(blank))).toEqual({ ...numbersIn(distinct), 'applications/received/total': 'blank' })
  })
})

describe('one page, damaged', () => {
  const pipes = written('pipe', distinct)
  const lines = written('line', distinct)
  const cases: readonly (readonly [string, string])[] = [
    ['with the total before the first row', movedTotal(pipes)],
    ['with eight labels of a block lost', lines.replace(/^[1-8]\.(?:属于|其他法律|危及|保护第三方).*\n/gm, '')],
    [
      'with a row that the form does not have',
      pipes.replace(/行政规范性文件 \|.*\n/, '$&其他主动公开文件 | 3 | 4 | 5 |\n'),
    ],
    [
      'with a note in a label',
      lines.replace('三、本年度办理结果', '三、本年度办理结果（其中行政许可 -8 件，总计 12）'),
    ],
    ['followed by another report', `${lines}\n${written('line', makeReport(99))}`],
    ['with bars on lines of their own', lines.replace(/^(?![一二三四五六]、).{1,20}$/gm, '$&\n|')],
  ]

  it.each(cases)('%s', (_, text) => {
    expect([pipes, lines]).not.toContain(text)
    expect(numbersOf(parse({ text, mediaType: 'text/plain' }))).toEqual(numbersIn(distinct))
  })
})

function movedTotal(text: string): string {
  const total = /^.*（七）总计.*\n/m.exec(text)?.[0] ?? ''
  return text.replace(total, '').replace(/^一、本年新收/m, `${total}$&`)
}

function written(writer: string, made: MadeReport): string {
  return writers.find(({ name }) => name === writer)?.write(made) ?? ''
}

function read(text: string): Report {
  return parse({ text, mediaType: 'text/html' })
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

/** The table is cut in two behind its tenth row, with a page number in between and the heads once more. */
function withPageBreak(page: string): string {
  const heads = /<tr><td rowspan="3" colspan="3">.*\n.*\n.*\n/.exec(page)?.[0] ?? ''
  const rows = [...page.slice(page.indexOf(heads)).matchAll(tableRow)]
  const at = page.indexOf(heads) + (rows[10]?.index ?? 0)
  return `${page.slice(0, at)}</tbody></table>\n<p>- 4 -</p>\n<table><tbody>\n${heads}${page.slice(at)}`
}

/** Behind 其他 stands a sum of the five kinds of organizations, which the form does not have. */
function withSubtotals(page: string): string {
  return page
    .replace('<td colspan="5">法人或其他组织</td>', '<td colspan="6">法人或其他组织</td>')
    .replace('<td>其他</td></tr>', '<td>其他</td><td>小计</td></tr>')
    .replace(tableRow, (row) => {
      const numbers = [...row.matchAll(/<td>(\d+)<\/td>/g)].map(([, digits]) => Number(digits))
      if (numbers.length !== 7) return row
      const subtotal = numbers.slice(1, 6).reduce((sum, number) => sum + number, 0)
      return row.replace(/<td>\d+<\/td><\/tr>$/, (total) => `<td>${subtotal}</td>${total}`)
    })
}

type Numbers = { readonly [cell: string]: number | string }

function numbersOf(report: Report): Numbers {
  return Object.fromEntries(
    Object.entries(report.tables).flatMap(([table, { cells }]) =>
      Object.entries(cells).flatMap(([row, columns]) =>
        Object.entries(columns).map(([column, cell]) => [
          `${table}/${row}/${column}`,
          cell.state === 'number' ? cell.value : cell.state,
        ]),
      ),
    ),
  )
}

function numbersIn({ tables }: MadeReport): { readonly [cell: string]: number } {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, columns]) =>
        Object.entries(columns).map(([column, { value }]) => [`${table}/${row}/${column}`, value ?? Number.NaN]),
      ),
    ),
  )
}
