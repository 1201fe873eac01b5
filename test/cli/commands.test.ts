import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { faulty, fine, onlyBalance, withReceived, workplace } from './program.ts'

const { folder, run, write } = workplace()

describe('baseline', () => {
  const file = () => JSON.parse(readFileSync(join(folder(), 'known/.gov-report-baseline.json'), 'utf8'))
  const baseline = (action: string, ...args: string[]) =>
    run(['baseline', action, 'in', ...onlyBalance, ...args], { cwd: 'known' })

  test('accepts what is there, and lint is then content', () => {
    write('known/in/a.txt', faulty)
    write('known/in/b.txt', withReceived(120).replaceAll('青槐县水利局', '青槐县林业局'))
    expect(baseline('create').stdout).toBe('.gov-report-baseline.json: 2 known findings added, 2 in all\n')
    expect(file().findings.map(({ path, place }: { path: string; place: string }) => [path, place])).toEqual([
      ['in/a.txt', 'applications/*/total'],
      ['in/b.txt', 'applications/*/total'],
    ])
    const ran = run(['lint', 'in', '-f', 'json', ...onlyBalance], { cwd: 'known' })
    expect([ran.code, JSON.parse(ran.stdout).summary.known]).toEqual([0, 2])
    expect(run(['lint', 'in', ...onlyBalance, '--no-baseline'], { cwd: 'known' }).code).toBe(1)
  })

  test('is not made twice, and not taken from elsewhere', () => {
    expect(baseline('create')).toMatchObject({ code: 2, stdout: '' })
    expect(baseline('show', '--baseline', 'other.json')).toMatchObject({ code: 2 })
    write('known/other.json', '{"version":2}')
    expect(baseline('show', '--baseline', 'other.json').stderr).toContain('other.json is no baseline of gov-report')
  })

  test('tells the mended from those that are still there, and forgets them when told', () => {
    write('known/in/a.txt', fine)
    const show = baseline('show')
    expect(show.stdout).toContain('- in/a.txt  applications/*/total  applications/balance')
    expect(show.stdout).toContain('= in/b.txt')
    expect(show.stdout).toContain('1 still there (=), 1 put right (-), 0 not looked at (?); 0 new and not accepted (+)')
    expect(file().findings).toHaveLength(2)
    expect(baseline('prune').stdout).toContain('1 put right and forgotten, 1 left')
    expect(file().findings).toHaveLength(1)
  })

  test('what comes back is new', () => {
    write('known/in/a.txt', faulty)
    expect(run(['lint', 'in', ...onlyBalance], { cwd: 'known' }).code).toBe(1)
    expect(baseline('update').stdout).toContain('1 known findings added, 2 in all')
    expect(run(['lint', 'in', ...onlyBalance], { cwd: 'known' }).code).toBe(0)
  })

  test('entries of files that were not looked at are kept', () => {
    const pruned = run(['baseline', 'prune', 'in/a.txt', ...onlyBalance], { cwd: 'known' })
    expect(pruned.stdout).toContain('0 put right and forgotten, 2 left')
    expect(run(['baseline', 'show', 'in/a.txt', ...onlyBalance], { cwd: 'known' }).stdout).toContain('? in/b.txt')
  })

  test('outlives a new file name and lines put above', () => {
    write('moved/in/a.txt', faulty)
    run(['baseline', 'create', 'in', ...onlyBalance], { cwd: 'moved' })
    write('moved/in/a.txt', fine)
    write('moved/in/renamed.txt', `\n\n${faulty}`)
    expect(run(['lint', 'in', ...onlyBalance], { cwd: 'moved' }).code).toBe(0)
  })
})

