import { allMatches } from '../matches.ts'
import {
  accountWords,
  cardIssuers,
  codeWords,
  countWords,
  identityPlaces,
  personalMailHosts,
  telephoneWords,
} from './number-words.ts'

export type PrivateKind = 'mobile' | 'identity' | 'bank-card' | 'account-name'

/** A number or name by which a single person can be reached or told, and its place in the text. */
export interface PrivateNumber {
  readonly kind: PrivateKind
  /** Half-open, in UTF-16 units of the text. */
  readonly start: number
  readonly end: number
  /** As it may be shown: `137****8803`. As long as the number itself. */
  readonly masked: string
  /** Whether words that such a number goes by stand beside it; without them a number may look like a bank card's and be none. */
  readonly named: boolean
}

/**
 * The text with every private number in it masked, unit for unit, so that places in it stay where they are. Masked text
 * stays as it is.
 */
export function maskNumbers(text: string): string {
  let masked = ''
  let from = 0
  for (const { start, end, masked: shown } of privateNumbersIn(text)) {
    masked += text.slice(from, start) + shown
    from = end
  }
  return from === 0 ? text : masked + text.slice(from)
}

/**
 * In reading order, none within another.
 *
 * @param before what stands in front of the text, such as the label in the cell before
 */
export function privateNumbersIn(text: string, before = ''): readonly PrivateNumber[] {
  if (!longNumber.test(text) && !accountWord.test(text)) return []
  const plain = plainOf(text)
  const found: PrivateNumber[] = []
  // Of two that share characters the first is meant, or the kind that is told with more certainty.
  for (const { kind, from, to, named } of [...candidates(plain.text, before)].sort((one, two) => one.from - two.from)) {
    const start = plain.indices[from] ?? 0
    const end = (plain.indices[to - 1] ?? 0) + 1
    if (start < (found.at(-1)?.end ?? 0)) continue
    const hidden = new Set(hiddenIn(kind, plain.text.slice(from, to)).map((index) => plain.indices[from + index]))
    const masked = text.slice(start, end).replace(/[\s\S]/g, (unit, index: number) => {
      if (!hidden.has(start + index)) return unit
      return unit > '\u00ff' ? '＊' : '*'
    })
    found.push({ kind, start, end, masked, named })
  }
  return found
}

/** Eleven digits with nothing but what may part them between. Texts without, or words of an account, have nothing private. */
export const longNumber =
  /[\d０-９](?:(?:[\s\u00ad\u200b-\u2015\u2060\u2212\ufeff－-]|<[^<>]{0,320}>|&nbsp;)*[\d０-９]){10}/
const accountWord = /[QqＱｑ]{2}|[@＠]|微信/

/** The words of an account; a tag may stand within the name of a mailbox. */
export const accountNameWords: readonly string[] = [
  'QQ',
  '微信',
  ...Array.from('abcdefghijklmnopqrstuvwxyz0123456789_-<', (unit) => `@${unit}`),
]

interface Candidate {
  readonly kind: PrivateKind
  /** Half-open, in the plain text. */
  readonly from: number
  readonly to: number
  readonly named: boolean
}

function* candidates(text: string, before: string): Generator<Candidate> {
  const words = (from: number) => `${before}\n${text.slice(Math.max(0, from - 30), from)}`.slice(-30)
  for (const match of allMatches(text, identityNumber)) {
    const [from, to] = [match.index, match.index + match[0].length]
    if (standsAlone(text, from, to) && !codeWords.test(words(from)) && isIdentityNumber(digitsOf(match[0]))) {
      yield { kind: 'identity', from, to, named: true }
    }
  }
  for (const match of allMatches(text, cardNumber)) {
    const [from, to] = [match.index, match.index + match[0].length]
    if (!standsAlone(text, from, to) || !isCardNumber(digitsOf(match[0]))) continue
    const named = accountWords.test(words(from)) || accountWords.test(text.slice(to, to + 12))
    // Of the usual lengths one is masked anyway.
    if (!named && !/^62(?:\d{14}|\d{17})$/.test(digitsOf(match[0]))) continue
    yield { kind: 'bank-card', from, to, named }
  }
  for (const match of allMatches(text, mobileNumber)) {
    const [, prefix = '', number = ''] = match
    const from = match.index + prefix.length
    const to = from + number.length
    if (!standsAlone(text, match.index, to) || codeWords.test(words(from)) || countWords.test(text.slice(to))) continue
    const named = telephoneWords.test(words(from).slice(-20))
    // Three numbers in a row of a table look the same.
    if (number.includes(' ') && (!named || /\d $/.test(words(from)) || /^ \d/.test(text.slice(to)))) continue
    yield { kind: 'mobile', from, to, named }
  }
  for (const match of allMatches(text, accountName)) {
    const name = match.groups?.number ?? match.groups?.name ?? match.groups?.mailbox ?? ''
    if (match.groups?.host && !personalMailHosts.test(match.groups.host)) continue
    const from = match.index + match[0].indexOf(name)
    yield { kind: 'account-name', from, to: from + name.length, named: true }
  }
}

