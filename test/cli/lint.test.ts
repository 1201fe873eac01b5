import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faulty, fine, foundIn, onlyBalance, root, withReceived, workplace } from './program.ts'

const { folder, run, write } = workplace()

describe('what is judged', () => {
  test('a faulty report gives 1 and says rule, place and line; a fine one gives 0', () => {
    write('one/faulty.txt', faulty)
    write('one/fine.txt', fine)
    const bad = run(['lint', 'one/faulty.txt', ...onlyBalance, '--lang', 'zh'])
    expect(bad.code).toBe(1)
    expect(bad.stdout).toContain('applications/balance')
    expect(bad.stdout).toMatch(/one\/faulty\.txt/)
    expect(bad.stdout).toMatch(/30:\d+/)
    expect(bad.stdout.trim().split('\n').at(-1)).toMatch(
      /^1 份报告：检查 \d+ 项，成立 \d+ 项，不成立 1 项，无法判断 0 项$/,
    )
    expect(run(['lint', 'one/fine.txt', ...onlyBalance])).toMatchObject({ code: 0, stderr: '' })
  })

  test('a directory is walked, and one bad submission does not stop the others', () => {
    write('many/a.txt', faulty)
    write('many/b.html', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    write('many/c.txt', '')
    write('many/d.html', '<ul><li><a href="1.html">索引</a></ul>')
    write('many/e.txt', withReceived(115))
    const ran = run(['lint', 'many', '-f', 'json', ...onlyBalance])
    expect(foundIn(ran)).toEqual([
      'many/a.txt applications/balance error',
      'many/b.html document/unrecognized error',
      'many/c.txt document/unrecognized error',
      'many/d.html document/unrecognized error',
      'many/e.txt applications/balance error',
    ])
    expect([ran.code, ran.stderr]).toEqual([1, ''])
  })

  test('what is too large, or may not be read, is a finding', () => {
    write('large.txt', fine)
    symlinkSync(join(folder(), 'nowhere'), join(folder(), 'many', 'f.txt'))
    const large = run(['lint', 'large.txt', '--max-file-size', '1K', '-f', 'json'])
    expect([foundIn(large), large.code]).toEqual([['large.txt document/unrecognized error'], 1])
    const broken = run(['lint', 'many', '-f', 'json', ...onlyBalance])
    expect(foundIn(broken)).toContain('many/f.txt document/unrecognized error')
  })

  test('parsed reports are judged as their documents are: one object, lines of them, standard input', () => {
    write('parsed/a.txt', faulty)
    write('parsed/b.txt', fine)
    const one = run(['parse', 'parsed/a.txt']).stdout
    const lines = run(['parse', 'parsed/a.txt', 'parsed/b.txt']).stdout
    write('one.json', one)
    write('lines.jsonl', lines)
    const found = (args: readonly string[], input?: string) =>
      foundIn(run(['lint', ...args, '-f', 'json', ...onlyBalance], input === undefined ? {} : { input }))
    expect(found(['one.json'])).toEqual(['one.json applications/balance error'])
    expect(found(['lines.jsonl'])).toEqual(['lines.jsonl:1 applications/balance error'])
    expect(found(['-'], lines)).toEqual(['-:1 applications/balance error'])
    expect(found(['-'], one)).toEqual(['- applications/balance error'])
    expect(found(['-'], faulty)).toEqual(['- applications/balance error'])
  })

  test('a line that is no report is a finding of its own, in the words of its trouble', () => {
    const good = run(['parse', 'parsed/a.txt', 'parsed/b.txt']).stdout.split('\n')[0]
    write('mixed.jsonl', `{"schemaVersion":"1.0"}\n${good}\n{"schemaVersion":\n`)
    const ran = run(['lint', 'mixed.jsonl', '-f', 'json', ...onlyBalance])
    expect(foundIn(ran)).toEqual([
      'mixed.jsonl:1 document/unrecognized error',
      'mixed.jsonl:2 applications/balance error',
      'mixed.jsonl:3 document/unrecognized error',
    ])
    expect(run(['lint', 'mixed.jsonl', '-f', 'compact', '--lang', 'zh']).stdout).toContain('JSON 语法有误')
  })

  test('JSON of others in a folder is passed over; where it is named it is a finding', () => {
    write('project/package.json', '{"name":"x"}')
    write('project/fine.txt', fine)
    expect(foundIn(run(['lint', 'project', '-f', 'json', ...onlyBalance]))).toEqual([])
    expect(foundIn(run(['lint', 'project/package.json', '-f', 'json']))).toEqual([
      'project/package.json document/unrecognized error',
    ])
  })

  test('GB 18030, Big5 and UTF-16 are read as what they are', async () => {
    const { default: iconv } = await import('iconv-lite')
    for (const encoding of ['gb18030', 'utf-16le', 'utf-16be'])
      write(`bytes/${encoding}.txt`, iconv.encode(faulty, encoding))
    expect(foundIn(run(['lint', 'bytes', '-f', 'json', ...onlyBalance]))).toHaveLength(3)
  })
})

describe('which rules', () => {
  test('a severity is set by rule, family or glob', () => {
    write('rules/a.txt', faulty)
    const severity = (setting: string) =>
      foundIn(run(['lint', 'rules/a.txt', '-f', 'json', ...onlyBalance, '--rule', setting]))
    for (const selector of ['applications/balance', 'applications', 'applications/*', '*/balance']) {
      expect(severity(`${selector}=warning`)).toEqual(['rules/a.txt applications/balance warning'])
    }
    expect(severity('applications/balance=off')).toEqual([])
  })

  test('--skip takes rules away, --only leaves no others', () => {
    const ids = (args: readonly string[]) => foundIn(run(['lint', 'rules/a.txt', '-f', 'json', ...args]))
    expect(ids(['--skip', 'applications/balance']).join()).not.toContain('applications/balance')
    expect(new Set(ids(['--only', 'applications/balance']))).toEqual(
      new Set(['rules/a.txt applications/balance error']),
    )
  })

  test.each([
    ['--only', 'aplications/balance'],
    ['--skip', 'balence'],
    ['--rule', 'applications/balanse=off'],
  ])('%s %s: no such rule, and which was meant', (flag, name) => {
    const { code, stdout, stderr } = run(['lint', 'rules/a.txt', flag, name])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/there is no rule .*\(did you mean applications\/balance\?\)\n$/)
  })

  test('a severity that there is not is told', () => {
    const { code, stderr } = run(['lint', 'rules/a.txt', '--rule', 'applications/balance=fatal'])
    expect([code, stderr]).toEqual([
      2,
      'gov-report: --rule is written rule=error|warning|info|off, not applications/balance=fatal\n',
    ])
  })
})

