import { visible } from './visible.ts'

export type Field = string | number | null

/** One line as RFC 4180 has it: CR LF behind it, quotes doubled; null is an empty field. */
export function csvRecord(fields: readonly Field[]): string {
  return `${fields.map(fieldText).join(',')}\r\n`
}

function fieldText(value: Field): string {
  const text = typeof value === 'string' ? guarded(value) : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Spreadsheets take a cell that begins with one of these characters for a formula and run it; an apostrophe before it tells
 * them that it is text. A plain number such as -5 stays one. Controls other than line ends and tabs become visible.
 */
function guarded(text: string): string {
  const safe = text
    .split(/(\r\n|[\t\n])/)
    .map((part, index) => (index % 2 === 0 ? visible(part) : part))
    .join('')
  return /^[=+\-@\t\r\n＝＋－＠]/.test(safe) && !/^[+-]?\d+(?:\.\d+)?$/.test(safe) ? `'${safe}` : safe
}
