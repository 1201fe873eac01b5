import { beginning } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'

export const editionBefore2019: Rule = {
  id: 'document/edition-before-2019',
  severity: 'info',
  anyDocument: true,
  title: { zh: '2014—2018年的统计表', en: 'The statistics form of 2014 to 2018' },
  message: {
    zh: '这份报告用的是2014—2018年的统计表，表中的数据不读取',
    en: 'This report has the statistics form of 2014 to 2018; its tables are not read',
  },
  variants: {
    outdated: {
      zh: '{year}年的报告仍用2014—2018年的统计表，表中的数据不读取；2019年报告起应使用{form}的表样',
      en: 'The report for {year} still has the statistics form of 2014 to 2018, whose tables are not read; from 2019 on the form of {form} is prescribed',
    },
  },
  advice: {
    zh: '2018年及以前的报告无需处理；2019年及以后的报告请按新表样重新编制。',
    en: 'Nothing is to be done about reports for 2018 and before; later ones must be made anew in the prescribed form.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号：自2019年报告起使用新格式',
      en: '国办公开办函〔2019〕60号 prescribes the new form from the report for 2019 on',
    },
  ],
  check({ report }) {
    const { edition, kind, reason, year } = report
    if (edition !== 'before-2019') return [kind === 'report' || reason === 'not-a-report' ? holds : unknown]
    const outdated = year !== null && year.value >= 2019
    return [
      {
        kind: 'broken',
        ...(outdated && { variant: 'outdated', severity: 'warning' as const }),
        arguments: outdated
          ? { year: year.value, form: year.value >= 2021 ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号' }
          : {},
        at: { part: 'document' },
        span: report.title?.span ?? beginning(report),
      },
    ]
  },
}
