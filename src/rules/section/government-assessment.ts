import { proseOf } from '../narrative/reading.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'

/** Reports of governments must also say how the work was assessed. */
export const governmentAssessment: Rule = {
  id: 'section/government-assessment',
  severity: 'warning',
  title: {
    zh: '政府的报告没有写工作考核、社会评议和责任追究',
    en: 'A government’s report leaves out how its work was assessed',
  },
  message: {
    zh: '“{agency}”是一级政府，报告中没有写到：{missing}',
    en: '{agency} is a government; its report does not speak of: {missing}',
  },
  advice: {
    zh: '请补写本年度政府信息公开工作的考核、社会评议和责任追究结果情况；没有发生责任追究的，也请写明。',
    en: 'Add the results of assessment, public appraisal and accountability for the year; if nobody was held to account, say so.',
  },
  basis: [
    {
      zh: '《中华人民共和国政府信息公开条例》第五十条第四项：各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况',
      en: 'Article 50(4) of the Regulation on the Disclosure of Government Information: reports of people’s governments also give the results of assessment, public appraisal and accountability',
    },
  ],
  check({ report }) {
    const agency = report.agency?.value.replace(/\s/g, '')
    if (agency === undefined || report.passages.length === 0) return [unknown]
    if (!isGovernment(agency)) return [holds]
    const prose = proseOf(report)
    const missing = required
      .filter(({ pattern }) => !prose.some(({ text }) => pattern.test(text)))
      .map(({ name }) => name)
    if (missing.length === 0) return [holds]
    const broken: Broken = {
      kind: 'broken',
      arguments: { agency, missing: missing.join('、') },
      at: { section: 'overview' },
      span: report.sections.find(({ key }) => key === 'overview')?.heading.span ?? null,
      data: { missing },
    }
    return [broken]
  },
}

/** 某县人民政府, or the place alone: 某县2024年政府信息公开工作年度报告. Development zones have committees. */
function isGovernment(agency: string): boolean {
  return (
    /(?:人民政府|[省市县区镇乡]政府)$/u.test(agency) ||
    /(?<!开发|园|新|示范|管理|高新|合作|保税|景|度假|试验)[省市县区旗州]$/u.test(agency)
  )
}

const required: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '工作考核', pattern: /考核|考评|绩效|评估/u },
  { name: '社会评议', pattern: /评议|满意度|测评/u },
  { name: '责任追究', pattern: /责任追究|追究.{0,6}责任|追责|问责/u },
]
