import { readdirSync, readFileSync } from 'node:fs'
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv, type ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { hostilePath, hostileResult, mobile, options, results, summary, testRules } from '../../test/hostile-result.ts'
import type { Language } from '../rules/words.ts'
import type { FindingJson, FindingsJson } from './findings-json.ts'
import { findingsSchema } from './findings-schema.ts'
import type { FileResult, FormatOptions } from './format.ts'
import { formats } from './index.ts'

/** What `visible` makes of the path's ESC and direction mark, in formats whose paths are for people. */
const shownPath = hostilePath.replace('\u202e', '\\u202e').replace('\u001b', '\\x1b')

const writers = new Map(await Promise.all(formats.map(async ({ name, load }) => [name, await load()] as const)))

function output(name: string, given: Partial<FormatOptions> = {}, files: readonly FileResult[] = results): string {
  const writer = writers.get(name)?.({ ...options, ...given })
  if (!writer) throw new Error(`There is no format ${name}.`)
  const texts = files.map((each) => writer.file(each)).filter((text) => text !== '')
  const written = { isEmpty: texts.length === 0, crashed: false }
  return writer.head() + texts.join(writer.separator ?? '') + writer.foot(summary, written)
}

test('every format is a file of its name and in the list', () => {
  const folder = new URL('.', import.meta.url)
  const declared = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) =>
      /^export function \w+\(options: FormatOptions\): FindingsWriter /m.test(
        readFileSync(new URL(file, folder), 'utf8'),
      ),
    )
  expect(declared.sort()).toEqual(formats.map(({ name }) => `${name}.ts`).sort())
})

const languages: readonly Language[] = ['zh', 'en']
const everyWay = formats.flatMap(({ name }) => languages.map((language) => ({ name, language })))

describe.each(everyWay)('$name in $language', ({ name, language }) => {
  const text = output(name, { language })

  test('has no character of the document that a terminal or a parser would stumble over', () => {
    expect(text.replace(/^\ufeff/, '')).not.toMatch(
      /[^\P{Cc}\r\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{Noncharacter_Code_Point}/u,
    )
    if (name !== 'csv') expect(text).not.toContain('\r')
  })

  test('shows no private number', () => {
    expect(text).not.toContain(mobile)
    expect(text).toContain('138')
  })

  test('is the same for the same results', () => {
    expect(output(name, { language })).toBe(text)
  })

  test('says everything in the language that was asked for', () => {
    const [own, other] = language === 'zh' ? ['没有标题', 'no title'] : ['no title', '没有标题']
    expect(text).toContain(own)
    expect(text).not.toContain(other)
    expect(text).not.toMatch(/undefined|\[object|NaN/)
  })

  test('leaves out all but errors where nothing else is wanted', () => {
    const quiet = output(name, { language, quiet: true })
    expect(quiet).not.toContain(language === 'zh' ? '没有标题' : 'no title')
    expect(quiet).toContain(language === 'zh' ? '有一格填错' : 'One cell is wrong')
  })
})

describe('json', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  const validate = ajv.compile(findingsSchema)

  test.each(languages)('keeps to its schema, in %s', (language) => {
    expect(problemsOf(validate, JSON.parse(output('json', { language })))).toEqual([])
  })

  test('keeps to its schema without files and without findings', () => {
    expect(problemsOf(validate, JSON.parse(output('json', {}, [])))).toEqual([])
    const brief: FindingsJson = JSON.parse(output('json', { summaryOnly: true }))
    expect(problemsOf(validate, brief)).toEqual([])
    expect(brief.files).toEqual([])
    expect(brief.summary).toEqual(summary)
  })

  test('the schema refuses what it does not know', () => {
    const known: FindingsJson = JSON.parse(output('json'))
    expect(problemsOf(validate, { ...known, extra: 1 })).not.toEqual([])
    expect(problemsOf(validate, { ...known, summary: { ...known.summary, errors: -1 } })).not.toEqual([])
  })

  test('has the path as it is, and every place exactly', () => {
    const { files }: FindingsJson = JSON.parse(output('json'))
    expect(files.map(({ path }) => path)).toEqual(['fine.txt', hostilePath, 'empty.txt'])
    const [title, quoted, long, cell, sum] = files[1]?.findings ?? []
    expect(title).toMatchObject({ line: null, column: null, endLine: null, endColumn: null, data: {}, expected: null })
    expect(title?.place).toEqual({ text: '标题', part: 'title', section: null, table: null, row: null, column: null })
    // Two tabs, six characters, a blank, 𠮷 of two units, two full-width digits and a blank stand before it.
    expect(quoted).toMatchObject({
      line: 2,
      column: 15,
      endLine: 2,
      endColumn: 24,
      severity: 'warning',
      origin: 'hijack',
    })
    expect(long).toMatchObject({ line: 3, column: 301, endLine: 3, endColumn: 305 })
    expect(cell?.place).toMatchObject({ table: 'applications', row: 'granted', column: 'total', section: null })
    expect(cell?.consequences).toMatchObject([{ rule: 'applications/row-total', formula: '71 ≠ 12 + 5' }])
    expect(sum).toMatchObject({ line: 4, column: 11, endColumn: 18, expected: 17, found: 71 })
    expect(sum?.related.map(({ line, column, place }) => [place.column, line, column])).toEqual([
      ['natural', 4, 15],
      ['business', 4, 20],
      ['research', null, null],
    ])
    expect(sum?.data).toEqual({ blanksAsZero: 1 })
  })

  test('jsonl has the same files a line each, and the summary last', () => {
    const whole: FindingsJson = JSON.parse(output('json'))
    const lines = output('jsonl').trimEnd().split('\n')
    expect(lines.slice(0, -1).map((line) => JSON.parse(line))).toEqual(whole.files)
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ schemaVersion: '1.0', summary })
    const isFile = ajv.compile({ $ref: `${findingsSchema.$id}#/$defs/file` })
    for (const line of lines.slice(0, -1)) expect(problemsOf(isFile, JSON.parse(line))).toEqual([])
    expect(output('jsonl', { summaryOnly: true }).trimEnd().split('\n')).toHaveLength(1)
  })

  test('no two findings of a file have the same fingerprint', () => {
    const { files }: FindingsJson = JSON.parse(output('json'))
    const all = (files[1]?.findings ?? []).flatMap(withConsequences).map(({ fingerprint }) => fingerprint)
    expect(all).toHaveLength(7)
    expect(new Set(all).size).toBe(7)
  })
})

