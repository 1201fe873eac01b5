import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from './cli/program.ts'
import { makeReport } from './made/report.ts'
import { writers } from './made/writers/index.ts'

const root = new URL('..', import.meta.url).pathname
const program = join(root, 'bin/gov-report.js')
const reports = join(root, 'fixtures/reports')
const page = (number: number) => join(reports, `report-${number}`, 'page.txt')
let folder = ''

beforeAll(() => {
  build()
  folder = mkdtempSync(join(tmpdir(), 'gov-report-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(
  args: readonly string[],
  options: { input?: string | Buffer; env?: NodeJS.ProcessEnv; cwd?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: options.cwd ?? folder,
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...options.env },
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(options.input === undefined ? {} : { input: options.input }),
  })
  return { code: status, stdout, stderr }
}

describe('parse', () => {
  it('prints one object for one file', () => {
    const { code, stdout, stderr } = run(['parse', page(4)])
    expect([code, stderr]).toEqual([0, ''])
    const report = JSON.parse(stdout)
    expect(report.agency.value).toBe('中国(云南)自贸易区昆明片区(昆明经开区)招商合作局')
    expect(report.tables.applications.cells.granted.natural).toMatchObject({ state: 'number', value: 0, line: 39 })
  })

  it('prints a line for each of several, in order of their paths', () => {
    const { code, stdout } = run(['parse', 'fixtures/reports'], { cwd: root })
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(lines.map(({ source }) => source.path)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `fixtures/reports/report-${number}/page.txt`),
    )
    expect(lines.map(({ edition }) => edition)).toEqual(['2019', '2021', '2019', '2019', 'mixed'])
  })

  it('prints a row for each cell as CSV, unplaced values too', () => {
    const { stdout } = run(['parse', '--format', 'csv', page(1)])
    const rows = stdout.trim().split('\r\n')
    expect(rows[0]?.startsWith('file,agency,year,edition,table,row,')).toBe(true)
    expect(rows).toHaveLength(1 + 22 + 161 + 15 + 23)
    expect(rows.filter((row) => row.includes(',unplaced,'))).toHaveLength(23)
  })

  it('writes a file for each report into a directory, and never out of it', () => {
    const { code } = run(['parse', '--out-dir', 'models', page(2), page(3)], { cwd: folder })
    expect(code).toBe(0)
    const written = readdirSync(join(folder, 'models'), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.json'))
    expect(written).toHaveLength(2)
    expect(readdirSync(folder)).toEqual(['models'])
  })

  it('reads standard input, under the name that it is given', () => {
    const bytes = iconv.encode(readFileSync(page(3), 'utf8'), 'gb18030')
    const { code, stdout } = run(['parse', '-', '--stdin-filename', '华龙.txt'], { input: bytes })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).source).toMatchObject({ path: '华龙.txt', encoding: 'gb18030', bytes: bytes.length })
  })

  it('says in the model how the bytes were read, and what the page declares', () => {
    const html = writers.find(({ name }) => name === 'html')?.write(makeReport(1)) ?? ''
    writeFileSync(join(folder, 'declared.html'), iconv.encode(html.replace(/utf-8/i, 'gb2312'), 'utf8'))
    const { source } = JSON.parse(run(['parse', 'declared.html']).stdout)
    expect(source).toMatchObject({
      encoding: 'utf-8',
      declaredEncoding: 'gb2312',
      mediaType: 'text/html',
      layouts: ['html'],
    })
  })
})

describe('bad input', () => {
  const bad: readonly [string, string | Buffer, string][] = [
    ['empty.txt', '', 'empty'],
    ['image.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    ['old.txt', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'binary'],
    [
      'index.html',
      '<!doctype html><ul><li><a href="1.html">某局2022年政府信息公开工作年度报告</a><li><a href="2.html">某局2023年政府信息公开工作年度报告</a></ul>',
      'not-a-report',
    ],
    ['form.txt', blankForm(), 'blank-form'],
  ]

  it.each(bad)('%s is unrecognized, and said to be so', (name, content, reason) => {
    writeFileSync(join(folder, name), content)
    const { code, stdout, stderr } = run(['parse', name])
    const report = JSON.parse(stdout)
    expect([code, report.kind, report.reason, report.tables]).toEqual([1, 'unrecognized', reason, {}])
    expect(stderr.startsWith(`${name}: `)).toBe(true)
  })

  it('does not stop the others of the run', () => {
    const named = bad.map(([name]) => name)
    const { code, stdout, stderr } = run(['parse', 'nowhere.txt', ...named, page(4)])
    const kinds = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).kind)
    expect(kinds).toEqual([...named.map(() => 'unrecognized'), 'report'])
    expect(code).toBe(2)
    expect(stderr.split('\n')[0]).toBe('nowhere.txt: no such file or directory')
  })

  it.each([
    [['parse', 'nowhere.txt'], '没有这个文件或目录'],
    [['parse', '--fromat', 'json', 'x'], '没有选项 --fromat（是否指 --format？）'],
    [['prase', 'x'], '没有命令 prase（是否指 parse？）'],
    [['parse', '--encoding', 'latin1', 'x'], '--encoding <name> 的值不对'],
    [['parse'], '请给出要读的文件或目录'],
    [['parse', '-', '--files-from', '-'], '标准输入只能用一次'],
    [[], '请给出命令'],
    [['parse', '--format', 'json', page(1), page(2)], '只能输出一份报告'],
  ])('%j exits with 2 and one clear sentence', (args, sentence) => {
    const { code, stdout, stderr } = run(args, { env: { LANG: 'zh_CN.UTF-8' } })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('prints nothing raw out of a document or a name', () => {
    const report = readFileSync(page(4), 'utf8').replace('| 0 |', '| \u001b[31m7\u0007 |')
    writeFileSync(join(folder, 'escape.txt'), report)
    const { stdout } = run(['inspect', 'escape.txt', '--color', 'never'])
    expect(stdout).not.toContain('\u001b')
    expect(run(['parse', '\u001b[31mnowhere']).stderr).not.toContain('\u001b')
  })
})

describe('inspect', () => {
  it('draws the form in both languages', () => {
    expect(run(['inspect', page(1), '--lang', 'zh']).stdout).toContain('数字 0，空白 0，读不出 0，缺 161，列不明 23')
    expect(run(['inspect', page(1)], { env: { LANG: 'en_US.UTF-8' } }).stdout).toContain('missing 161, unplaced 23')
    expect(run(['inspect', page(1)], { env: { LANG: 'zh_CN.UTF-8' } }).stdout).toContain('列不明 23')
  })

  it.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{ NO_COLOR: '1' }, ['--color', 'always'], true],
    [{ FORCE_COLOR: '1' }, ['--color', 'never'], false],
  ] as const)('with %j and %j colours are used: %j', (env, args, colours) => {
    expect(run(['inspect', page(1), ...args], { env }).stdout.includes('\u001b[')).toBe(colours)
  })
})

