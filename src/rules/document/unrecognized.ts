import type { Reason } from '../../report/report.ts'
import { beginning } from '../passages.ts'
import { type FaultOrigin, holds, type Rule, unknown } from '../rule.ts'

/** The 2014 to 2018 statistics form is a report, though none that is read: see document/edition-before-2019. */
export const unrecognized: Rule = {
  id: 'document/unrecognized',
  severity: 'error',
  anyDocument: true,
  title: { zh: '文件中没有年度报告', en: 'No annual report in the file' },
  message: {
    zh: '这份文件不是政府信息公开工作年度报告：没有找到报告的六个部分和三张表',
    en: 'This is no annual report on the disclosure of government information: neither its six sections nor its three tables were found',
  },
  variants: {
    empty: { zh: '文件是空的，没有任何文字', en: 'The file is empty: there is no text in it' },
    binary: {
      zh: '文件不是文本，而是图片、文档或压缩包一类的二进制文件，无法读取',
      en: 'The file is not text but binary, such as a picture, a document or an archive; it cannot be read',
    },
    undecodable: {
      zh: '文件的字符编码无法识别，文字读不出来',
      en: 'The character encoding of the file cannot be told, so its text cannot be read',
    },
    'too-large': {
      zh: '文件超过了允许的大小，没有读取',
      en: 'The file is larger than the limit and was not read',
    },
    unreadable: {
      zh: '系统不允许读取这份文件',
      en: 'The system did not allow the file to be read',
    },
    'blank-form': {
      zh: '表中没有读到一个数据：这是空白表样或印发表样的通知，或者数据在采集时全部丢失',
      en: 'Not one number was found in the tables: this is the blank form or the notice that came with it, or all numbers were lost in scraping',
    },
    'no-tables': {
      zh: '有年度报告的标题和各部分名称，但没有表格数据：表格可能是图片或附件，也可能在采集时丢失',
      en: 'The headings of a report are there, but no data of its tables: they may be pictures or attachments, or were lost in scraping',
    },
  },
  advice: {
    zh: '请核对文件：应当是年度报告正文所在的网页或文档导出的文本，而不是目录页、通知、解读、图片或空表。',
    en: 'Check the file: it should be the page of the report itself, or text exported from its document, not an index page, a notice, an explanation, a picture or an empty form.',
  },
  basis: [],
  check({ report }) {
    const { kind, reason } = report
    if (kind === 'report' || reason === 'before-2019') return [holds]
    if (reason === null) return [unknown]
    return [
      {
        kind: 'broken',
        ...(reason !== 'not-a-report' && { variant: reason }),
        at: { part: 'document' },
        span: report.title?.span ?? beginning(report),
        origin: origins[reason],
        data: { reason },
      },
    ]
  },
}

/** An agency submits a picture or a blank form, a scraper fetches another page or loses the tables: mostly it cannot be told. */
const origins: { readonly [reason in Reason]: FaultOrigin } = {
  empty: 'unknown',
  binary: 'unknown',
  undecodable: 'extraction',
  'too-large': 'unknown',
  unreadable: 'unknown',
  'blank-form': 'unknown',
  'before-2019': 'report',
  'no-tables': 'unknown',
  'not-a-report': 'unknown',
}
