import { setImmediate } from 'node:timers/promises'

/** Signals are heard between two turns of the loop only: in milliseconds, how long they may have to wait. */
const PATIENCE = 50

/** The same, with a turn of the loop now and then; else a run over files that are read synchronously has none. */
export async function* withPauses<Each>(all: AsyncIterable<Each>): AsyncGenerator<Each> {
  const pause = pauses()
  for await (const each of all) {
    yield each
    await pause()
  }
}

/** To be waited for between one piece of work and the next: mostly for nothing, now and then for a turn of the loop. */
export function pauses(): () => Promise<void> {
  let paused = Date.now()
  return async () => {
    if (Date.now() - paused <= PATIENCE) return
    await setImmediate()
    paused = Date.now()
  }
}
