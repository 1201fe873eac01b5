import { compact } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'
import { selfNamingBodies, shortOffices } from './office-words.ts'
import { plainWords } from './title-line.ts'

export const agencyAbbreviated: Rule = {
  id: 'document/agency-abbreviated',
  severity: 'info',
  title: { zh: '机关名称用了简称', en: 'Agency given by a short name' },
  message: {
    zh: '标题和落款只用了简称“{short}”，没有写规范的机关名称（如“{full}”）',
    en: 'The agency is called {short} for short, and nowhere by its full name (such as {full})',
  },
  advice: {
    zh: '请在标题和落款中使用机关的规范名称。',
    en: 'Use the full official name of the agency in the title and the signature.',
  },
  basis: [
    {
      zh: '政府信息公开年度报告抽查通报的常见问题；《党政机关公文处理工作条例》第九条：发文机关使用全称或者规范化简称',
      en: 'A common reproach in inspection notices; article 9 of the regulation on official documents (党政机关公文处理工作条例)',
    },
  ],
  check({ report }) {
    const { agency, passages } = report
    if (!agency) return [unknown]
    const name = plainWords(report, agency)
    const office = shortOffices.find(
      ([short]) => name.endsWith(short) && placeBefore.test(name.slice(0, -short.length)),
    )
    if (!office || selfNamingBodies.test(name)) return [holds]
    const [short, full = ''] = office
    const place = name.slice(0, -short.length)
    const own = passages.filter(({ role }) => role !== 'furniture').map((passage) => compact(passage).text)
    if (own.some((text) => office.slice(1).some((long) => text.includes(long)))) return [holds]
    return [
      {
        kind: 'broken',
        arguments: { short: name, full: `${place}${full}` },
        at: { part: 'title' },
        span: agency.span,
        expected: `${place}${full}`,
        found: name,
      },
    ]
  },
}

/** What may stand before the name of an office: a place, or nothing. `经济贸易和科技局` is no short 科技局. */
const placeBefore = /^$|[省市县区州盟旗镇乡]$|人民政府$/
