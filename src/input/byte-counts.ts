/** Whether a control character is among the bytes, other than tab, line feed and carriage return. */
export function hasControlBytes(bytes: Uint8Array): boolean {
  const buffer = asBuffer(bytes)
  return controlBytes.some((byte) => buffer.includes(byte))
}

/** Each searched for by itself: Node has a search for one byte, which is many times faster than a look at every byte. */
const controlBytes = Array.from({ length: 0x80 }, (_, byte) => byte).filter(
  (byte) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f,
)

/** How many bytes are none of ASCII's. */
export function nonAsciiBytesIn(bytes: Uint8Array): number {
  // Taken for Latin-1, each of them is a character that takes two bytes in UTF-8; and Node counts those fast.
  return Buffer.byteLength(asBuffer(bytes).toString('latin1')) - bytes.length
}

/** How often any of these characters of Latin-1 is among the bytes. */
export function countOf(characters: string, bytes: Uint8Array): number {
  const buffer = asBuffer(bytes)
  // To split a text is the fastest way to count, but to make it takes longer than to see that there is none.
  const found = Array.from(characters).filter((character) => buffer.includes(character, 0, 'latin1'))
  if (found.length === 0) return 0
  const text = buffer.toString('latin1')
  return found.reduce((count, character) => count + text.split(character).length - 1, 0)
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
