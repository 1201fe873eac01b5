import { describe, expect, test } from 'vitest'
import { hostileResult, options, quoted, results, rowTotal, summary } from '../../test/hostile-result.ts'
import type { FileResult, FormatOptions, Summary } from './format.ts'
import { pretty } from './pretty.ts'
import { displayWidth } from './width.ts'

function shown(given: Partial<FormatOptions> = {}, files: readonly FileResult[] = results, whole = summary): string {
  const writer = pretty({ ...options, ...given })
  const texts = files.map((each) => writer.file(each)).filter((text) => text !== '')
  const written = { isEmpty: texts.length === 0, crashed: false }
  return writer.head() + texts.join(writer.separator ?? '') + writer.foot(whole, written)
}

test.each(['zh', 'en'] as const)('the whole of it, in %s', async (language) => {
  await expect(shown({ language })).toMatchFileSnapshot(`../../fixtures/formats/pretty.${language}.txt`)
})

test.each([40, 57, 80, 120])('no line is wider than %i columns', (width) => {
  for (const language of ['zh', 'en'] as const) {
    const [, ...lines] = shown({ width, language }).split('\n')
    // The name of the file and the line that says how much was checked stay whole.
    for (const line of lines.slice(0, -2)) {
      if (!/^(?:报 告|empty)/.test(line)) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
    }
  }
})

