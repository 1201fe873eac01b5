import type {
  ArtifactLocation,
  Location,
  LogicalLocation,
  MultiformatMessageString,
  ReportingDescriptor,
  Result,
  ToolComponent,
} from 'sarif'
import type { ActiveRule } from '../lint.ts'
import { crash } from '../rules/crash.ts'
import type { FormPlace, Severity } from '../rules/rule.ts'
import type { Language, Words } from '../rules/words.ts'
import { type Range, type ShownFinding, type ShownPlace, safe, shownFindings } from './finding.ts'
import { jsonText, movedIn, placeJson, summaryJson } from './findings-json.ts'
import { placeKey } from './fingerprint.ts'
import type { FileResult, FindingsWriter, FormatOptions } from './format.ts'
import { plainMessage } from './plain-message.ts'
import { visible } from './visible.ts'

/** SARIF 2.1.0, for code scanning and the viewers of editors. What to do is said, never offered as an edit. */
export function sarif(options: FormatOptions): FindingsWriter {
  const rules = [...options.rules, ...(options.rules.some(({ rule }) => rule === crash) ? [] : [ourFault])]
  const indexOf = new Map(rules.map(({ rule }, index) => [rule.id, index]))
  return {
    separator: ',',
    head: () => {
      const run = {
        tool: { driver: driver(rules, options) },
        language: options.language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
      }
      const told = jsonText({ $schema: schema, version: '2.1.0', runs: [run] }, 2)
      return `${told.replace(/\n {4}\}\n {2}\]\n\}$/, '')},\n      "results": [`
    },
    file: (result) =>
      shownFindings(result, options)
        .map((finding) => resultOf(finding, result, indexOf, options))
        .map((each) => `\n${movedIn(jsonText(each, 2), 8)}`)
        .join(','),
    foot(summary, { isEmpty, crashed }) {
      const rest = {
        invocations: [{ executionSuccessful: !crashed }],
        properties: { summary: summaryJson(summary) },
      }
      const told = movedIn(jsonText(rest, 2).replace(/^\{\n|\n\}$/g, ''), 4)
      return `${isEmpty ? '' : '\n      '}],\n${told}\n    }\n  ]\n}\n`
    },
  }
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
const ourFault: ActiveRule = { rule: crash, severity: null }

function driver(rules: readonly ActiveRule[], { version, language }: FormatOptions): ToolComponent {
  return {
    name: 'gov-report',
    semanticVersion: version,
    rules: rules.map((each) => descriptor(each, language)),
  }
}

function descriptor({ rule, severity }: ActiveRule, language: Language): ReportingDescriptor {
  const basis = rule.basis.map((words) => words[language])
  return {
    id: rule.id,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: sentences([rule.title[language], ...basis], language) },
    help: helpOf(rule.advice, basis, language),
    defaultConfiguration: { level: levels[severity ?? rule.severity] },
    properties: { family: rule.id.split('/')[0], preset: rule.preset ?? 'recommended' },
  }
}

function helpOf(advice: Words, basis: readonly string[], language: Language): MultiformatMessageString {
  if (basis.length === 0) return { text: advice[language], markdown: advice[language] }
  const label = basisLabel[language]
  return {
    text: sentences([advice[language], `${label}${basis.join(language === 'zh' ? '；' : '; ')}`], language),
    markdown: `${advice[language]}\n\n**${label.trim()}**\n\n${basis.map((each) => `- ${each}`).join('\n')}`,
  }
}

const basisLabel: Words = { zh: '依据：', en: 'Basis: ' }

/** One behind the other, each with a stop. */
function sentences(texts: readonly string[], language: Language): string {
  const stop = language === 'zh' ? '。' : '.'
  return texts.map((text) => (/[。.！!？?]$/.test(text) ? text : text + stop)).join(language === 'zh' ? '' : ' ')
}

const levels: { readonly [severity in Severity]: 'error' | 'warning' | 'note' } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

function resultOf(
  finding: ShownFinding,
  { path, report }: FileResult,
  indexOf: ReadonlyMap<string, number>,
  { language }: FormatOptions,
): Result {
  const { rule, severity, at, place, range, fingerprint, origin, expected, found, formula, data } = finding
  const index = indexOf.get(rule.id)
  const related = [...finding.related, ...finding.consequences]
  return {
    ruleId: rule.id,
    ...(index !== undefined && { ruleIndex: index }),
    level: levels[severity],
    message: { text: messageText(plainMessage(finding, language)) },
    locations: [locationOf(path, range, at, place)],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => relatedLocation(path, each, id + 1)),
    }),
    partialFingerprints: { 'govReport/v1': fingerprint },
    properties: {
      origin,
      agency: report.agency ? safe(report.agency.value) : null,
      year: report.year?.value ?? null,
      place: placeJson(at, place),
      expected,
      found,
      formula,
      advice: finding.advice,
      data,
      consequences: finding.consequences.map((each) => ({ ruleId: each.rule.id, fingerprint: each.fingerprint })),
    },
  }
}

function relatedLocation(path: string, { range, at, place, message }: ShownPlace, id: number): Location {
  const text = message === '' ? place : `${place}: ${message}`
  return { id, ...locationOf(path, range, at, place), message: { text: messageText(text) } }
}

function locationOf(path: string, range: Range | null, at: FormPlace, place: string): Location {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(path),
      ...(range !== null && {
        region: {
          startLine: range.line,
          startColumn: range.column,
          endLine: range.endLine,
          endColumn: range.endColumn,
        },
      }),
    },
    logicalLocations: [logicalLocation(at, place)],
  }
}

function logicalLocation(at: FormPlace, place: string): LogicalLocation {
  return { name: place, fullyQualifiedName: placeKey(at) }
}

/** A path as a URI, whatever it has in it; one that is not absolute is relative to the directory that was checked. */
function artifactOf(path: string): ArtifactLocation {
  const uri = path.split('/').map(segment).join('/')
  if (path.startsWith('/')) return { uri: `file://${uri}` }
  if (/^[a-z]:\//i.test(path)) return { uri: `file:///${uri}` }
  return { uri, uriBaseId: '%SRCROOT%' }
}

function segment(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
}

/** A bracket before a parenthesis would make a link of the text in it. */
function messageText(text: string): string {
  return visible(text).replace(/\[(?=[^\]]*\]\()/g, '\\[')
}
