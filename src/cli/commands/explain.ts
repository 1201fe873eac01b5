import { readFileSync } from 'node:fs'
import { Chalk } from 'chalk'
import { nearest, withSuggestion } from '../../config/nearest.ts'
import { waiverExpired, waiverUnused } from '../../config/waiver-rules.ts'
import { severityWords } from '../../formats/words.ts'
import { crash } from '../../rules/crash.ts'
import { rules } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { type ColorChoice, colorLevel } from '../color.ts'
import type { Language } from '../language.ts'
import { outputTo } from '../output.ts'
import { type ExitCode, type Surroundings, UserError } from '../surroundings.ts'
import { presetOf } from './rules.ts'

export interface ExplainOptions {
  readonly color: ColorChoice
}

/** One rule, with its page in the user's language: why, on what basis, and examples. */
export async function explainCommand(
  id: string,
  { color }: ExplainOptions,
  { stdout, language, environment }: Surroundings,
): Promise<ExitCode> {
  const rule = ruleNamed(id)
  const chalk = new Chalk({ level: await colorLevel(color, stdout, environment) })
  const page = pageOf(rule.id)
  const zh = language === 'zh'
  const facts = [
    `${zh ? '级别：' : 'severity: '}${severityWords[rule.severity][language]}`,
    `${zh ? '规则集：' : 'preset: '}${presetOf(rule)}`,
    `${zh ? '表格版本：' : 'editions: '}${rule.editions?.join(', ') ?? (zh ? '各版' : 'all')}`,
  ]
  const body = page ? partsOf(page, language) : null
  const parts = [
    `${chalk.bold(rule.id)}  ${rule.title[language]}`,
    facts.join(zh ? '；' : '; '),
    ...(body ? [body.text] : rule.basis.map((basis) => basis[language])),
    `${chalk.bold(zh ? '怎样改正' : 'What to do')}  ${rule.advice[language]}`,
    ...(body && body.examples !== '' ? [body.examples] : []),
  ]
  const shown = parts.join('\n\n').replace(/\*\*(.+?)\*\*/g, (_, text: string) => chalk.bold(text))
  await outputTo(stdout).write(`${shown.trimEnd()}\n`)
  return 0
}

/** Rules that are not in the catalogue, since nobody can choose them, are explained as well. */
const besides: readonly Rule[] = [crash, waiverExpired, waiverUnused]

function ruleNamed(id: string): Rule {
  const all = [...rules, ...besides]
  const exact = all.find((rule) => rule.id === id)
  if (exact) return exact
  const words = { zh: `没有规则 ${id}，见 gov-report rules`, en: `there is no rule ${id}: see gov-report rules` }
  throw new UserError(
    withSuggestion(
      words,
      nearest(
        id,
        all.map((rule) => rule.id),
      ),
    ),
  )
}

function pageOf(id: string): string | null {
  try {
    return readFileSync(new URL(`../../../src/rules/${id}.md`, import.meta.url), 'utf8')
  } catch {
    return null
  }
}

// A page has three parts, which its headings tell apart:
//
//     ## 收到的申请与办理的申请不平衡
//     ## Applications received and handled do not balance
//     ## 示例 · Examples
function partsOf(page: string, language: Language): { readonly text: string; readonly examples: string } {
  const sections = page.split(/^## /m).slice(1)
  const isExamples = (section: string) => /^[^\n]*(?:示例|Examples)/.test(section)
  const isChinese = (section: string) => /\p{Script=Han}/u.test(section.split('\n')[0] ?? '')
  const own = sections.find((section) => !isExamples(section) && isChinese(section) === (language === 'zh'))
  const examples = sections.find(isExamples)
  return { text: bodyOf(own ?? ''), examples: examples ? examplesIn(bodyOf(examples), language) : '' }
}

function bodyOf(section: string): string {
  return section.slice(section.indexOf('\n') + 1).trim()
}

/** Fenced blocks are indented under a mark that says what the rule makes of them. */
function examplesIn(text: string, language: Language): string {
  const lines: string[] = []
  let inside = false
  for (const line of text.split('\n')) {
    const fence = /^```(?:\w+ (broken|fine))?/.exec(line)
    if (!fence) lines.push(inside ? `    ${line}` : inLanguage(line, language))
    else if (inside) inside = false
    else {
      inside = true
      const verdict = fence[1] === 'fine' ? { zh: '✓ 没有问题', en: '✓ fine' } : { zh: '✗ 有问题', en: '✗ broken' }
      lines.push(`  ${verdict[language]}`, '')
    }
  }
  return lines.join('\n')
}

/** `四个数之一填错。One of the four numbers is wrong.` stands in both languages on one line. */
function inLanguage(line: string, language: Language): string {
  const both = /^(.*\p{Script=Han}.*?[。！？：])\s*([A-Z“"'(].*)$/u.exec(line)
  return both ? ((language === 'zh' ? both[1] : both[2]) ?? line) : line
}
