import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { fine, foundIn, onlyBalance, program, root, withReceived, workplace } from './program.ts'

const { write, run, folder } = workplace()

/** Several batches for each of two threads, of every kind that a folder may hold; few are reports, which take time. */
beforeAll(() => {
  for (let number = 0; number < 140; number++) {
    const name = `in/${number % 3}/${String(number).padStart(3, '0')}`
    if (number % 30 === 5) write(`${name}.txt`, '')
    else if (number % 30 === 11) write(`${name}.txt`, Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 1, 2, 0xff]))
    else if (number % 30 === 17) write(`${name}.html`, '<p>无关的网页</p>')
    else if (number % 12 === 0) write(`${name}.txt`, number % 24 === 0 ? withReceived(200 + number) : fine)
    else write(`${name}.txt`, `无关的文字${number}`)
  }
  write('in/1/a.jsonl', run(['parse', 'in/0/000.txt', 'in/0/012.txt', '--format', 'jsonl']).stdout)
  write('in/2/broken.json', '{"schemaVersion": "1.0", "source": {')
})

/** All files below a folder, each with its text. */
function textsIn(path: string): readonly (readonly [string, string])[] {
  const names = readdirSync(join(folder(), path), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  )
  return names.toSorted().map((name) => [name, readFileSync(join(folder(), path, name), 'utf8')])
}

describe('whichever thread does it, the same comes out', () => {
  test('in every format, in files and in parts', () => {
    const outputs = (concurrency: string) => {
      const to = `out-${concurrency}`
      write(`${to}/begun.txt`, '')
      const wanted = formats.flatMap(({ name, extension }) => ['-f', `${name}=${to}/${name}.${extension}`])
      const parts = ['-f', `csv=${to}/agencies/`, '--split-by', 'agency']
      const ran = run(['lint', 'in', '-f', 'pretty', ...wanted, ...parts, '--concurrency', concurrency])
      return { ran, texts: textsIn(to) }
    }
    const alone = outputs('off')
    expect(alone.ran.code).toBe(1)
    expect(alone.texts.length).toBeGreaterThan(formats.length)
    expect(alone.texts.map(([name]) => name)).toContain('jsonl.jsonl')
    expect(outputs('2')).toEqual(alone)
  })

  test('where paths lead to nothing, in their place', () => {
    const args = ['lint', 'in/0', 'nowhere', 'in/2', 'in/0/000.txt', '-f', 'jsonl', '--concurrency']
    const alone = run([...args, 'off'])
    expect(alone.code).toBe(2)
    for (const concurrency of ['1', '3']) expect(run([...args, concurrency])).toEqual(alone)
  })

  test('with waivers and known findings', () => {
    const waiver = { rule: 'applications/balance', reason: 'x', by: 'y', expires: '2999-01-01', files: 'in/0/**' }
    write('waivers.json', JSON.stringify([waiver, { ...waiver, rule: 'page/chrome' }]))
    run(['baseline', 'create', 'in/2', '--baseline', 'known.json'])
    const args = ['lint', 'in', '-f', 'json', '--waivers', 'waivers.json', '--baseline', 'known.json', '--concurrency']
    const alone = run([...args, 'off'])
    const { waived, known } = JSON.parse(alone.stdout).summary
    expect(waived).toBeGreaterThan(0)
    expect(known).toBeGreaterThan(0)
    expect(run([...args, '2'])).toEqual(alone)
  })

  test('of parse, printed and in files', () => {
    const args = ['parse', 'in/0', 'nowhere', 'in/1', '--concurrency']
    const alone = run([...args, 'off'])
    expect(alone.code).toBe(2)
    expect(alone.stdout.trimEnd().split('\n').length).toBeGreaterThan(80)
    expect(run([...args, '2'])).toEqual(alone)
    for (const way of ['off', '2']) run([...args, way, '--out-dir', `models-${way}`, '--format', 'csv'])
    expect(textsIn('models-2')).toEqual(textsIn('models-off'))
  })
})

