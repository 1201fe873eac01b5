import type { Broken, Rule } from './rule.ts'

/** Not in the catalogue: what is said where a rule of ours throws. It cannot be switched off. */
export const crash: Rule & { readonly outcomeOf: (rule: Rule, error: unknown) => Broken } = {
  id: 'internal/crash',
  severity: 'error',
  anyDocument: true,
  title: { zh: '程序内部错误', en: 'A fault of this program' },
  message: {
    zh: '程序内部错误：{where} 未能完成（{what}）；其余照常进行',
    en: 'A fault of this program: {where} did not finish ({what}); everything else went on',
  },
  advice: {
    zh: '这不是报告的问题。请把 gov-report doctor 的输出和这份文件告诉我们。',
    en: 'The report is not to blame. Please tell us, with the output of gov-report doctor and this file.',
  },
  basis: [],
  check: () => [],
  outcomeOf: ({ id }, error) => ({
    kind: 'broken',
    arguments: { where: id, what: error instanceof Error ? error.message : String(error) },
    at: { part: 'document' },
    span: null,
    origin: 'unknown',
  }),
}
