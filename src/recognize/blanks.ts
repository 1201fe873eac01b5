import { isBlank } from '../layouts/marks.ts'

/** Most texts have none, and are given back as they are. */
export function withoutBlanks(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (isBlank(text.charCodeAt(index))) return text.replace(/\s+/g, '')
  }
  return text
}
