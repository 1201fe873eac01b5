import { isChinese, isDigit } from './characters.ts'

/**
 * A text reduced to what its label is compared by: no blanks, punctuation or Latin letters (which are pinyin or markup in
 * such labels), compatibility forms such as full-width digits made plain, 合计 read as the form's 总计.
 */
export interface Folded {
  readonly text: string
  /** For each UTF-16 unit of `text`, its index in the original. */
  readonly indices: readonly number[]
}

export function fold(original: string): Folded {
  let text = ''
  const indices: number[] = []
  for (let index = 0; index < original.length; index++) {
    const kept = foldUnit(original.charAt(index))
    for (let unit = 0; unit < kept.length; unit++) indices.push(index)
    text += kept
  }
  return { text: text.replaceAll('合计', '总计'), indices }
}

export function foldText(original: string): string {
  let text = ''
  /** Behind the last character that is none of those that are kept as they are. */
  let start = 0
  let mayHaveTotal = false
  for (let index = 0; index < original.length; index++) {
    const code = original.charCodeAt(index)
    if (code === TOTAL) mayHaveTotal = true
    if (isChinese(code) || isDigit(code)) continue
    if (index > start) text += original.slice(start, index)
    if (foldCode(code) !== NOTHING) text += foldUnit(original.charAt(index))
    start = index + 1
  }
  const whole = start === 0 ? original : text + original.slice(start)
  return mayHaveTotal ? whole.replaceAll('合计', '总计') : whole
}

/** What 合计 begins with. */
export const TOTAL = 0x5408

function foldAscii(code: number): number {
  return isDigit(code) ? code : NOTHING
}

/** The blocks of Unicode where nearly all punctuation of Chinese text is; 々, 〆 and 〇 stand among it. */
function isPunctuation(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x3004) || (code >= 0x3008 && code <= 0x3020)
}

export const NOTHING = 0
export const UNSURE = -1

/** The code that is left of a character, or `NOTHING`; `UNSURE` where its code alone does not say it. */
export function foldCode(code: number): number {
  if (isChinese(code)) return code
  if (code >= 0xff01 && code <= 0xff5e) return foldAscii(code - 0xfee0)
  if (code < 0x80) return foldAscii(code)
  return isPunctuation(code) ? NOTHING : UNSURE
}

/** What is left of one character, see above; 合计 stays. */
export function foldUnit(unit: string): string {
  const code = foldCode(unit.charCodeAt(0))
  if (code !== UNSURE) return code === NOTHING ? '' : String.fromCharCode(code)
  const plain = unit.normalize('NFKC')
  return plain.replace(/[^\p{L}\p{N}]|\p{Script=Latin}/gu, '')
}
