import type { Severity } from '../rules/rule.ts'
import { type ShownFinding, safe, shownFindings } from './finding.ts'
import type { FindingsWriter, FormatOptions } from './format.ts'
import { plainMessage } from './plain-message.ts'
import { visible } from './visible.ts'

/** Workflow commands of GitHub Actions, which become annotations: `::error file=…,line=…,col=…,endLine=…,title=…::…`. */
export function github(options: FormatOptions): FindingsWriter {
  return {
    head: () => '',
    file: (result) =>
      shownFindings(result, options)
        .map((finding) => `${command(result.path, finding, options)}\n`)
        .join(''),
    foot: () => '',
  }
}

function command(path: string, finding: ShownFinding, { language }: FormatOptions): string {
  const { severity, range, rule } = finding
  const properties = {
    file: path,
    line: range?.line ?? 1,
    ...(range !== null && { col: range.column, endLine: range.endLine }),
    title: safe(`${rule.title[language]} ${rule.id}`),
  }
  const told = Object.entries(properties).map(([name, value]) => `${name}=${propertyText(String(value))}`)
  return `::${commands[severity]} ${told.join(',')}::${dataText(plainMessage(finding, language))}`
}

const commands: { readonly [severity in Severity]: string } = { error: 'error', warning: 'warning', info: 'notice' }

function dataText(text: string): string {
  return visible(text).replaceAll('%', '%25')
}

function propertyText(text: string): string {
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