describe('sarif', () => {
  const { $schema: _, id: __, ...published } = sarifSchema
  // One of its patterns is none where `u` is set.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  ajv.addFormat('uri', (uri) => URL.canParse(uri))
  ajv.addFormat('uri-reference', (uri) => URL.canParse(uri, 'file:///') && !/[^!-~]|%(?![0-9A-F]{2})/.test(uri))
  ajv.addFormat('date-time', true)
  const validate = ajv.compile(published)

  test.each(languages)('keeps to the published schema, in %s', (language) => {
    expect(problemsOf(validate, JSON.parse(output('sarif', { language })))).toEqual([])
    expect(problemsOf(validate, JSON.parse(output('sarif', { language }, [])))).toEqual([])
  })

  test('the schema that it is tested with finds faults', () => {
    expect(problemsOf(validate, { version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([])
  })

  const log: Log = JSON.parse(output('sarif'))
  const [run] = log.runs

  test('has every rule, and results that point at theirs', () => {
    const rules = run?.tool.driver.rules ?? []
    expect(rules.map(({ id }) => id)).toEqual([...Object.values(testRules).map(({ id }) => id), 'internal/crash'])
    expect(rules[0]).not.toHaveProperty('helpUri')
    expect(run?.results).toHaveLength(6)
    for (const { ruleId, ruleIndex = -1 } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId)
  })

  test('says what its columns count, and has them exactly', () => {
    expect(run?.columnKind).toBe('utf16CodeUnits')
    const regions = run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.region)
    expect(regions?.[0]).toBeUndefined()
    expect(regions?.[1]).toEqual({ startLine: 2, startColumn: 15, endLine: 2, endColumn: 24 })
    expect(run?.results?.map(({ level }) => level)).toEqual(['note', 'warning', 'error', 'error', 'error', 'error'])
  })

  test('the address of the file leads back to its path', () => {
    const uris = run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)
    for (const uri of uris ?? []) expect(decodeURIComponent(uri ?? '')).toBe(hostilePath)
    const [absolute] = uriOf('/数据/a b.txt')
    expect(absolute).toBe('file:///%E6%95%B0%E6%8D%AE/a%20b.txt')
    expect(uriOf('\ud800.txt')).toEqual(['%EF%BF%BD.txt', '%SRCROOT%'])
  })

  function uriOf(path: string) {
    const { runs }: Log = JSON.parse(output('sarif', {}, [{ ...hostileResult, path }]))
    const location = runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation
    return [location?.uri, location?.uriBaseId]
  }

  test('what follows from a finding and what belongs to it are related places, and nothing is a link or an edit', () => {
    const [, quoted, , cell, sum] = run?.results ?? []
    expect(cell?.relatedLocations?.map(({ message }) => message?.text)).toEqual([
      '三、（一）予以公开: “（一）予以公开”一行的总计与各列之和不符',
    ])
    expect(sum?.relatedLocations?.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(quoted?.message.text).toContain('\\[点](http://坏.cn)')
    expect(output('sarif')).not.toContain('"fixes"')
    expect(sum?.properties).toMatchObject({ origin: 'report', expected: 17, found: 71, formula: '71 ≠ 12 + 5' })
    expect(sum?.locations?.[0]?.logicalLocations).toEqual([
      { name: '三、（一）予以公开', fullyQualifiedName: 'applications/granted' },
    ])
  })
})

describe('gitlab', () => {
  interface Issue {
    readonly description: string
    readonly check_name: string
    readonly fingerprint: string
    readonly severity: string
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
  }

  test('has what a Code Quality report needs, and the first line where there is none', () => {
    const issues: readonly Issue[] = JSON.parse(output('gitlab'))
    expect(issues.map(({ location }) => location.lines.begin)).toEqual([1, 2, 3, 4, 4, 4])
    expect(issues.map(({ severity }) => severity)).toEqual(['info', 'minor', 'major', 'major', 'major', 'major'])
    for (const { location, description } of issues) {
      expect(location.path).toBe(hostilePath)
      expect(description).not.toBe('')
    }
    expect(JSON.parse(output('gitlab', {}, []))).toEqual([])
  })

  test('two copies of a report have issues of their own', () => {
    const twice = [hostileResult, { ...hostileResult, path: 'copy.txt' }]
    const issues: readonly Issue[] = JSON.parse(output('gitlab', {}, twice))
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(12)
  })
})

describe('github', () => {
  const lines = output('github').trimEnd().split('\n')

  test('has a command a finding and nothing else', () => {
    expect(lines).toHaveLength(6)
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,]+(?:,\w+=[^:,]+)*::./)
    expect(output('github', {}, [])).toBe('')
  })

  test('its properties and messages come back', () => {
    const [title, quoted] = lines.map(read)
    expect(title).toMatchObject({ command: 'notice', file: shownPath, line: '1' })
    expect(title?.col).toBeUndefined()
    expect(quoted).toMatchObject({ command: 'warning', file: shownPath, line: '2', col: '15', endLine: '2' })
    expect(quoted?.message).toContain('::error::坏')
    expect(quoted?.title).toBe('规则 narrative/template-residue narrative/template-residue')
  })

  /** As the runner reads it. */
  function read(line: string): { readonly [name: string]: string } {
    const [, command = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
    const back = (text: string) =>
      text
        .replaceAll('%2C', ',')
        .replaceAll('%3A', ':')
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%25', '%')
    const named = properties
      .split(',')
      .map((each) => [each.slice(0, each.indexOf('=')), back(each.slice(each.indexOf('=') + 1))])
    return { ...Object.fromEntries(named), command, message: back(message) }
  }
})

describe('XML', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name, _path, _leaf, isAttribute) => !isAttribute && name !== 'properties',
  })

  test.each(['junit', 'checkstyle'])('%s is well-formed', (name) => {
    for (const language of languages) expect(XMLValidator.validate(output(name, { language }))).toBe(true)
    expect(XMLValidator.validate(output(name, {}, []))).toBe(true)
  })

  test('checkstyle has every file, those without findings too, and every place', () => {
    const [{ file: files }] = parser.parse(output('checkstyle')).checkstyle
    expect(files.map(({ name }: { name: string }) => name)).toEqual(['fine.txt', shownPath, 'empty.txt'])
    const { error: errors } = files[1]
    expect(errors.map(({ line, column, severity }: { [name: string]: string }) => [line, column, severity])).toEqual([
      [undefined, undefined, 'info'],
      ['2', '15', 'warning'],
      ['3', '301', 'error'],
      ['4', '11', 'error'],
      ['4', '11', 'error'],
      ['4', '11', 'error'],
    ])
    expect(errors[1].message).toContain(']]>::error::')
    expect(errors[1].source).toBe('narrative/template-residue')
  })

  test('junit has a suite a submission', () => {
    const [{ testsuite: suites }] = parser.parse(output('junit')).testsuites
    const [fine, hostile, empty] = suites
    expect(fine).toMatchObject({ name: 'fine.txt', tests: '1', failures: '0', skipped: '0' })
    expect(fine.testcase[0].name).toBe('没有发现问题：检查 69 项，成立 69 项，不成立 0 项，无法判断 0 项')
    expect(hostile).toMatchObject({ name: shownPath, tests: '6', failures: '4', skipped: '0' })
    expect(empty).toMatchObject({ tests: '1', failures: '0', skipped: '1' })
    expect(hostile.testcase.filter(({ failure }: { failure?: unknown }) => failure)).toHaveLength(4)
    expect(hostile.testcase[0]['system-out'][0]).toContain('没有标题')
    expect(new Set(hostile.testcase.map(({ name }: { name: string }) => name)).size).toBe(6)
  })

  test.each([
    ['info', '6'],
    ['warning', '5'],
    ['error', '4'],
    ['none', '0'],
  ] as const)('a test fails where its finding makes the run fail: %s', (failOn, failures) => {
    const [{ testsuite: suites }] = parser.parse(output('junit', { failOn })).testsuites
    expect(suites[1].failures).toBe(failures)
  })
})