describe('the exit code', () => {
  const code = (...args: string[]) => run(['lint', 'gate/a.txt', ...onlyBalance, ...args]).code

  test('follows --fail-on, --max-warnings and --exit-zero', () => {
    write('gate/a.txt', faulty)
    const asWarning = ['--rule', 'applications/balance=warning']
    expect(code()).toBe(1)
    expect(code('--fail-on', 'none')).toBe(0)
    expect(code(...asWarning)).toBe(0)
    expect(code(...asWarning, '--fail-on', 'warning')).toBe(1)
    expect(code(...asWarning, '--fail-on', 'info')).toBe(1)
    expect(code(...asWarning, '--max-warnings', '1')).toBe(0)
    expect(code(...asWarning, '--max-warnings', '0')).toBe(1)
    expect(code('--exit-zero')).toBe(0)
  })

  test('--exit-zero hides nothing but findings', () => {
    expect(run(['lint', 'nowhere.txt', '--exit-zero']).code).toBe(2)
    expect(run(['lint', 'gate/a.txt', '--exit-zero', '--only', 'nothing']).code).toBe(2)
  })

  test('is 2 where nothing matches, unless that is allowed', () => {
    mkdirSync(join(folder(), 'empty'))
    write('none.txt', '')
    expect(run(['lint', 'empty'])).toMatchObject({ code: 2, stderr: 'empty: no file to read\n' })
    expect(run(['lint', 'empty', '--allow-empty']).code).toBe(0)
    expect(run(['lint', 'no-*.html', '--allow-empty']).code).toBe(0)
    expect(run(['lint', '--files-from', 'none.txt'])).toMatchObject({ code: 2 })
    expect(run(['lint', '--files-from', 'none.txt', '--allow-empty']).code).toBe(0)
    expect(run(['lint', 'nowhere.txt', '--allow-empty']).code).toBe(2)
  })
})

