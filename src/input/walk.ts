import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import {
  type IgnoreRequest,
  type IgnoreRules,
  ignoreRulesOfNamed,
  isIgnored,
  rulesWithin,
  withoutMemory,
} from './ignored.ts'
import { pathBelow } from './paths.ts'

export interface WalkRequest extends IgnoreRequest {
  /** Without the dot; case does not matter. */
  readonly extensions: readonly string[]
}

export interface Walked {
  readonly kind: 'file' | 'unreadable'
  readonly absolute: string
}

/**
 * The files of a directory and of those in it, by name in code units. Hidden ones, node_modules and what is ignored are
 * passed over. Links to directories are not followed, so that there are no loops, nor links to files outside.
 */
export function* walk(root: string, request: WalkRequest): Generator<Walked> {
  yield* walkWithin(root, ignoreRulesOfNamed(root, request), { root, hasExtension: extensionTest(request.extensions) })
}

export function extensionTest(extensions: readonly string[]): (name: string) => boolean {
  const wanted = new Set(extensions.map((extension) => extension.replace(/^\./, '').toLowerCase()))
  return (name) => wanted.has(extname(name).slice(1).toLowerCase())
}

interface Limits {
  readonly root: string
  readonly hasExtension: (name: string) => boolean
}

/** How many files of a directory are asked about before what the rules remember of them is let go. */
const MOST_REMEMBERED = 1000

function* walkWithin(directory: string, given: IgnoreRules, limits: Limits): Generator<Walked> {
  const entries = entriesOf(directory)
  if (!entries) yield { kind: 'unreadable', absolute: directory }
  let rules = given
  for (const [index, entry] of (entries ?? []).entries()) {
    if (index % MOST_REMEMBERED === MOST_REMEMBERED - 1) rules = withoutMemory(rules)
    const absolute = join(directory, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) {
      if (!isIgnored(rules, absolute, 'directory')) yield* walkWithin(absolute, rulesWithin(rules, absolute), limits)
    } else if (limits.hasExtension(entry.name) && !isIgnored(rules, absolute, 'file')) {
      const kind = entry.isSymbolicLink() ? kindOfLinked(absolute, limits.root) : entry.isFile() ? 'file' : 'other'
      if (kind !== 'other') yield { kind, absolute }
    }
  }
}

function entriesOf(directory: string): Dirent[] | null {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch {
    return null
  }
}

function kindOfLinked(absolute: string, root: string): 'file' | 'unreadable' | 'other' {
  try {
    const isInside = pathBelow(realpathSync(root), realpathSync(absolute)) !== null
    return isInside && statSync(absolute).isFile() ? 'file' : 'other'
  } catch {
    return 'unreadable'
  }
}
