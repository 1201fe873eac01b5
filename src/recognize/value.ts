import { isChinese, unitsOf } from './characters.ts'

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
  // Nearly every cell is one of these three, and needs none of what follows.
  if (text === '') return { state: 'blank' }
  const value = plainNumber(text)
  if (value >= 0) return { state: 'number', value, unit: null }
  if (hasWord(text)) return null
  const plain = text
    .normalize('NFKC')
    .replace(/&nbsp;?/g, ' ') // As text, where a converter escaped it.
    .replace(/\\([-+.*_])/g, '$1') // Escaped in Markdown.
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .trim()
  if (plain === '' || marks.test(plain)) return { state: 'blank' }
  const hasDigit = /\d/.test(plain)
  const match = hasDigit ? number.exec(plain.replace(/[−–﹣]/g, '-')) : null
  if (match?.groups) {
    const { sign = '', digits = '', unit = '' } = match.groups
    const size = Number(digits.replaceAll(',', ''))
    const value = sign === '-' || sign.startsWith('减') ? 0 - size : size
    return { state: 'number', value, unit: unit === '' ? null : unit }
  }
  const chinese = chineseNumber.exec(plain)
  if (chinese?.groups) {
    const { digits = '', unit = '' } = chinese.groups
    const value = chineseValue(digits)
    // A numeral alone, such as 三, may be the ordinal of a label as well.
    if (value !== null && (unit !== '' || digits.length > 1 || value === 0)) {
      return { state: 'number', value, unit: unit === '' ? null : unit }
    }
  }
  if (/^\d{1,2}[.,]$/.test(plain)) return null // The ordinal of a label.
  return hasDigit && /^[\d\s.,+\-*?%]*$/.test(plain) ? { state: 'unreadable' } : null
}

/** A number of digits alone, -1 for anything else: also for one of more than nine digits, or with a 0 in front. */
function plainNumber(text: string): number {
  if (text.length > 9 || (text.length > 1 && text.charCodeAt(0) === DIGIT_ZERO)) return -1
  let value = 0
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - DIGIT_ZERO
    if (digit < 0 || digit > 9) return -1
    value = 10 * value + digit
  }
  return value
}

const DIGIT_ZERO = 0x30

/** Whether there is a Chinese character that no number, unit or mark has. */
function hasWord(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isChinese(unit) && !ofNumbers.has(unit)) return true
  }
  return false
}

const ofNumbers: ReadonlySet<number> = new Set(
  unitsOf('增加减少零一二两三四五六七八九十百千万亿件人次元条项个宗份起部家无空'),
)

/** Marks for nothing. A hyphen between digits is none of them. */
const marks = /^(?:[-−–—―_/／]{1,6}|\\|无|空|[-—]{2} [-—]{2})$/
const number = new RegExp(
  [
    '^(?<sign>[+-]|增加?|减少?)? ?',
    '(?<digits>[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|(?:0|[1-9]\\d*)(?:\\.\\d+)?) ?',
    '(?<unit>件次|人次|万元|亿元|元|万|件|条|项|个|宗|份|次|起|部|人|家)?$',
  ].join(''),
)
const chineseNumber = /^(?<digits>[〇零一二两三四五六七八九十百千万亿]+)(?<unit>件|宗|份)?$/

/** 三百二十, 一千零五, 二万三千; null for what is no number, such as 一二. */
function chineseValue(text: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of text) {
    const unit = '十百千'.indexOf(character)
    if (character === '万' || character === '亿') {
      total = (total + section + (digit ?? 0)) * (character === '万' ? 10_000 : 100_000_000)
      section = 0
      digit = null
    } else if (unit >= 0) {
      section += (digit ?? 1) * 10 ** (unit + 1)
      digit = null
    } else {
      if (digit !== null && digit !== 0) return null
      digit =
        character === '零' || character === '〇'
          ? 0
          : character === '两'
            ? 2
            : '一二三四五六七八九'.indexOf(character) + 1
    }
  }
  return total + section + (digit ?? 0)
}
