import type { Encoding } from '../report/report.ts'
import { binaryKindOf } from './binary.ts'
import { hasControlBytes, nonAsciiBytesIn } from './byte-counts.ts'
import {
  byteOrderMarkOf,
  declaredEncodingOf,
  decodeLeniently,
  decodeStrictly,
  encodingOfLabel,
  encodings,
  isUtf16,
} from './encodings.ts'
import { costInBits, LEAST_BITS_PER_BYTE } from './plausibility.ts'
import { bitsWithoutRivals, isDearer, pricedPieces } from './rivals.ts'

export type Decoded =
  | {
      readonly kind: 'text'
      /** Without a byte order mark. */
      readonly text: string
      readonly encoding: Encoding
      /** As the document prints it. A hint only: it decides between readings that are equally likely. */
      readonly declaredEncoding: string | null
      /** Other encodings that have all of the bytes, give another text, and cannot be ruled out; likeliest first. */
      readonly rivals: readonly Encoding[]
      /** How many U+FFFD stand in the text for bytes that are none of the encoding's, as in a file cut within a character. */
      readonly replacements: number
    }
  | {
      readonly kind: 'binary' | 'undecodable' | 'empty'
      /** What the bytes are instead, as a file name extension, where that can be told: doc, pdf, zip, ole … */
      readonly what: string | null
      readonly declaredEncoding: null
    }

/** Never throws. A text may have a few bad bytes, at most one character in a hundred; with more it is undecodable. */
export function decode(bytes: Uint8Array, wanted: Encoding | 'auto'): Decoded {
  const what = binaryKindOf(bytes)
  if (what) return { kind: 'binary', what, declaredEncoding: null }

  const declaredEncoding = declaredEncodingOf(bytes)
  const plain = wanted === 'auto' ? plainUtf8(bytes) : null
  if (plain) return textOf(plain, [], declaredEncoding)

  const mark = byteOrderMarkOf(bytes)
  const unmarked = bytes.subarray(mark?.length ?? 0)
  const readings = readingsOf(unmarked, wanted === 'auto' ? mark?.encoding : wanted, declaredEncoding)
  const readingIn = (encoding: Encoding | undefined) => readings.find((reading) => reading.encoding === encoding)
  const chosen =
    wanted === 'auto'
      ? likeliest(readings, unmarked.length, readingIn(mark?.encoding), readingIn(encodingOfLabel(declaredEncoding)))
      : readingIn(wanted)
  if (chosen && isReadable(chosen)) return textOf(chosen, readings, declaredEncoding)
  // Where an encoding was asked for, control characters speak against that encoding rather than for a binary.
  const kind = wanted === 'auto' && hasManyControlBytes(bytes) ? 'binary' : 'undecodable'
  return { kind, what: null, declaredEncoding: null }
}

const controlCharacters = /[\x00-\x08\x0b\x0e-\x1f\x7f]/g

interface Decoding {
  readonly encoding: Encoding
  readonly text: string
  readonly strict: boolean
  /** False where there is certainly no control character. */
  readonly hasControls: boolean
}

interface Reading extends Decoding {
  /** See `costInBits`. Of a reading that is the only one, at most so many. */
  readonly bits: number
}

/**
 * UTF-8 that needs no comparison. Bytes of another encoding that happen to be valid UTF-8 have the form of its two-byte
 * characters (a GB 小 is a Cyrillic С), or are UTF-16 with NULs around the digits.
 */
function plainUtf8(bytes: Uint8Array): Reading | null {
  const text = bytes.includes(0) ? null : decodeStrictly(bytes, 'utf-8')
  if (text === null) return null
  const isPlain = (isWide(bytes, text) && !hasControlBytes(bytes)) || isPlainByCount(bytes, text)
  return isPlain ? { encoding: 'utf-8', text, strict: true, hasControls: false, bits: 0 } : null
}

/**
 * Whether certainly most characters beyond ASCII have three bytes: those take three bytes for a UTF-16 unit, all others two, so
 * that it is seen by the average.
 */
function isWide(bytes: Uint8Array, text: string): boolean {
  let content = bytes
  // None of them is in the text.
  for (let mark = byteOrderMarkOf(content); mark; mark = byteOrderMarkOf(content))
    content = content.subarray(mark.length)
  const nonAscii = nonAsciiBytesIn(content)
  const units = text.length - (content.length - nonAscii)
  return nonAscii >= 2.5 * units
}

function isPlainByCount(bytes: Uint8Array, text: string): boolean {
  const counts = new Uint32Array(byteKinds)
  for (let index = 0; index < bytes.length; index += 1) {
    const kind = kindOfByte[bytes[index] ?? 0] ?? 0
    if (kind > 0) counts[kind] = (counts[kind] ?? 0) + 1
  }
  const [, controls = 0, narrow = 0, wide = 0, astral = 0] = counts
  return narrow <= wide + 2 * astral && controls * 100 <= text.length
}

