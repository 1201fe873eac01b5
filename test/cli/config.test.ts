import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { configSchema } from '../../src/config/schema.ts'
import { rules } from '../../src/rules/index.ts'
import { faulty, fine, foundIn, onlyBalance, root, withReceived, workplace } from './program.ts'

const { folder, run, write } = workplace()

const found = (cwd: string, ...args: string[]) =>
  foundIn(run(['lint', 'in', '-f', 'json', ...onlyBalance, ...args], { cwd }))

describe('where it is found', () => {
  test.each([
    ['json', '{ "rules": { "applications/balance": "warning" } }'],
    ['jsonc', '{\n  // for now\n  "rules": { "applications/balance": "warning", },\n}'],
    ['yaml', 'rules:\n  applications/balance: warning\n'],
  ])('upward from the current directory, as %s', (extension, text) => {
    const cwd = `up-${extension}/deep/er`
    write(`${cwd}/in/a.txt`, faulty)
    write(`up-${extension}/gov-report.config.${extension}`, text)
    expect(found(cwd)).toEqual(['in/a.txt applications/balance warning'])
    expect(found(cwd, '--no-config')).toEqual(['in/a.txt applications/balance error'])
  })

  test('by --config', () => {
    write('named/in/a.txt', faulty)
    write('named/strict.yml', 'rules: { applications/balance: info }\n')
    expect(found('named', '--config', 'strict.yml')).toEqual(['in/a.txt applications/balance info'])
  })

  test('two in one folder are one too many', () => {
    write('two/gov-report.config.json', '{}')
    write('two/gov-report.config.yaml', 'rules: {}')
    write('two/in/a.txt', fine)
    const { code, stderr } = run(['lint', 'in'], { cwd: 'two' })
    expect(code).toBe(2)
    expect(stderr).toContain('gov-report.config.json and gov-report.config.yaml')
  })
})

describe('never from what is being checked', () => {
  const silent = '{ "rules": { "applications/balance": "off", "document/unrecognized": "off" } }'

  test('a configuration in a submission is not used', () => {
    write('inbox/in/a.txt', faulty)
    write('inbox/in/gov-report.config.json', silent)
    expect(found('inbox')).toEqual(['in/a.txt applications/balance error'])
  })

  test('not even where the command is given inside of it', () => {
    const ran = run(['lint', '..', '-f', 'json', ...onlyBalance], { cwd: 'inbox/in' })
    expect(foundIn(ran)).toHaveLength(1)
    expect(ran.stderr).toBe(
      'gov-report: gov-report.config.json is not used: it lies in a folder that is being checked\n',
    )
  })

  test('the one of the current directory is used where that is checked as a whole', () => {
    write('own/a.txt', faulty)
    write('own/gov-report.config.json', silent)
    expect(foundIn(run(['lint', '.', '-f', 'json'], { cwd: 'own' }))).not.toContain('a.txt applications/balance error')
  })

  test.each([
    ['--config', 'in/gov-report.config.json'],
    ['--waivers', 'in/waivers.json'],
    ['--baseline', 'in/baseline.json'],
  ])('%s %s is refused', (flag, path) => {
    write(`inbox/${path}`, '[]')
    const { code, stdout, stderr } = run(['lint', 'in', flag, path], { cwd: 'inbox' })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`${path} lies in a folder that is being checked`)
  })

  test('nor can one be extended', () => {
    write('inbox/mine.json', '{ "extends": "./in/gov-report.config.json" }')
    const { code, stderr } = run(['lint', 'in', '--config', 'mine.json'], { cwd: 'inbox' })
    expect([code, stderr]).toEqual([
      2,
      'mine.json:1:14: ./in/gov-report.config.json lies in a folder that is being checked: submissions cannot bring their own settings\n',
    ])
  })

  test('nothing in it is run', () => {
    write('script/gov-report.config.js', 'process.exit(99)')
    write('script/in/a.txt', fine)
    expect(run(['lint', 'in', ...onlyBalance], { cwd: 'script' }).code).toBe(0)
    expect(run(['lint', 'in', '--config', 'gov-report.config.js'], { cwd: 'script' }).code).toBe(2)
  })
})

