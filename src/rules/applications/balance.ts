import { checkIdentity, identityMessages } from '../identity.ts'
import type { Rule } from '../rule.ts'

/** Printed on the form: 第一项加第二项之和，等于第三项加第四项之和. */
export const balance: Rule = {
  id: 'applications/balance',
  severity: 'error',
  title: { zh: '收到的申请与办理的申请不平衡', en: 'Applications received and handled do not balance' },
  ...identityMessages({
    zh: '{place}：第一、二项之和为 {left}，第三、四项之和为 {right}，两者应当相等',
    en: '{place}: items 1 and 2 add up to {left}, items 3 and 4 to {right}; they must be equal',
  }),
  advice: {
    zh: '请核对该列的新收、上年结转、办理结果总计和结转下年度四个数，改正填错的一个。',
    en: 'Check the four numbers of the column (received, carried over, total of results, carried on) and correct the wrong one.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格印明：第一项加第二项之和，等于第三项加第四项之和',
      en: 'Printed on the form of 国办公开办函〔2019〕60号 and 〔2021〕30号: items one and two equal items three and four',
    },
  ],
  check({ report }) {
    return checkIdentity(report, 'applications', 'balance')
  },
}
