import type { Encoding } from '../report/report.ts'
import { countOf } from './byte-counts.ts'
import { decodeInPieces, decodeLeniently, isUtf16 } from './encodings.ts'
import { costInBits, leastBits, leastCostOfUnits, MOST_BITS_PER_ASCII_BYTE, REPLACEMENT } from './plausibility.ts'

/**
 * At most so many bits a text costs that has no rivals, because in every other encoding its bytes cost more than `margin`
 * more; null where that is not certain. Only for bytes without control characters.
 */
export function bitsWithoutRivals(
  bytes: Uint8Array,
  { encoding, text }: { readonly encoding: Encoding; readonly text: string },
  margin: number,
): number | null {
  if (isUtf16(encoding)) return null
  const words = wordsOf(bytes)
  const telling = tellingPart(bytes, words)
  const bits = costInBits(telling === bytes ? text : decodeLeniently(telling, encoding))
  const most = bits + (bytes.length - telling.length) * MOST_BITS_PER_ASCII_BYTE
  const limit = bits + margin
  const isWithoutRivals =
    (encoding === 'utf-8' || hasFaultsOfUtf8(telling, limit / REPLACEMENT)) &&
    isDearer(unitsInPieces(words, telling), most + margin, leastBitsIn(bytes, 'utf-16')) &&
    doubleByteEncodings.every(
      (other) => other === encoding || isDearer(pricedPieces(telling, other), limit, leastBitsIn(telling, other)),
    )
  return isWithoutRivals ? most : null
}

const doubleByteEncodings = ['gb18030', 'big5'] as const

/** A piece of the bytes, and what it costs. */
interface Priced {
  readonly bits: number
  readonly length: number
}

/**
 * Whether pieces cost more than so many bits, told without going on when it is certain: what is left after so many bytes costs
 * at least `leastBitsAfter`.
 */
export function isDearer(pieces: Iterable<Priced>, limit: number, leastBitsAfter: LeastBitsAfter): boolean {
  let bits = 0
  let length = 0
  for (const piece of pieces) {
    bits += piece.bits
    length += piece.length
    if (bits + leastBitsAfter(length) > limit) return true
  }
  return false
}

type LeastBitsAfter = (length: number) => number

export function* pricedPieces(bytes: Uint8Array, encoding: Encoding): Generator<Priced> {
  for (const { text, length } of decodeInPieces(bytes, encoding)) yield { bits: costInBits(text), length }
}

function leastBitsIn(bytes: Uint8Array, encoding: keyof typeof leastBits): LeastBitsAfter {
  const { perByte, bytesOfRules, savedByRule } = leastBits[encoding]
  const saved = countOf(bytesOfRules, bytes) * savedByRule
  return (length) => (bytes.length - length) * perByte - saved
}

/** Whether more than so many bytes that begin a character of UTF-8 are followed by none that could be its second. */
function hasFaultsOfUtf8(bytes: Uint8Array, count: number): boolean {
  let faults = 0
  for (let index = 0; index < bytes.length && faults <= count; index += 1) {
    if ((bytes[index] ?? 0) >= 0xc0 && ((bytes[index + 1] ?? 0) & 0xc0) !== 0x80) faults += 1
  }
  return faults > count
}

/** As UTF-16, in the cheaper order of its bytes: the telling part first, which makes it dear, then the words that are not in it. */
function* unitsInPieces(words: Int32Array, telling: Uint8Array): Generator<Priced> {
  const first = wordsOf(telling)
  for (let from = 0; from < first.length; from += WORDS_IN_PIECE) {
    yield pricedWords(first.subarray(from, from + WORDS_IN_PIECE))
  }
  if (first.length < words.length) yield* asciiInPieces(words)
}

function* asciiInPieces(words: Int32Array): Generator<Priced> {
  const piece = new Int32Array(WORDS_IN_PIECE)
  let count = 0
  let before = NON_ASCII
  for (const word of words) {
    if (((word | before) & NON_ASCII) === 0) {
      piece[count] = word
      count += 1
    }
    before = word
    if (count === WORDS_IN_PIECE) {
      yield pricedWords(piece)
      count = 0
    }
  }
}

const WORDS_IN_PIECE = 512

function pricedWords(words: Int32Array): Priced {
  const units = new Uint16Array(words.buffer, words.byteOffset, words.length * 2)
  return { bits: leastCostOfUnits(units), length: words.length * 4 }
}

/**
 * The bytes that tell the encodings apart; all of them where they are most. The others are markup, of which every encoding
 * that has the ASCII characters as they are makes the same. Taken in words of four bytes, each that is not all ASCII together
 * with the next: there every character ends and every fault, in any encoding, so that both parts cost what they do in the
 * whole.
 */
function tellingPart(bytes: Uint8Array, words: Int32Array): Uint8Array {
  const room = words.length >> 1
  const telling = new Int32Array(room + 1)
  let count = 0
  // The first word is taken, too: only in front a byte order mark is one.
  let before = NON_ASCII
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? 0
    if (((word | before) & NON_ASCII) !== 0) {
      if (count === room) return bytes
      telling[count] = word
      count += 1
    }
    before = word
  }
  const last = bytes.subarray(words.length * 4)
  const part = new Uint8Array(telling.buffer, 0, count * 4 + last.length)
  part.set(last, count * 4)
  return part
}

/** The highest bit of each byte of a word. */
const NON_ASCII = 0x80808080 | 0

/** Without what is left over at the end. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  return new Int32Array(buffer, byteOffset, length >> 2)
}
