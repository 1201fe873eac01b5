import { tableKeys } from '../../forms/form.ts'
import { holds, type Outcome, type Rule } from '../rule.ts'

/** Where nothing stands below the heading, or the heading is missing too, this hangs under what is said of the section. */
export const missing: Rule = {
  id: 'table/missing',
  severity: 'error',
  title: { zh: '缺少官方表格', en: 'A table of the form is missing' },
  message: {
    zh: '没有读到{table}：标题还在，表格却不在，可能以图片或附件发布，也可能在采集时丢失',
    en: 'Not found: {table}. Its heading is there, the table is not; it may be a picture or an attachment, or was lost in scraping',
  },
  variants: {
    section: {
      zh: '没有读到{table}，它的标题也没有',
      en: 'Not found: {table}, nor its heading',
    },
  },
  advice: {
    zh: '请打开原网页核对：原页面有文字表格的，重新采集；以图片、附件发布或确实没有的，请发布机关按官方格式补上表格。',
    en: 'Look at the original page. If the table is there as text, scrape it again; if it is a picture, an attachment or not there at all, ask the agency to publish it in the official form.',
  },
  basis: [
    {
      zh: '《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号所附格式含三张统计表',
      en: 'Regulations on Disclosure of Government Information, article 50; the form of 国办公开办函〔2019〕60号 and 〔2021〕30号 has three tables',
    },
  ],
  check({ report }) {
    return tableKeys.map((table): Outcome => {
      const section = report.sections.find(({ key }) => key === table)
      if (report.tables[table]) return holds
      return {
        kind: 'broken',
        ...(!section && { variant: 'section' }),
        arguments: { table: { table } },
        at: { table },
        span: section?.heading.span ?? null,
        origin: 'unknown',
      }
    })
  },
}