describe('in a pipe', () => {
  it('gives the same bytes to a slow reader', async () => {
    mkdirSync(join(folder, 'many'), { recursive: true })
    for (let copy = 0; copy < 30; copy++) cpSync(page(2), join(folder, 'many', `${copy}.txt`))
    const whole = run(['parse', 'many']).stdout
    const child = spawn('sh', ['-c', `"${process.execPath}" "${program}" parse many | (sleep 1; cat)`], { cwd: folder })
    let slow = ''
    for await (const chunk of child.stdout.setEncoding('utf8')) slow += chunk
    expect(slow).toBe(whole)
  })

  it('ends in silence when the reader goes away', () => {
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" parse many | head -c 100`], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([stdout.length, stderr]).toEqual([100, ''])
  })
})

describe('the rest', () => {
  it('prints the schema that is published', () => {
    expect(run(['schema']).stdout).toBe(readFileSync(join(root, 'schemas/report.schema.json'), 'utf8'))
  })

  it('prints its version and help in both languages', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(run(['--version']).stdout).toBe(`${version}\n`)
    expect(run(['--help']).stdout).toContain('Usage: gov-report')
    expect(run(['--help', '--lang', 'zh']).stdout).toContain('用法：')
    expect(run(['parse', '--help', '--lang', 'zh']).stdout).toContain('输出格式: json | jsonl | csv')
  })

  it('runs from the package that npm would publish, installed elsewhere', () => {
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, '--json'], {
      cwd: root,
      encoding: 'utf8',
    })
    const [{ filename }] = JSON.parse(packed)
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'package.json'), '{"private":true,"type":"module"}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, filename)], {
      cwd: elsewhere,
    })
    const installed = spawnSync(join(elsewhere, 'node_modules/.bin/gov-report'), ['parse', page(5)], {
      encoding: 'utf8',
    })
    expect([installed.status, installed.stderr]).toEqual([0, ''])
    expect(JSON.parse(installed.stdout).edition).toBe('mixed')
    writeFileSync(
      join(elsewhere, 'use.js'),
      `import { parse } from 'gov-report'
       console.log(Object.keys(await import('gov-report')).sort().join(), parse({ text: '', mediaType: 'text/plain' }).kind)`,
    )
    expect(execFileSync(process.execPath, ['use.js'], { cwd: elsewhere, encoding: 'utf8' })).toBe(
      'createValidator,findingsSchema,forms,fromJson,lint,mediaTypeOf,parse,positions,reportSchema,rules,rulesIn,toJson unrecognized\n',
    )
  })
})

/** The official form with all its labels and not one number. */
function blankForm(): string {
  const made = makeReport(1, { cellStyle: 'plain' })
  const blank = Object.fromEntries(
    Object.entries(made.tables).map(([table, rows]) => [
      table,
      Object.fromEntries(
        Object.entries(rows).map(([row, columns]) => [
          row,
          Object.fromEntries(Object.keys(columns).map((column) => [column, { value: null, text: '' }])),
        ]),
      ),
    ]),
  )
  const sections = Object.fromEntries(Object.keys(made.sections).map((key) => [key, []]))
  const form = {
    ...made,
    agency: '',
    title: '政府信息公开工作年度报告',
    preamble: null,
    signature: [],
    sections,
    tables: blank,
  }
  return (
    writers
      .find(({ name }) => name === 'line')
      ?.write({
        ...made,
        ...form,
        sections: { ...made.sections, ...sections },
        tables: { ...made.tables, ...blank },
      }) ?? ''
  )
}
