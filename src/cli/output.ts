import type { Writable } from 'node:stream'
import { UserError } from './surroundings.ts'

/** Writes in a stream and waits where the reader is slower, so that nothing is cut off and memory stays flat. */
export interface Output {
  write(text: string): Promise<void>
  /** The reader went away; there is no point in going on. */
  readonly closed: boolean
  /** Waits until all that was written is with the system, or cannot be. */
  flush(): Promise<void>
}

export function outputTo(stream: Writable): Output {
  const known = outputs.get(stream)
  if (known) return known
  let closed = false
  let failure: NodeJS.ErrnoException | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure = error
    closed = true
  })
  const output = {
    get closed() {
      return closed
    },
    async write(text: string) {
      if (!closed && text !== '' && !stream.write(text)) await roomIn(stream)
      // A full disk is told of behind the write.
      if (failure) throw cannotWrite(failure)
    },
    async flush() {
      if (stream.writableLength > 0) await new Promise<void>((resolve) => stream.write('', () => resolve()))
    },
  }
  outputs.set(stream, output)
  return output
}

/** One for each stream, so that its errors are listened to once. */
const outputs = new WeakMap<Writable, Output>()

/** A closed pipe never drains. */
async function roomIn(stream: Writable): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, done)
      resolve()
    }
    for (const event of ['drain', 'close', 'error']) stream.on(event, done)
    if (stream.destroyed || !stream.writableNeedDrain) done()
  })
}

function cannotWrite({ code, message }: NodeJS.ErrnoException): UserError {
  return new UserError({
    zh: `无法写到标准输出：${code ?? message}`,
    en: `cannot write to standard output: ${code ?? message}`,
  })
}
