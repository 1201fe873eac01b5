import { isBlank } from '../layouts/marks.ts'

export function hasBlank(text: string, from = 0): boolean {
  for (let index = from; index < text.length; index++) if (isBlank(text.charCodeAt(index))) return true
  return false
}

/** Most texts have none, and are given back as they are. */
export function withoutBlanks(text: string): string {
  return hasBlank(text) ? text.replace(/\s+/g, '') : text
}
