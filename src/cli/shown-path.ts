import { pathBelow, withForwardSlashes } from '../input/paths.ts'

/** A path for people: relative to the current directory where it is below that, with forward slashes. */
export function shownPath(absolute: string, cwd: string): string {
  return pathBelow(cwd, absolute) || withForwardSlashes(absolute)
}
