/** What a piece of text says as a table value; null where it is no value at all, but words. */
export type ValueReading =
  | { readonly state: 'number'; readonly value: number; readonly unit: string | null }
  | { readonly state: 'blank' }
  | { readonly state: 'unreadable' }

/**
 * Reads a whole piece of text as a value. Thousands separators and digits of either width are read, 增 and 减 as signs, a
 * unit is set apart. Anything else made of digits is unreadable rather than guessed: `0,128,32` may be three numbers, `007`
 * too.
 */
export function readValue(text: string): ValueReading | null {
  const plain = text
    .normalize('NFKC')
    .replace(/&nbsp;?/g, ' ') // As text, where a converter escaped it.
    .replace(/\\([-+.*_])/g, '$1') // Escaped in Markdown.
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .trim()
  if (plain === '' || marks.test(plain)) return { state: 'blank' }
  const match = number.exec(plain.replace(/[−–﹣]/g, '-'))
  if (match?.groups) {
    const { sign = '', digits = '', unit = '' } = match.groups
    const size = Number(digits.replaceAll(',', ''))
    const value = sign === '-' || sign.startsWith('减') ? 0 - size : size
    return { state: 'number', value, unit: unit === '' ? null : unit }
  }
  if (/^\d{1,2}[.,]$/.test(plain)) return null // The ordinal of a label.
  return /^[\d\s.,+\-*?%]*\d[\d\s.,+\-*?%]*$/.test(plain) ? { state: 'unreadable' } : null
}

/** Marks for nothing. A hyphen between digits is none of them. */
const marks = /^(?:[-−–—―_/／]{1,6}|\\|无|空|[-—]{2} [-—]{2})$/
const number = new RegExp(
  [
    '^(?<sign>[+-]|增加?|减少?)? ?',
    '(?<digits>[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|(?:0|[1-9]\\d*)(?:\\.\\d+)?) ?',
    '(?<unit>件次|人次|万元|亿元|元|万|件|条|项|个|宗|份|次|起|部|人|家)?$',
  ].join(''),
)
