import type { SectionKey, TableKey } from '../../forms/form.ts'
import type { Report, Section } from '../../report/report.ts'
import { paragraphsOf } from '../passages.ts'
import { type Broken, type FaultOrigin, holds, type Outcome, type Rule, unknown } from '../rule.ts'

/** 三、收到和处理政府信息公开申请情况 ⏎ 四、… and nothing between: tables that are pictures, or were lost. */
export const sectionEmpty: Rule = {
  id: 'section/empty',
  severity: 'error',
  title: { zh: '标题之下没有内容', en: 'A heading with nothing below it' },
  message: {
    zh: '“{heading}”之下没有文字，也没有表格',
    en: 'There is neither text nor a table below “{heading}”',
  },
  variants: {
    picture: {
      zh: '“{heading}”之下只有图片或附件的名称（{caption}），读不到表格中的数',
      en: 'Below “{heading}” is only the name of a picture or attachment ({caption}); no number of its table can be read',
    },
    prose: {
      zh: '“{heading}”之下没有文字',
      en: 'There is no text below “{heading}”',
    },
  },
  advice: {
    zh: '表格要以文字形式发布在网页正文中，不要用图片或附件代替；如果原网页有内容，请重新抓取。',
    en: 'Tables belong on the page as text, not as pictures or attachments; if the original page has them, scrape it again.',
  },
  basis: [
    {
      zh: '国办公开办函〔2021〕30号所附格式；《政府网站发展指引》：表格以图片、附件代替文字是检查通报中的常见问题',
      en: 'The form of 国办公开办函〔2021〕30号; tables given as pictures or attachments are a common reproach of inspections',
    },
  ],
  check({ report }) {
    if (report.sections.length === 0 || report.passages.length === 0) return [unknown]
    // Section five without a word is section/problems-none.
    return report.sections.filter(({ key }) => key !== 'problems').map((section) => check(report, section))
  },
}

const captions =
  /^(?:附?[图表](?:[一二三四五六七八九十\d]+)?[：:、.\s]?.{0,40}|.{0,40}\.(?:png|jpe?g|gif|bmp|docx?|xlsx?|pdf|wps|et)|[（(]?(?:见|详见|附件).{0,30})$/iu

function check(report: Report, { key, heading }: Section): Outcome {
  const table = tableOf(key)
  if (table !== null && hasTable(report, table)) return holds
  const words = paragraphsOf(report, key).map(({ text }) => text.trim())
  const caption = words.filter((text) => text !== '')
  if (table === null) {
    if (caption.length > 0) return holds
  } else if (caption.some((text) => !captions.test(text))) {
    // Words in place of a table: what is missing is said by table/missing.
    return holds
  }
  const [first] = caption
  const broken: Broken = {
    kind: 'broken',
    ...(table === null ? { variant: 'prose' } : first !== undefined && { variant: 'picture' }),
    arguments: { heading: heading.value, ...(first !== undefined && { caption: first.slice(0, 30) }) },
    at: { section: key },
    span: heading.span,
    origin: originOf(report, key, first),
    explains: table === null ? [] : [{ rule: 'table/missing', at: { table } }],
  }
  return broken
}

function tableOf(key: SectionKey): TableKey | null {
  return key === 'disclosure' || key === 'applications' || key === 'litigation' ? key : null
}

/** A table whose labels are there is not nothing, though all its values be lost. */
function hasTable({ tables }: Report, key: TableKey): boolean {
  return tables[key] !== undefined
}

/** A caption shows that the agency published a picture; an empty last section may have been cut off. */
function originOf(report: Report, key: SectionKey, caption: string | undefined): FaultOrigin {
  if (caption !== undefined) return 'report'
  const last = report.sections.at(-1)?.key === key
  const signed = report.signedOn !== null || report.passages.some(({ role }) => role === 'signature')
  return tableOf(key) === null && (!last || signed) ? 'report' : 'unknown'
}