describe('init', () => {
  test.each(['zh', 'en'])(
    'writes a file that is sound and changes nothing (%s), and never over another',
    (language) => {
      write(`init-${language}/in/a.txt`, faulty)
      const cwd = `init-${language}`
      const before = run(['lint', 'in'], { cwd })
      expect(run(['init', '--lang', language], { cwd }).code).toBe(0)
      expect(run(['config', '--check'], { cwd }).stdout).toBe('gov-report.config.jsonc: nothing is wrong\n')
      expect(run(['lint', 'in'], { cwd })).toEqual(before)
      const written = readFileSync(join(folder(), cwd, 'gov-report.config.jsonc'), 'utf8')
      expect(run(['init'], { cwd })).toMatchObject({ code: 2, stdout: '' })
      expect(readFileSync(join(folder(), cwd, 'gov-report.config.jsonc'), 'utf8')).toBe(written)
    },
  )
})

describe('config', () => {
  test('says of every value who said so', () => {
    write('conf/gov-report.config.json', '{\n  "rules": {\n    "applications/balance": "info"\n  }\n}\n')
    const { stdout, code } = run(['config', '--print', '--rule', 'document/unrecognized=warning'], { cwd: 'conf' })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^preset +recommended +default$/m)
    expect(stdout).toMatch(/^rules\.applications\/balance +info +gov-report\.config\.json:3:29$/m)
    expect(stdout).toMatch(/^rules\.document\/unrecognized +warning +--rule$/m)
  })

  test('--check wants a file', () => {
    write('bare/x', '')
    expect(run(['config', '--check'], { cwd: 'bare' })).toMatchObject({ code: 2 })
  })
})

