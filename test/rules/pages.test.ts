import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Finding, lint } from '../../src/lint.ts'
import { rules } from '../../src/rules/index.ts'
import { rulesIn } from '../../src/rules/presets.ts'
import type { Rule, Subject } from '../../src/rules/rule.ts'
import { messageWords, sentence } from '../../src/rules/say.ts'
import { examplesIn, fineReport, subjectOf } from './page.ts'

const folder = new URL('../../src/rules/', import.meta.url)
const recommended = rulesIn('recommended', rules).map((rule) => ({ rule, severity: null }))

/** All findings, those under others too. */
function flat(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => [finding, ...flat(finding.consequences)])
}

/** What all recommended rules and the one in question find. */
function findingsOf(rule: Rule, subject: Subject): readonly Finding[] {
  const own = recommended.some((active) => active.rule === rule) ? [] : [{ rule, severity: null }]
  return flat(lint(subject, [...recommended, ...own]).findings)
}

describe('the catalogue', () => {
  test('has every rule that has a file, once, under the name of its file', () => {
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        readdirSync(new URL(`${name}/`, folder))
          .filter((file) => file.endsWith('.md'))
          .map((file) => `${name}/${file.replace(/\.md$/, '')}`),
      )
    expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const url = new URL(`${id}.md`, folder)
  const page = existsSync(url) ? readFileSync(url, 'utf8') : ''
  const examples = examplesIn(page)

  test('stands in a file of its name, with a page that speaks both languages', () => {
    expect(existsSync(new URL(`${id}.ts`, folder))).toBe(true)
    expect(page.startsWith(`# ${id}\n`)).toBe(true)
    expect(page).toContain(`\n## ${rule.title.zh}\n`)
    expect(page).toContain(`\n## ${rule.title.en}\n`)
    expect(page).toContain('\n**依据**')
    expect(page).toContain('\n**Basis**')
  })

  test('asks for the same arguments in both languages', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()
    for (const words of [rule.message, ...Object.values(rule.variants ?? {})]) {
      expect(names(words.zh)).toEqual(names(words.en))
    }
  })

  test('has a broken and a fine example', () => {
    expect(examples.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['broken', 'fine']))
  })

  test.each(examples.filter(({ verdict }) => verdict === 'broken'))('finds the fault of line $line', (example) => {
    const found = findingsOf(rule, subjectOf(example.text))
    const others = found.map((finding) => finding.rule.id).filter((other) => other !== id)
    expect(found.some((finding) => finding.rule === rule)).toBe(true)
    expect([...new Set(others)].toSorted()).toEqual([...example.also].toSorted())
    for (const finding of found) {
      for (const language of ['zh', 'en'] as const) {
        const said = sentence(messageWords(finding.rule, finding.variant), finding.arguments ?? {}, '2021', language)
        expect(said).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
      }
    }
  })

  test.each(examples.filter(({ verdict }) => verdict === 'fine'))('is content with line $line', (example) => {
    const subject = subjectOf(example.text)
    const { checks, findings } = lint(subject, [{ rule, severity: null }])
    expect(flat(findings)).toEqual([])
    expect(checks.holds).toBeGreaterThan(0)
    const others = findingsOf(rule, subject).map((finding) => finding.rule.id)
    expect([...new Set(others)].toSorted()).toEqual([...example.also].toSorted())
  })
})

describe.each(['2021', '2019'] as const)('the fine report of %s', (edition) => {
  test('has no fault', () => {
    expect(flat(lint(subjectOf(fineReport(edition)), recommended).findings)).toEqual([])
  })
})
