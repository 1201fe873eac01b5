import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { fineReport } from '../rules/page.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const program = join(root, 'bin/gov-report.js')

/** A report with nothing wrong in it, and one whose received total is wrong: applications/balance is broken in 总计. */
export const fine = fineReport('2021')
export const faulty = withReceived(141)

/** The fine report with another total of received applications than 114. */
export function withReceived(total: number): string {
  return fine.replace('| 87 | 18 | 1 | 1 | 5 | 2 | 114 |', `| 87 | 18 | 1 | 1 | 5 | 2 | ${total} |`)
}

/** The one rule that these tests look for, so that they do not depend on what others find in the same fault. */
export const onlyBalance = ['--only', 'applications/balance']

export interface RunOptions {
  readonly input?: string | Buffer
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
}

export interface Workplace {
  /** An empty directory that is not below any configuration. */
  readonly folder: () => string
  readonly write: (path: string, content: string | Buffer) => string
  readonly run: (args: readonly string[], options?: RunOptions) => Ran
}

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Builds the program once, and gives each file of tests a directory of its own. */
export function workplace(): Workplace {
  let folder = ''
  beforeAll(() => {
    build()
    folder = mkdtempSync(join(tmpdir(), 'gov-report-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder: () => folder,
    write: (path, content) => {
      const absolute = join(folder, path)
      mkdirSync(dirname(absolute), { recursive: true })
      writeFileSync(absolute, content)
      return absolute
    },
    run: (args, options = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: options.cwd === undefined ? folder : join(folder, options.cwd),
        env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...options.env },
        encoding: 'utf8',
        maxBuffer: 1e9,
        ...(options.input === undefined ? {} : { input: options.input }),
      })
      return { code: status, stdout, stderr }
    },
  }
}

/** What a run found, read from its JSON: path, rule and severity of each finding, consequences too. */
export function foundIn({ stdout }: Ran): readonly string[] {
  interface Found {
    readonly rule: string
    readonly severity: string
    readonly consequences?: readonly Found[]
  }
  const flat = (finding: Found): readonly Found[] => [finding, ...(finding.consequences ?? []).flatMap(flat)]
  const { files }: { files: readonly { path: string; findings: readonly Found[] }[] } = JSON.parse(stdout)
  return files.flatMap(({ path, findings }) =>
    findings.flatMap(flat).map(({ rule, severity }) => `${path} ${rule} ${severity}`),
  )
}

/** Several files of tests build at the same time, and into one place: the first does it, the others wait for it. */
export function build(): void {
  const lock = join(root, 'node_modules/.cache/building')
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      // A run that was killed has left it behind.
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - since > 120_000) rmSync(lock, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  try {
    const { status, stdout } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(`the program cannot be built:\n${stdout}`)
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
