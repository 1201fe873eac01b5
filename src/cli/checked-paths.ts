import { realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fixedPart, isPattern } from '../config/globs.ts'
import { pathBelow, withForwardSlashes } from '../input/paths.ts'

/**
 * Tells what lies in a folder that is being checked. Submissions are untrusted: neither a configuration nor an ignore file
 * in one may have a say in how it is judged. The current directory is the user's own, even where it is checked as a whole.
 */
export function checkedPaths(paths: readonly string[], cwd: string): (absolute: string) => boolean {
  const own = real(cwd)
  const checked = paths
    .filter((path) => path !== '-')
    .map((path) => real(resolve(cwd, isPattern(path) ? fixedPart(withForwardSlashes(path)) : path)))
    .filter((path) => path !== own)
  return (absolute) => checked.some((path) => pathBelow(path, real(absolute)) !== null)
}

/** Whether the ignore files of a directory count: those of the current directory and above it, outside of what is checked. */
export function heedsIgnoreFilesOf(
  isChecked: (absolute: string) => boolean,
  cwd: string,
): (directory: string) => boolean {
  return (directory) => pathBelow(directory, cwd) !== null && !isChecked(directory)
}

/** Tells what lies in a folder that is among the paths, whether it is there or not. */
export function inNamedFolders(paths: readonly string[], cwd: string): (absolute: string) => boolean {
  const folders = paths
    .map((path) => resolve(cwd, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
  return (absolute) => folders.some((folder) => pathBelow(folder, absolute) !== null)
}

/** Links resolved, as far as the path exists. */
function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : resolve(real(parent), path.slice(parent.length).replace(/^[\\/]+/, ''))
  }
}
