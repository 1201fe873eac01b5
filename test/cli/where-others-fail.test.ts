import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { faulty, fine, foundIn, onlyBalance, program, withReceived, workplace } from './program.ts'

// What well-known checkers do wrong, one test a fault: none of it may be seen here.

const { folder, run, write } = workplace()

describe('never silence about a file', () => {
  test('GBK is read as what it is, so that its faults are found', () => {
    write('gbk.html', iconv.encode(`<meta charset="gb2312"><pre>${faulty}</pre>`, 'gbk'))
    const ran = run(['lint', 'gbk.html', '-f', 'json', ...onlyBalance])
    expect([foundIn(ran), ran.code]).toEqual([['gbk.html applications/balance error'], 1])
  })

  test('what cannot be decoded is a finding, even where only other rules are asked for', () => {
    write(
      'undecodable.txt',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 151 + 7 * (index >> 3)) % 256)),
    )
    const ran = run(['lint', 'undecodable.txt', '-f', 'json', ...onlyBalance])
    expect([foundIn(ran), ran.code]).toEqual([['undecodable.txt document/unrecognized error'], 1])
  })

  test('a pipe of nothing is a finding', () => {
    expect(run(['lint', '-'], { input: '' }).code).toBe(1)
  })
})

describe('never 0 for what was not done', () => {
  test.each([
    [['lint', 'nowhere.html'], 'nowhere.html: no such file or directory'],
    [['lint', 'no-such-*.html'], 'no-such-*.html: no file to read'],
    [['lint', 'fine.txt', '--only', 'aplications/balance'], 'did you mean applications/balance?'],
    [['lint', 'fine.txt', '--fail-onn', 'error'], 'Did you mean --fail-on?'],
    [['lint', 'fine.txt', '--fail-on', 'fatal'], '--fail-on <severity>'],
    [['lint', 'fine.txt', '--config', 'nowhere.json'], 'there is no file nowhere.json'],
    [['lint', 'fine.txt', '--baseline', 'nowhere.json'], 'there is no file nowhere.json'],
    [['lint', 'fine.txt', '--waivers', 'nowhere.json'], 'there is no file nowhere.json'],
    [['lint', 'fine.txt', '-f', 'json=/dev/full'], 'cannot write /dev/full (ENOSPC)'],
    [['lint', 'fine.txt', '--max-warnings', 'many'], '--max-warnings <n>'],
  ])('%j', (args, sentence) => {
    write('fine.txt', fine)
    const { code, stderr } = run(args)
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('a missing path does not keep the others from being judged', () => {
    write('faulty.txt', faulty)
    const ran = run(['lint', 'nowhere.txt', 'faulty.txt', '-f', 'json', ...onlyBalance])
    expect([foundIn(ran), ran.code]).toEqual([['faulty.txt applications/balance error'], 2])
  })
})

describe('pipes', () => {
  const args = ['lint', 'many', '-f', 'json', ...onlyBalance]
  const command = () => `"${process.execPath}" "${program}" ${args.map((each) => `'${each}'`).join(' ')}`

  test('a slow reader gets what a file gets, to the byte', async () => {
    for (let copy = 0; copy < 120; copy++) write(`many/${copy}.txt`, withReceived(200 + copy))
    execFileSync('sh', ['-c', `${command()} > whole.json || true`], { cwd: folder() })
    const whole = readFileSync(join(folder(), 'whole.json'), 'utf8')
    expect(whole.length).toBeGreaterThan(100_000)
    const child = spawn('sh', ['-c', `${command()} | (sleep 1; cat)`], { cwd: folder() })
    let slow = ''
    for await (const chunk of child.stdout.setEncoding('utf8')) slow += chunk
    expect(slow).toBe(whole)
  })

  test('a reader that goes away is met with silence', () => {
    const { stdout, stderr } = spawnSync('sh', ['-c', `${command()} | head -n 3`], { cwd: folder(), encoding: 'utf8' })
    expect([stdout.split('\n').length, stderr]).toEqual([4, ''])
  })

  test('a full disk is a sentence and 2', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `${command()} > /dev/full`], { cwd: folder(), encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, 'gov-report: cannot write to standard output: ENOSPC\n'])
  })

  test('interrupted it ends with 130 and leaves no half-written file', async () => {
    for (let copy = 0; copy < 600; copy++) write(`long/${copy}.txt`, faulty)
    mkdirSync(join(folder(), 'results'))
    const child = spawn(process.execPath, [program, 'lint', 'long', '-f', 'json=results/all.json'], { cwd: folder() })
    while (readdirSync(join(folder(), 'results')).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect(code).toBe(130)
    expect(readdirSync(join(folder(), 'results'))).toEqual([])
  })
})

