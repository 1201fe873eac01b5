import type { Form } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { GroupRow, Report } from '../../report/report.ts'
import { cellAt, countOf, originOf, sumOf } from '../cells.ts'
import { once } from '../once.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'

/** The form leaves the lines （三）不予公开 and the like without numbers. Where an office puts a subtotal there, it must be right. */
export const groupSubtotal: Rule = {
  id: 'applications/group-subtotal',
  severity: 'warning',
  title: { zh: '分组小计与其下各行之和不符', en: 'A subtotal differs from the rows below it' },
  message: {
    zh: '“{group}”行填有小计，在 {columns} 列与其下各行之和不符，如“{column}”列小计为 {found}，各行之和为 {expected}',
    en: 'The subtotals beside “{group}” differ from the rows they span in {columns} of the columns: in “{column}” it is {found}, the rows add up to {expected}',
  },
  advice: {
    zh: '官方表格在这一行不填数，请删去小计；要保留的，请使其等于其下各行之和。',
    en: 'The form has no numbers on this line: leave them out, or make them the sums of the rows that they stand for.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格：（三）（四）（五）和 2021 年版的（六）只是分组名称，不设数字',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号: （三）, （四）, （五）, and （六） since 2021, only name their groups',
    },
  ],
  check({ report }) {
    const table = report.tables.applications
    if (!table || table.rows.length === 0) return [unknown]
    return groupsOf(formOf(table.edition)).map((group) => {
      const given = table.groups.find(({ rows }) => rows.join() === group.join())
      // Nothing beside the label, as the form has it.
      return given ? compare(report, given) : holds
    })
  },
}

/** The innermost groups of the form, each as the rows that it spans. */
const groupsOf = once(({ tables }: Form): readonly (readonly string[])[] => {
  const groups = new Map<string, string[]>()
  for (const { rows } of tables.applications.blocks) {
    for (const { key, groups: labels } of rows) {
      const label = labels[1]
      if (label !== undefined) groups.set(label, [...(groups.get(label) ?? []), key])
    }
  }
  return [...groups.values()]
})

function compare(report: Report, { label, rows, values }: GroupRow): Outcome {
  const [block] = formOf(report.tables.applications?.edition ?? '2021').tables.applications.blocks
  if (!block || values.length !== block.columns.length) return unknown
  const compared = block.columns.map((column, index) => {
    const cells = rows.map((row) => cellAt(report, 'applications', row, column.key))
    const numbers = cells.map(({ value }) => value).filter((value) => value !== null)
    const given = values[index]
    const found = !given || given.state === 'blank' ? null : countOf(given)
    const expected = numbers.length < cells.length ? null : sumOf(numbers)
    return { column, cells, given, found, expected }
  })
  const wrong = compared.filter(({ found, expected }) => found !== null && expected !== null && found !== expected)
  const [first, ...others] = wrong
  if (!first || first.found === null || first.expected === null) {
    return compared.some(({ found, expected }) => found !== null && expected !== null) ? holds : unknown
  }
  const [row] = rows
  return {
    kind: 'broken',
    arguments: {
      group: label.value.slice(0, 40),
      columns: wrong.length,
      column: first.column.label,
      found: first.found,
      expected: first.expected,
    },
    at: { table: 'applications', ...(row !== undefined && { row }), column: first.column.key },
    span: first.given?.span ?? label.span,
    origin: originOf(wrong.flatMap(({ cells }) => cells)),
    expected: first.expected,
    found: first.found,
    formula: `${first.found} ≠ ${first.cells.map(({ value }) => value).join(' + ')}`,
    related: others.map(({ column, given, found, expected }) => ({
      at: { table: 'applications', ...(row !== undefined && { row }), column: column.key },
      span: given?.span ?? null,
      message: { zh: `小计 ${found}，各行之和 ${expected}`, en: `subtotal ${found}, rows add up to ${expected}` },
    })),
  }
}