describe('outputs', () => {
  test('any number at once, one on the screen', () => {
    write('out/in/a.txt', faulty)
    const ran = run(
      ['lint', 'in', ...onlyBalance, '-f', 'pretty', '-f', 'json=a.json', '-f', 'sarif=a.sarif', '-f', 'junit=a.xml'],
      {
        cwd: 'out',
      },
    )
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('in/a.txt')
    const read = (name: string) => readFileSync(join(folder(), 'out', name), 'utf8')
    expect(JSON.parse(read('a.json')).files[0].findings[0].rule).toBe('applications/balance')
    expect(JSON.parse(read('a.sarif')).runs[0].results[0].ruleId).toBe('applications/balance')
    expect(read('a.xml')).toMatch(/<testsuites?\b/)
    expect(readdirSync(join(folder(), 'out')).sort()).toEqual(['a.json', 'a.sarif', 'a.xml', 'in'])
  })

  test('a file holds what standard output would', () => {
    const whole = run(['lint', 'in', ...onlyBalance, '-f', 'json'], { cwd: 'out' }).stdout
    expect(readFileSync(join(folder(), 'out', 'a.json'), 'utf8')).toBe(whole)
  })

  test('outputs are no documents of the next run', () => {
    const again = run(['lint', '.', ...onlyBalance, '-f', 'json=a.json', '-f', 'compact'], { cwd: 'out' })
    expect(again.stdout).toContain('in/a.txt')
    expect(again.stdout).not.toContain('a.json')
  })

  test.each([
    [['-f', 'json', '-f', 'sarif'], 'needs standard output for itself'],
    [['-f', 'pretty', '-f', 'json'], 'needs standard output for itself'],
    [['-f', 'jsn'], '(did you mean json?)'],
    [['-f', 'json=x.json', '-f', 'sarif=x.json'], 'cannot be written to the same'],
    [['-f', 'json=in'], 'is a directory'],
    [['-f', 'json='], 'lacks the path'],
    [['-f', 'json=nowhere/x.json'], 'cannot write nowhere/x.json (ENOENT)'],
    [['--split-by', 'file'], '--split-by needs'],
  ])('%j is refused before anything is printed', (args, sentence) => {
    const { code, stdout, stderr } = run(['lint', 'in', ...args], { cwd: 'out' })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })

  test('GitHub finds its annotations beside words for people', () => {
    const { stdout } = run(['lint', 'in', ...onlyBalance, '-f', 'pretty', '-f', 'github'], { cwd: 'out' })
    expect(stdout).toMatch(/^::error file=in\/a\.txt,line=30/m)
  })

  test('one file for each document, below its directory whatever the path says', () => {
    write('split/a.txt', faulty)
    write('split/deep/a.txt', fine)
    const ran = run(['lint', '../split', '-f', 'markdown=../letters/', '--split-by', 'file', ...onlyBalance], {
      cwd: 'out',
    })
    expect([ran.code, ran.stdout]).toEqual([1, ''])
    const written = readdirSync(join(folder(), 'letters'), { recursive: true }).map(String)
    const files = written.filter((path) => path.endsWith('.md')).sort()
    expect(files).toHaveLength(2)
    expect(files.every((path) => /a\.txt\.md$/.test(path))).toBe(true)
  })

  test('one file for each agency, whose name is no path', () => {
    for (const [name, agency] of Object.entries({
      a: '青槐县水利局',
      b: '../../evil',
      c: '/etc/passwd局',
      d: '青槐县水利局',
    })) {
      write(`agencies/${name}.txt`, faulty.replaceAll('青槐县水利局', agency))
    }
    const ran = run(['lint', 'agencies', '-f', 'csv=by-agency/', '--split-by', 'agency', ...onlyBalance])
    expect(ran.code).toBe(1)
    const written = readdirSync(join(folder(), 'by-agency'))
    expect(written).toContain('青槐县水利局.csv')
    expect(written.every((name) => /^[^/\\.][^/\\]*\.csv$/.test(name))).toBe(true)
    const own = readFileSync(join(folder(), 'by-agency', '青槐县水利局.csv'), 'utf8')
    expect(own).toContain('agencies/a.txt')
    expect(own).toContain('agencies/d.txt')
    expect(existsSync(join(folder(), '..', 'evil.csv'))).toBe(false)
  })

  test('--no-show-source leaves the lines of the document out', () => {
    const line = '| 87 | 18 | 1 | 1 | 5 | 2 | 141 |'
    expect(run(['lint', 'in', ...onlyBalance], { cwd: 'out' }).stdout).toContain(line)
    expect(run(['lint', 'in', ...onlyBalance, '--no-show-source'], { cwd: 'out' }).stdout).not.toContain(line)
  })

  test('--timing and --debug say more on standard error, and nothing else changes', () => {
    const plain = run(['lint', 'in', ...onlyBalance], { cwd: 'out' })
    const more = run(['lint', 'in', ...onlyBalance, '--timing', '--debug'], { cwd: 'out' })
    expect([more.stdout, more.code]).toEqual([plain.stdout, plain.code])
    expect(more.stderr).toMatch(/ ms {2}total\n$/)
  })
})

