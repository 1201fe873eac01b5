import type { Language } from './language.ts'

/** One line on a terminal that counts the documents of a long run, and is gone when the run ends. */
export interface Progress {
  step(): void
  /** Clears the line, so that other words can be printed. */
  clear(): void
}

/** Nothing is shown of a run shorter than this, in milliseconds. */
const PATIENCE = 1000
const INTERVAL = 200

export function progressOn(stream: NodeJS.WriteStream, shown: boolean, language: Language): Progress {
  const started = Date.now()
  let count = 0
  let last = started + PATIENCE - INTERVAL
  let drawn = false
  return {
    step() {
      count++
      const now = Date.now()
      if (!shown || now - last < INTERVAL) return
      last = now
      drawn = true
      const rate = Math.round((count * 1000) / (now - started))
      const words =
        language === 'zh' ? `已读 ${count} 份（每秒 ${rate} 份）` : `${count} documents read (${rate} per second)`
      stream.write(`\r\u001b[2K${words}`)
    },
    clear() {
      if (drawn) stream.write('\r\u001b[2K')
      drawn = false
    },
  }
}
