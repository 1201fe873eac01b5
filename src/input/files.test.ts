import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultExtensions, findInputs, type InputRequest } from './files.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gov-report-files-'))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

/** Files by path; those without a text of their own are empty. */
function given(files: readonly string[] | Readonly<Record<string, string | Uint8Array>>): void {
  const texts: Readonly<Record<string, string | Uint8Array>> = isList(files)
    ? Object.fromEntries(files.map((file) => [file, '']))
    : files
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

function isList(files: object): files is readonly string[] {
  return Array.isArray(files)
}

/** Paths of files; "code path" of problems. */
async function found(paths: readonly string[], more: Partial<InputRequest> = {}): Promise<string[]> {
  const request = { paths, extensions: defaultExtensions, ignore: [], useIgnoreFiles: true, cwd: root, ...more }
  const names: string[] = []
  for await (const input of findInputs(request)) {
    if (input.kind === 'file') expect(input.absolute).toBe(join(request.cwd, input.path))
    names.push(
      input.kind === 'file' ? input.path : `${input.kind === 'problem' ? input.code : input.kind} ${input.path}`,
    )
  }
  return names
}

describe('named paths', () => {
  test('a file is found whatever its extension and whatever ignores it', async () => {
    given({ 'a.dat': '', 'b.txt': '', '.gitignore': '*' })
    expect(await found(['a.dat', './b.txt'], { ignore: ['*'] })).toEqual(['a.dat', 'b.txt'])
  })

  test('in the order named, each once, however it is named', async () => {
    given(['z.txt', 'sub/a.txt', 'sub/b.txt'])
    expect(await found(['z.txt', 'sub/b.txt', 'sub', 'sub/../z.txt', join(root, 'sub/a.txt'), '*.txt'])).toEqual([
      'z.txt',
      'sub/b.txt',
      'sub/a.txt',
    ])
  })

  test('what does not exist is a problem, and the others are found', async () => {
    given(['a.txt', 'b.txt', 'empty/note.doc'])
    expect(await found(['missing.txt', 'a.txt', 'x*.txt', '', 'a.txt/b', 'empty', 'b.txt'])).toEqual([
      'not-found missing.txt',
      'a.txt',
      'no-match x*.txt',
      'not-found ',
      'not-found a.txt/b',
      'no-match empty',
      'b.txt',
    ])
  })

  test('what the system does not let us look at is unreadable', async () => {
    symlinkSync('loop', join(root, 'loop'))
    expect(await found(['loop', 'a\0b'])).toEqual(['unreadable loop', 'unreadable a\0b'])
  })

  test('outside of the current directory they are shown in full', async () => {
    given(['a.txt', 'here/b.txt'])
    const request = { extensions: ['txt'], ignore: [], useIgnoreFiles: true, cwd: join(root, 'here') }
    const shown: string[] = []
    for await (const input of findInputs({ ...request, paths: ['../a.txt', 'b.txt'] })) shown.push(input.path)
    expect(shown).toEqual([`${root}/a.txt`, 'b.txt'])
  })

  test('standard input is one input, with the name given for it', async () => {
    expect(await found(['-', '-'])).toEqual(['stdin -'])
    expect(await found(['-'], { stdinFilename: '报告.html' })).toEqual(['stdin 报告.html'])
  })
})

describe('directories', () => {
  test('are walked in the order of code units, by extension in any case', async () => {
    given(['b.txt', 'B.HTML', 'a/z.md', 'a/a.csv', 'a.txt', 'a/c.json', 'a/d.docx', '报告.htm', 'noextension'])
    expect(await found(['.'])).toEqual(['B.HTML', 'a/a.csv', 'a/z.md', 'a.txt', 'b.txt', '报告.htm'])
    expect(await found(['.'], { extensions: ['json', '.docx'] })).toEqual(['a/c.json', 'a/d.docx'])
  })

  test('hidden files and directories and node_modules are passed over', async () => {
    given([
      '.git/a.txt',
      '.hidden/a.txt',
      '._a.html',
      'node_modules/x/readme.md',
      'sub/node_modules/a.txt',
      'sub/a.txt',
    ])
    expect(await found(['.'])).toEqual(['sub/a.txt'])
  })

  test('links to directories are not followed, links to files only inside', async () => {
    given(['in/a.txt', 'in/sub/b.txt', 'outside.txt'])
    symlinkSync('..', join(root, 'in/sub/loop'))
    symlinkSync('../a.txt', join(root, 'in/sub/inside.txt'))
    symlinkSync('../outside.txt', join(root, 'in/outside.txt'))
    symlinkSync('nowhere.txt', join(root, 'in/broken.txt'))
    expect(await found(['in'])).toEqual(['in/a.txt', 'unreadable in/broken.txt', 'in/sub/b.txt', 'in/sub/inside.txt'])
  })

  test('one that cannot be listed is a problem, and the walk goes on', async () => {
    given(['a.txt', 'b/gone.txt', 'c.txt'])
    const inputs = findInputs({ paths: ['.'], extensions: ['txt'], ignore: [], useIgnoreFiles: true, cwd: root })
    expect((await inputs.next()).value).toMatchObject({ kind: 'file', path: 'a.txt' })
    rmSync(join(root, 'b'), { recursive: true })
    expect((await inputs.next()).value).toEqual({ kind: 'problem', code: 'unreadable', path: 'b' })
    expect((await inputs.next()).value).toMatchObject({ kind: 'file', path: 'c.txt' })
  })

  test('a link that is named is followed', async () => {
    given(['in/a.txt'])
    symlinkSync('in', join(root, 'link'))
    expect(await found(['link'])).toEqual(['link/a.txt'])
  })
})

describe('patterns', () => {
  test('are expanded in the order of code units', async () => {
    given(['b.txt', 'a.txt', 'sub/c.txt', 'sub/deep/d.txt', 'sub/e.md'])
    expect(await found(['*.txt'])).toEqual(['a.txt', 'b.txt'])
    expect(await found(['**/*.txt'])).toEqual(['a.txt', 'b.txt', 'sub/c.txt', 'sub/deep/d.txt'])
    expect(await found(['{a,b}.txt', 'sub/?.md'])).toEqual(['a.txt', 'b.txt', 'sub/e.md'])
  })

  test('extensions count unless the pattern ends in one', async () => {
    given(['a.txt', 'b.dat', 'c.png'])
    expect(await found(['*'])).toEqual(['a.txt'])
    expect(await found(['*.*'])).toEqual(['a.txt'])
    expect(await found(['*.dat'])).toEqual(['b.dat'])
  })

  test('directories that match are walked, each once', async () => {
    given(['2020/a.txt', '2021/b.txt', '2021/sub/c.txt', 'x/d.txt'])
    expect(await found(['20*'])).toEqual(['2020/a.txt', '2021/b.txt', '2021/sub/c.txt'])
    expect(await found(['**'])).toEqual(['2020/a.txt', '2021/b.txt', '2021/sub/c.txt', 'x/d.txt'])
  })

  test('a name that exists is no pattern', async () => {
    given(['[1].txt', '1.txt', '报告(1).txt', 'dir*/a.txt', 'directory/b.txt'])
    expect(await found(['[1].txt', '报告(1).txt', 'dir*'])).toEqual(['[1].txt', '报告(1).txt', 'dir*/a.txt'])
  })

  test('what is ignored does not match', async () => {
    given({
      'a.txt': '',
      'b.txt': '',
      'sub/a.txt': '',
      'sub/c.txt': '',
      'node_modules/a.txt': '',
      '.gitignore': '/a.txt',
    })
    given({ 'sub/.gov-reportignore': 'c.txt' })
    expect(await found(['**/*.txt'], { ignore: ['b.*'] })).toEqual(['sub/a.txt'])
    expect(await found(['a.*'])).toEqual(['no-match a.*'])
  })
})

describe('ignore files', () => {
  test('what is ignored stays so however many files a directory has', async () => {
    const names = Array.from({ length: 2500 }, (_, number) => `many/${String(number).padStart(4, '0')}.txt`)
    given([...names, 'many/sub/9.txt'])
    given({ '.gitignore': '*9.txt' })
    expect(await found(['many'])).toEqual(names.filter((name) => !name.endsWith('9.txt')))
    expect(await found(['many'], { useIgnoreFiles: false })).toEqual([...names, 'many/sub/9.txt'])
  })

  test('hold for their directory and below, the nearer before the farther', async () => {
    given({
      '.gitignore': '*.bak.txt\n/drafts/\n# comment\n',
      '.gov-reportignore': '!keep.bak.txt\r\n',
      'a.bak.txt': '',
      'keep.bak.txt': '',
      'drafts/a.txt': '',
      'sub/drafts/a.txt': '',
      'sub/a.bak.txt': '',
      'sub/.gitignore': '!a.bak.txt\n/only-here.txt\n',
      'sub/only-here.txt': '',
      'sub/deep/only-here.txt': '',
    })
    expect(await found(['.'])).toEqual(['keep.bak.txt', 'sub/a.bak.txt', 'sub/deep/only-here.txt', 'sub/drafts/a.txt'])
    expect(await found(['.'], { useIgnoreFiles: false })).toContain('drafts/a.txt')
  })

  test('hold in directories with signs of patterns in their names', async () => {
    given({ 'a[1]/.gitignore': 'x.txt\n', 'a[1]/x.txt': '', 'a[1]/y.txt': '', 'a1/x.txt': '' })
    expect(await found(['.'])).toEqual(['a1/x.txt', 'a[1]/y.txt'])
  })

  test('above a named directory hold up to the root of the repository', async () => {
    given({
      '.gitignore': 'a.txt\n',
      'repository/.git/HEAD': '',
      'repository/.gitignore': 'b.txt\n',
      'repository/sub/a.txt': '',
      'repository/sub/b.txt': '',
    })
    const request = { extensions: ['txt'], ignore: [], useIgnoreFiles: true, cwd: join(root, 'repository/sub') }
    const paths: string[] = []
    for await (const input of findInputs({ ...request, paths: ['.'] })) paths.push(input.path)
    expect(paths).toEqual(['a.txt'])
  })

  test('do not hold against a directory that is named', async () => {
    given({ '.gitignore': 'data/\n', 'data/a.txt': '', 'data/b.txt': '', 'data/.gitignore': 'b.txt\n' })
    expect(await found(['data'])).toEqual(['data/a.txt'])
    expect(await found(['.'])).toEqual(['no-match .'])
  })

  test('patterns of the request have the last word', async () => {
    given({ '.gitignore': 'a.txt\n', 'a.txt': '', 'b.txt': '', 'sub/c.txt': '', 'sub/d.txt': '' })
    expect(await found(['.'], { ignore: ['/b.txt', 'sub/c.txt', '!a.txt'] })).toEqual(['a.txt', 'sub/d.txt'])
    expect(await found(['.'], { ignore: ['sub/'], useIgnoreFiles: false })).toEqual(['a.txt', 'b.txt'])
  })
})

describe('a list of files', () => {
  test.each([
    ['lines', 'a.txt\r\n\nsub\nmissing.txt\n'],
    ['names with a NUL behind each', 'a.txt\0sub\0missing.txt\0'],
    ['UTF-16, as PowerShell writes it', iconv.encode('a.txt\r\nsub\r\nmissing.txt\r\n', 'utf-16le', { addBOM: true })],
  ])('of %s', async (_, list) => {
    given({ 'a.txt': '', 'sub/b.txt': '', list })
    expect(await found([], { filesFrom: 'list' })).toEqual(['a.txt', 'sub/b.txt', 'not-found missing.txt'])
  })

  test('comes after the named paths, and no file twice', async () => {
    given({ 'a.txt': '', 'b.txt': '', 'sub/c.txt': '', list: 'b.txt\na.txt\nsub/c.txt\n' })
    expect(await found(['a.txt'], { filesFrom: 'list' })).toEqual(['a.txt', 'b.txt', 'sub/c.txt'])
    expect(await found(['sub'], { filesFrom: 'list' })).toEqual(['sub/c.txt', 'b.txt', 'a.txt'])
  })

  test('names are no patterns', async () => {
    given({ 'a.txt': '', list: '*.txt\n' })
    expect(await found([], { filesFrom: 'list' })).toEqual(['not-found *.txt'])
  })

  test('can come from standard input', async () => {
    given(['a.txt', '报告.txt'])
    const stdin = Readable.from([Buffer.from('a.txt\n报'), Buffer.from('告.txt\n')])
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as typeof process.stdin)
    expect(await found([], { filesFrom: '-' })).toEqual(['a.txt', '报告.txt'])
  })

  test('that cannot be had is a problem', async () => {
    given(['sub/a.txt', 'b.txt'])
    expect(await found(['b.txt'], { filesFrom: 'missing' })).toEqual(['b.txt', 'not-found missing'])
    expect(await found([], { filesFrom: 'sub' })).toEqual(['unreadable sub'])
  })
})