describe('what is wrong in it is said with its place', () => {
  const jsonCases: readonly (readonly [string, string, string])[] = [
    ['{\n  "ruls": {}\n}', '2:3', 'there is no “ruls” here (did you mean rules?)'],
    [
      '{\n  "preset": "strickt"\n}',
      '2:13',
      '“preset” cannot be "strickt"; it is one of recommended, strict, all (did you mean strict?)',
    ],
    [
      '{ "rules": {\n  "aplications/balance": "off" } }',
      '2:3',
      'there is no rule aplications/balance (did you mean applications/balance?)',
    ],
    ['{ "rules": {\n  "applications/balance": "of" } }', '2:27', '(did you mean off?)'],
    ['{ "rules": [] }', '1:12', '“rules” is to be an object, not []'],
    ['{ "overrides": [\n  { "files": "a", "rule": {} } ] }', '2:3', '“overrides[1]” lacks “rules”'],
    ['{ "overrides": [{ "files": "a",\n "rules": { "privcy": "off" } }] }', '2:13', 'there is no rule privcy'],
    ['{ "ignore": "a" }', '1:13', '“ignore” is to be a list, not "a"'],
    ['{ "output": { "failOn": "eror" } }', '1:25', '(did you mean error?)'],
    ['{ "output": { "format": ["pretty",\n "jsom"] } }', '2:2', 'there is no format jsom (did you mean json?)'],
    ['{ "output": { "maxWarnings": -1 } }', '1:30', '“output.maxWarnings” cannot be -1: the minimum is 0'],
    ['{ "agencies": [{ "name": "甲局", "parent": "乙县" }] }', '1:42', 'no agency of the list is called “乙县”'],
    ['{ "agencies": [{ "name": "甲局" }, { "name": "甲局" }] }', '1:44', 'the agency “甲局” is listed twice'],
    ['{ "agencies": [{ "name": "甲", "parent": "甲" }] }', '1:41', '“甲” would be above itself'],
    ['{ "agencies": [{ "name": "甲", "kind": "goverment" }] }', '1:39', '(did you mean government?)'],
    ['{ "rules": {},\n "rules": {} }', '2:2', '“rules” is given twice'],
    ['{ "rules": {}', '1:14', 'a closing brace } is missing'],
    ['{ rules: {} }', '1:3', 'not valid JSON'],
    ['', '1:1', 'the file is empty'],
    [waiverWith('"place": "applications/grantd/natural"'), '2:10', '(did you mean applications/granted/natural?)'],
    [waiverWith('"expires": "2026-02-30"'), '2:12', 'there is no day 2026-02-30'],
    [waiverWith('"expires": "soon"'), '2:12', 'is to be a date written as 2026-12-31'],
    [waiverWith('"rule": "applications"'), '2:9', 'a waiver names one'],
    ['{ "extends": "./nowhere.json" }', '1:14', 'there is no file ./nowhere.json'],
    ['{ "extends": "recomended" }', '1:14', '(did you mean recommended?)'],
    ['{ "extends": "./gov-report.config.json" }', '1:14', 'leads back to itself'],
  ]

  test.each(jsonCases)('%s', (text, place, sentence) => {
    write('wrong/gov-report.config.json', text)
    write('wrong/in/a.txt', fine)
    const { code, stdout, stderr } = run(['lint', 'in'], { cwd: 'wrong' })
    expect([code, stdout]).toEqual([2, ''])
    const lines = stderr.trimEnd().split('\n')
    expect(lines.some((line) => line.startsWith(`gov-report.config.json:${place}: `) && line.includes(sentence))).toBe(
      true,
    )
  })

  test('in YAML, in Chinese, and all of it at once', () => {
    write(
      'wrong-yaml/gov-report.config.yaml',
      'preset: strickt\nrules:\n  aplications/balance: off\noutput:\n  failOn: [error]\n',
    )
    const { code, stderr } = run(['config', '--check', '--lang', 'zh'], { cwd: 'wrong-yaml' })
    expect(code).toBe(2)
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      'gov-report.config.yaml:1:9: “preset”不能是 "strickt"，只能是 recommended、strict、all（是否指 strict？）',
      'gov-report.config.yaml:5:11: “output.failOn”不能是 ["error"]，只能是 error、warning、info、none',
    ])
    write('wrong-yaml/gov-report.config.yaml', 'rules:\n  aplications/balance: off\nrules: {}\n')
    expect(run(['config', '--check'], { cwd: 'wrong-yaml' }).stderr).toMatch(
      /^gov-report\.config\.yaml:3:1: not valid YAML/,
    )
  })
})

