import type { SectionKey } from '../../src/forms/form.ts'
import type { MadeReport } from '../made/report.ts'
import type { PlantedFault } from './fault.ts'

export const sectionFaults: readonly PlantedFault[] = [
  {
    name: 'the heading of section six is gone, and so is the section',
    rules: ['section/missing'],
    page: (text) => without(text, '六、其他需要报告的事项'),
  },
  {
    name: 'section six has a heading and nothing else',
    rules: ['section/empty'],
    report: (report) =>
      withSection(withSection(report, 'other', []), 'overview', [
        ...report.sections.overview,
        ...report.sections.other,
      ]),
  },
  {
    name: 'section three is called as nobody calls it',
    rules: ['section/heading'],
    page: (text) => replaced(text, '三、收到和处理政府信息公开申请情况', '三、政府信息依申请公开办理情况'),
  },
  {
    name: 'section five stands there twice',
    rules: ['section/order'],
    report: (report) =>
      withSection(report, 'other', [
        ...report.sections.other,
        '五、存在的主要问题及改进情况',
        ...report.sections.problems,
      ]),
  },
  {
    name: 'an item of the overview has empty brackets for an ordinal',
    rules: ['section/numbering'],
    report: (report) => withWords(report, 'overview', '（四）平台建设', '（）平台建设'),
  },
  {
    name: 'an item of the overview has the ordinal of the one before',
    rules: ['section/numbering'],
    report: (report) => withWords(report, 'overview', '（四）平台建设', '（三）平台建设'),
  },
  {
    name: 'the preamble promises seven parts',
    rules: ['section/preamble-mismatch'],
    report: (report) =>
      report.preamble === null ? null : { ...report, preamble: report.preamble.replace('六个部分', '七个部分') },
  },
  {
    name: 'the overview has nothing on supervision',
    rules: ['section/overview-aspects'],
    years: [2023],
    report: (report) =>
      withSection(
        report,
        'overview',
        report.sections.overview.filter((text) => !/^（[四五]）/u.test(text)),
      ),
  },
  {
    name: 'a town’s government does not say how its work was assessed',
    rules: ['section/government-assessment'],
    report: (report) => {
      const town = `${report.agency.replace(/(?<=[县市区]).*$/u, '')}柳渡镇人民政府`
      const named = renamed(report, town)
      return withWords(named, 'overview', '；公开工作列入年终考核，社会评议结果良好', '')
    },
  },
  {
    name: 'section five says 无',
    rules: ['section/problems-none'],
    report: (report) => withSection(report, 'problems', ['无']),
  },
  {
    name: 'section five has problems only',
    rules: ['section/improvement-missing'],
    report: (report) => withSection(report, 'problems', report.sections.problems.slice(0, 1)),
  },
  {
    name: 'nothing is said of the fee',
    rules: ['section/fee-missing'],
    years: [2023],
    report: (report) => withSection(report, 'other', ['没有其他需要报告的事项。']),
  },
]

export function withSection(report: MadeReport, key: SectionKey, paragraphs: readonly string[]): MadeReport {
  return { ...report, sections: { ...report.sections, [key]: paragraphs } }
}

/** The report with other words in a section; null where it does not have those. */
export function withWords(
  report: MadeReport,
  key: SectionKey,
  before: string | RegExp,
  after: string,
): MadeReport | null {
  const paragraphs = report.sections[key].map((text) => text.replace(before, after))
  const changed = paragraphs.some((text, index) => text !== report.sections[key][index])
  return changed ? withSection(report, key, paragraphs) : null
}

function renamed(report: MadeReport, agency: string): MadeReport {
  const rename = (texts: readonly string[]) => texts.map((text) => text.replaceAll(report.agency, agency))
  const sections = Object.fromEntries(Object.entries(report.sections).map(([key, texts]) => [key, rename(texts)]))
  return {
    ...report,
    agency,
    title: report.title.replace(report.agency, agency),
    sections: { ...report.sections, ...sections },
    signature: rename(report.signature),
  }
}

function replaced(text: string, before: string, after: string): string | null {
  return text.includes(before) ? text.replace(before, after) : null
}

function without(text: string, words: string): string | null {
  return replaced(text, words, '')
}