/** A machine with so many processors; each thread that starts says so. */
const machineWith = (processors: number) => `
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  import os from 'node:os'
  import { isMainThread } from 'node:worker_threads'
  os.availableParallelism = () => ${processors}
  syncBuiltinESMExports()
  if (!isMainThread) fs.writeSync(2, 'a thread\\n')
`

test('stats and baseline of very many files come out of threads as they come out of none', () => {
  for (let number = 0; number < 1600; number++) {
    write(`many/${number}.txt`, number % 200 === 0 ? withReceived(200 + number) : `无关的文字${number}`)
  }
  const waiver = { rule: 'applications/balance', reason: 'x', by: 'y', expires: '2999-01-01', files: 'many/2*.txt' }
  write('waiving/waivers.json', JSON.stringify([waiver]))
  const outcomes = (processors: number) => {
    const env = { NODE_OPTIONS: importing(machineWith(processors)) }
    const stats = run(['stats', 'many', '--json'], { env })
    const made = ['--baseline', `${processors}.json`, '--waivers', 'waiving/waivers.json']
    const created = run(['baseline', 'create', 'many', ...made], { env })
    const threads = (stats.stderr + created.stderr).match(/^a thread$/gm)?.length ?? 0
    const entries = readFileSync(join(folder(), `${processors}.json`), 'utf8')
    return { threads, told: [stats.code, stats.stdout, created.code, entries] }
  }
  const alone = outcomes(1)
  expect(alone.threads).toBe(0)
  expect(JSON.parse(String(alone.told[1])).summary).toMatchObject({ files: 1600, reports: 8 })
  const threaded = outcomes(2)
  expect(threaded.threads).toBe(4)
  expect(threaded.told).toEqual(alone.told)
})

/** Makes threads die at one file, and the system refuse another. */
const mishaps = `
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  import { isMainThread } from 'node:worker_threads'
  const read = fs.readFileSync
  fs.readFileSync = (path, ...rest) => {
    if (String(path).endsWith('057.txt') && !isMainThread) process.exit(7)
    if (String(path).endsWith('060.txt')) throw Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES' })
    return read(path, ...rest)
  }
  syncBuiltinESMExports()
`

test('a file at which a thread dies, or that cannot be read, takes no other with it', () => {
  const env = { NODE_OPTIONS: importing(mishaps) }
  const args = ['lint', 'in/0', ...onlyBalance, '-f', 'json', '--concurrency']
  const alone = run([...args, 'off'], { env })
  const threaded = run([...args, '2'], { env })
  expect(threaded.code).toBe(3)
  expect(foundIn(threaded).filter((found) => found.includes('crash'))).toEqual(['in/0/057.txt internal/crash error'])
  expect(foundIn(threaded)).toContain('in/0/060.txt document/unrecognized error')
  expect(foundIn(threaded).filter((found) => !found.includes('057'))).toEqual(
    foundIn(alone).filter((found) => !found.includes('057')),
  )
  const parsed = run(['parse', 'in/0', '--concurrency', '2'], { env })
  expect(parsed.code).toBe(3)
  expect(parsed.stderr).toMatch(/in\/0\/057\.txt: internal error: .* 7/)
  expect(parsed.stdout.split('\n').length).toBeGreaterThan(40)
})

function importing(script: string): string {
  return `--import=data:text/javascript,${encodeURIComponent(script)}`
}

