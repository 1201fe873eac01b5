import type { FileResult, FormatOptions, Summary } from '../src/formats/format.ts'
import type { Finding } from '../src/lint.ts'
import { unrecognized } from '../src/recognize/index.ts'
import type { Rule } from '../src/rules/rule.ts'
import { positions, type Span } from '../src/source/source.ts'

/** All that a document or a file name could do to a format. */
const hostile =
  '"引"\t12\r\u001b[31m红\u0000\u202e倒\u2028]]>::error::坏##[warning]=cmd()|<script>alert(1)</script>[点](http://坏.cn) @某 www.坏.cn &amp; \ud800𠮷１２\uffff'

export const hostilePath = '报 告/50%25#1/a,b:c|[x](y)&"\'<\u202e>\u001b.txt'

/** A mobile number that no format may show in full. */
export const mobile = '13800001234'

const text = [
  '绿园区工信局2023年政府信息公开工作年度报告',
  `\t\t一、总体情况 𠮷１２ 本年新收 71 件\u001b[31m\u0000\u202e，联系电话：${mobile}。`,
  `${'很长的一行'.repeat(60)}此处有误${'后面还有'.repeat(60)}`,
  '（一）予以公开 | 71 | 12 | 5 | 0 |',
  '::error::=1+1',
].join('\r\n')

export const testRules: { readonly [name: string]: Rule } = {
  quoted: rule('narrative/template-residue', {
    zh: '文中有“{what}”，不应当出现在报告中',
    en: 'The text has “{what}”, which has no place in a report',
  }),
  sum: rule('applications/row-total', {
    zh: '“{row}”一行的总计与各列之和不符',
    en: 'The total of row “{row}” is not the sum of its columns',
  }),
  missing: rule('document/title-missing', { zh: '没有标题', en: 'There is no title' }),
  wrongCell: rule('arithmetic/wrong-cell', {
    zh: '有一格填错，表中几处合计因此不成立',
    en: 'One cell is wrong, and several sums of the table fail for it',
  }),
}

function rule(id: string, message: Rule['message']): Rule {
  return {
    id,
    severity: 'error',
    title: { zh: `规则 ${id}`, en: `Rule ${id}` },
    message,
    advice: { zh: '请核对原件后改正。', en: 'Check the original and correct it.' },
    basis: [{ zh: '《条例》第五十条', en: 'Article 50 of the regulation' }],
    *check() {},
  }
}

export const quoted = finding('quoted', {
  span: spanOf('本年新收 71 件'),
  at: { section: 'overview' },
  arguments: { what: `${hostile}${mobile}` },
  severity: 'warning',
  origin: 'hijack',
  data: { words: [hostile, mobile], [hostile]: null },
})

export const rowTotal = finding('sum', {
  span: spanOf('71 | 12'),
  at: { table: 'applications', row: 'granted' },
  arguments: { row: '（一）予以公开' },
  expected: 17,
  found: 71,
  formula: '71 ≠ 12 + 5',
  related: [
    related('12', 'natural'),
    related('5', 'business'),
    { ...related('0', 'research'), span: null, message: { zh: hostile, en: hostile } },
  ],
  data: { blanksAsZero: 1 },
})

export const wrongCell = finding('wrongCell', {
  span: spanOf('71 | 12'),
  at: { table: 'applications', row: 'granted', column: 'total' },
  origin: 'unknown',
  data: {
    status: 'likely',
    explanations: [
      {
        probability: 0.968,
        operation: 'digits-transposed',
        origin: 'report',
        changes: [{ table: 'applications', row: 'granted', column: 'total', read: 71, proposed: 17 }],
        repairs: ['applications/row-total granted'],
      },
      {
        probability: 0.001,
        operation: 'row-shifted',
        origin: 'extraction',
        changes: [
          { table: 'applications', row: 'granted', column: 'natural', read: 12, proposed: 66 },
          { table: 'applications', row: 'granted', column: 'business', read: null, proposed: null },
        ],
        repairs: [],
      },
    ],
    shared: 'applications/granted',
  },
  consequences: [rowTotal],
})

export const titleMissing = finding('missing', {
  span: null,
  at: { part: 'title' },
  severity: 'info',
  origin: 'extraction',
})

const longLine = finding('quoted', {
  span: spanOf('此处有误'),
  at: { section: 'problems' },
  arguments: { what: { zh: '此处有误', en: 'an error' } },
})

/** A report with a name, an agency and findings that would break out of every format that lets them. */
export const hostileResult: FileResult = {
  path: hostilePath,
  report: {
    ...unrecognized('not-a-report'),
    kind: 'report',
    reason: null,
    edition: '2021',
    agency: { value: `=绿园区${hostile}`, span: { start: 0, end: 6 } },
    year: { value: 2023, span: { start: 6, end: 10 } },
  },
  findings: [titleMissing, quoted, longLine, wrongCell, rowTotal, rowTotal].map((each) => ({ ...each })),
  checks: { holds: 60, broken: 6, unknown: 3 },
  positionAt: positions(text),
  text,
}

/** A report in which nothing is wrong, one in which nothing could be checked, and the hostile one. */
export const results: readonly FileResult[] = [
  { ...hostileResult, path: 'fine.txt', findings: [], checks: { holds: 69, broken: 0, unknown: 0 } },
  hostileResult,
  { ...hostileResult, path: 'empty.txt', findings: [], checks: { holds: 0, broken: 0, unknown: 69 } },
]

export const summary: Summary = {
  files: 3,
  reports: 2,
  checks: { holds: 129, broken: 6, unknown: 72 },
  errors: 4,
  warnings: 1,
  infos: 1,
  known: 0,
  waived: 0,
}

export const options: FormatOptions = {
  language: 'zh',
  color: 0,
  width: 80,
  showSource: true,
  summaryOnly: false,
  quiet: false,
  version: '1.2.3',
  rules: Object.values(testRules).map((each) => ({ rule: each, severity: null })),
}

function finding(name: string, told: Partial<Finding> & Pick<Finding, 'at' | 'span'>): Finding {
  const own = testRules[name]
  if (!own) throw new Error(`There is no rule ${name}.`)
  return { rule: own, severity: 'error', origin: 'report', consequences: [], ...told }
}

function related(value: string, column: string) {
  return {
    at: { table: 'applications', row: 'granted', column } as const,
    span: spanOf(` ${value} |`),
    message: { zh: value, en: value },
  }
}

function spanOf(part: string): Span {
  const start = text.indexOf(part)
  if (start < 0) throw new Error(`The text has no ${part}.`)
  return { start, end: start + part.length }
}