describe('csv', () => {
  const [header = [], ...rows] = recordsOf(output('csv'))
  const records = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])))

  test('a spreadsheet in a Chinese office reads it', () => {
    expect(output('csv').startsWith('\ufefffile,agency,year,')).toBe(true)
    for (const row of rows) expect(row).toHaveLength(header.length)
  })

  test('has a row a finding, and what follows from it names its cause', () => {
    expect(records).toHaveLength(7)
    const [title, quoted, , cell, follows] = records
    expect(title).toMatchObject({ file: shownPath, year: '2023', line: '', textColumn: '', part: 'title' })
    expect(quoted).toMatchObject({ line: '2', textColumn: '15', endTextColumn: '24', origin: 'hijack' })
    expect(follows).toMatchObject({
      rule: 'applications/row-total',
      cause: cell?.fingerprint,
      expected: '17',
      found: '71',
    })
  })

  test('no cell is a formula', () => {
    expect(records[0]?.agency?.startsWith("'=绿园区")).toBe(true)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })

  function recordsOf(text: string): readonly (readonly string[])[] {
    const found: string[][] = [[]]
    for (const [, quoted, bare, end] of text
      .replace(/^\ufeff/, '')
      .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
      found.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
      if (end === '\r\n') found.push([])
    }
    expect(found.pop()).toEqual([])
    return found
  }
})

