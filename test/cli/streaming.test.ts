import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { program, root, workplace } from './program.ts'

const { folder, write } = workplace()

/** A thousand files, and two hundred of them, to see whether memory grows with their number. */
const folders = { many: 200, few: 40 }
const last = pathOf('many', folders.many, 5)

/** What comes of a process at its end, written by itself. */
interface Ended {
  readonly code: number
  readonly peakKilobytes: number
}

interface SlowReading {
  readonly first: string
  readonly whole: string
  /** Whether the program had ended when the first output came. */
  readonly endedAtFirst: boolean
  readonly ended: Ended
}

/**
 * What V8 may keep, in MiB: twice what the program needs for one report after another. Without a limit the peak of memory
 * tells when V8 found it worth collecting, and not what was kept; with it, a program that keeps its reports dies.
 */
const heapLimit = 32

let piped: SlowReading
let filed: { readonly whole: string; readonly ended: Ended }
let few: Ended

beforeAll(async () => {
  write(
    'at-exit.mjs',
    `import { writeFileSync } from 'node:fs'
     process.on('exit', (code) =>
       writeFileSync(process.env.ENDED, JSON.stringify({ code, peakKilobytes: process.resourceUsage().maxRSS })))`,
  )
  for (const [name, count] of Object.entries(folders)) copyReports(name, count)
  // What stands in the last file from the first output on is found only by a program that had not read it yet.
  let isBegun = () => {}
  const begun = new Promise<void>((resolve) => {
    isBegun = resolve
  })
  const reading = readSlowly('many', () => {
    write(last, '')
    isBegun()
  })
  await Promise.race([begun, reading])
  filed = await writeToFile('many')
  few = (await writeToFile('few')).ended
  piped = await reading
}, 300_000)

test('the first findings come while later files have not been read', () => {
  expect(piped.endedAtFirst).toBe(false)
  expect(piped.first).toMatch(/^\{"path":"many\/001\/1\.txt",.*"rule":"/)
  expect(piped.first.length).toBeLessThan(piped.whole.length / 4)
  expect(rulesBroken(piped.whole).get(last)).toEqual(['document/unrecognized'])
})

test('a slow reader gets the bytes that a file gets, and every file is among them', () => {
  expect(piped.whole === filed.whole).toBe(true)
  expect([piped.ended.code, filed.ended.code]).toEqual([1, 1])
  expect([...rulesBroken(piped.whole).keys()]).toEqual(
    Array.from({ length: folders.many }, (_, each) =>
      [1, 2, 3, 4, 5].map((report) => pathOf('many', each + 1, report)),
    ).flat(),
  )
})

test('five times the files do not need more memory, in a file or a slow pipe', () => {
  expect(filed.ended.peakKilobytes).toBeLessThan(few.peakKilobytes * 1.25)
  expect(piped.ended.peakKilobytes).toBeLessThan(few.peakKilobytes * 1.25)
})

function copyReports(name: string, count: number): void {
  for (let each = 1; each <= count; each++) {
    for (const report of [1, 2, 3, 4, 5]) {
      const path = pathOf(name, each, report)
      mkdirSync(join(folder(), dirname(path)), { recursive: true })
      cpSync(join(root, `fixtures/reports/report-${report}/page.txt`), join(folder(), path))
    }
  }
}

/** Takes the first output, pauses until all buffers on the way are full, and then reads on with short rests. */
async function readSlowly(path: string, atFirst: () => void): Promise<SlowReading> {
  const end = join(folder(), 'piped.json')
  // Through a pipe of the shell, since Node gives its children sockets.
  const piping = `${command(path).map(quoted).join(' ')} | cat`
  const child = spawn('sh', ['-c', piping], { cwd: folder(), env: environment(end) })
  const chunks: Buffer[] = []
  let endedAtFirst = false
  for await (const chunk of child.stdout) {
    chunks.push(chunk)
    if (chunks.length === 1) {
      endedAtFirst = existsSync(end)
      atFirst()
      await setTimeout(5000)
    } else if (chunks.length % 4 === 0) await setTimeout(20)
  }
  return { first: String(chunks[0]), whole: String(Buffer.concat(chunks)), endedAtFirst, ended: endedIn(end) }
}

async function writeToFile(path: string): Promise<{ readonly whole: string; readonly ended: Ended }> {
  const output = join(folder(), `${path}.out`)
  const end = join(folder(), `${path}.json`)
  const [node = '', ...args] = command(path)
  const child = spawn(node, args, {
    cwd: folder(),
    env: environment(end),
    stdio: ['ignore', openSync(output, 'w'), 'inherit'],
  })
  await new Promise((resolve) => child.on('close', resolve))
  return { whole: readFileSync(output, 'utf8'), ended: endedIn(end) }
}

function command(path: string): readonly string[] {
  const ofNode = [`--max-old-space-size=${heapLimit}`, '--import', join(folder(), 'at-exit.mjs')]
  return [process.execPath, ...ofNode, program, 'lint', path, '-f', 'jsonl']
}

function environment(end: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ENDED: end }
}

function quoted(word: string): string {
  return `"${word}"`
}

function endedIn(path: string): Ended {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The rules that each file breaks, from the lines of its output, of which the last is the summary. */
function rulesBroken(output: string): ReadonlyMap<string, readonly string[]> {
  const lines: readonly { readonly path?: string; readonly findings?: readonly { readonly rule: string }[] }[] = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  return new Map(lines.flatMap(({ path, findings = [] }) => (path ? [[path, findings.map(({ rule }) => rule)]] : [])))
}

function pathOf(name: string, each: number, report: number): string {
  return `${name}/${String(each).padStart(3, '0')}/${report}.txt`
}