describe('submissions are not trusted', () => {
  test('ignore files in what is checked silence nothing', () => {
    write('trust/inbox/.gov-reportignore', '*\n')
    write('trust/inbox/.gitignore', '*\n')
    write('trust/inbox/sub/.gov-reportignore', '*.txt\n')
    write('trust/inbox/a.txt', faulty)
    write('trust/inbox/sub/b.txt', faulty)
    const found = (paths: readonly string[], cwd = 'trust') =>
      foundIn(run(['lint', ...paths, '-f', 'json', ...onlyBalance], { cwd }))
    expect(found(['inbox'])).toHaveLength(2)
    expect(found(['inbox/*'])).toHaveLength(2)
    expect(found(['.'])).toHaveLength(2)
    expect(found(['..'], 'trust/inbox')).toHaveLength(2)
    expect(found([join(folder(), 'trust/inbox')], '.')).toHaveLength(2)
  })

  test('ignore files of the current directory and above count, and so does --ignore', () => {
    write('heeded/.gov-reportignore', 'drafts/\n')
    write('heeded/drafts/a.txt', faulty)
    write('heeded/final/a.txt', faulty)
    const found = (...args: string[]) =>
      foundIn(run(['lint', '.', '-f', 'json', ...onlyBalance, ...args], { cwd: 'heeded' }))
    expect(found()).toEqual(['final/a.txt applications/balance error'])
    expect(found('--no-ignore')).toHaveLength(2)
    expect(run(['lint', '.', '--ignore', 'final/'], { cwd: 'heeded' }).code).toBe(2)
  })

  test('a link out of the folder is not followed', () => {
    write('secret.txt', faulty)
    mkdirSync(join(folder(), 'links'), { recursive: true })
    symlinkSync(join(folder(), 'secret.txt'), join(folder(), 'links', 'a.txt'))
    write('links/b.txt', fine)
    expect(foundIn(run(['lint', 'links', '-f', 'json', ...onlyBalance]))).toEqual([])
  })
})

test('the words are in the language that is asked for', () => {
  write('lang/a.txt', faulty)
  // Long sentences are broken into lines, English ones at spaces.
  const printed = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    run(['lint', 'lang/a.txt', ...onlyBalance, ...args], { env }).stdout.replaceAll(/\n +/g, ' ')
  expect(printed(['--lang', 'zh'])).toContain('两者应当相等')
  expect(printed(['--lang', 'en'])).toContain('they must be equal')
  expect(printed([], { LANG: 'zh_CN.UTF-8' })).toContain('两者应当相等')
})

test('every format is in the help of lint, in both languages', async () => {
  const { formats } = await import('../../src/formats/index.ts')
  for (const language of ['zh', 'en'] as const) {
    const help = run(['lint', '--help', '--lang', language]).stdout
    for (const { description } of formats) expect(help).toContain(description[language])
    expect(formats.every(({ name }) => help.includes(`  ${name} `))).toBe(true)
  }
})

test('the real reports are judged without a crash', () => {
  const { code, stderr } = run(['lint', join(root, 'fixtures/reports')])
  expect(stderr).toBe('')
  expect([0, 1]).toContain(code)
})
