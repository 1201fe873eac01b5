import type { Format } from './format.ts'

/**
 * Every way to show findings; the first one is the default. A new one is a file and an entry here. The files are loaded as
 * they are asked for: a run has one format, mostly.
 */
export const formats: readonly Format[] = [
  {
    name: 'pretty',
    extension: 'txt',
    machine: false,
    description: {
      zh: '供人阅读：逐份列出问题、所在位置、原文和改法（默认）',
      en: 'for people: by file, each problem with its place, the source line and what to do (default)',
    },
    load: async () => (await import('./pretty.ts')).pretty,
  },
  {
    name: 'compact',
    extension: 'txt',
    machine: false,
    description: {
      zh: '每个问题一行：路径:行:列: 级别: 说明（位置；来源）[规则]',
      en: 'a line a problem: path:line:column: severity: message (place; origin) [rule]',
    },
    load: async () => (await import('./compact.ts')).compact,
  },
  {
    name: 'github',
    extension: 'txt',
    machine: true,
    description: { zh: 'GitHub Actions 的批注', en: 'annotations of GitHub Actions' },
    load: async () => (await import('./github.ts')).github,
  },
  {
    name: 'gitlab',
    extension: 'json',
    machine: true,
    description: { zh: 'GitLab 的 Code Quality 报告', en: "GitLab's Code Quality report" },
    load: async () => (await import('./gitlab.ts')).gitlab,
  },
  {
    name: 'sarif',
    extension: 'sarif',
    machine: true,
    description: { zh: 'SARIF 2.1.0，用于代码扫描平台和编辑器', en: 'SARIF 2.1.0, for code scanning and editors' },
    load: async () => (await import('./sarif.ts')).sarif,
  },
  {
    name: 'junit',
    extension: 'xml',
    machine: true,
    description: { zh: 'JUnit XML：每份报告一个测试套件', en: 'JUnit XML: a suite a report' },
    load: async () => (await import('./junit.ts')).junit,
  },
  {
    name: 'checkstyle',
    extension: 'xml',
    machine: true,
    description: { zh: 'Checkstyle XML', en: 'Checkstyle XML' },
    load: async () => (await import('./checkstyle.ts')).checkstyle,
  },
  {
    name: 'json',
    extension: 'json',
    machine: true,
    description: {
      zh: '一个 JSON 文档，结构见 schemas/findings.schema.json',
      en: 'one JSON document, as schemas/findings.schema.json has it',
    },
    load: async () => (await import('./json.ts')).json,
  },
  {
    name: 'jsonl',
    extension: 'jsonl',
    machine: true,
    description: {
      zh: 'JSON Lines：每份文件一行，最后一行是汇总',
      en: 'JSON Lines: a line a file, the last one with the summary',
    },
    load: async () => (await import('./jsonl.ts')).jsonl,
  },
  {
    name: 'markdown',
    extension: 'md',
    machine: true,
    description: {
      zh: 'Markdown 表格，用于合并请求评论或作业摘要',
      en: 'Markdown tables, for a comment on a pull request or the summary of a job',
    },
    load: async () => (await import('./markdown.ts')).markdown,
  },
  {
    name: 'csv',
    extension: 'csv',
    machine: true,
    description: { zh: 'CSV：每个问题一行，可用 Excel 或 WPS 打开', en: 'CSV: a row a problem, for spreadsheets' },
    load: async () => (await import('./csv.ts')).csv,
  },
]

export function formatOf(name: string): Format | null {
  return formats.find((format) => format.name === name) ?? null
}
