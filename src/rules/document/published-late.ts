import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { type AgencyKind, agencyKindOf } from './agency-kind.ts'
import { plainWords } from './title-line.ts'

/** Before the regulation of 2019 there was one deadline for all. */
const FIRST_YEAR_OF_TWO_DEADLINES = 2019

export const publishedLate: Rule = {
  id: 'document/published-late',
  severity: 'warning',
  title: { zh: '公布超过期限', en: 'Published after the deadline' },
  message: {
    zh: '公布日期为{date}，{kind}的{year}年度报告应在{deadline}前公布',
    en: 'Published on {date}; the report for {year} of {kind} is due by {deadline}',
  },
  variants: {
    town: {
      zh: '公布日期为{date}，晚于部门报告的期限{deadline}；有的地方要求乡镇、街道按这一期限公布{year}年度报告（{kind}）',
      en: 'Published on {date}, after {deadline}, the deadline for departments, which some places set for {kind} as well ({year} report)',
    },
  },
  advice: {
    zh: '请核对公布日期；如确属逾期，今后按期公布。网站迁移后日期会变，请以首次公布的日期为准。',
    en: 'Check the date; if the report was late, publish the next one in time. A page that moved to a new site carries a later date than that of first publication.',
  },
  basis: [
    {
      zh: '《条例》第四十九条：县级以上人民政府部门1月31日前，县级以上地方人民政府3月31日前',
      en: 'Article 49 of the regulation: 31 January for departments of counties and above, 31 March for their governments',
    },
  ],
  check({ report }) {
    const published = report.publishedOn ?? report.signedOn
    if (!published || !report.year) return [unknown]
    const year = report.year.value
    const kind = report.agency && agencyKindOf(plainWords(report, report.agency))
    const [january, march] = [`${year + 1}-01-31`, `${year + 1}-03-31`]
    const date = published.value
    const late = (deadline: string, more: Partial<Extract<Outcome, { kind: 'broken' }>> = {}): Outcome => ({
      kind: 'broken',
      arguments: { date, year, deadline, kind: kind ? kindWords[kind] : anyWords },
      at: { part: published === report.publishedOn ? 'page' : 'signature' },
      span: published.span,
      expected: deadline,
      found: date,
      ...more,
    })
    if (date <= january) return [holds]
    if (date > march) return [late(kind === 'department' && year >= FIRST_YEAR_OF_TWO_DEADLINES ? january : march)]
    if (year < FIRST_YEAR_OF_TWO_DEADLINES || kind === 'government') return [holds]
    if (kind === 'department') return [late(january)]
    return [kind === 'town' ? late(january, { variant: 'town', severity: 'info' }) : unknown]
  },
}

const kindWords: { readonly [kind in AgencyKind]: { readonly zh: string; readonly en: string } } = {
  government: { zh: '县级以上人民政府', en: 'a government of a county or above' },
  town: { zh: '乡镇人民政府、街道办事处', en: 'a town or subdistrict' },
  department: { zh: '县级以上人民政府部门', en: 'a government department' },
}

const anyWords = { zh: '行政机关', en: 'an agency' }
