import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { faulty, fine, type RunOptions, root, workplace } from './program.ts'

const { folder, write, run } = workplace()
let place = ''
let places = 0

beforeEach(() => {
  place = `place-${places++}`
  write(`${place}/in/fine.txt`, fine)
  write(`${place}/in/faulty.txt`, faulty)
})

/** A run in the place with --cache, and whether anything had to be parsed. */
function cached(args: readonly string[], options: RunOptions = {}) {
  const { stderr, ...rest } = run([...args, '--cache', '--timing'], { ...options, cwd: place })
  return { ...rest, parsed: hasParsed(stderr) }
}

function hasParsed(stderr: string): boolean {
  const [, spent] = /([\d.]+) ms {2}(?:parsing|解析)/.exec(stderr) ?? []
  if (spent === undefined) throw new Error(`there is no time in ${stderr}`)
  return spent !== '0.0'
}

const lint = ['lint', 'in', '-f', 'json']

function entries(): readonly string[] {
  const below = join(folder(), place, '.gov-report-cache')
  const names = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) => !/\.gitignore$/.test(name))
  return names.map((name) => join(below, name)).filter((path) => statSync(path).isFile())
}

test('what is unchanged is not parsed again, and the same is said', () => {
  const { stdout, code } = run(lint, { cwd: place })
  expect(run([...lint, '--cache'], { cwd: place })).toEqual({ stdout, code, stderr: '' })
  expect(entries()).toHaveLength(2)
  for (const concurrency of ['off', '1', '2']) {
    expect(cached([...lint, '--concurrency', concurrency])).toEqual({ stdout, code, parsed: false })
  }
  expect(run([...lint, '--timing'], { cwd: place }).stderr).not.toContain(' 0.0 ms  parsing')
})

test('a file that has changed, or has another name, is judged anew', () => {
  cached(lint)
  write(`${place}/in/faulty.txt`, fine)
  const mended = cached(lint)
  expect(mended.parsed).toBe(true)
  expect(mended.stdout).toBe(run(lint, { cwd: place }).stdout)
  expect(cached(lint).parsed).toBe(false)
  write(`${place}/in/other.txt`, fine)
  const more = cached(lint)
  expect([more.parsed, more.stdout]).toEqual([true, run(lint, { cwd: place }).stdout])
})

test('other options, another configuration, other waivers or known findings are other tasks', () => {
  cached(lint)
  const ways: readonly (readonly string[])[] = [
    ['--rule', 'applications/balance=warning'],
    ['--lang', 'zh'],
    ['--encoding', 'utf-8'],
    ['--baseline', 'known.json'],
  ]
  run(['baseline', 'create', 'in', '--baseline', 'known.json'], { cwd: place })
  for (const way of ways) {
    const first = cached([...lint, ...way])
    expect([way, first.parsed, first.stdout]).toEqual([way, true, run([...lint, ...way], { cwd: place }).stdout])
    expect(cached([...lint, ...way])).toEqual({ ...first, parsed: false })
  }
  write(`${place}/gov-report.config.json`, '{"rules": {"applications/balance": "off"}}')
  const configured = cached(lint)
  expect([configured.parsed, configured.stdout]).toEqual([true, run(lint, { cwd: place }).stdout])
  write(`${place}/gov-report.config.json`, '{"rules": {"applications/balance": "info"}}')
  expect(cached(lint).parsed).toBe(true)
})

test.each([
  ['cut off', (entry: string) => entry.slice(0, -1)],
  ['emptied', () => ''],
  ['changed', (entry: string) => entry.replace(/"errors":\d+/, '"errors":99')],
])('an entry that was %s counts for nothing', (_, damage) => {
  const first = cached(lint)
  for (const path of entries()) {
    const entry = readFileSync(path, 'utf8')
    expect(damage(entry)).not.toBe(entry)
    writeFileSync(path, damage(entry))
  }
  expect(cached(lint)).toEqual(first)
  expect(cached(lint)).toEqual({ ...first, parsed: false })
})

test('an entry put in the place of another counts for nothing', () => {
  const first = cached(lint)
  const [one = '', other = ''] = entries()
  const text = readFileSync(one)
  cpSync(other, one)
  writeFileSync(other, text)
  expect(cached(lint)).toEqual(first)
})

test('another program has nothing from this one', () => {
  const copy = join(folder(), place, 'program')
  for (const name of ['bin', 'dist/program', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const parses = () => {
    const args = [join(copy, 'bin/gov-report.js'), ...lint, '--cache', '--timing']
    const { stderr } = spawnSync(process.execPath, args, { cwd: join(folder(), place), encoding: 'utf8' })
    return hasParsed(stderr)
  }
  expect(cached(lint).parsed).toBe(true)
  expect(parses()).toBe(false)
  appendFileSync(join(copy, 'dist/program/program.cjs'), '\n')
  expect(parses()).toBe(true)
  expect(parses()).toBe(false)
})

test('parse has a cache too', () => {
  const parse = ['parse', 'in', '--cache']
  const plain = run(['parse', 'in'], { cwd: place })
  expect(run(parse, { cwd: place })).toEqual(plain)
  const [first = ''] = entries()
  expect(entries()).toHaveLength(2)
  const before = readFileSync(first, 'utf8')
  expect(run(parse, { cwd: place })).toEqual(plain)
  expect(readFileSync(first, 'utf8')).toBe(before)
})

test('the cache is no document, and none is used that lies among what is checked', () => {
  cached(['lint', '.', '-f', 'json'])
  const { stdout } = cached(['lint', '.', '-f', 'json'])
  expect(stdout).not.toContain('gov-report-cache')
  const above = run(['lint', '..', '--cache'], { cwd: `${place}/in` })
  expect(above.stderr).toContain('the cache .gov-report-cache is not used: it lies in a folder that is being checked')
  expect(existsSync(join(folder(), place, 'in/.gov-report-cache'))).toBe(false)
})

test('a place that cannot be written to is said, and does no more harm', () => {
  write(`${place}/.gov-report-cache`, 'a file')
  const { stdout, code, stderr } = run([...lint, '--cache'], { cwd: place })
  expect({ stdout, code }).toEqual({ stdout: run(lint, { cwd: place }).stdout, code: 1 })
  expect(stderr).toMatch(/^gov-report: the cache \.gov-report-cache cannot be used \(E\w+\)\n$/)
})

test('of tasks that were given long ago nothing is kept', () => {
  const names = Array.from({ length: 9 }, (_, number) => `task-${number}`)
  for (const [age, name] of names.entries()) {
    write(`${place}/.gov-report-cache/${name}/ab/cd`, '')
    const used = new Date(2020, 1, 20 - age)
    utimesSync(join(folder(), place, '.gov-report-cache', name), used, used)
  }
  cached(lint)
  const left = readdirSync(join(folder(), place, '.gov-report-cache')).filter((name) => name !== '.gitignore')
  expect(left).toHaveLength(8)
  expect(left.filter((name) => name.startsWith('task'))).toEqual(names.slice(0, 7))
  expect(cached(lint).parsed).toBe(false)
})