describe('what a document holds never reaches a machine', () => {
  const hostile = faulty
    .replaceAll('青槐县水利局', '青槐县\u001b[31m水\u0000利\u0007\ufffe\u0001局]]><x>&"')
    .replace('| 87 |', '| 87\u001b]0;owned\u0007 |')

  test('junit and checkstyle are XML whatever is in it', () => {
    write('hostile.txt', hostile)
    for (const format of ['junit', 'checkstyle']) {
      const { stdout, code } = run(['lint', 'hostile.txt', '-f', format])
      expect(code).toBe(1)
      expect(XMLValidator.validate(stdout)).toBe(true)
      expect(Object.keys(new XMLParser().parse(stdout))).not.toEqual([])
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    }
  })

  test('no format prints an ESC of the document, nor of a name', () => {
    write('\u001b[31mred.txt', hostile)
    for (const format of ['pretty', 'compact', 'github', 'markdown', 'csv', 'json', 'jsonl', 'sarif', 'gitlab']) {
      const { stdout, stderr } = run(['lint', '\u001b[31mred.txt', 'hostile.txt', '-f', format])
      expect(stdout + stderr).not.toContain('\u001b')
      expect(stdout.length).toBeGreaterThan(0)
    }
    const missing = run(['lint', '\u001b[31mnowhere', '--only', '\u001b[31mrule'])
    expect(missing.stderr).not.toContain('\u001b')
  })

  test('a name with a line break stays on one line, and one like an option is a file', () => {
    write('names/two\nlines.txt', faulty)
    write('names/-rf', faulty)
    write('names/--format=json', faulty)
    const ran = run(['lint', '-f', 'compact', ...onlyBalance, '--', '-rf', '--format=json', 'two\nlines.txt'], {
      cwd: 'names',
    })
    const lines = ran.stdout.split('\n').filter((line) => line.includes('applications/balance'))
    expect(lines).toHaveLength(3)
    expect(lines.some((line) => line.startsWith('two\\nlines.txt:'))).toBe(true)
    expect(run(['lint', '-f', 'json', ...onlyBalance, './-rf'], { cwd: 'names' }).code).toBe(1)
    expect(run(['lint', '-rf'], { cwd: 'names' })).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('places', () => {
  /** Where the wrong cell begins, counted from the text itself. */
  const expected = (text: string) => {
    const offset = text.indexOf('| 141 |') + 2
    const before = text.slice(0, offset).split(/\r\n|\n|\r/)
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }

  test.each([
    ['Chinese', faulty],
    ['a character of extension B before it', faulty.replace('一、本年新收', '𠮷𠮷一、本年新收')],
    ['full-width digits and tabs', faulty.replace('| 87 | 18 |', '|\t８７\t|\t１８\t|')],
    ['CR LF', faulty.replaceAll('\n', '\r\n')],
    ['CR alone', faulty.replaceAll('\n', '\r')],
  ])('lines and columns begin at 1 and count UTF-16 units: %s', (_, text) => {
    write('places.txt', text)
    const { stdout } = run(['lint', 'places.txt', '-f', 'json', ...onlyBalance])
    const [finding] = JSON.parse(stdout).files[0].findings
    expect({ line: finding.line, column: finding.column }).toEqual(expected(text))
  })

  test('the caret stands under the wrong number on a terminal', () => {
    write('caret.txt', faulty)
    const lines = run(['lint', 'caret.txt', ...onlyBalance, '--lang', 'en']).stdout.split('\n')
    const at = lines.findIndex((line) => /^\s*│ *\^+$/.test(line))
    const wide = (text: string) =>
      [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uffe6]/.test(character) ? 2 : 1), 0)
    const source = lines[at - 1] ?? ''
    const columnOfCaret = wide((lines[at] ?? '').split('^')[0] ?? '')
    // Box characters and dashes are one column wide in both lines.
    expect(columnOfCaret - 1).toBe(wide(source.slice(0, source.indexOf('141')).replace('│', '')))
  })

  test('fingerprints differ, and do not change with a line put above or a page moved', () => {
    const fingerprints = (text: string, path: string) => {
      write(path, text)
      const { files } = JSON.parse(run(['lint', path, '-f', 'json', '--preset', 'all']).stdout)
      return files[0].findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint)
    }
    const balance = (text: string, path: string) => {
      write(path, text)
      const { files } = JSON.parse(run(['lint', path, '-f', 'json', ...onlyBalance]).stdout)
      return files[0].findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint)
    }
    const all = fingerprints(faulty, 'print/a.txt')
    expect(new Set(all).size).toBe(all.length)
    expect(balance(`\n\n${faulty}`, 'print/b.txt')).toEqual(balance(faulty, 'print/a.txt'))
  })
})