/** `62060219900307451X`, `620602 19900307 451X` */
const identityNumber = /(?<!\d|\d[-.])\d{6}([- ]?)(?:18|19|20)\d{6}\1\d{3}[\dXx](?!\d|[-.]\d)/g

/** `6222020200001234565`, `6222 0202 0000 1234 565` */
const cardNumber = /(?<!\d|\d[-., ])(?:\d{16,19}|\d{4}(?:([- ])\d{4})(?:\1\d{4}){2}(?:\1\d{1,3})?)(?!\d|[-., ]\d)/g

/** `13800000000`, `138-0000-0000`, `138 0000 0000`, `+8613800000000`; a landline, as `05981234567`, begins with another digit. */
const mobileNumber =
  /(?<!\d|\d[-.,])((?:\+|00)86[- ]?|86[- ]|0)?(1[3-9]\d(?:\d{8}|([- ])\d{4}\3\d{4}|[- ]\d{8}|\d{4}[- ]\d{4}))(?!\d|[-.,]\d)/g

/** `QQ：123456789` (but no QQ group), `微信号：zhaoqiansun`, `zhaoqiansun@qq.com` */
const accountName =
  /QQ ?(?:号码?)? ?:? ?(?<number>[1-9]\d{5,10})(?!\d)|(?<!政务|官方|公众)(?:微信号|微信(?=:)) ?:? ?(?<name>[A-Za-z][\w-]{5,19})(?!\w)|(?<![\w.+*-])(?<mailbox>[\w.+-]{1,40})@(?<host>[\w-]{2,20}(?:\.[a-z]{2,5}){1,2})/gi

/** Letters may stand beside a number (`Tel13800000000`), other digits or the letters and digits of a code or address may not. */
function standsAlone(text: string, from: number, to: number): boolean {
  const before = /\w*$/.exec(text.slice(Math.max(0, from - 40), from))?.[0] ?? ''
  const after = /^\w*/.exec(text.slice(to, to + 40))?.[0] ?? ''
  if (/[\d_]/.test(before + after)) return false
  return !/(?:https?:|www\.)[^ "'<>\u4e00-\u9fff]*$/.test(text.slice(Math.max(0, from - 200), from))
}

/** Place, date of birth and check digit as in GB 11643. */
function isIdentityNumber(digits: string): boolean {
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number)
  if (!identityPlaces.test(digits) || year === undefined || month === undefined || day === undefined) return false
  const born = new Date(Date.UTC(year, month - 1, day))
  if (born.getUTCMonth() !== month - 1 || born.getUTCDate() !== day) return false
  const sum = identityWeights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17).toUpperCase()
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check digit of Luhn's method. */
function isCardNumber(digits: string): boolean {
  if (!cardIssuers.test(digits)) return false
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

function digitsOf(number: string): string {
  return number.replace(/[- ]/g, '')
}

/** How many digits stay in sight in front and behind. */
const inSight: { readonly [kind in PrivateKind]: readonly [number, number] } = {
  mobile: [3, 4],
  identity: [6, 2],
  'bank-card': [0, 4],
  'account-name': [1, 0],
}

/** Indices of the characters that are not to be seen. */
function hiddenIn(kind: PrivateKind, number: string): readonly number[] {
  const [first, last] = inSight[kind]
  const own = Array.from(number, (_, index) => index).filter((index) => !/[- ]/.test(number.charAt(index)))
  return own.slice(first, Math.max(first, own.length - last))
}

interface Plain {
  readonly text: string
  /** For each UTF-16 unit, its index in the original. */
  readonly indices: readonly number[]
}

/** Full-width characters, kinds of blanks and dashes made one; without marks that are not seen and tags within a line. */
function plainOf(original: string): Plain {
  let text = ''
  const indices: number[] = []
  let from = 0
  const keep = (until: number) => {
    for (; from < until; from++) {
      const unit = plainUnit(original.charAt(from))
      text += unit
      if (unit !== '') indices.push(from)
    }
  }
  for (const match of allMatches(original, markup)) {
    keep(match.index)
    const instead = match[1] ? '' : match[0] === '&nbsp;' ? ' ' : '\n'
    text += instead
    if (instead !== '') indices.push(from)
    from = match.index + match[0].length
  }
  keep(original.length)
  return { text, indices }
}

/** `<span>138</span><span>00000000</span>`: tags within a line part nothing, others do. */
const markup = /<\/?(?:(span|font|b|i|u|em|strong|a|o:p|sub|sup)\b[^<>]{0,300}|[a-z][^<>]{0,300})>|&nbsp;/gi

function plainUnit(unit: string): string {
  if (unit >= '！' && unit <= '～') return String.fromCharCode(unit.charCodeAt(0) - 0xfee0)
  if (/[\u200b-\u200f\u2060\ufeff\u00ad]/.test(unit)) return ''
  if (/[\u2010-\u2015\u2212]/.test(unit)) return '-'
  return /[\u00a0\u2002-\u200a\u3000]/.test(unit) ? ' ' : unit
}
