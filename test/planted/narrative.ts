import type { MadeReport } from '../made/report.ts'
import type { PlantedFault } from './fault.ts'
import { withSection, withWords } from './section.ts'

export const narrativeFaults: readonly PlantedFault[] = [
  {
    name: 'the text has two applications more than the table',
    rules: ['narrative/applications'],
    report: (report) => {
      const received = total(report, 'applications', 'received', 'total')
      return withApplications(report, `全年新收政府信息公开申请${received + 2}件。`)
    },
  },
  {
    name: 'no application was received, says the text, and the table has some',
    rules: ['narrative/applications'],
    report: (report) =>
      total(report, 'applications', 'received', 'total') > 0
        ? withApplications(report, '全年未收到政府信息公开申请。')
        : null,
  },
  {
    name: 'more applications were granted, says the text, than the table has',
    rules: ['narrative/applications'],
    report: (report) => {
      const granted = total(report, 'applications', 'granted', 'total')
      return withApplications(report, `收到的政府信息公开申请均依法办理，其中予以公开${granted + 3}件。`)
    },
  },
  {
    name: 'the text has more reviews than the table',
    rules: ['narrative/litigation'],
    report: (report) =>
      withManagement(report, `因政府信息公开被申请行政复议${total(report, 'litigation', 'review', 'total') + 3}件。`),
  },
  {
    name: 'the text has more licences than the table',
    rules: ['narrative/disclosure'],
    report: (report) =>
      withManagement(report, `全年作出行政许可决定${total(report, 'disclosure', 'licensing', 'decisions') + 4}件。`),
  },
  {
    name: 'the parts of a number add up to more than it',
    rules: ['narrative/enumeration'],
    report: (report) => withWords(report, 'overview', /财政预决算(?=\d+条)/u, '财政预决算1'),
  },
  {
    name: 'all applications were closed, and some are carried on',
    rules: ['narrative/all-closed-but-carried'],
    report: (report) =>
      total(report, 'applications', 'carriedOut', 'total') > 0
        ? withApplications(report, '收到的政府信息公开申请已全部办结。')
        : null,
  },
  {
    name: 'a placeholder of a template was left in',
    rules: ['narrative/template-residue'],
    report: (report) => withManagement(report, 'XX局每半年清理一次已失效的文件。'),
  },
  {
    name: 'the office calls itself after another kind of place',
    rules: ['narrative/foreign-place'],
    report: (report) => {
      const place = /^.*?[县市区]/u.exec(report.agency)?.[0] ?? ''
      return withManagement(report, `${place.endsWith('县') ? '我区' : '我县'}各科室每半年清理一次已失效的文件。`)
    },
  },
  {
    name: '截止 stands before a date',
    rules: ['narrative/typo'],
    report: (report) => withManagement(report, `截止${report.year}年12月31日，已清理失效的文件2次。`),
  },
  {
    name: 'section five ends in the middle of a sentence',
    rules: ['narrative/truncated'],
    report: (report) =>
      withSection(report, 'problems', [
        ...report.sections.problems.slice(0, 1),
        '改进情况：一是明确各科室更新栏目的期限，按月通报；二是对重要文件同时制作图解和',
      ]),
  },
  {
    name: 'the overview has no figure of its own',
    rules: ['narrative/generic'],
    years: [2020],
    report: (report) =>
      withSection(report, 'overview', [
        `${report.year}年，${report.agency}围绕群众关心的事项推进公开，主要做了以下工作。`,
        '（一）主动公开。按照公开为常态的要求，及时在门户网站公开各类信息。',
        '（二）依申请公开。规范受理、审查、答复各个环节。',
        '（三）组织领导。指定1名工作人员负责，公开工作列入年终考核。',
      ]),
  },
]

function total(report: MadeReport, table: keyof MadeReport['tables'], row: string, column: string): number {
  return report.tables[table][row]?.[column]?.value ?? 0
}

function withApplications(report: MadeReport, words: string): MadeReport | null {
  return withWords(report, 'overview', /^（二）依申请公开。.*$/u, `（二）依申请公开。${words}`)
}

function withManagement(report: MadeReport, words: string): MadeReport | null {
  return withWords(report, 'overview', /^（三）政府信息管理。.*$/u, `（三）政府信息管理。${words}`)
}
