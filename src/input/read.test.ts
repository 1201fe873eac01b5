import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readInput } from './read.ts'

const options = { encoding: 'auto', maxFileSize: 1_000_000 } as const
const report = '绿园区工信局2023年政府信息公开工作年度报告\n一、总体情况\n'
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gov-report-read-'))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

function file(name: string, content: string | Uint8Array) {
  writeFileSync(join(root, name), content)
  return { kind: 'file', path: `shown/${name}`, absolute: join(root, name) } as const
}

describe('a file', () => {
  test('is read with its origin', async () => {
    const bytes = iconv.encode(`<html><meta charset="gb2312"><body>${report}</body></html>`, 'gb18030')
    expect(await readInput(file('a.html', bytes), options)).toEqual({
      origin: {
        path: 'shown/a.html',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        encoding: 'gb18030',
        declaredEncoding: 'gb2312',
        encodingRivals: [],
        mediaType: 'text/html',
      },
      source: { text: `<html><meta charset="gb2312"><body>${report}</body></html>`, mediaType: 'text/html' },
      failure: null,
      what: null,
    })
  })

  test('with a byte order mark is hashed with it and read without', async () => {
    const document = await readInput(file('a.txt', `\uFEFF${report}`), options)
    expect(document.source).toEqual({ text: report, mediaType: 'text/plain' })
    expect(document.origin.bytes).toBe(Buffer.byteLength(report) + 3)
    expect(document.origin.sha256).toBe(createHash('sha256').update(`\uFEFF${report}`).digest('hex'))
  })

  test('is read in the encoding that was asked for', async () => {
    const gb = file('a.txt', iconv.encode(report, 'gb18030'))
    expect(await readInput(gb, { ...options, encoding: 'gb18030' })).toMatchObject({ source: { text: report } })
    expect(await readInput(gb, { ...options, encoding: 'utf-8' })).toMatchObject({
      source: null,
      failure: 'undecodable',
    })
  })

  test.each([
    ['empty', '', null],
    ['empty', ' \n', null],
    ['binary', '%PDF-1.7\n', 'pdf'],
    ['binary', 'a\0b\0\0c\0\x01\x02', null],
    ['undecodable', Buffer.from('Un café résumé très déjà vu à la carte', 'latin1'), null],
  ])('that is %s has no source: %j', async (failure, content, what) => {
    const document = await readInput(file('a.txt', content), options)
    expect(document).toMatchObject({ source: null, failure, what })
    expect(document.origin).toMatchObject({
      bytes: Buffer.from(content).length,
      sha256: createHash('sha256').update(content).digest('hex'),
      encoding: null,
      mediaType: 'application/octet-stream',
    })
  })

  test('may be as large as the limit and no larger', async () => {
    const large = file('a.txt', 'a'.repeat(100))
    expect(await readInput(large, { ...options, maxFileSize: 100 })).toMatchObject({ failure: null })
    expect(await readInput(large, { ...options, maxFileSize: 99 })).toMatchObject({
      source: null,
      failure: 'too-large',
      what: null,
      origin: { bytes: 100, sha256: '' },
    })
  })

  test('that is gone, or a directory by now, is unreadable for the reason of the system', async () => {
    const gone = { kind: 'file', path: 'gone.txt', absolute: join(root, 'gone.txt') } as const
    expect(await readInput(gone, options)).toMatchObject({
      source: null,
      failure: 'unreadable',
      what: 'ENOENT: no such file or directory',
      origin: { path: 'gone.txt', bytes: 0, sha256: '' },
    })
    mkdirSync(gone.absolute)
    expect(await readInput(gone, options)).toMatchObject({
      failure: 'unreadable',
      what: expect.stringMatching(/^EISDIR/),
    })
  })

  test('may be a pipe', async () => {
    const pipe = { kind: 'file', path: 'pipe', absolute: join(root, 'pipe') } as const
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe.absolute])
    const [document] = await Promise.all([readInput(pipe, options), writeFile(pipe.absolute, report)])
    expect(document).toMatchObject({ source: { text: report }, origin: { bytes: Buffer.byteLength(report) } })
  })
})

describe('standard input', () => {
  function given(...chunks: readonly Uint8Array[]): void {
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(chunks) as typeof process.stdin)
  }

  test('is read whole, also where it is parted within a character', async () => {
    const bytes = Buffer.from(report)
    given(bytes.subarray(0, 4), bytes.subarray(4))
    expect(await readInput({ kind: 'stdin', path: '-' }, options)).toMatchObject({
      origin: { path: '-', bytes: bytes.length, encoding: 'utf-8' },
      source: { text: report, mediaType: 'text/plain' },
      failure: null,
    })
  })

  test('with nothing in it is empty', async () => {
    given()
    expect(await readInput({ kind: 'stdin', path: '-' }, options)).toMatchObject({
      failure: 'empty',
      origin: { bytes: 0 },
    })
  })

  test('is limited, too', async () => {
    given(Buffer.alloc(60, 'a'), Buffer.alloc(60, 'a'))
    expect(await readInput({ kind: 'stdin', path: '-' }, { ...options, maxFileSize: 100 })).toMatchObject({
      source: null,
      failure: 'too-large',
    })
  })
})
