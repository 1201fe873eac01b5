import type { FaultOrigin, Severity } from '../rules/rule.ts'
import type { Language, Words } from '../rules/words.ts'
import type { Summary } from './format.ts'

export const severityWords: { readonly [severity in Severity]: Words } = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

/** Whose fault it is. */
export const originWords: { readonly [origin in FaultOrigin]: Words } = {
  report: { zh: '机关填报', en: "the agency's report" },
  extraction: { zh: '抓取或转换', en: 'scraping or conversion' },
  hijack: { zh: '网页被篡改', en: 'tampering with the page' },
  unknown: { zh: '无法判断', en: 'cannot be told' },
}

/** `5 份报告：检查 312 项，成立 298 项，不成立 2 项，无法判断 12 项`: how much was checked, and what came of it. */
export function checkedWords({ files, reports, checks }: Summary, language: Language): string {
  const others = files - reports
  const tally = checksWords(checks, language)
  if (language === 'zh') return `${reports} 份报告${others > 0 ? `（另有 ${others} 个文件不是报告）` : ''}：${tally}`
  const aside = others > 0 ? ` (and ${counted(others, 'file that is no report', 'files that are no reports')})` : ''
  return `${counted(reports, 'report', 'reports')}${aside}, ${tally}`
}

export function checksWords({ holds, broken, unknown }: Summary['checks'], language: Language): string {
  const all = holds + broken + unknown
  return language === 'zh'
    ? `检查 ${all} 项，成立 ${holds} 项，不成立 ${broken} 项，无法判断 ${unknown} 项`
    : `${counted(all, 'check', 'checks')}: ${holds} passed, ${broken} failed, ${unknown} could not be decided`
}

/** How many findings there are, and how many more are not shown. */
export function foundWords({ errors, warnings, infos, known, waived }: Summary, language: Language): string {
  const zh = language === 'zh'
  const shown = zh
    ? `错误 ${errors} 个，警告 ${warnings} 个，提示 ${infos} 个`
    : `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}, ${infos} info`
  const hidden = [
    ...(known > 0 ? [zh ? `已知问题 ${known} 个` : `${known} known`] : []),
    ...(waived > 0 ? [zh ? `获准豁免 ${waived} 个` : `${waived} waived`] : []),
  ]
  if (hidden.length === 0) return shown
  return zh ? `${shown}；另有${hidden.join('、')}，未列出` : `${shown}; not listed: ${hidden.join(', ')}`
}

/** What is said where there is no finding; that nothing could be checked is not the same as that nothing is wrong. */
export function nothingFoundWords({ checks, known, waived }: Pick<Summary, 'checks' | 'known' | 'waived'>): Words {
  if (checks.holds + checks.broken === 0) {
    return {
      zh: '没有一项能够检查，不能说没有问题',
      en: 'Nothing could be checked; that is not to say that nothing is wrong',
    }
  }
  // A check that failed without a finding to show for it: the finding is known or waived.
  if (known + waived + checks.broken > 0) return { zh: '没有发现新的问题', en: 'Nothing new is wrong' }
  return checks.unknown > 0
    ? { zh: '没有发现问题（无法判断的项目除外）', en: 'No problems found in what could be decided' }
    : { zh: '没有发现问题', en: 'No problems found' }
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
