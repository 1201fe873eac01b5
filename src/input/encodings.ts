import { isUtf8, transcode } from 'node:buffer'
import { createRequire } from 'node:module'
import type { Encoding } from '../report/report.ts'

/** In the order in which readings that are equally likely are preferred. */
export const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

export function isUtf16(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

/** The text of the bytes, without a byte order mark; null where they are not wholly of this encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  // Node 20 reads Chinese UTF-8 many times faster this way than through TextDecoder or toString.
  if (encoding === 'utf-8') {
    return isUtf8(bytes) ? withoutMark(transcode(bytes, 'utf8', 'ucs2').toString('utf16le')) : null
  }
  const decoder = nativeDecoder(encoding, true)
  if (!decoder) return complete(decodeByTable(bytes, encoding))
  try {
    return withoutMark(decoder.decode(bytes))
  } catch {
    return null
  }
}

/** As `decodeStrictly`, with U+FFFD for what is not of this encoding. */
export function decodeLeniently(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = nativeDecoder(encoding, false)
  return decoder ? withoutMark(decoder.decode(bytes)) : decodeByTable(bytes, encoding)
}

/** The text of `decodeLeniently`, piece by piece, for who may not need it all; and how many bytes each piece was. */
export function* decodeInPieces(
  bytes: Uint8Array,
  encoding: Encoding,
): Generator<{ readonly text: string; readonly length: number }> {
  const decoder = nativeDecoder(encoding, false)
  if (!decoder) return yield { text: decodeByTable(bytes, encoding), length: bytes.length }
  let size = 512
  for (let from = 0; from < bytes.length; from += size) {
    size = Math.min(2 * size, PIECE_IN_BYTES)
    const piece = bytes.subarray(from, from + size)
    const text = decoder.decode(piece, { stream: true })
    yield { text: from === 0 ? withoutMark(text) : text, length: piece.length }
  }
}

const PIECE_IN_BYTES = 4096

/** The byte order mark that the bytes begin with: the encoding that it promises, and its length. */
export function byteOrderMarkOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  return mark ? { encoding: mark.encoding, length: mark.bytes.length } : null
}

const byteOrderMarks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
]

/**
 * The encoding that a page names for itself, as printed, within its first 2 KB:
 *
 *     <meta charset="utf-8">
 *     <meta http-equiv="Content-Type" content="text/html; charset=gb2312">
 *     <?xml version="1.0" encoding="GBK"?>
 */
export function declaredEncodingOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048))
    .toString('latin1')
    .replaceAll('\0', '')
  const declaration =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /<\?xml\b[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)
  return declaration?.[1] ?? null
}

/**
 * Undefined for encodings that are never meant here, and for UTF-16: a declaration that can be read byte by byte cannot be right
 * in naming that. Every GB label means gb18030, which has all characters of the older ones and is what their authors used.
 */
export function encodingOfLabel(label: string | null): Encoding | undefined {
  if (label === null) return undefined
  if (/^utf-?8$/i.test(label)) return 'utf-8'
  if (/^(?:x-)?gb|^(?:cp|windows-|ms)?936$|^euc-cn$|^csgb|^chinese$/i.test(label)) return 'gb18030'
  return /big-?5/i.test(label) ? 'big5' : undefined
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '')
}

function complete(text: string): string | null {
  return text.includes('\uFFFD') ? null : text
}

/** Null in a Node that was built without this encoding ("small-icu", or no ICU at all). */
function nativeDecoder(encoding: Encoding, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding, { fatal })
  } catch {
    return null
  }
}

/**
 * Only for a Node whose TextDecoder lacks the encoding. The limits of these tables: they map 18 codes of GB18030 to private
 * use instead of the characters they mean today, and do not tell a character U+FFFD in the text from a fault in the bytes.
 * Loaded when needed: hardly any installation ever does.
 */
function decodeByTable(bytes: Uint8Array, encoding: Encoding): string {
  const tables: typeof import('iconv-lite') = createRequire(import.meta.url)('iconv-lite')
  return withoutMark(tables.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding))
}
