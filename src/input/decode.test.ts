import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Encoding } from '../report/report.ts'
import { decode } from './decode.ts'

const reports = [1, 2, 3, 4, 5].map((number) =>
  readFileSync(new URL(`../../fixtures/reports/report-${number}/page.txt`, import.meta.url), 'utf8'),
)
const report = reports[0] ?? ''

const traditional = `一、總體情況
2020年，本局認真貫徹《政府資訊公開條例》，主動公開政府資訊12條，依申請公開3件。
二、主動公開政府資訊情況
規章　0　行政規範性文件　2　收費總金額　35.5萬元
三、收到和處理政府資訊公開申請情況
本年新收政府資訊公開申請數量 17　上年結轉 4　予以公開 11　部分公開 2　不予公開 3`

function bytesOf(text: string, encoding: Encoding, options = {}): Uint8Array {
  return iconv.encode(text, encoding, options)
}

/** Encoding and text are what a reader sees; the rest is asked for where it matters. */
function reading(bytes: Uint8Array, wanted: Encoding | 'auto' = 'auto') {
  const decoded = decode(bytes, wanted)
  return decoded.kind === 'text' ? { encoding: decoded.encoding, text: decoded.text } : decoded
}

const withoutMarks: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']
const all: readonly Encoding[] = [...withoutMarks, 'big5']

describe('the encoding is found', () => {
  test.each(withoutMarks)('of the real reports in %s', (encoding) => {
    for (const text of reports) {
      const decoded = decode(bytesOf(text, encoding), 'auto')
      expect(decoded).toMatchObject({ kind: 'text', text, encoding, rivals: [], replacements: 0 })
    }
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)(
    'of %s with a byte order mark, which is not kept',
    (encoding) => {
      expect(reading(bytesOf(`\uFEFF${report}`, encoding))).toEqual({ encoding, text: report })
    },
  )

  test.each(all)('of a traditional text in %s', (encoding) => {
    expect(reading(bytesOf(traditional, encoding))).toEqual({ encoding, text: traditional })
  })

  test.each(all)('of short texts in %s', (encoding) => {
    for (const text of ['政府資訊公開', '年度報告', '情況', '主動公開 3 件']) {
      expect(reading(bytesOf(text, encoding))).toEqual({ encoding, text })
    }
  })

  test.each(withoutMarks)('of short simplified texts in %s', (encoding) => {
    for (const text of ['政府信息公开', '2021年', '总计\n0\n0', '小区', '一、总体情况']) {
      expect(reading(bytesOf(text, encoding))).toEqual({ encoding, text })
    }
  })

  test.each(all)('of a few characters among numbers in %s', (encoding) => {
    const text = `公文 | ${'0 | 12 | 3.50 | - | '.repeat(60)}\n${'1\t2\t3\t4\n'.repeat(200)}`
    expect(reading(bytesOf(text, encoding))).toEqual({ encoding, text })
  })

  test.each(['utf-16le', 'utf-16be'] as const)('of %s in which no byte is zero', (encoding) => {
    const text = '政府信息公布年度报告总体情况认真贯彻落实条例主动申请答复办理结果'
    expect(bytesOf(text, encoding)).not.toContain(0)
    expect(reading(bytesOf(text, encoding))).toEqual({ encoding, text })
  })

  test.each(withoutMarks)('of a drawn table in %s', (encoding) => {
    const text = '├──────────┬─────────────────────┤\n│ 其他     │                   0 │\n'.repeat(3)
    expect(reading(bytesOf(text, encoding))).toEqual({ encoding, text })
  })

  test('of four-byte codes in GB18030', () => {
    const text = `${report}\n联系人：𠮷野、𫟼某、㐂某`
    expect(reading(bytesOf(text, 'gb18030'))).toEqual({ encoding: 'gb18030', text })
  })

  test('plain ASCII is UTF-8 without rivals', () => {
    expect(decode(Buffer.from('0 | 1 | 2\n'), 'auto')).toMatchObject({
      encoding: 'utf-8',
      text: '0 | 1 | 2\n',
      rivals: [],
    })
  })

  test('UTF-8 in another alphabet stays UTF-8', () => {
    const text = 'Un café très déjà vu. Ежегодный отчёт о раскрытии информации.'
    expect(reading(Buffer.from(text))).toEqual({ encoding: 'utf-8', text })
  })

  test('thousands of byte order marks are no text', () => {
    const marked = Buffer.from(`${'\ufeff'.repeat(20_000)}本年度`)
    expect(decode(marked, 'auto')).toMatchObject({ kind: 'text', encoding: 'utf-8', text: '本年度' })
  })

  test('a byte order mark does not make sure of a text all of two-byte characters', () => {
    for (const mark of ['', '\uFEFF']) {
      expect(decode(Buffer.from(`${mark}Ежегод`), 'auto')).toMatchObject({ text: 'Ежегод', rivals: ['gb18030'] })
    }
  })
})

describe('in a page that is almost all markup', () => {
  const markup = '<td class="cell" width="50%">0</td>\r\n'.repeat(200)
  const around = (bytes: Uint8Array, shift: number) =>
    Buffer.concat([Buffer.from(`${' '.repeat(shift)}${markup}`), bytes, Buffer.from(markup)])

  test.each([0, 1, 2, 3])('the encoding of a few words is found, %i bytes further on', (shift) => {
    const text = `${' '.repeat(shift)}${markup}政府資訊公開年度報告${markup}`
    for (const encoding of ['utf-8', 'gb18030', 'big5'] as const) {
      const decoded = decode(bytesOf(text, encoding), 'auto')
      expect(decoded).toMatchObject({ kind: 'text', text, encoding, rivals: [], replacements: 0 })
    }
  })

  // 档换 or 紫遙, likely in none.
  test.each([0, 1, 2, 3])('rivals are found, %i bytes further on', (shift) => {
    const decoded = decode(around(Buffer.from([0xb5, 0xb5, 0xbb, 0xbb]), shift), 'auto')
    expect(decoded).toMatchObject({ encoding: 'gb18030', rivals: ['big5'] })
  })

  test.each([0, 1, 2, 3])('half a character is replaced, %i bytes further on', (shift) => {
    const words = bytesOf('政府信息公开年度报告', 'gb18030').subarray(0, -1)
    const decoded = decode(around(words, shift), 'auto')
    expect(decoded).toMatchObject({ encoding: 'gb18030', rivals: [], replacements: 1 })
  })
})

describe('what a document says of itself', () => {
  const page = (charset: string) => `<html><head><meta charset="${charset}"><title>${report}</title></head></html>`

  test.each([
    ['<meta charset=gbk>', 'gbk'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=GB2312">', 'GB2312'],
    ['<?xml version="1.0" encoding="Big5"?>', 'Big5'],
    ['charset=gbk', null],
  ])('%s is reported as printed', (head, declaredEncoding) => {
    expect(decode(Buffer.from(`${head}\n${report}`), 'auto')).toMatchObject({ encoding: 'utf-8', declaredEncoding })
  })

  test.each([
    ['gb2312', 'utf-8'],
    ['utf-8', 'gb18030'],
    ['big5', 'gb18030'],
    ['utf-8', 'utf-16le'],
  ] as const)('is not believed where it says %s of %s', (declared, encoding) => {
    expect(decode(bytesOf(page(declared), encoding), 'auto')).toMatchObject({
      encoding,
      text: page(declared),
      declaredEncoding: declared,
    })
  })

  // Four bytes that are two characters in either encoding, likely in none: 档换, 紫遙.
  test.each([
    ['gb2312', 'gb18030'],
    ['big5', 'big5'],
  ] as const)('decides a tie: %s', (declared, encoding) => {
    const bytes = Buffer.concat([Buffer.from(`<meta charset="${declared}">`), Buffer.from([0xb5, 0xb5, 0xbb, 0xbb])])
    const decoded = decode(bytes, 'auto')
    expect(decoded).toMatchObject({ kind: 'text', encoding })
    expect(decoded).toHaveProperty('rivals', [encoding === 'big5' ? 'gb18030' : 'big5'])
  })

  test('a mark before text of another encoding is not believed', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(report, 'gb18030')])
    expect(reading(bytes)).toEqual({ encoding: 'gb18030', text: report })
  })
})

