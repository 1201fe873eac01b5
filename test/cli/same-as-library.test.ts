import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Finding, lint } from '../../src/lint.ts'
import { rules } from '../../src/rules/index.ts'
import { examplesIn, subjectOf } from '../rules/page.ts'
import { foundIn, root, workplace } from './program.ts'

// What is built for the command line is made in another way than what is imported, and must not come to say anything else.

const { run, write } = workplace()

test('the program finds in real reports, and in the examples of all rules, what the library finds', () => {
  const reports = readdirSync(join(root, 'fixtures/reports')).map((name) => ({
    name,
    text: readFileSync(join(root, 'fixtures/reports', name, 'page.txt'), 'utf8'),
  }))
  const examples = rules.flatMap(({ id }) =>
    examplesIn(readFileSync(join(root, `src/rules/${id}.md`), 'utf8')).map(({ line, text }) => ({
      name: `${id.replace('/', '-')}-${line}`,
      text,
    })),
  )
  const active = rules.map((rule) => ({ rule, severity: null }))
  const flat = (findings: readonly Finding[]): readonly Finding[] =>
    findings.flatMap((finding) => [finding, ...flat(finding.consequences)])
  const expected = [...reports, ...examples].flatMap(({ name, text }) => {
    write(`all/${name}.txt`, text)
    return flat(lint(subjectOf(text, `all/${name}.txt`), active).findings).map(
      ({ rule, severity }) => `all/${name}.txt ${rule.id} ${severity}`,
    )
  })
  expect(new Set(expected.map((found) => found.split(' ')[1]))).toEqual(new Set(rules.map(({ id }) => id)))
  const found = foundIn(run(['lint', 'all', '-f', 'json', '--preset', 'all']))
  expect(found.toSorted()).toEqual(expected.toSorted())
})
