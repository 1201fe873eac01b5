import { cellAt, originOf } from '../cells.ts'
import { holds, type Rule, unknown } from '../rule.ts'

/** A purchase has a price, and a price is one of a purchase. */
export const procurementPair: Rule = {
  id: 'disclosure/procurement-pair',
  severity: 'warning',
  editions: ['2019'],
  title: {
    zh: '采购项目数量与采购总金额只填了一个',
    en: 'Purchases without an amount, or an amount without purchases',
  },
  message: {
    zh: '政府集中采购的项目数量为 {projects}，总金额却为 0',
    en: 'Central procurement: {projects} projects, yet the amount is 0',
  },
  variants: {
    amount: {
      zh: '政府集中采购的总金额为 {amount} 万元，项目数量却为 0',
      en: 'Central procurement: an amount of {amount} (in 10,000 yuan), yet no projects',
    },
  },
  advice: {
    zh: '请核对采购项目数量和采购总金额（单位：万元，保留四位小数），补上漏填的一个。',
    en: 'Check the number of projects and the amount (in units of 10,000 yuan, four decimals) and fill in the one left out.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号所附表格第二十条第（九）项',
      en: 'The form of 国办公开办函〔2019〕60号, block 第二十条第（九）项',
    },
  ],
  check({ report }) {
    const projects = cellAt(report, 'disclosure', 'procurement', 'projects')
    const amount = cellAt(report, 'disclosure', 'procurement', 'amount')
    if (projects.value === null || amount.value === null) return [unknown]
    if ((projects.value === 0) === (amount.value === 0)) return [holds]
    const [filled, empty] = projects.value === 0 ? [amount, projects] : [projects, amount]
    return [
      {
        kind: 'broken',
        ...(filled === amount && { variant: 'amount' }),
        arguments: { projects: projects.value, amount: amount.value },
        at: { table: 'disclosure', row: 'procurement', column: empty.column },
        span: empty.span,
        origin: originOf([projects, amount]),
        found: 0,
        related: [
          {
            at: { table: 'disclosure', row: 'procurement', column: filled.column },
            span: filled.span,
            message: { zh: `${filled.value}`, en: `${filled.value}` },
          },
        ],
      },
    ]
  },
}