describe('markdown', () => {
  test('a table keeps its cells, whatever stands in them', () => {
    const rows = output('markdown')
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(rows).toHaveLength(8)
    for (const row of rows) expect(row.replace(/\\\\/g, '').match(/(?<!\\)\|/g)).toHaveLength(7)
  })

  test('nothing is HTML, a link or a name that is called', () => {
    const text = output('markdown').replaceAll('<!-- -->', '\u0001').replaceAll('<br>', '')
    expect(text).not.toMatch(/[<>]/)
    expect(text).not.toMatch(/(?<!\\)[[\]]|https?:\/\/|www\./)
    expect(text).not.toMatch(/[@#][\w]/)
  })
})

describe('compact', () => {
  test('has a line a finding, with its place as editors take it, and how much was checked', () => {
    const lines = output('compact').trimEnd().split('\n')
    expect(lines).toHaveLength(8)
    expect(lines[0]).toBe(`${shownPath}: info: 没有标题（标题；抓取或转换）[document/title-missing]`)
    expect(lines[1]?.startsWith(`${shownPath}:2:15: warning: 文中有`)).toBe(true)
    expect(lines.at(-1)).toBe(
      '2 份报告（另有 1 个文件不是报告）：检查 207 项，成立 129 项，不成立 6 项，无法判断 72 项',
    )
  })

  test('has no command for a machine that reads the log', () => {
    for (const name of ['pretty', 'compact']) {
      for (const width of [40, 57, 80]) expect(output(name, { width })).not.toMatch(/^\s*::|##\w*\[/m)
    }
  })
})

function withConsequences(finding: FindingJson): readonly FindingJson[] {
  return [finding, ...finding.consequences.flatMap(withConsequences)]
}

function problemsOf(validate: ValidateFunction, json: unknown): readonly string[] {
  return validate(json) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
}
