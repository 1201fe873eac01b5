import { isAbsolute, relative, sep } from 'node:path'

/** The path from a directory to what lies in it, with forward slashes; "" for itself, null where it lies elsewhere. */
export function pathBelow(directory: string, absolute: string): string | null {
  const path = relative(directory, absolute)
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? null : withForwardSlashes(path)
}

/** A backslash separates on Windows only; elsewhere it may be part of a name. */
export function withForwardSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