/** In UTF-8: 1 for a control character, 2, 3 and 4 for the first byte of a character of as many bytes, 0 for all others. */
const kindOfByte = Uint8Array.from({ length: 0x100 }, (_, byte) => {
  if (byte >= 0xc0) return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
  return occurrences(String.fromCharCode(byte), controlCharacters)
})
const byteKinds = 5

/**
 * Cheapest first: a reading in the encoding that is settled already, if there is one, and all that are not dearer than it, or
 * than the best, by so much that they are no rivals.
 */
function readingsOf(
  bytes: Uint8Array,
  settled: Encoding | undefined,
  declaredEncoding: string | null,
): readonly Reading[] {
  const likely = settled ?? encodingOfLabel(declaredEncoding) ?? 'gb18030'
  const hasControls = hasControlBytes(bytes)
  const decoding = decodingOf(bytes, likely, hasControls)
  const bits = hasControls ? null : bitsWithoutRivals(bytes, decoding, RIVAL_IN_BITS)
  if (bits !== null && bits <= bytes.length * LIMIT_IN_BITS) return [{ ...decoding, bits }]

  const first = priced(decoding)
  let limit = first.bits + RIVAL_IN_BITS
  const leastBitsAfter = (length: number): number => (bytes.length - length) * LEAST_BITS_PER_BYTE
  const others = encodings.flatMap((encoding) => {
    if (encoding === likely || isDearer(pricedPieces(bytes, encoding), limit, leastBitsAfter)) return []
    const reading = priced(decodingOf(bytes, encoding, hasControls))
    if (settled === undefined) limit = Math.min(limit, reading.bits + RIVAL_IN_BITS)
    return [reading]
  })
  const order = ({ encoding }: Reading): number => encodings.indexOf(encoding)
  return [first, ...others].sort((one, other) => one.bits - other.bits || order(one) - order(other))
}

function decodingOf(bytes: Uint8Array, encoding: Encoding, hasControls: boolean): Decoding {
  const strictly = decodeStrictly(bytes, encoding)
  const text = strictly ?? decodeLeniently(bytes, encoding)
  return { encoding, text, strict: strictly !== null, hasControls: hasControls || isUtf16(encoding) }
}

function priced(decoding: Decoding): Reading {
  return { ...decoding, bits: costInBits(decoding.text) }
}

/** Readings closer than this are equally likely; then the document's own word counts. */
const TIE_IN_BITS = 4

/** A reading dearer than the best by more than this, odds of one to some millions, is no rival. */
const RIVAL_IN_BITS = 24

/**
 * For each byte. A reading that takes as many bits as the bytes themselves explains nothing; Chinese takes five or six, and
 * only a text all of rare characters, or in another language, more than seven.
 */
const LIMIT_IN_BITS = 7

function likeliest(
  readings: readonly Reading[],
  length: number,
  marked: Reading | undefined,
  declared: Reading | undefined,
): Reading | undefined {
  // A mark is believed where the bytes bear it out: it may be the editor's, and the text pasted in from elsewhere.
  if (marked && isReadable(marked)) return marked
  const best = readings[0]
  if (!best || best.bits > length * LIMIT_IN_BITS) return undefined
  return declared && declared.bits - best.bits <= TIE_IN_BITS ? declared : best
}

/** At most one character in a hundred is replaced, and at most one is a control character. */
function isReadable({ text, strict, hasControls }: Reading): boolean {
  // What the ends of a cut file leave does not count: one half character behind, up to three bytes of one in front.
  const inside = strict ? text : text.replace(/^\uFFFD{1,3}|\uFFFD$/g, '')
  const replacements = strict ? 0 : occurrences(inside, /\uFFFD/g)
  const controls = hasControls ? occurrences(inside, controlCharacters) : 0
  return (strict || inside !== '') && Math.max(replacements, controls) * 100 <= inside.length
}

function hasManyControlBytes(bytes: Uint8Array): boolean {
  const controls = bytes.reduce((count, byte) => (byte < 0x09 || (byte > 0x0d && byte < 0x20) ? count + 1 : count), 0)
  return controls * 100 > bytes.length
}

function textOf(chosen: Reading, readings: readonly Reading[], declaredEncoding: string | null): Decoded {
  const { text, encoding, strict } = chosen
  if (text.trim() === '') return { kind: 'empty', what: null, declaredEncoding: null }
  const rivals = readings.filter(
    (reading) =>
      reading.strict && reading.text !== text && reading.bits - chosen.bits <= RIVAL_IN_BITS && isReadable(reading),
  )
  return {
    kind: 'text',
    text,
    encoding,
    declaredEncoding,
    rivals: rivals.map((rival) => rival.encoding),
    replacements: strict ? 0 : occurrences(text, /\uFFFD/g),
  }
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
