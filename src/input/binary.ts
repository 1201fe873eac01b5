/** The kind of a file that is no text, by its first bytes, as a file name extension; null where it may well be a text. */
export function binaryKindOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  const signature = signatures.find(([pattern]) => pattern.test(head))
  if (!signature) return null
  const kind = signature[1]
  if (kind === 'ole') return contained(bytes, oleStreams, 'utf16le') ?? kind
  return kind === 'zip' ? (contained(bytes, zipEntries, 'latin1') ?? kind) : kind
}

const signatures: readonly (readonly [RegExp, string])[] = [
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'ole'],
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'zip'],
  [/^(?:\xef\xbb\xbf)?\s*%PDF-/, 'pdf'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF.{4}WEBP/s, 'webp'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
  [/^Rar!\x1a\x07/, 'rar'],
  [/^7z\xbc\xaf\x27\x1c/, '7z'],
  [/^\x1f\x8b\x08/, 'gz'],
  [/^BZh[1-9]1AY&SY/, 'bz2'],
  [/^\xfd7zXZ\0/, 'xz'],
  // A mark of UTF-32; as UTF-16 it would be a text that begins with a NUL.
  [/^(?:\xff\xfe\0\0|\0\0\xfe\xff)/, 'utf-32'],
]

/** Old office files are little file systems; the name of a stream tells the program. */
const oleStreams: readonly (readonly [string, string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

/** New ones are ZIP archives, whose file names stand in the clear. OFD is the Chinese counterpart of PDF. */
const zipEntries: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
]

function contained(
  bytes: Uint8Array,
  names: readonly (readonly [string, string])[],
  encoding: 'latin1' | 'utf16le',
): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return names.find(([name]) => buffer.includes(name, 0, encoding))?.[1] ?? null
}
