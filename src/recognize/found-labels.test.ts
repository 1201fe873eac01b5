import { expect, it } from 'vitest'
import { forms } from '../forms/index.ts'
import { textRows } from '../layouts/text.ts'
import { lookAt } from './first-look.ts'
import { findLabels, textOfRegion } from './found-labels.ts'
import { printTable } from './printed.ts'
import { tokensOf } from './tokens.ts'

const printed = forms.map((form) => printTable(form, 'disclosure'))

/** What is found in a text, label by label: how many of its characters; in both editions of the table. */
function found(text: string): readonly (readonly (number | undefined)[])[] {
  const rows = textRows(text)
  const tokens = tokensOf(rows, lookAt(rows))
  const region = textOfRegion(tokens, { from: 0, to: tokens.length })
  return printed.map((table) => findLabels(region, table).marks.map((mark) => mark?.matched))
}

const documents = {
  whole: '规章 | 0 | 1 | 2\n行政规范性文件 | 3 | 4 | 5\n行政许可 | 6\n行政处罚 | 7',
  short: '规章 | 0 | 1 | 2\n行政许可 | 6',
  broken: '规章 | 0 | 1 | 2\n行政规 | 3 | 4 | 5\n范性文件\n行政许可 | 6\n行政处罚 | 7',
}

it('does not depend on what was read before, be it the same words with values elsewhere', () => {
  const alone = Object.values(documents).map(found)
  for (let count = 0; count < 50; count++) found(`规章 | 0 | 1 | 2\n第${count}行 | 3`)
  const again = Object.values(documents).toReversed().map(found).toReversed()
  expect(again).toEqual(alone)
  expect(Object.values(documents).map(found)).toEqual(alone)
})
