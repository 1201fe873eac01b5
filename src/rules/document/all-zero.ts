import { tableKeys } from '../../forms/form.ts'
import { cellsIn } from '../cells.ts'
import { holds, type Rule, unknown } from '../rule.ts'

export const allZero: Rule = {
  id: 'document/all-zero',
  severity: 'info',
  preset: 'all',
  title: { zh: '所有数字都是0', en: 'Every number is zero' },
  message: {
    zh: '三张表的{count}个数字全部是0',
    en: 'All {count} numbers of the three tables are 0',
  },
  advice: {
    zh: '全年没有一件处理决定、收费和申请的机关是有的；请确认不是忘了填写。',
    en: 'There are agencies without one decision, fee or application in a year; make sure that the form was not simply left at zero.',
  },
  basis: [],
  check({ report }) {
    const cells = tableKeys.flatMap((table) => cellsIn(report, table))
    if (cells.some(({ value }) => value !== null && value !== 0)) return [holds]
    const whole = tableKeys.every((table) => report.tables[table]) && cells.every(({ value }) => value !== null)
    if (!whole) return [unknown]
    const numbers = cells.filter(({ cell }) => cell.state === 'number')
    return [
      {
        kind: 'broken',
        arguments: { count: numbers.length },
        at: { part: 'document' },
        span: numbers[0]?.span ?? null,
      },
    ]
  },
}
