import { expect, test } from 'vitest'
import { type BoxLine, drawBox, type Field } from './box.ts'

test('rules cross the bars above and below them', () => {
  const lines: readonly BoxLine[] = [
    'rule',
    [field('第一项', 13)],
    'rule',
    [field('规章', 5), field('12', 5, 'right')],
    'rule',
    [field('甲', 2), field('乙', 8, 'centre')],
    'rule',
  ]
  expect(drawBox(lines, plain)).toEqual([
    '┌───────────────┐',
    '│ 第一项        │',
    '├───────┬───────┤',
    '│ 规章  │    12 │',
    '├────┬──┴───────┤',
    '│ 甲 │    乙    │',
    '└────┴──────────┘',
  ])
})

test('an open field goes on below the rule', () => {
  const lines: readonly BoxLine[] = [
    'rule',
    [{ ...field('', 2), open: true }, field('法人', 7, 'centre'), { ...field('', 2), open: true }],
    'rule',
    [field('人', 2), field('a', 2), field('b', 2), field('计', 2)],
    'rule',
  ]
  expect(drawBox(lines, plain)).toEqual([
    '┌────┬─────────┬────┐',
    '│    │   法人  │    │',
    '│    ├────┬────┤    │',
    '│ 人 │ a  │ b  │ 计 │',
    '└────┴────┴────┴────┘',
  ])
})

test('a mark stands behind the text and moves nothing', () => {
  const bold = (text: string) => `<${text}>`
  const marked = { ...field('12', 4, 'right'), mark: '~' }
  expect(
    drawBox(
      [
        [marked, marked],
        [field('12', 4, 'right'), field('3', 4, 'right')],
      ],
      plain,
    ),
  ).toEqual(['│   12~│   12~│', '│   12 │    3 │'])
  expect(drawBox([[{ ...marked, paint: bold }]], plain)).toEqual(['│   <12><~>│'])
})

test('colour goes round the text alone', () => {
  const bold = (text: string) => `<${text}>`
  expect(drawBox([[{ text: '12', width: 4, align: 'right', paint: bold }]], plain)).toEqual(['│   <12> │'])
})

function field(text: string, width: number, align: Field['align'] = 'left'): Field {
  return { text, width, align, paint: plain }
}

function plain(text: string): string {
  return text
}