describe('damaged texts', () => {
  test.each(withoutMarks)('a file in %s that ends within a character is read', (encoding) => {
    const cut = bytesOf(`${report}政府𠮷`, encoding).subarray(0, -1)
    const decoded = decode(cut, 'auto')
    expect(decoded).toMatchObject({ kind: 'text', encoding, replacements: 1 })
    expect(decoded).toHaveProperty('text', expect.stringMatching(/政府\uFFFD$/))
  })

  test('a short text may be cut, too', () => {
    expect(reading(Buffer.from('年度报告').subarray(0, -1))).toEqual({ encoding: 'utf-8', text: '年度报\uFFFD' })
    const text = '年政府信息公开工作年度报告'
    expect(reading(Buffer.from(text).subarray(1))).toEqual({ encoding: 'utf-8', text: `\uFFFD\uFFFD${text.slice(1)}` })
  })

  test.each(['utf-8', 'gb18030'] as const)('a few bad bytes in %s are replaced and counted', (encoding) => {
    const half = Math.floor(report.length / 2)
    const bytes = Buffer.concat([
      bytesOf(`${report.slice(0, half)}\n`, encoding),
      Buffer.from([0xff, 0x0a]),
      bytesOf(report.slice(half), encoding),
    ])
    expect(decode(bytes, 'auto')).toMatchObject({
      kind: 'text',
      encoding,
      text: `${report.slice(0, half)}\n\uFFFD\n${report.slice(half)}`,
      replacements: 1,
    })
  })

  test('U+FFFD that the document itself holds is not counted', () => {
    expect(decode(Buffer.from(`${report}\uFFFD`), 'auto')).toMatchObject({ kind: 'text', replacements: 0 })
  })

  test('with more than one bad character in a hundred it is undecodable, not mojibake', () => {
    const broken = Buffer.from(report)
    for (let at = 50; at < broken.length; at += 50) broken[at] = 0xff
    expect(reading(broken)).toEqual({ kind: 'undecodable', what: null, declaredEncoding: null })
  })
})