describe('what it says', () => {
  test('extends: files and presets, this file winning', () => {
    write('base/shared/base.yaml', 'preset: strict\nrules:\n  applications/balance: info\noutput: { failOn: info }\n')
    write(
      'base/gov-report.config.json',
      '{ "extends": ["all", "./shared/base.yaml"], "rules": { "applications": "warning" } }',
    )
    write('base/in/a.txt', faulty)
    expect(found('base')).toEqual(['in/a.txt applications/balance warning'])
    expect(run(['lint', 'in', ...onlyBalance], { cwd: 'base' }).code).toBe(1)
    const printed = run(['config', '--print'], { cwd: 'base' }).stdout
    expect(printed).toMatch(/^preset +strict +shared\/base\.yaml:1:9$/m)
    expect(printed).toMatch(/^output\.failOn +info +shared\/base\.yaml:4:19$/m)
    expect(printed).toMatch(/^rules\.applications\/balance +warning +gov-report\.config\.json:1:72$/m)
  })

  test('overrides are for the files of their globs, relative to the file, wherever the command is given', () => {
    write(
      'over/gov-report.config.yaml',
      'overrides:\n  - files: in/towns/**\n    rules: { applications/balance: info }\n',
    )
    write('over/in/a.txt', faulty)
    write('over/in/towns/b.txt', faulty)
    expect(found('over')).toEqual(['in/a.txt applications/balance error', 'in/towns/b.txt applications/balance info'])
    const below = run(['lint', 'towns', '-f', 'json', ...onlyBalance], { cwd: 'over/in' })
    expect(foundIn(below)).toEqual(['towns/b.txt applications/balance info'])
  })

  test('ignore is relative to the file as well, and flags have the last word', () => {
    write('ign/gov-report.config.json', '{ "ignore": ["/sub/in/drafts/", "*.bak.txt"] }')
    write('ign/sub/in/drafts/a.txt', faulty)
    write('ign/sub/in/x.bak.txt', faulty)
    write('ign/sub/in/b.txt', faulty)
    expect(found('ign/sub')).toEqual(['in/b.txt applications/balance error'])
    expect(found('ign/sub', '--ignore', '!*.bak.txt')).toHaveLength(2)
    expect(foundIn(run(['lint', 'in/x.bak.txt', '-f', 'json', ...onlyBalance], { cwd: 'ign/sub' }))).toHaveLength(1)
  })

  test('output: format, language, failOn, maxWarnings', () => {
    write(
      'outp/conf/gov-report.config.json',
      '{ "rules": { "applications/balance": "warning" }, "output": { "format": ["compact", "json=all.json"], "language": "zh", "maxWarnings": 0 } }',
    )
    write('outp/conf/work/in/a.txt', faulty)
    const ran = run(['lint', 'in', ...onlyBalance], { cwd: 'outp/conf/work' })
    expect([ran.code, ran.stdout.includes('两者应当相等')]).toEqual([1, true])
    expect(existsSync(join(folder(), 'outp/conf/all.json'))).toBe(true)
    expect(
      run(['lint', 'in', ...onlyBalance, '--lang', 'en', '--max-warnings', '9'], { cwd: 'outp/conf/work' }),
    ).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('they must be equal'),
    })
  })

  test('flags win over it', () => {
    write('flags/gov-report.config.json', '{ "preset": "all", "rules": { "applications/balance": "off" } }')
    write('flags/in/a.txt', faulty)
    expect(found('flags')).toEqual([])
    expect(found('flags', '--rule', 'applications/balance=info')).toEqual(['in/a.txt applications/balance info'])
    expect(run(['config', '--preset', 'strict'], { cwd: 'flags' }).stdout).toMatch(/^preset +strict +--preset$/m)
  })
})

