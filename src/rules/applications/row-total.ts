import { checkIdentity, identityMessages } from '../identity.ts'
import type { Rule } from '../rule.ts'

/** 总计 is the sum of the six kinds of applicants, in every row. */
export const rowTotal: Rule = {
  id: 'applications/row-total',
  severity: 'error',
  title: {
    zh: '申请表某行的总计不等于六类申请人之和',
    en: 'A total of the applications table is not the sum of its row',
  },
  ...identityMessages({
    zh: '{place}：“总计”为 {left}，六类申请人之和为 {right}，两者应当相等',
    en: '{place}: 总计 is {left}, the six kinds of applicants add up to {right}; they must be equal',
  }),
  advice: {
    zh: '请核对该行自然人、五类法人或其他组织以及总计，改正填错的一格。',
    en: 'Check the natural persons, the five kinds of organizations and the total of this row, and correct the wrong cell.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格：“总计”列为各类申请人之和',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号: the column 总计 adds up all kinds of applicants',
    },
  ],
  check({ report }) {
    return checkIdentity(report, 'applications', 'row-total')
  },
}