test('a baseline does not let a new fault hide behind a mended one', () => {
  const natural = fine.replace('| 87 | 18 |', '| 88 | 18 |')
  write('swap/a.txt', faulty)
  expect(run(['baseline', 'create', '.', ...onlyBalance], { cwd: 'swap' }).code).toBe(0)
  expect(run(['lint', '.', ...onlyBalance], { cwd: 'swap' }).code).toBe(0)
  write('swap/a.txt', natural)
  expect(run(['lint', '.', ...onlyBalance], { cwd: 'swap' }).code).toBe(1)
  write('swap/a.txt', withReceived(151))
  expect(run(['lint', '.', ...onlyBalance], { cwd: 'swap' }).code).toBe(1)
})

test('any number of outputs in one run', () => {
  write('outputs/a.txt', faulty)
  const wanted = ['sarif=a.sarif', 'junit=a.xml', 'csv=a.csv', 'markdown=a.md', 'jsonl=a.jsonl', 'gitlab=a.json']
  const ran = run(['lint', 'a.txt', ...onlyBalance, '-f', 'pretty', ...wanted.flatMap((each) => ['-f', each])], {
    cwd: 'outputs',
  })
  expect(ran.code).toBe(1)
  expect(readdirSync(join(folder(), 'outputs'))).toHaveLength(7)
})

test('no cap on findings', () => {
  for (let copy = 0; copy < 300; copy++) write(`cap/${copy}.txt`, withReceived(300 + copy))
  const { stdout } = run(['lint', 'cap', '-f', 'compact', ...onlyBalance])
  expect(stdout.split('\n').filter((line) => line.includes('applications/balance'))).toHaveLength(300)
})

describe('colours', () => {
  test.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ NO_COLOR: '1' }, ['--color', 'always'], true],
    [{ FORCE_COLOR: '1' }, ['--color', 'never'], false],
    [{ FORCE_COLOR: '1', TERM: 'dumb' }, [], true],
    [{ CI: 'true' }, [], false],
  ] as const)('with %j and %j there are some: %j', (env, args, some) => {
    write('colour.txt', faulty)
    expect(run(['lint', 'colour.txt', ...onlyBalance, ...args], { env }).stdout.includes('\u001b[')).toBe(some)
  })

  test('none get into a file', () => {
    run(['lint', 'colour.txt', ...onlyBalance, '--color', 'always', '-f', 'pretty=colour.out'])
    expect(readFileSync(join(folder(), 'colour.out'), 'utf8')).not.toContain('\u001b')
  })
})