describe('an encoding that was asked for', () => {
  test('is used, and the likelier one is named as a rival', () => {
    const decoded = decode(bytesOf(report, 'utf-16le'), 'utf-16le')
    expect(decoded).toMatchObject({ kind: 'text', encoding: 'utf-16le', text: report, rivals: [] })
    const wrong = decode(Buffer.from('信息公开'), 'gb18030')
    expect(wrong).toMatchObject({
      kind: 'text',
      encoding: 'gb18030',
      text: expect.stringContaining('淇℃伅'),
      rivals: ['utf-8'],
    })
  })

  test.each([
    ['utf-8', 'gb18030'],
    ['utf-8', 'utf-16le'],
    ['big5', 'utf-8'],
  ] as const)('%s cannot read %s', (wanted, encoding) => {
    expect(reading(bytesOf(report, encoding), wanted)).toEqual({
      kind: 'undecodable',
      what: null,
      declaredEncoding: null,
    })
  })

  test('may have a few bad bytes', () => {
    const bytes = Buffer.concat([bytesOf(report, 'gb18030'), Buffer.from([0xff])])
    expect(reading(bytes, 'gb18030')).toEqual({ encoding: 'gb18030', text: `${report}\uFFFD` })
  })
})

describe('what is no text', () => {
  const head = (bytes: string, rest = '') => Buffer.concat([Buffer.from(bytes, 'latin1'), Buffer.from(rest, 'latin1')])
  const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
  const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1')

  test.each([
    ['pdf', head('%PDF-1.4\n')],
    ['png', head('\x89PNG\r\n\x1a\n')],
    ['jpg', head('\xff\xd8\xff\xe0')],
    ['gif', head('GIF89a')],
    ['rar', head('Rar!\x1a\x07\x00')],
    ['7z', head('7z\xbc\xaf\x27\x1c')],
    ['gz', head('\x1f\x8b\x08\x00')],
    ['ole', head(ole)],
    ['doc', head(ole, wide('Root Entry WordDocument'))],
    ['xls', head(ole, wide('Root Entry Workbook'))],
    ['zip', head('PK\x03\x04', 'report.html')],
    ['docx', head('PK\x03\x04', '[Content_Types].xml word/document.xml')],
    ['xlsx', head('PK\x03\x04', '[Content_Types].xml xl/workbook.xml')],
    ['ofd', head('PK\x03\x04', 'OFD.xml')],
    ['utf-32', head('\xff\xfe\0\0', '1\0\0\0')],
  ])('%s', (what, bytes) => {
    expect(decode(bytes, 'auto')).toEqual({ kind: 'binary', what, declaredEncoding: null })
    expect(decode(bytes, 'gb18030')).toEqual({ kind: 'binary', what, declaredEncoding: null })
  })

  test('bytes without a known signature', () => {
    let state = 1
    const bytes = Uint8Array.from({ length: 4000 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state >> 16
    })
    expect(decode(bytes, 'auto')).toEqual({ kind: 'binary', what: null, declaredEncoding: null })
    expect(decode(new Uint8Array(100), 'auto')).toMatchObject({ kind: 'binary' })
  })

  test('a stray NUL or a form feed makes no binary of a report', () => {
    for (const stray of ['\0', '\f'.repeat(100)]) {
      expect(reading(Buffer.from(`${report}${stray}`))).toEqual({ encoding: 'utf-8', text: `${report}${stray}` })
    }
  })

  test.each([[''], ['\uFEFF'], [' \r\n\t\u3000']])('%j is empty', (text) => {
    expect(decode(Buffer.from(text), 'auto')).toEqual({ kind: 'empty', what: null, declaredEncoding: null })
  })

  test('a text in an 8-bit alphabet is not made Chinese', () => {
    const bytes = Buffer.from('Un café résumé très déjà vu à la carte, où êtes-vous?', 'latin1')
    expect(decode(bytes, 'auto')).toMatchObject({ kind: 'undecodable' })
  })
})

describe('in a Node without the encodings', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('the same texts are read', () => {
    const native = TextDecoder
    vi.stubGlobal('TextDecoder', function limited(label: string, options: object) {
      if (label !== 'utf-8') throw new RangeError(`The "${label}" encoding is not supported`)
      return new native(label, options)
    })
    for (const encoding of withoutMarks) expect(reading(bytesOf(report, encoding))).toEqual({ encoding, text: report })
    expect(reading(bytesOf(traditional, 'big5'))).toEqual({ encoding: 'big5', text: traditional })
    expect(reading(Buffer.concat([bytesOf(report, 'gb18030'), Buffer.from([0xff])]))).toHaveProperty(
      'encoding',
      'gb18030',
    )
  })
})
