import { readFileSync } from 'node:fs'
import type { EditionId } from '../../src/forms/form.ts'
import { decode } from '../../src/input/decode.ts'
import { parse } from '../../src/parse.ts'
import { unrecognized } from '../../src/recognize/index.ts'
import type { Subject } from '../../src/rules/rule.ts'
import { mediaTypeOf } from '../../src/source/source.ts'

/** An example of a rule's page: a document and what the rule shall say of it. */
export interface Example {
  readonly verdict: 'broken' | 'fine'
  /** The line of the page that it begins at, from 1. */
  readonly line: number
  readonly text: string
  /** Rules that find the same fault as well, or cannot but follow from it. */
  readonly also: readonly string[]
}

/**
 * The examples of a page are its fenced blocks:
 *
 *     ```diff broken            what differs from the fine report in fixtures/examples/2021.txt
 *     ```diff fine 2019         … from fixtures/examples/2019.txt
 *     ```text broken also=a/b   a whole document
 *
 * In a diff, lines with a blank in front only say where; ones with - are there in the fine report, and ones with + come
 * instead. A line may be cut short with … at its end.
 */
export function examplesIn(page: string): readonly Example[] {
  const lines = page.split('\n')
  const examples: Example[] = []
  for (let index = 0; index < lines.length; index++) {
    const fence = /^```(diff|text|html) (broken|fine)(.*)$/.exec(lines[index] ?? '')
    if (!fence) continue
    const end = lines.indexOf('```', index + 1)
    if (end < 0) throw new Error(`The example at line ${index + 1} has no end.`)
    const [, kind, verdict, options = ''] = fence
    const body = lines.slice(index + 1, end)
    const edition: EditionId = / 2019\b/.test(options) ? '2019' : '2021'
    examples.push({
      verdict: verdict === 'broken' ? 'broken' : 'fine',
      line: index + 1,
      text: kind === 'diff' ? patched(fineReport(edition), body) : `${body.join('\n')}\n`,
      also: [...options.matchAll(/also=(\S+)/g)].flatMap(([, ids = '']) => ids.split(',')),
    })
    index = end
  }
  return examples
}

export function fineReport(edition: EditionId): string {
  return readFileSync(new URL(`../../fixtures/examples/${edition}.txt`, import.meta.url), 'utf8')
}

function patched(fine: string, diff: readonly string[]): string {
  const lines = fine.trimEnd().split('\n')
  let at = 0
  for (const each of diff) {
    const sign = each.charAt(0)
    const text = each.slice(1)
    if (sign === '+') {
      lines.splice(at, 0, text)
      at++
      continue
    }
    if (text.trim() === '') continue
    const found = lines.findIndex(
      (line, index) => index >= at && (text.endsWith('…') ? line.startsWith(text.slice(0, -1)) : line === text),
    )
    if (found < 0) throw new Error(`The fine report has no such line, or not there: ${text}`)
    if (sign === '-') lines.splice(found, 1)
    at = sign === '-' ? found : found + 1
  }
  return `${lines.join('\n')}\n`
}

/** A document as the command would read it from a file in UTF-8. */
export function subjectOf(text: string, path = 'example.txt'): Subject {
  const bytes = new TextEncoder().encode(text)
  const decoded = decode(bytes, 'auto')
  if (decoded.kind !== 'text') {
    const origin = { path, sha256: '', bytes: bytes.length, encoding: null, declaredEncoding: null, encodingRivals: [] }
    return { report: unrecognized(decoded.kind), origin: { ...origin, mediaType: 'application/octet-stream' } }
  }
  const mediaType = mediaTypeOf(decoded.text)
  return {
    report: parse({ text: decoded.text, mediaType }),
    origin: {
      path,
      sha256: '',
      bytes: bytes.length,
      encoding: decoded.encoding,
      declaredEncoding: decoded.declaredEncoding,
      encodingRivals: decoded.rivals,
      mediaType,
    },
  }
}
