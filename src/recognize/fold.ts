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
  return original.replace(others, (unit) => foldUnit(unit)).replaceAll('合计', '总计')
}

/** Other characters than those that `foldUnit` keeps as they are. */
const others = /[^\u4e00-\u9fff]/g

function foldAscii(code: number): string {
  return code >= 0x30 && code <= 0x39 ? String.fromCharCode(code) : ''
}

/** The blocks of Unicode where nearly all punctuation of Chinese text is; 々, 〆 and 〇 stand among it. */
function isPunctuation(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x3004) || (code >= 0x3008 && code <= 0x3020)
}

/** What is left of one character, see above; 合计 stays. */
export function foldUnit(unit: string): string {
  if (unit >= '\u4e00' && unit <= '\u9fff') return unit
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return foldAscii(code - 0xfee0)
  if (code < 0x80) return foldAscii(code)
  if (isPunctuation(code)) return ''
  const plain = unit.normalize('NFKC')
  return plain.replace(/[^\p{L}\p{N}]|\p{Script=Latin}/gu, '')
}
