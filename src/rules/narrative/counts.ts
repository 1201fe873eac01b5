import { allMatches } from '../matches.ts'

/** A number with a unit of counting in running text: `114件`, `三百二十条`, `１，２００份`, `1.2万件`. */
export interface Count {
  readonly value: number
  /** The unit as printed; 人次 before 人. */
  readonly unit: string
  /** 余, 多, 近, 约, 以上 … stand with it. */
  readonly approximate: boolean
  /** Half-open, in the text: the numeral and its unit. */
  readonly from: number
  readonly to: number
}

/** Every count of a text, in reading order. Years, dates, ordinals and percentages are none. */
export function countsIn(text: string): readonly Count[] {
  const counts: Count[] = []
  let last = 0
  for (const match of allMatches(text, pattern)) {
    const [whole, digits, numeral, scale = '', more = '', unit = '', after = ''] = match
    const before = text.slice(Math.max(last, match.index - LONGEST_ABOUT), match.index)
    last = match.index + whole.length
    const value = numberOf(digits, numeral, scale)
    if (value === null) continue
    counts.push({
      value,
      unit,
      approximate: more !== '' || after !== '' || about.test(before),
      from: match.index,
      to: last - after.length,
    })
  }
  return counts
}

/** Longest first. 年, 月, 日, 号, 章, 款 and 是 are no units of counting. */
export const units: readonly string[] = [
  '人次',
  '件次',
  '万件',
  '件',
  '宗',
  '条',
  '份',
  '项',
  '起',
  '个',
  '例',
  '篇',
  '期',
  '场',
  '次',
  '册',
  '幅',
  '部',
  '批',
  '处',
  '户',
  '名',
  '人',
  '位',
  '类',
  '种',
  '家',
  '则',
  '本',
  '张',
  '封',
  '轮',
  '块',
  '台',
]

// 第二十条第（一）项 is an ordinal, “两个维护” and “三审三校” are slogans.
const pattern = new RegExp(
  [
    '(?<![\\d.０-９〇○零一二两三四五六七八九十百千万亿第“‘])',
    '(?:([\\d０-９]+(?:[,，][\\d０-９]{3})*(?:[.．][\\d０-９]+)?)|([〇○零一二两三四五六七八九十百千]+))',
    '\\s*(万|亿)?\\s*(余|多|来|几)?\\s*',
    `(${units.join('|')})(?!级|月|日|年|工作日|小时|百分点)`,
    '(以上|左右|上下|有余|之多)?',
  ].join(''),
  'gu',
)

const about = /(?:近|约|超过?|逾|不少于|不低于|至少)$/
const LONGEST_ABOUT = 3

function numberOf(digits: string | undefined, numeral: string | undefined, scale: string): number | null {
  const factor = scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1
  if (digits !== undefined) {
    const value = Number(/^\d+$/.test(digits) ? digits : digits.normalize('NFKC').replace(/,/g, ''))
    return Number.isFinite(value) ? Math.round(value * factor * 10_000) / 10_000 : null
  }
  const value = numeral === undefined ? null : numeralValue(numeral)
  return value === null ? null : value * factor
}

/** 三百二十 is 320, 十二 is 12, 二〇 is 20; null for what is no number, as 一二三. */
function numeralValue(text: string): number | null {
  if (text.length === 1 && numerals.includes(text)) return numerals.indexOf(text)
  const plain = text.replace(/[○零]/g, '〇').replace(/两/g, '二')
  if (/^[〇一二三四五六七八九]+$/u.test(plain)) {
    if (plain.length > 1 && !plain.includes('〇')) return null
    return Number(Array.from(plain, (digit) => numerals.indexOf(digit)).join(''))
  }
  const match = /^(?:(.)千)?〇?(?:(.)百)?〇?(?:(.?)十)?〇?(.)?$/u.exec(plain)
  if (!match) return null
  const [, thousands, hundreds, tens, ones] = match
  const digit = (character: string | undefined, whole: number) => {
    if (character === undefined) return 0
    return whole * (character === '' ? 1 : numerals.indexOf(character))
  }
  const value = digit(thousands, 1000) + digit(hundreds, 100) + digit(tens, 10) + digit(ones, 1)
  return value >= 0 && Number.isInteger(value) ? value : null
}

const numerals = '〇一二三四五六七八九'
