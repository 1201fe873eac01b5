import type { Passage, PassageRole } from '../../report/report.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { passagesWith, vocabulary } from '../word-search.ts'

/** Whether a fee for processing was charged must be said; most offices charged none. */
export const feeMissing: Rule = {
  id: 'section/fee-missing',
  severity: 'warning',
  editions: ['2021'],
  title: { zh: '没有写明信息处理费收取情况', en: 'Nothing is said of the information processing fee' },
  message: {
    zh: '全文没有写明是否收取政府信息公开信息处理费',
    en: 'The report does not say whether the information processing fee (信息处理费) was charged',
  },
  advice: {
    zh: '请在“六、其他需要报告的事项”中写明本年度收取信息处理费的情况；没有收取的，也请写明。',
    en: 'Say in section six whether the fee was charged this year, and if so, how much; if not, say that.',
  },
  basis: [
    {
      zh: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：行政机关应当在政府信息公开工作年度报告中说明信息处理费收取情况',
      en: 'Measures on information processing fees (国办函〔2020〕109号): the annual report must say what was charged',
    },
  ],
  check({ report }) {
    const own = report.passages.filter(({ role }) => ownRoles.has(role))
    if (own.length === 0) return [unknown]
    if (passagesWith(report, feeWords).some(isStatement) || statement.test(textOf(own))) {
      return [holds]
    }
    const other = report.sections.find(({ key }) => key === 'other')
    const broken: Broken = { kind: 'broken', at: { section: 'other' }, span: other?.heading.span ?? null }
    return [broken]
  },
}

const ownRoles: ReadonlySet<PassageRole> = new Set(['heading', 'paragraph', 'signature'])
const feeWords = vocabulary(['处理费'])

function isStatement(passage: Passage): boolean {
  return ownRoles.has(passage.role) && textOf([passage]).includes('处理费')
}

/** A page broken into lines may break the words as well. */
function textOf(passages: readonly Passage[]): string {
  return passages.map(({ text }) => text.replace(/\s/g, '')).join('')
}

/** 行政事业性收费, and a part of the report that is only promised (收费及减免情况), are no statement on the fee. */
const statement =
  /处理费|(?:未|没有|无|不|免|已|共|合计|累计|全年)(?:曾|予|向)?[^，。；]{0,24}?收(?:取|到|缴)?(?:任何|相关|检索|复制|邮寄|信息)?[^，。；性]{0,12}?费|(?:未|没有|无)(?:产生|发生)?(?:任何|相关)?(?:依申请公开|信息公开)?(?:收费|费用)|收取[^，。；性]{0,16}费|(?<!性)收费(?:金额|总额|情况)?[为是：:]?(?:0|零|无)/u