describe('waivers', () => {
  const day = (date: string) => ({ env: { SOURCE_DATE_EPOCH: String(Date.parse(`${date}T12:00:00Z`) / 1000) } })
  const waiver = (more: object = {}) => ({
    rule: 'applications/balance',
    files: 'in/a.txt',
    place: 'applications/*/total',
    reason: '原表遗失',
    by: '张三',
    expires: '2026-06-30',
    ...more,
  })
  const judged = (cwd: string, date: string, waivers: readonly object[], ...args: string[]) => {
    write(`${cwd}/gov-report.config.json`, JSON.stringify({ waivers }))
    return run(['lint', 'in', '-f', 'json', ...onlyBalance, ...args], { cwd, ...day(date) })
  }

  test('hold a finding back until their last day, and are then told', () => {
    write('waive/in/a.txt', faulty)
    const last = judged('waive', '2026-06-30', [waiver()])
    expect([foundIn(last), last.code]).toEqual([[], 0])
    expect(JSON.parse(last.stdout).summary.waived).toBe(1)
    const late = judged('waive', '2026-07-01', [waiver()])
    expect([foundIn(late), late.code]).toEqual([
      ['in/a.txt applications/balance error', 'gov-report.config.json waiver/expired warning'],
      1,
    ])
  })

  test('are for their file, place and rule only', () => {
    const unmet = (more: object) => foundIn(judged('waive', '2026-01-01', [waiver(more)]))
    for (const more of [{ files: 'in/b.txt' }, { place: 'applications/*/natural' }, { place: 'litigation' }]) {
      expect(unmet(more)).toEqual([
        'in/a.txt applications/balance error',
        'gov-report.config.json waiver/unused warning',
      ])
    }
    for (const more of [{ place: 'applications' }, { files: ['**/*.txt'] }, { files: 'a.txt' }])
      expect(unmet(more)).toEqual([])
  })

  test('that were not needed are told, with their line; but not where their file was not looked at', () => {
    write('unused/in/a.txt', fine)
    write('unused/other.txt', fine)
    write(
      'unused/gov-report.config.yaml',
      'waivers:\n  - rule: applications/balance\n    files: in/a.txt\n    reason: x\n    by: y\n    expires: 2099-01-01\n',
    )
    const ran = run(['lint', 'in', '-f', 'json', ...onlyBalance], { cwd: 'unused' })
    expect(foundIn(ran)).toEqual(['gov-report.config.yaml waiver/unused warning'])
    expect(JSON.parse(ran.stdout).files.at(-1).findings[0]).toMatchObject({ line: 2, column: 11 })
    expect(foundIn(run(['lint', 'other.txt', '-f', 'json', ...onlyBalance], { cwd: 'unused' }))).toEqual([])
    expect(foundIn(run(['lint', 'in', '-f', 'json', '--only', 'document'], { cwd: 'unused' })).join()).not.toContain(
      'waiver/',
    )
  })

  test('may stand in a file of their own', () => {
    write('apart/in/a.txt', faulty)
    write('apart/waivers.yaml', `- ${JSON.stringify(waiver())}\n`)
    const ran = run(['lint', 'in', '-f', 'json', ...onlyBalance, '--waivers', 'waivers.yaml'], {
      cwd: 'apart',
      ...day('2026-01-01'),
    })
    expect([foundIn(ran), ran.code]).toEqual([[], 0])
    write('apart/waivers.yaml', `- ${JSON.stringify(waiver({ rule: 'applications/balanse' }))}\n`)
    expect(run(['lint', 'in', '--waivers', 'waivers.yaml'], { cwd: 'apart' }).stderr).toMatch(
      /^waivers\.yaml:1:\d+: there is no rule applications\/balanse; .*\(did you mean applications\/balance\?\)/,
    )
  })

  test('of one cell leave the same fault in another', () => {
    write('cell/in/a.txt', withReceived(141).replace('| 87 | 18 |', '| 88 | 18 |'))
    const left = foundIn(judged('cell', '2026-01-01', [waiver()]))
    expect(left).toEqual(['in/a.txt applications/balance error'])
  })
})

test('the published schema is the one of the sources, and accepts what init writes', async () => {
  const published = JSON.parse(readFileSync(join(root, 'schemas/config.schema.json'), 'utf8'))
  expect(published).toEqual(JSON.parse(JSON.stringify(configSchema(rules))))
  expect(run(['schema', 'config']).stdout).toBe(readFileSync(join(root, 'schemas/config.schema.json'), 'utf8'))
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(published)
  const { initialConfig } = await import('../../src/cli/initial-config.ts')
  const { readJson } = await import('../../src/config/json-text.ts')
  for (const text of [initialConfig.zh, initialConfig.en]) {
    for (const each of [text, text.replace(/^( *)\/\/ (?=["{}[\]]| {2})/gm, '$1')]) {
      const { data, problems } = readJson(each)
      expect(problems).toEqual([])
      expect(validate(data)).toBe(true)
    }
  }
})

function waiverWith(line: string): string {
  const name = /"(\w+)"/.exec(line)?.[1] ?? ''
  const whole: { readonly [name: string]: string } = {
    rule: '"rule": "applications/balance"',
    reason: '"reason": "x"',
    by: '"by": "y"',
    expires: '"expires": "2099-01-01"',
  }
  const rest = Object.entries(whole).filter(([key]) => key !== name)
  return `{ "waivers": [{\n${line},\n${rest.map(([, text]) => text).join(', ')} }] }`
}
