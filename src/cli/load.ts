import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import type * as Program from './whole.ts'

export interface Loaded {
  readonly text: string
  readonly script: Script
  readonly program: typeof Program
}

/**
 * The program, out of the bundle. Beside it lies what V8 made of its functions when they were first run (code cache), which
 * halves what a short run takes besides the start of Node. Another V8 refuses that, and compiles them as they are called.
 */
export function load(): Loaded {
  const text = readFileSync(programPath, 'latin1')
  const cachedData = codeCacheFor(text)
  const script = new Script(text, { filename: programPath, ...(cachedData && { cachedData }) })
  const module = { exports: {} as typeof Program }
  script.runInThisContext()(module.exports, createRequire(programPath), module, programPath)
  return { text, script, program: module.exports }
}

const programPath = fileURLToPath(new URL('../program/program.cjs', import.meta.url))
export const codeCachePath = fileURLToPath(new URL('../program/program.cache', import.meta.url))

/** What the text of a program ends with, and the code cache made of it: V8 itself compares no more than lengths. */
export function markOf(text: string): string {
  return text.slice(-MARK_LENGTH)
}

const MARK_LENGTH = 64

function codeCacheFor(text: string): Buffer | null {
  try {
    const whole = readFileSync(codeCachePath)
    const end = whole.length - MARK_LENGTH
    return whole.toString('latin1', end) === markOf(text) ? whole.subarray(0, end) : null
  } catch {
    return null
  }
}
