import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { pathBelow } from './paths.ts'

/** What is passed over in one directory and below it. */
export interface IgnoreRules {
  /** Those of the ignore files from `base` down to the directory, as paths from `base`: the last that matches decides. */
  readonly patterns: Ignore
  readonly base: string
  /** Those of the request, as paths from `cwd`, or from `base` outside of it. */
  readonly requested: Ignore
  readonly cwd: string
  /** Those of a configuration, as paths from its folder. */
  readonly configured: Ignore
  readonly configBase: string
  readonly heeds: (directory: string) => boolean
  /** Whether there is any pattern at all: mostly there is none, and then no path has to be compared. */
  readonly isEmpty: boolean
}

export interface IgnoreRequest {
  /** Patterns as in .gitignore, relative to `cwd`; they have the last word over those of files. */
  readonly ignore: readonly string[]
  readonly useIgnoreFiles: boolean
  readonly cwd: string
  /** Patterns of a configuration, relative to its folder; they have the last word over those of files. */
  readonly configured?: { readonly patterns: readonly string[]; readonly base: string }
  /** Whether the ignore files of a directory count: those in folders that somebody else filled may not. All do if absent. */
  readonly heeds?: (directory: string) => boolean
}

/**
 * The rules in a directory: those of its own ignore files and of all above it, up to the root of the repository or to the
 * current directory, whichever is further up.
 */
export function ignoreRules(directory: string, request: IgnoreRequest): IgnoreRules {
  const base = outermost(directory, request.cwd)
  const path = pathBelow(base, directory)
  let rules = rulesWithin(noRules(base, request), base)
  let current = base
  for (const name of path ? path.split('/') : []) {
    current = join(current, name)
    rules = rulesWithin(rules, current)
  }
  return rules
}

/**
 * The rules in a directory that was named by the user. Where files above it say that it is to be ignored, the user has
 * overruled them: then only the ignore files in it count.
 */
export function ignoreRulesOfNamed(directory: string, request: IgnoreRequest): IgnoreRules {
  const rules = ignoreRules(directory, request)
  const path = pathBelow(rules.base, directory)
  return path && rules.patterns.ignores(`${path}/`) ? rulesWithin(noRules(directory, request), directory) : rules
}

/** The rules in a directory, from those of its parent. */
export function rulesWithin(rules: IgnoreRules, directory: string): IgnoreRules {
  const own = withoutMemory(rules)
  const prefix = pathBelow(rules.base, directory) ?? ''
  const lines = rules.heeds(directory) ? IGNORE_FILES.flatMap((name) => linesOf(join(directory, name))) : []
  own.patterns.add(lines.map((line) => rooted(line, prefix)))
  return { ...own, isEmpty: rules.isEmpty && lines.length === 0 }
}

/** The same rules. A matcher remembers every path it was asked about: new ones now and then keep the memory of a walk flat. */
export function withoutMemory(rules: IgnoreRules): IgnoreRules {
  return {
    ...rules,
    patterns: noPatterns().add(rules.patterns),
    requested: noPatterns().add(rules.requested),
    configured: noPatterns().add(rules.configured),
  }
}

export function isIgnored(rules: IgnoreRules, absolute: string, kind: 'file' | 'directory'): boolean {
  if (rules.isEmpty) return false
  const path = pathBelow(rules.base, absolute)
  const requested = verdict(rules.requested, pathBelow(rules.cwd, absolute) ?? path, kind)
  const configured = verdict(rules.configured, pathBelow(rules.configBase, absolute), kind)
  return requested ?? configured ?? verdict(rules.patterns, path, kind) ?? false
}

/** The later has the last word. */
const IGNORE_FILES = ['.gitignore', '.gov-reportignore']

function noRules(base: string, request: IgnoreRequest): IgnoreRules {
  const { ignore: requested, useIgnoreFiles, cwd, configured, heeds = () => true } = request
  return {
    patterns: noPatterns(),
    base,
    requested: noPatterns().add(requested),
    cwd,
    configured: noPatterns().add(configured?.patterns ?? []),
    configBase: configured?.base ?? cwd,
    heeds: useIgnoreFiles ? heeds : () => false,
    isEmpty: requested.length === 0 && (configured?.patterns.length ?? 0) === 0,
  }
}

function noPatterns(): Ignore {
  return ignore({ ignorecase: false })
}

function outermost(directory: string, cwd: string): string {
  const start = pathBelow(cwd, directory) === null ? directory : cwd
  for (let current = directory; ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return pathBelow(current, start) === null ? start : current
    if (current === dirname(current)) return start
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
  } catch {
    // Most directories have none.
    return []
  }
}

// A pattern as it would be written in the base directory. Below `sites`:
//
//     *.bak     →  /sites/**/*.bak
//     /old/     →  /sites/old/
//     !a/b.txt  →  !/sites/a/b.txt
function rooted(line: string, prefix: string): string {
  if (prefix === '' || line.startsWith('#') || line.trim() === '') return line
  const negation = line.startsWith('!') ? '!' : ''
  const pattern = line.slice(negation.length).replace(/^\\(?=[!#])/, '')
  const isAnchored = /\/(?!\s*$)/.test(pattern)
  const folder = prefix.replace(/[\\*?[\]]/g, '\\$&')
  return `${negation}/${folder}/${isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`
}

/** Null where no pattern speaks of the path. */
function verdict(patterns: Ignore, path: string | null, kind: 'file' | 'directory'): boolean | null {
  if (!path) return null
  const { ignored, unignored } = patterns.test(kind === 'directory' ? `${path}/` : path)
  return ignored || unignored ? ignored : null
}