describe('rules and explain', () => {
  test('the catalogue is whole, as a table and as JSON', () => {
    const table = run(['rules', '--lang', 'zh']).stdout
    for (const { id, title } of rules) expect(table).toMatch(new RegExp(`^${id} .*${title.zh.slice(0, 4)}`, 'm'))
    const json = JSON.parse(run(['rules', '--json']).stdout)
    expect(json.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
    expect(json[0]).toMatchObject({
      title: { zh: expect.any(String), en: expect.any(String) },
      preset: expect.any(String),
    })
  })

  test('a rule is explained in the language that is asked for, with basis and examples', () => {
    const zh = run(['explain', 'applications/balance', '--lang', 'zh'])
    expect(zh.code).toBe(0)
    expect(zh.stdout).toContain('收到的申请与办理的申请不平衡')
    expect(zh.stdout).toContain('国办公开办函〔2019〕60号')
    expect(zh.stdout).toContain('✗ 有问题')
    expect(zh.stdout).toContain('✓ 没有问题')
    expect(zh.stdout).not.toContain('One of the four numbers')
    const en = run(['explain', 'applications/balance', '--lang', 'en']).stdout
    expect(en).toContain('One of the four numbers is wrong.')
    expect(en).not.toContain('四个数之一填错')
  })

  test('every rule can be explained, and those of the program itself', () => {
    for (const id of [
      ...rules.slice(0, 3).map((rule) => rule.id),
      'internal/crash',
      'waiver/expired',
      'waiver/unused',
    ]) {
      expect(run(['explain', id]).stdout).toMatch(new RegExp(`^${id} `))
    }
  })

  test('a misspelt one is not', () => {
    expect(run(['explain', 'balence'])).toMatchObject({
      code: 2,
      stderr: 'gov-report: there is no rule balence: see gov-report rules (did you mean applications/balance?)\n',
    })
  })
})

describe('stats', () => {
  test('count by rule, agency and year, and what could be checked', () => {
    write('stats/a.txt', faulty)
    write(
      'stats/b.txt',
      fine.replaceAll('青槐县水利局', '青槐县林业局').replaceAll('2023', '2022').replaceAll('2024', '2023'),
    )
    write('stats/c.txt', 'nothing')
    const { stdout, code } = run(['stats', 'stats', '--json', ...onlyBalance])
    const stats = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(stats.byRule).toContainEqual({ rule: 'applications/balance', documents: 1, error: 1, warning: 0, info: 0 })
    expect(stats.byAgency.map(({ agency }: { agency: string }) => agency)).toEqual([
      null,
      '青槐县水利局',
      '青槐县林业局',
    ])
    expect(stats.byYear.map(({ year }: { year: string }) => year)).toContain('2022')
    expect(stats.summary).toMatchObject({ files: 3, reports: 2 })
    expect(stats.byAgency[1].checks.broken).toBe(1)
    const table = run(['stats', 'stats', '--lang', 'zh', ...onlyBalance]).stdout
    expect(table).toMatch(/^applications\/balance +1 +1 +0 +0$/m)
    expect(table.trimEnd().split('\n').at(-1)).toMatch(/^2 份报告（另有 1 个文件不是报告）：检查 \d+ 项/)
  })
})

describe('doctor and schema', () => {
  test('doctor says what a report of a fault needs', () => {
    const { stdout, code } = run(['doctor'])
    expect(code).toBe(0)
    expect(stdout).toContain(process.version)
    expect(stdout).toContain('gb18030')
    expect(stdout).not.toContain('(missing)')
    expect(stdout).toMatch(new RegExp(`^rules +${rules.length}$`, 'm'))
  })

  test.each(['report', 'findings', 'config'])('schema %s is a JSON Schema', (name) => {
    expect(JSON.parse(run(['schema', name]).stdout).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  test('there is no other', () => {
    expect(run(['schema', 'findngs']).code).toBe(2)
  })
})

describe('completion', () => {
  /** What bash would offer for a line that ends where the cursor stands. */
  const offered = (line: string) => {
    const words = line.split(' ')
    const script = `source <("${process.execPath}" bin completion bash)
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
      _gov_report; printf '%s\\n' "\${COMPREPLY[@]}"`
    const bin = join(import.meta.dirname, '../../bin/gov-report.js')
    const { stdout } = spawnSync('bash', ['-c', script.replace(' bin ', ` "${bin}" `)], {
      encoding: 'utf8',
      cwd: folder(),
    })
    return stdout.trim().split('\n')
  }

  test('bash can load it, and it completes commands, options, choices, formats and rules', () => {
    write('completion.bash', run(['completion', 'bash']).stdout)
    expect(spawnSync('bash', ['-n', 'completion.bash'], { cwd: folder() }).status).toBe(0)
    expect(offered('gov-report li')).toEqual(['lint'])
    expect(offered('gov-report lint --fail')).toEqual(['--fail-on'])
    expect(offered('gov-report lint --fail-on ')).toEqual(['error', 'warning', 'info', 'none'])
    expect(offered('gov-report lint -f js')).toEqual(['json', 'jsonl'])
    expect(offered('gov-report baseline ')).toEqual(['create', 'update', 'show', 'prune'])
    expect(offered('gov-report baseline prune --base')).toEqual(['--baseline'])
    expect(offered('gov-report explain applications/bal')).toEqual(['applications/balance'])
    expect(offered('gov-report schema c')).toEqual(['config'])
  })

  test('every option of lint is in it, for each shell', () => {
    const flags = [...run(['lint', '--help']).stdout.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, flag]) => flag)
    expect(flags.length).toBeGreaterThan(25)
    for (const shell of ['bash', 'zsh', 'fish']) {
      const script = run(['completion', shell]).stdout
      for (const flag of flags) if (flag !== 'help') expect(script).toContain(flag)
    }
  })

  test('there is none for other shells', () => {
    expect(run(['completion', 'cmd']).code).toBe(2)
    expect(existsSync(join(folder(), 'cmd'))).toBe(false)
  })
})

test('help names every command in both languages', () => {
  for (const language of ['zh', 'en']) {
    const { stdout } = run(['--help', '--lang', language])
    for (const name of 'lint parse inspect stats baseline rules explain init config schema doctor completion'.split(
      ' ',
    )) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
    }
  }
})
