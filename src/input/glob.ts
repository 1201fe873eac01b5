import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { type IgnoreRules, ignoreRules, isIgnored } from './ignored.ts'
import { withForwardSlashes } from './paths.ts'
import { extensionTest, type Walked, type WalkRequest, walk } from './walk.ts'

/**
 * What a pattern matches: files, and the files of directories, in the order of the matches by code units. Extensions count
 * unless the pattern itself ends in one. A file may come more than once.
 */
export function* expand(pattern: string, request: WalkRequest): Generator<Walked> {
  const hasExtension = /\.[^/*.]+$/.test(pattern) ? () => true : extensionTest(request.extensions)
  const rulesIn = rulesByDirectory(request)
  const walked = new Set<string>()
  for (const match of matchesOf(pattern, request.cwd)) {
    const kind = kindOf(match)
    if (kind === null || isIgnored(rulesIn(dirname(match)), match, kind)) continue
    if (kind === 'file') {
      if (hasExtension(match)) yield { kind: 'file', absolute: match }
    } else if (!ancestorsOf(match).some((directory) => walked.has(directory))) {
      walked.add(match)
      yield* walk(match, request)
    }
  }
}

function matchesOf(pattern: string, cwd: string): string[] {
  const matches = globSync(withForwardSlashes(pattern), {
    cwd,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules', '**/.git'],
  })
  return matches.map((match) => resolve(match)).sort((one, other) => (one < other ? -1 : 1))
}

function rulesByDirectory(request: WalkRequest): (directory: string) => IgnoreRules {
  const known = new Map<string, IgnoreRules>()
  return (directory) => {
    const rules = known.get(directory) ?? ignoreRules(directory, request)
    known.set(directory, rules)
    return rules
  }
}

function kindOf(absolute: string): 'file' | 'directory' | null {
  const stats = statSync(absolute, { throwIfNoEntry: false })
  return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'directory' : null
}

function ancestorsOf(absolute: string): string[] {
  const parent = dirname(absolute)
  return parent === absolute ? [] : [parent, ...ancestorsOf(parent)]
}