test('colour changes nothing but colours', () => {
  const painted = shown({ color: 1 })
  expect(painted).toContain('\u001b[')
  expect(painted.replace(/\u001b\[[\d;]*m/g, '')).toBe(shown())
})

test('the line of the document is only shown where it is asked for and at hand', () => {
  expect(shown()).toContain('│ （一）予以公开 | 71 | 12 | 5 | 0 |')
  expect(shown({ showSource: false })).not.toContain('│')
  expect(shown({}, [{ ...hostileResult, text: null }])).not.toContain('│')
})

test('of very many other places the first are shown, and how many more there are', () => {
  const [related] = rowTotal.related ?? []
  if (!related) throw new Error('the finding has related places')
  const many = { ...rowTotal, related: Array.from({ length: 30 }, () => related) }
  const one = shown({ width: 400 }, [{ ...hostileResult, findings: [many] }])
  expect(one.match(/自然人”列 4:15（12）/g)).toHaveLength(8)
  expect(one).toContain('；另有 22 处，不一一列出')
})

describe('the sum behind a finding', () => {
  const sum = (given: object, language: 'zh' | 'en' = 'zh') =>
    shown({ language, showSource: false }, [
      { ...hostileResult, findings: [{ ...rowTotal, related: [], data: {}, ...given }] },
    ])

  test.each([
    [{ formula: '71 ≠ 12 + 5' }, '12 + 5 = 17，表中为 71', '12 + 5 = 17; the table says 71'],
    [{ formula: '60 + 11 ≠ 12 + 5' }, '60 + 11 = 71，而 12 + 5 = 17', '60 + 11 = 71, but 12 + 5 = 17'],
    [{ formula: '60 + 11 ≠ 17' }, '60 + 11 = 71，表中为 17', '60 + 11 = 71; the table says 17'],
    [{ formula: '71 ≠ 17' }, '71 ≠ 17', '71 ≠ 17'],
    [{ formula: '12 + 5 = 17' }, '12 + 5 = 17，表中为 71', '12 + 5 = 17; the table says 71'],
    [{ formula: '12 + 5 = 17', at: { section: 'overview' } }, '12 + 5 = 17，报告中为 71', '17; the report says 71'],
    [{ formula: '71 > 17' }, '71 > 17', '71 > 17'],
    [{ formula: undefined }, '应为 17，表中为 71', 'expected 17; the table says 71'],
    [{ formula: undefined, found: undefined }, '应为 17', 'expected 17'],
    [
      { formula: undefined, expected: '（四）', found: '()' },
      '应为“（四）”，表中为“()”',
      'expected “（四）”; the table says “()”',
    ],
  ])('%j', (given, zh, en) => {
    expect(sum(given)).toContain(zh)
    expect(sum(given, 'en')).toContain(en)
  })

  test('is not repeated where the message has it', () => {
    const rule = { ...rowTotal.rule, message: { zh: '应当是 17，却是 71', en: '17, not 71' } }
    expect(sum({ formula: undefined, rule })).not.toContain('应为')
  })
})

describe('what is said of a wrong cell', () => {
  const cell = (data: object, language: 'zh' | 'en' = 'zh') =>
    shown({ language, width: 200 }, [{ ...hostileResult, findings: [{ ...quoted, data }] }])
  const changes = [{ table: 'litigation', row: 'review', column: 'upheld', read: 5, proposed: 3 }]
  const explanations = [{ probability: 0.999, operation: 'digit-replaced', origin: 'report', changes, repairs: [] }]

  test('how sure it is, never that it is all too sure', () => {
    const told = '四、行政复议，“结果维持”列：5 → 3（一位数字有误；机关填报；把握在 99% 以上）'
    expect(cell({ status: 'certain', explanations })).toContain(`可以确定：${told}`)
    expect(cell({ status: 'likely', explanations })).toContain(`很可能：${told}`)
    expect(cell({ status: 'ambiguous', explanations })).toContain(`可能：${told}`)
    expect(cell({ status: 'certain', explanations }, 'en')).toContain(
      "5 → 3 (one digit wrong; the agency's report; over 99% sure)",
    )
  })

  test('what several explanations have in common, and that there is none', () => {
    const two = [...explanations, ...explanations]
    expect(cell({ status: 'ambiguous', explanations: two, shared: changes })).toContain(
      '各种可能的共同点：四、行政复议',
    )
    expect(cell({ status: 'unexplained', explanations: [] })).toContain('推断不出是哪一格有误')
  })

  test('data of another shape is left alone', () => {
    for (const data of [{ status: 1, explanations: 'x' }, { explanations: [null, 3] }, {}]) {
      expect(cell(data)).not.toMatch(/可能|推断/)
    }
    expect(cell({ explanations: [{ changes: [{ table: 'x', row: 1 }], operation: 'new-kind' }] })).toContain(
      '（new-kind）',
    )
  })
})

describe('where nothing is wrong', () => {
  const fine: Summary = { ...summary, files: 1, reports: 1, errors: 0, warnings: 0, infos: 0 }
  const foot = (whole: Partial<Summary>, language: 'zh' | 'en' = 'zh') => shown({ language }, [], { ...fine, ...whole })
  const checks = { holds: 69, broken: 0, unknown: 0 }

  test('it says so, and how much was checked', () => {
    expect(foot({ checks })).toBe('没有发现问题。\n1 份报告：检查 69 项，成立 69 项，不成立 0 项，无法判断 0 项\n')
    expect(foot({ checks }, 'en')).toBe(
      'No problems found.\n1 report, 69 checks: 69 passed, 0 failed, 0 could not be decided\n',
    )
  })

  test('what could not be decided is no part of it', () => {
    expect(foot({ checks: { ...checks, unknown: 1 } })).toContain('没有发现问题（无法判断的项目除外）')
    expect(foot({ checks: { holds: 0, broken: 0, unknown: 9 } })).toContain('没有一项能够检查，不能说没有问题')
  })

  test('nor what is known or waived', () => {
    const hidden = foot({ checks: { ...checks, broken: 3 }, known: 2, waived: 1 })
    expect(hidden).toContain('没有发现新的问题')
    expect(hidden).toContain('另有已知问题 2 个、获准豁免 1 个，未列出')
  })

  test('of a file of which nothing could be checked that is said', () => {
    const [, , empty] = results
    expect(shown({}, empty ? [empty] : [])).toMatch(/^empty\.txt.*\n {2}没有一项能够检查/s)
  })
})

test('the summary alone', () => {
  expect(shown({ summaryOnly: true }).split('\n')).toHaveLength(3)
})