describe('where threads cannot be had, the same comes out', () => {
  const args = ['lint', 'in', '-f', 'json', '--concurrency']

  test('the runtime permits none', () => {
    const isStable = process.allowedNodeEnvironmentFlags.has('--permission')
    const flag = isStable ? '--permission' : '--experimental-permission'
    const permissions = [flag, '--allow-fs-read=*', '--allow-fs-write=*', '--no-warnings']
    const permitted = (concurrency: string) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...permissions, program, ...args, concurrency], {
        cwd: folder(),
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    }
    const alone = permitted('off')
    expect(alone).toMatchObject({ status: 1, stderr: '' })
    expect(permitted('2')).toEqual(alone)
  })

  const inThreads = (mishap: string) =>
    `import { isMainThread, threadId } from 'node:worker_threads'; if (!isMainThread) { ${mishap} }`
  const refused = `
    import { syncBuiltinESMExports } from 'node:module'
    import threads from 'node:worker_threads'
    let count = 0
    threads.Worker = class extends threads.Worker {
      constructor(...given) {
        if (count++ > 0) throw Object.assign(new Error('too many'), { code: 'ERR_WORKER_INIT_FAILED' })
        super(...given)
      }
    }
    syncBuiltinESMExports()
  `

  test.each([
    ['a second one is refused', refused],
    ['the second one dies as it starts', inThreads('if (threadId > 1) process.exit(9)')],
    ['each dies as it starts', inThreads('process.exit(9)')],
    ['each fails as it starts', inThreads('throw new Error("no")')],
  ])('%s', (_, script) => {
    const env = { NODE_OPTIONS: importing(script) }
    expect(run([...args, '2'], { env })).toEqual(run([...args, 'off'], { env }))
  })

  test('no other starts for the one that died', () => {
    const env = {
      NODE_OPTIONS: importing(
        `${mishaps}; import { threadId } from 'node:worker_threads'; if (threadId > 1) process.exit(9)`,
      ),
    }
    const alone = run([...args, 'off'], { env })
    expect(alone.stdout).toContain('in/0/057.txt')
    expect(run([...args, '1'], { env })).toEqual(alone)
  })
})

test('--timing adds up what the threads spent', () => {
  const { stderr } = run(['lint', 'in/0', '--timing', '--concurrency', '2'])
  expect(Number(/([\d.]+) ms {2}parsing/.exec(stderr)?.[1])).toBeGreaterThan(0)
})

test('an end of the reader is a silent end', async () => {
  const child = spawn(process.execPath, [program, 'lint', 'in', '-f', 'json', '--concurrency', '2'], { cwd: folder() })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  await new Promise((resolve) => child.once('exit', resolve))
  expect(said).toBe('')
})

test('an interruption ends at once, with 130, though threads are there and standard input is waited for', async () => {
  const args = [program, 'lint', 'in/0', '-', '-f', 'jsonl', '--concurrency', '2']
  const child = spawn(process.execPath, args, { cwd: folder() })
  child.stdout.once('data', () => child.kill('SIGINT'))
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(130)
})

test('no more files are taken up than the threads need, however slowly the answers are used', async () => {
  const { answersInOrder }: typeof import('../../src/cli/in-order.ts') = await import(
    join(root, 'dist/cli/in-order.js')
  )
  const { parseWork }: typeof import('../../src/cli/parsed.ts') = await import(join(root, 'dist/cli/parsed.js'))
  const task = { kind: 'parse', format: 'csv', input: { encoding: 'auto', maxFileSize: 1e6 }, cache: null } as const
  let taken = 0
  async function* files() {
    const absolute = write('empty.txt', '')
    for (; taken < 2000; taken++) yield { kind: 'file', path: String(taken), absolute } as const
  }
  let used = 0
  let most = 0
  for await (const { path } of answersInOrder({ found: files(), task, work: parseWork(task), concurrency: 2 })) {
    expect(path).toBe(String(used))
    if (used % 500 === 0) await setTimeout(20)
    most = Math.max(most, taken - used)
    used++
  }
  expect(used).toBe(2000)
  expect(most).toBeLessThan(300)
})

test('only auto, off and a number are taken', () => {
  for (const way of ['0', '-1', 'many']) expect(run(['lint', 'in', '--concurrency', way]).code).toBe(2)
})
