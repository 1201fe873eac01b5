/**
 * The lines of a stream, each with its line end, so that together they are the whole. Of a line that is longer than the
 * limit null comes instead; the next line is read all the same. Where the stream breaks off, that is said.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array | null | 'unreadable'> {
  let parts: Uint8Array[] = []
  let length = 0
  const line = () => {
    const whole = length > limit ? null : Buffer.concat(parts)
    parts = []
    length = 0
    return whole
  }
  const add = (part: Uint8Array) => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  try {
    for await (const chunk of stream) {
      let from = 0
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
        add(chunk.subarray(from, end + 1))
        from = end + 1
        yield line()
      }
      if (from < chunk.length) add(chunk.subarray(from))
    }
  } catch {
    yield 'unreadable'
    return
  }
  if (length > 0) yield line()
}

const LINE_FEED = 0x0a
