import { checkIdentity, identityMessages } from '../identity.ts'
import type { Rule } from '../rule.ts'

/** （七）总计 is the sum of all results above it, in every column. */
export const resultsTotal: Rule = {
  id: 'applications/results-total',
  severity: 'error',
  title: { zh: '办理结果总计不等于各项之和', en: 'The total of results is not the sum of the results' },
  ...identityMessages({
    zh: '{place}：（七）总计为 {left}，（一）至（六）各项之和为 {right}，两者应当相等',
    en: '{place}: （七）总计 is {left}, the results （一） to （六） add up to {right}; they must be equal',
  }),
  advice: {
    zh: '请逐项核对该列（一）至（六）的办理结果，改正填错的一项，或者重新计算（七）总计。',
    en: 'Check the results （一） to （六） of the column one by one; correct the wrong one, or add up （七）总计 again.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格：（七）为“三、本年度办理结果”各项的总计',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号: （七） is the total of all results under item three',
    },
  ],
  check({ report }) {
    return checkIdentity(report, 'applications', 'results-total')
  },
}
