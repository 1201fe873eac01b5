import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes in a stream and waits where the reader is slower, so that nothing is cut off and memory stays flat. */
export interface Output {
  write(text: string): Promise<void>
  /** The reader went away; there is no point in going on. */
  readonly closed: boolean
}

export function outputTo(stream: Writable): Output {
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
  })
  return {
    get closed() {
      return closed
    },
    async write(text) {
      if (closed || stream.write(text)) return
      // A closed pipe never drains.
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => {})
    },
  }
}
