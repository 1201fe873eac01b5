import type { Rule } from '../rules/rule.ts'
import { NO_REPORT } from './selection.ts'

/** What the catalogue's rule of this name says of documents, said of JSON that is no parsed report. */
export const unrecognizedJson: Rule = {
  id: NO_REPORT,
  severity: 'error',
  anyDocument: true,
  title: { zh: '不是政府信息公开工作年度报告', en: 'Not an annual report on the disclosure of government information' },
  message: {
    zh: '这份 JSON 不是 gov-report parse 所产生的报告：{problem}',
    en: 'This JSON is not a report as gov-report parse prints it: {problem}',
  },
  advice: {
    zh: '请检查原文，或用 gov-report parse 重新生成这份 JSON；其结构见 gov-report schema。',
    en: 'Check the document itself, or make the JSON again with gov-report parse; gov-report schema prints its shape.',
  },
  basis: [],
  check: () => [],
}
