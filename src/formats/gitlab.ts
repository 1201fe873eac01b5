import type { Severity } from '../rules/rule.ts'
import { type ShownFinding, shownFindings } from './finding.ts'
import { jsonText } from './findings-json.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { FindingsWriter, FormatOptions } from './format.ts'
import { plainMessage } from './plain-message.ts'

/** A Code Quality report of GitLab. */
export function gitlab(options: FormatOptions): FindingsWriter {
  return {
    separator: ',',
    head: () => '[',
    file: (result) =>
      shownFindings(result, options)
        .map((finding) => `\n${jsonText(issue(result.path, finding, options))}`)
        .join(','),
    foot: (_, { isEmpty }) => (isEmpty ? ']\n' : '\n]\n'),
  }
}

function issue(path: string, finding: ShownFinding, { language }: FormatOptions) {
  return {
    description: plainMessage(finding, language),
    check_name: finding.rule.id,
    // GitLab shows one issue a fingerprint, and two files may have the same report of the same agency.
    fingerprint: fingerprintOf([finding.fingerprint, path]),
    severity: severities[finding.severity],
    location: { path, lines: { begin: finding.range?.line ?? 1 } },
  }
}

const severities: { readonly [severity in Severity]: string } = { error: 'major', warning: 'minor', info: 'info' }
