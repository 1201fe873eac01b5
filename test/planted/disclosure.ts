import { numberIn, withCell, withMore } from './changes.ts'
import type { PlantedFault } from './fault.ts'

export const disclosureFaults: readonly PlantedFault[] = [
  {
    name: 'regulations of a bureau',
    rules: ['disclosure/regulations-authority'],
    report: (report) =>
      withCell(report, 'disclosure', 'regulations', report.disclosureEdition === '2019' ? 'total' : 'inForce', 2),
  },
  {
    name: 'more newly disclosed than disclosed in all',
    rules: ['disclosure/newly-disclosed-exceeds-total'],
    years: [2020],
    report: (report) => {
      const total = numberIn(report, 'disclosure', 'normativeDocuments', 'total')
      return withCell(report, 'disclosure', 'normativeDocuments', 'disclosed', total + 1)
    },
  },
  {
    name: 'more items dropped than there were',
    rules: ['disclosure/items-negative'],
    years: [2020],
    report: (report) => {
      const before = numberIn(report, 'disclosure', 'licensing', 'previousItems')
      return withCell(report, 'disclosure', 'licensing', 'change', -before - 1)
    },
  },
  {
    name: 'purchases without an amount',
    rules: ['disclosure/procurement-pair'],
    years: [2020],
    report: (report) =>
      withCell(withCell(report, 'disclosure', 'procurement', 'projects', 3), 'disclosure', 'procurement', 'amount', 0),
  },
  {
    name: 'an amount without purchases',
    rules: ['disclosure/procurement-pair'],
    years: [2020],
    report: (report) =>
      withCell(
        withCell(report, 'disclosure', 'procurement', 'projects', 0),
        'disclosure',
        'procurement',
        'amount',
        7.5,
      ),
  },
  {
    name: 'more issued than in force and repealed',
    rules: ['disclosure/issued-exceeds-in-force'],
    years: [2023],
    report: (report) => {
      const others = ['repealed', 'inForce'].map((column) =>
        numberIn(report, 'disclosure', 'normativeDocuments', column),
      )
      const issued = numberIn(report, 'disclosure', 'normativeDocuments', 'issued')
      const more = others.reduce((sum, count) => sum + count, 0) - issued + 1
      return withMore(report, 'disclosure', 'normativeDocuments', 'issued', more)
    },
  },
  {
    name: 'a processing fee above all fees',
    rules: ['disclosure/fee-below-processing-fee'],
    years: [2023],
    report: (report) => {
      const other = [`${report.year}年，本机关共收取政府信息公开信息处理费9000元，没有其他需要报告的事项。`]
      return { ...withCell(report, 'disclosure', 'fees', 'amount', 0.35), sections: { ...report.sections, other } }
    },
  },
]
