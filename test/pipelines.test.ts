import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { fineReport } from './rules/page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const fine = fineReport('2021')
const faulty = fine.replace('| 87 | 18 | 1 | 1 | 5 | 2 | 114 |', '| 87 | 18 | 1 | 1 | 5 | 2 | 141 |')
let folder = ''

/** Where somebody has installed the package as the registry would give it. */
let installed = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gov-report-pipelines-'))
  installed = join(folder, 'installed')
  mkdirSync(installed)
  writeFileSync(join(installed, 'package.json'), '{"private":true}\n')
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'pipe' })
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, packed)], {
    cwd: installed,
    stdio: 'pipe',
  })
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A repository of submissions: the fine one, and one with a wrong total. */
function submissions(name: string): string {
  const place = join(installed, name)
  mkdirSync(join(place, 'reports', '青槐县'), { recursive: true })
  writeFileSync(join(place, 'reports', '青槐县', 'a fine one.txt'), fine)
  writeFileSync(join(place, 'reports', '青槐县', 'faulty.txt'), faulty)
  return place
}

function bash(script: string, cwd: string, environment: NodeJS.ProcessEnv) {
  const path = `${join(installed, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, ...environment },
  })
  return { status, stdout, stderr }
}

describe('the GitHub action', () => {
  const action = parseYaml(readFileSync(join(root, 'action.yml'), 'utf8'))
  const step = action.runs.steps.find(({ name }: { name?: string }) => name === 'Check the reports')

  /** The step as the runner runs it, with the inputs given and the others' defaults. */
  function run(cwd: string, inputs: { readonly [name: string]: string }, environment: NodeJS.ProcessEnv = {}) {
    const given = Object.fromEntries(
      Object.entries<string>(step.env).map(([variable, expression]) => {
        const input = /^\$\{\{ inputs\.(\S+) \}\}$/.exec(expression)?.[1] ?? ''
        return [variable, inputs[input] ?? action.inputs[input].default]
      }),
    )
    return bash(step.run, cwd, { GITHUB_ACTION_PATH: root, GITHUB_STEP_SUMMARY: '', ...given, ...environment })
  }

  test('puts no input into a script', () => {
    for (const each of action.runs.steps) expect(String(each.run ?? '')).not.toContain('${{')
  })

  test('annotates the faulty line, writes SARIF and a summary, and fails', () => {
    const cwd = submissions('github')
    const summary = join(cwd, 'summary.md')
    const { status, stdout } = run(cwd, { paths: 'reports\n', sarif: 'out.sarif' }, { GITHUB_STEP_SUMMARY: summary })
    expect(stdout).toMatch(/^::error file=reports\/青槐县\/faulty\.txt,line=\d+/m)
    expect(stdout).not.toContain('a fine one.txt')
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0)
    expect(readFileSync(summary, 'utf8')).toContain('faulty.txt')
    expect(status).toBe(1)
  })

  test('passes where nothing is wrong, and takes paths with blanks', () => {
    const cwd = submissions('github-fine')
    expect(run(cwd, { paths: 'reports/青槐县/a fine one.txt' })).toMatchObject({ status: 0 })
  })

  test('takes more arguments, a line each, and never as code', () => {
    const cwd = submissions('github-arguments')
    const inputs = { paths: 'reports', arguments: '--fail-on=none\n--skip=$(touch owned)' }
    expect(run(cwd, inputs).status).toBe(2)
    expect(readdirSync(cwd)).not.toContain('owned')
    expect(run(cwd, { paths: 'reports', arguments: '--fail-on=none\n' }).status).toBe(0)
  })
})

describe('the pre-commit hook', () => {
  const [hook] = parseYaml(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))

  test('rejects a faulty file among those of a commit', () => {
    const cwd = submissions('pre-commit')
    const files = ['reports/青槐县/a fine one.txt', 'reports/青槐县/faulty.txt']
    for (const file of files) expect(file).toMatch(new RegExp(hook.files))
    const quoted = files.map((file) => `'${file}'`).join(' ')
    const { status, stdout } = bash(`${hook.entry} ${quoted}`, cwd, {})
    expect(stdout).toContain('faulty.txt')
    expect(status).toBe(1)
    expect(bash(`${hook.entry} '${files[0]}'`, cwd, {}).status).toBe(0)
  })
})

describe('the GitLab job of the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const jobs = parseYaml(/```yaml\n# \.gitlab-ci\.yml\n(.*?)```/s.exec(readme)?.[1] ?? '{}')
  const job = jobs['gov-report']

  test('writes the code quality report that it hands over, and fails', () => {
    const cwd = submissions('gitlab')
    const { status } = bash(job.script.join('\n'), cwd, {})
    expect(status).toBe(1)
    const issues = JSON.parse(readFileSync(join(cwd, job.artifacts.reports.codequality), 'utf8'))
    expect(issues.map(({ location }: { location: { path: string } }) => location.path)).toContain(
      'reports/青槐县/faulty.txt',
    )
  })
})
