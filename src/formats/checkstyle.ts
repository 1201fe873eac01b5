import { shownFindings } from './finding.ts'
import type { FindingsWriter, FormatOptions } from './format.ts'
import { plainMessage } from './plain-message.ts'
import { element, xmlDeclaration } from './xml.ts'

/** As Checkstyle writes it, which many review tools read. A file without findings is there too: it was checked. */
export function checkstyle(options: FormatOptions): FindingsWriter {
  return {
    head: () => `${xmlDeclaration}<checkstyle version="4.3">\n`,
    file(result) {
      const errors = shownFindings(result, options).map((finding) =>
        element('error', {
          line: finding.range?.line ?? null,
          column: finding.range?.column ?? null,
          severity: finding.severity,
          message: plainMessage(finding, options.language),
          source: finding.rule.id,
        }),
      )
      const content = errors.length === 0 ? undefined : `\n${errors.map((each) => `    ${each}\n`).join('')}  `
      return `  ${element('file', { name: result.path }, content)}\n`
    },
    foot: () => '</checkstyle>\n',
  }
}
