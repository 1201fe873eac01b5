import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint.ts'
import { rules } from '../src/rules/index.ts'
import { rulesIn } from '../src/rules/presets.ts'
import type { Severity } from '../src/rules/rule.ts'
import { positions } from '../src/source/source.ts'
import { subjectOf } from './rules/page.ts'

/** What the five real reports are told, rule and line; a line of 0 where nothing stands that could be pointed at. */
const expected: { readonly [report: string]: { readonly [severity in Severity]: readonly string[] } } = {
  'report-1': {
    error: [
      'section/missing 0',
      'section/missing 0',
      'hijack/gambling 1',
      'table/cells-missing 168',
      'privacy/mobile-number 340',
    ],
    warning: ['table/header-text 48', 'disclosure/regulations-authority 56'],
    info: [
      'page/chrome 3',
      'document/title-form 7',
      'narrative/typo 9',
      'narrative/typo 14',
      'table/unit 138',
      'table/row-split 186',
      'document/signature-missing 340',
    ],
  },
  'report-2': {
    error: [],
    warning: ['section/numbering 11', 'table/header-missing 82', 'section/improvement-missing 610'],
    info: [
      'page/chrome 1',
      'document/agency-abbreviated 3',
      'section/overview-aspects 7',
      'table/row-split 158',
      'narrative/foreign-place 610',
      'document/signature-missing 614',
    ],
  },
  'report-3': {
    error: [],
    warning: ['table/column-shift 38'],
    info: [
      'document/publication-date-missing 0',
      'table/row-split 24',
      'table/row-misplaced 44',
      'table/row-split 45',
      'page/stray-separator 65',
      'document/signature-missing 88',
    ],
  },
  'report-4': { error: [], warning: [], info: ['narrative/typo 1', 'narrative/generic 3'] },
  'report-5': {
    error: ['document/edition-mixed 54'],
    warning: [
      'document/title-missing 5',
      'section/preamble-mismatch 5',
      'table/header-text 17',
      'section/heading 30',
      'section/heading 57',
      'section/heading 62',
      'section/fee-missing 65',
    ],
    info: [
      'document/publication-date-missing 0',
      'page/chrome 1',
      'page/stray-separator 2',
      'section/overview-aspects 6',
      'document/signature-missing 66',
    ],
  },
}

describe('the five real reports have these faults, at these lines, and no others', () => {
  test.each(Object.entries(expected))('%s', (name, told) => {
    const text = readFileSync(new URL(`../fixtures/reports/${name}/page.txt`, import.meta.url), 'utf8')
    const active = rulesIn('strict', rules).map((rule) => ({ rule, severity: null }))
    const { findings } = lint(subjectOf(text), active)
    const positionAt = positions(text)
    for (const severity of ['error', 'warning', 'info'] as const) {
      const found = findings
        .filter((finding) => finding.severity === severity)
        .map(({ rule, span }) => `${rule.id} ${span ? positionAt(span.start).line : 0}`)
      expect(found, severity).toEqual(told[severity])
    }
  })
})
