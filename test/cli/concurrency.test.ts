import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { fine, program, withReceived, workplace } from './program.ts'

const { write, run, folder } = workplace()

/** More files than two threads have room for at once, of every kind that a folder may hold. */
beforeAll(() => {
  for (let number = 0; number < 150; number++) {
    const name = `in/${String(number % 7)}/${String(number).padStart(3, '0')}`
    if (number % 30 === 5) write(`${name}.txt`, '')
    else if (number % 30 === 11) write(`${name}.txt`, Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 1, 2, 0xff]))
    else if (number % 30 === 17) write(`${name}.html`, '<p>无关的网页</p>')
    else write(`${name}.txt`, number % 5 === 0 ? withReceived(200 + number) : fine)
  }
  write('in/3/parsed.json', run(['parse', 'in/0/000.txt', '--format', 'json']).stdout)
  write('in/5/lines.jsonl', run(['parse', 'in/1']).stdout)
  write('in/6/broken.json', '{"schemaVersion": "1.0", "source": {')
})

const ways = ['1', '2', 'auto']

describe.each(formats.map(({ name }) => name))('%s', (name) => {
  test('says the same, whichever thread judges', () => {
    const alone = run(['lint', 'in', '-f', name, '--concurrency', 'off'])
    expect(alone.stdout).not.toBe('')
    expect(alone.code).toBe(1)
    for (const way of ways) expect(run(['lint', 'in', '-f', name, '--concurrency', way])).toEqual(alone)
  })
})

test('several outputs at once, and a file for each document or agency, come out the same', () => {
  for (const split of ['file', 'agency']) {
    const outputs = (way: string) => {
      const to = `out-${split}-${way}`
      const args = ['-f', 'pretty', '-f', `sarif=${to}.sarif`, '-f', `json=${to}/`, '-f', `csv=${to}/`]
      const ran = run(['lint', 'in', ...args, '--split-by', split, '--concurrency', way])
      const names = readdirSync(join(folder(), to), { recursive: true, encoding: 'utf8' }).sort()
      const files = names.filter((name) => /\.\w+$/.test(name))
      return [
        ran,
        readFileSync(join(folder(), `${to}.sarif`), 'utf8'),
        files.map((name) => [name, readFileSync(join(folder(), to, name), 'utf8')]),
      ]
    }
    expect(outputs('2')).toEqual(outputs('off'))
  }
})

test('paths that lead to nothing are told of in their place, and give 2', () => {
  const paths = ['in/0', 'nowhere', 'in/5', 'in/0/000.txt']
  const alone = run(['lint', ...paths, '--concurrency', 'off'])
  expect(alone.code).toBe(2)
  expect(run(['lint', ...paths, '--concurrency', '2'])).toEqual(alone)
})

test('waivers and known findings count the same', () => {
  const waiver = { rule: 'applications/balance', reason: 'x', by: 'y', expires: '2999-01-01' }
  write('waivers.json', JSON.stringify([waiver, { ...waiver, rule: 'page/chrome' }]))
  run(['baseline', 'create', 'in/5', '--baseline', 'known.json'])
  const args = ['lint', 'in', '-f', 'json', '--waivers', 'waivers.json', '--baseline', 'known.json']
  const alone = run([...args, '--concurrency', 'off'])
  const { waived, known } = JSON.parse(alone.stdout).summary
  expect(waived).toBeGreaterThan(0)
  expect(known).toBeGreaterThan(0)
  expect(run([...args, '--concurrency', '2'])).toEqual(alone)
})

test('--timing adds up what the threads spent', () => {
  const { stderr } = run(['lint', 'in', '--timing', '--concurrency', '2'])
  expect(Number(/([\d.]+) ms {2}parsing/.exec(stderr)?.[1])).toBeGreaterThan(0)
})

test('an end of the reader is a silent end', async () => {
  const child = spawn(process.execPath, [program, 'lint', 'in', '-f', 'jsonl', '--concurrency', '2'], { cwd: folder() })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  await new Promise((resolve) => child.once('exit', resolve))
  expect(said).toBe('')
})

test('an interruption ends at once, with 130', async () => {
  const child = spawn(process.execPath, [program, 'lint', 'in', '-f', 'jsonl', '--concurrency', '2'], { cwd: folder() })
  child.stdout.once('data', () => child.kill('SIGINT'))
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(130)
})

test('only auto, off and a number are taken', () => {
  for (const way of ['0', '-1', 'many']) expect(run(['lint', 'in', '--concurrency', way]).code).toBe(2)
})
