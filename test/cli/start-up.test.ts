import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fine, program, root, workplace } from './program.ts'

const { folder, run, write } = workplace()

/** Tells on standard error, a line each, of every module of the program that is run: in the bundle each is a function. */
const telling = `
  import { Session } from 'node:inspector'
  import { writeSync } from 'node:fs'
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  process.on('exit', () => {
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      const scripts = result.filter(({ url }) => url.includes('/dist/program/'))
      const functions = scripts.flatMap(({ functions }) => functions)
      const called = functions.filter(({ ranges }) => ranges[0].count > 0).map(({ functionName }) => functionName)
      const packages = scripts.flatMap(({ url }) => /(ajv|jsonc-parser|parse5|yaml)(?=[.]cjs$)/.exec(url)?.[0] ?? [])
      called.push(...packages.map((name) => 'node_modules/' + name + '/'))
      writeSync(2, called.filter((name) => /^(?:src|node_modules)[/]/.test(name)).map((name) => 'runs ' + name + '\\n').join(''))
    })
  })
`

/** The modules of packages that are run. */
function filesLoaded(args: readonly string[], expectedCodes: readonly number[] = [0, 1]): readonly string[] {
  const hook = `data:text/javascript,${encodeURIComponent(telling)}`
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, program, ...args], {
    cwd: folder(),
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' },
    encoding: 'utf8',
  })
  expect(expectedCodes, stderr).toContain(status)
  const all = [...stderr.matchAll(/^runs (.*)$/gm)].map(([, path = '']) => path)
  expect(all.includes('src/cli/program.ts'), stderr).toBe(args.length > 1)
  return all.flatMap((path) => (path.startsWith('node_modules/') ? [path.slice('node_modules/'.length)] : []))
}

function packagesLoaded(...args: readonly string[]): readonly string[] {
  const names = filesLoaded(args).map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '')
  return [...new Set(names)].toSorted()
}

test('the version needs no package', () => {
  expect(packagesLoaded('--version')).toEqual([])
  expect(packagesLoaded('-V')).toEqual([])
})

test('what a text does not need is not loaded for it', () => {
  write('report.txt', fine)
  const loaded = packagesLoaded('lint', join(folder(), 'report.txt'))
  expect(loaded).toContain('commander')
  for (const name of ['ajv', 'cheerio', 'domhandler', 'ignore', 'parse5', 'picomatch', 'tinyglobby', 'yaml']) {
    expect(loaded).not.toContain(name)
  }
})

test('a format is loaded where it is asked for, and colours where there are any', () => {
  const report = write('report.txt', fine)
  expect(packagesLoaded('lint', report)).toContain('chalk')
  expect(packagesLoaded('lint', report, '-f', 'json')).not.toContain('chalk')
  expect(packagesLoaded('lint', report, '-f', 'compact', '--color', 'always')).toContain('chalk')
})

test('what matches patterns is loaded where there are any', () => {
  const report = write('report.txt', fine)
  const text = '{ "rules": { "table": "off", "applications/balance": "info" } }'
  const config = write('c/gov-report.config.json', text)
  expect(packagesLoaded('lint', report, '--config', config, '--skip', 'privacy')).not.toContain('picomatch')
  expect(packagesLoaded('lint', report, '--skip', 'table/*')).toContain('picomatch')
})

test('what reads web pages is loaded for them, and no more', () => {
  write('report.html', `<!doctype html><html><body><pre>${fine}</pre></body></html>`)
  const loaded = packagesLoaded('lint', join(folder(), 'report.html'))
  for (const name of ['ajv', 'parse5', 'tinyglobby', 'undici', 'yaml']) expect(loaded).not.toContain(name)
  write('moved.html', `<!doctype html><html><body><table>moved<tr><td>out</table><pre>${fine}</pre></body></html>`)
  expect(packagesLoaded('lint', join(folder(), 'moved.html'))).toContain('parse5')
})

test('a configuration is read by what reads its syntax, and no more', () => {
  const report = write('report.txt', fine)
  const json = packagesLoaded(
    'lint',
    report,
    '--config',
    write('c/gov-report.config.jsonc', '{ "preset": "all" } // mine'),
  )
  expect(json).toContain('jsonc-parser')
  expect(json).not.toContain('yaml')
  const yaml = packagesLoaded('lint', report, '--config', write('c/gov-report.config.yaml', 'preset: all'))
  expect(yaml).toContain('yaml')
  expect(yaml).not.toContain('jsonc-parser')
})

describe('schemas are compiled when the program is built, not when it runs', () => {
  const isCompiler = (path: string) => path.startsWith('ajv/dist/compile/')

  test('for a configuration and for waivers, sound or not', () => {
    const report = write('configured/report.txt', fine)
    const waivers = write('configured/waivers.yaml', 'waivers: []\n')
    const sound = write('configured/sound.json', '{ "rules": { "applications": "warning" } }')
    const loaded = filesLoaded(['lint', report, '--config', sound, '--waivers', waivers])
    expect(loaded.some((path) => path.startsWith('jsonc-parser/'))).toBe(true)
    expect(loaded.filter(isCompiler)).toEqual([])
    const wrong = write('configured/wrong.json', '{ "rules": [] }')
    expect(filesLoaded(['lint', report, '--config', wrong], [2]).filter(isCompiler)).toEqual([])
  })

  test('for reports that were parsed before', () => {
    const report = write('report.txt', fine)
    const parsed = write('parsed.json', run(['parse', report]).stdout)
    const again = filesLoaded(['lint', parsed])
    expect(again.some((path) => path.startsWith('commander/'))).toBe(true)
    expect(again.filter(isCompiler)).toEqual([])
    expect(filesLoaded(['parse', report]).filter(isCompiler)).toEqual([])
  })
})

describe('what V8 made of the program when it was built', () => {
  const lint = (bin: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'lint', join(folder(), 'report.txt')], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  test('is taken', () => {
    const load = join(root, 'dist/program/load.cjs')
    const script = `console.log(require(${JSON.stringify(load)}).load().script.cachedDataRejected)`
    expect(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout).toBe('false\n')
  })

  test('changes nothing where it is missing, cut off, of another program or of another V8', () => {
    write('report.txt', fine)
    const copy = join(folder(), 'copied')
    for (const name of ['bin', 'dist/program', 'package.json'])
      cpSync(join(root, name), join(copy, name), { recursive: true })
    const bin = join(copy, 'bin/gov-report.js')
    const cache = join(copy, 'dist/program/program.cache')
    const whole = readFileSync(cache)
    const expected = lint(program)
    expect(expected.status).toBe(0)
    const otherMark = Buffer.from(whole)
    otherMark.fill('0', otherMark.length - 64)
    const otherV8 = Buffer.from(whole)
    otherV8.writeUInt32LE(otherV8.readUInt32LE(4) ^ 1, 4)
    const cut = Buffer.concat([whole.subarray(0, 5000), whole.subarray(-64)])
    for (const each of [whole, otherMark, otherV8, cut, Buffer.from('')]) {
      writeFileSync(cache, each)
      expect(lint(bin)).toEqual(expected)
    }
    rmSync(cache)
    expect(lint(bin)).toEqual(expected)
  })
})
