import { checkIdentity, identityMessages } from '../identity.ts'
import type { Rule } from '../rule.ts'

/** 总计 is the sum of the four outcomes, for reviews, direct suits and suits after review. */
export const litigationRowTotal: Rule = {
  id: 'litigation/row-total',
  severity: 'error',
  title: {
    zh: '复议诉讼表的总计不等于四种结果之和',
    en: 'A total of reviews or suits is not the sum of their outcomes',
  },
  ...identityMessages({
    zh: '{place}：“总计”为 {left}，结果维持、结果纠正、其他结果、尚未审结之和为 {right}，两者应当相等',
    en: '{place}: 总计 is {left}, the four outcomes before it add up to {right}; they must be equal',
  }),
  advice: {
    zh: '请核对这一组的结果维持、结果纠正、其他结果、尚未审结和总计五个数，改正填错的一个。',
    en: 'Check the five numbers of this group (upheld, corrected, other, pending, total) and correct the wrong one.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格：“总计”为前四列之和',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号: 总计 adds up the four columns before it',
    },
  ],
  check({ report }) {
    return checkIdentity(report, 'litigation', 'row-total')
  },
}
