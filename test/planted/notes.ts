import { allCells } from '../made/report.ts'
import type { Writer } from '../made/writers/writer.ts'
import type { PlantedFault } from './fault.ts'

const linesOfText = {
  because: 'only texts with a row a line have lines to put something between',
  layouts: ({ name }: Writer) => ['pipe', 'pipe-padded', 'pipe-both-ends', 'tab', 'tab-spans'].includes(name),
}

/** What only the presets strict and all tell: notes on how a page was scraped, and a report of nothing. */
export const noteFaults: readonly PlantedFault[] = [
  {
    name: 'navigation and a footer',
    rules: ['page/chrome'],
    report: (report) => ({ ...report, furniture: { before: ['登录| 注册'], after: ['网站地图 联系我们'] } }),
  },
  {
    name: 'a bar alone on a line',
    rules: ['page/stray-separator'],
    only: linesOfText,
    page: (text) => `|\n${text}`,
  },
  {
    name: 'a blank line between two rows',
    rules: ['table/row-split'],
    only: linesOfText,
    page: (text) => text.replace(/\n(?=[|\s]*行政强制)/, '\n\n'),
  },
  {
    name: 'a label in the column of its group',
    rules: ['table/row-misplaced'],
    only: { because: 'only here do labels stand in columns of their own', layouts: ({ name }) => name === 'tab-spans' },
    page: (text) => text.replace(/\n\t\t(3\.危及“三安全一稳定”)/, '\n$1\t\t'),
  },
  {
    name: 'a page that says it is GB2312 and is UTF-8',
    rules: ['encoding/declared-mismatch'],
    only: { because: 'a text declares no encoding', layouts: ({ mediaType }) => mediaType === 'text/html' },
    page: (text) => text.replace(/charset="?utf-8"?/i, 'charset="gb2312"'),
  },
  {
    name: 'nothing but zeros',
    rules: ['document/all-zero'],
    report: (report) => (allCells(report).every(({ value }) => value === 0) ? report : null),
  },
]
