import { type MadeReport, makeReport } from '../made/report.ts'
import type { Writer } from '../made/writers/writer.ts'
import type { PlantedFault } from './fault.ts'

const prose = {
  because: 'a data frame has nothing besides its tables',
  layouts: ({ keepsProse }: Writer) => keepsProse,
}

const onePage = {
  because: 'the page is not one of the made reports',
  layouts: ({ name }: Writer) => name === 'pipe',
}

const published = /发布日期[：:]\s*\d{4}-\d{2}-\d{2}/

export const documentFaults: readonly PlantedFault[] = [
  {
    name: 'an index page',
    rules: ['document/unrecognized'],
    only: onePage,
    page: () =>
      '当前位置：首页 > 政府信息公开\n青槐县水利局2023年政府信息公开工作年度报告 2024-01-19\n上一页 1 2 3 下一页\n',
  },
  {
    name: 'tables lost',
    rules: ['document/unrecognized'],
    only: onePage,
    page: (text) =>
      text
        .split('\n')
        .filter((line) => !line.includes('|') && !/^[（一三]/.test(line) && line.length < 60)
        .join('\n'),
  },
  {
    name: 'no title',
    rules: ['document/title-missing'],
    only: prose,
    report: (report) => ({ ...report, title: '' }),
  },
  {
    name: 'a title with 关于 and 年度',
    rules: ['document/title-form'],
    only: prose,
    report: (report) => ({ ...report, title: `${report.agency}关于${report.year}年度政府信息公开工作年度报告` }),
  },
  {
    name: 'a title that says 工作报告',
    rules: ['document/title-form'],
    only: prose,
    report: (report) => ({ ...report, title: `${report.agency}${report.year}年政府信息公开工作报告` }),
  },
  {
    name: 'a short name of the agency',
    rules: ['document/agency-abbreviated'],
    only: prose,
    report: (report) => replaced(report, report.agency, `${report.agency.slice(0, 3)}工信局`),
  },
  {
    name: 'no year anywhere',
    rules: ['document/title-form', 'document/year-missing'],
    only: prose,
    report: (report) => {
      const bare = replaced({ ...report, preamble: null }, `${report.year}年`, '')
      return {
        ...bare,
        sections: { ...bare.sections, overview: bare.sections.overview.map((text) => text.replace(/^，/, '')) },
      }
    },
  },
  {
    name: 'the period of last year',
    rules: ['document/year-conflict'],
    only: prose,
    report: (report) => ({
      ...report,
      preamble: report.preamble?.replaceAll(`${report.year}年`, `${report.year - 1}年`) ?? null,
    }),
  },
  {
    name: 'the overview of last year',
    rules: ['document/year-conflict'],
    only: prose,
    report: (report) => ({
      ...report,
      sections: {
        ...report.sections,
        overview: report.sections.overview.map((text, index) =>
          index === 0 ? text.replace(`${report.year}年`, `${report.year - 1}年`) : text,
        ),
      },
    }),
  },
  {
    name: 'a period that ends in November',
    rules: ['document/period'],
    only: prose,
    report: (report) => ({ ...report, preamble: report.preamble?.replace('12月31日', '11月30日') ?? null }),
  },
  {
    name: 'a period without 年',
    rules: ['document/period'],
    only: prose,
    report: (report) => ({
      ...report,
      preamble: report.preamble?.replaceAll(`${report.year}年`, String(report.year)) ?? null,
    }),
  },
  {
    name: 'no date at all',
    rules: ['document/publication-date-missing', 'document/signature-missing'],
    only: prose,
    report: (report) => ({ ...report, signature: [] }),
    // Where every character has a tag of its own, the date is not there as one word.
    page: (text) => (published.test(text) ? text.replace(published, '') : null),
  },
  {
    name: 'published in February',
    rules: ['document/published-late'],
    only: prose,
    report: (report) => ({ ...report, publishedOn: `${report.year + 1}-02-06` }),
  },
  {
    name: 'signed a year too early',
    rules: ['document/published-early'],
    only: prose,
    report: (report) => ({
      ...report,
      signature: report.signature.map((line) => line.replace(`${report.year + 1}年`, `${report.year}年`)),
    }),
  },
  {
    name: 'the form of another year',
    rules: ['document/edition-year'],
    only: prose,
    report: ({ year }) => {
      const edition = year <= 2020 ? '2021' : '2019'
      return makeReport(7, { ...frame(year), disclosureEdition: edition, applicationsEdition: edition })
    },
  },
  {
    name: 'the applications table of another edition',
    rules: ['document/edition-mixed'],
    report: ({ year }) => makeReport(7, { ...frame(year), applicationsEdition: year <= 2020 ? '2021' : '2019' }),
  },
  {
    name: 'the statistics form of 2014 to 2018',
    rules: ['document/edition-before-2019'],
    only: onePage,
    page: () =>
      [
        '青槐县水利局2017年政府信息公开工作年度报告',
        '政府信息公开情况统计表',
        '（一）主动公开政府信息数 | 条 | 236 |',
        '（二）通过不同渠道和方式公开政府信息的情况 | —— | —— |',
        '（一）收到申请数 | 件 | 7 |',
        '（二）申请办结数 | 件 | 7 |',
        '1.按时办结数 | 件 | 7 |',
        '2.延期办结数 | 件 | 0 |',
        '',
      ].join('\n'),
  },
  {
    name: 'the notice of the other form',
    rules: ['document/citation-stale'],
    only: prose,
    report: (report) =>
      withOverview(
        report,
        `本报告按照国办公开办函${report.year <= 2020 ? '〔2021〕30号' : '〔2019〕60号'}的要求编制。`,
      ),
  },
  {
    name: 'the regulation before its revision',
    rules: ['document/citation-stale'],
    only: prose,
    report: (report) => withOverview(report, '各科室学习了《条例》（国务院令第492号）。'),
  },
  {
    name: 'no signature',
    rules: ['document/signature-missing'],
    only: prose,
    report: (report) => ({ ...report, signature: [] }),
  },
]

/** The report with a paragraph more in its overview. */
export function withOverview(report: MadeReport, text: string): MadeReport {
  return { ...report, sections: { ...report.sections, overview: [...report.sections.overview, text] } }
}

/** The report with a sentence more in section six. */
export function withOther(report: MadeReport, text: string): MadeReport {
  return { ...report, sections: { ...report.sections, other: [...report.sections.other, text] } }
}

function frame(year: number) {
  return { year, furniture: false, preamble: true } as const
}

/** The report with other words for some of its words, wherever they stand besides the tables. */
function replaced(report: MadeReport, words: string, others: string): MadeReport {
  const change = (text: string) => text.replaceAll(words, others)
  const { agency, title, preamble, sections, signature, furniture } = report
  return {
    ...report,
    agency: change(agency),
    title: change(title),
    preamble: preamble === null ? null : change(preamble),
    sections: {
      overview: sections.overview.map(change),
      disclosure: sections.disclosure.map(change),
      applications: sections.applications.map(change),
      litigation: sections.litigation.map(change),
      problems: sections.problems.map(change),
      other: sections.other.map(change),
    },
    signature: signature.map(change),
    furniture: { before: furniture.before.map(change), after: furniture.after.map(change) },
  }
}
