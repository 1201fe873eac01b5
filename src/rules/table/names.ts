import type { Words } from '../words.ts'

/** Labels that a sentence names before it says how many more there are. */
const MOST = 3
/** Of the form's labels, some are whole sentences. */
const LONGEST = 24

/** Labels as a sentence names them: `“自然人”、“其他”`, `“规章”、“行政许可”、“行政处罚”等 5 处`. */
export function namesOf(labels: readonly string[]): Words {
  const shown = labels.slice(0, MOST).map((label) => `“${quoted(label)}”`)
  const more = labels.length - shown.length
  return {
    zh: `${shown.join('、')}${more > 0 ? `等 ${labels.length} 处` : ''}`,
    en: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  }
}

/** Words of a document or a form between the quotation marks of a sentence of ours. */
export function quoted(text: string): string {
  const inner = text.replaceAll('“', '‘').replaceAll('”', '’')
  return inner.length > LONGEST ? `${inner.slice(0, LONGEST)}…` : inner
}
