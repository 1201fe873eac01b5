import type { Language } from '../rules/words.ts'
import { type ShownFinding, safe, shownFindings } from './finding.ts'
import type { FileResult, FindingsWriter, FormatOptions, Summary } from './format.ts'
import { sumWords } from './sum.ts'
import { placeText } from './table.ts'
import { visible } from './visible.ts'
import { checkedWords, foundWords, nothingFoundWords, originWords, severityWords } from './words.ts'

/** Tables for a comment on a pull request or the summary of a job. */
export function markdown(options: FormatOptions): FindingsWriter {
  const { language } = options
  return {
    head: () => `## ${headline[language]}\n\n`,
    file: (result) => (options.summaryOnly ? '' : fileText(result, options)),
    foot: (summary) => `${footText(summary, language)}\n`,
  }
}

const headline: { readonly [language in Language]: string } = {
  zh: '政府信息公开年度报告检查结果',
  en: 'Government information disclosure reports: what was found',
}

function fileText(result: FileResult, options: FormatOptions): string {
  const findings = shownFindings(result, options)
  if (findings.length === 0) return ''
  const { language } = options
  const { agency, year } = result.report
  const whose = [...(agency ? [safe(agency.value)] : []), ...(year ? [String(year.value)] : [])]
  const rows = findings.map((finding) => `| ${cells(finding, language).join(' | ')} |\n`)
  return [
    `### ${[visible(result.path), ...whose].map(markdownText).join(' · ')}\n\n`,
    `| ${columns[language].join(' | ')} |\n`,
    `|${columns[language].map(() => ' --- ').join('|')}|\n`,
    ...rows,
    '\n',
  ].join('')
}

const columns: { readonly [language in Language]: readonly string[] } = {
  zh: ['级别', '问题', '位置', '来源', '改法', '规则'],
  en: ['Severity', 'Problem', 'Place', 'Origin', 'What to do', 'Rule'],
}

function cells(finding: ShownFinding, language: Language): readonly string[] {
  const { severity, place, range, origin, advice, rule } = finding
  return [
    `${marks[severity]} ${severityWords[severity][language]}`,
    problemText(finding, language),
    markdownText(range === null ? place : `${place} ${placeText(range)}`),
    originWords[origin][language],
    markdownText(advice),
    `\`${rule.id}\``,
  ]
}

function problemText(finding: ShownFinding, language: Language): string {
  const sum = sumWords(finding, language)
  const lines = [
    finding.message,
    ...(sum === null ? [] : [sum]),
    ...finding.consequences.map(({ message, place }) => `${followsFrom[language]}${message} (${place})`),
  ]
  return lines.map(markdownText).join('<br>')
}

const followsFrom: { readonly [language in Language]: string } = { zh: '由此引起：', en: 'What follows: ' }

const marks = { error: '🔴', warning: '🟡', info: '🔵' } as const

function footText(summary: Summary, language: Language): string {
  const { errors, warnings, infos } = summary
  const verdict = errors + warnings + infos === 0 ? `${nothingFoundWords(summary)[language]}  \n` : ''
  return `${verdict}${foundWords(summary, language)}  \n${checkedWords(summary, language)}`
}

/** Text that stays what it is: no markup, no HTML, and no name, number or address that the page would turn into a link. */
function markdownText(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => entities[character] ?? '')
    .replace(/[\\`*_[\]|~!$^]/g, '\\$&')
    .replace(/[@#](?=\w)|www(?=\.)|(?<=\bhttps?|ftp):(?=\/\/)/gi, '$&<!-- -->')
}

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
