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

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
