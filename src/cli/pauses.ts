import { setImmediate } from 'node:timers/promises'

/** Signals are heard between two turns of the loop only: in milliseconds, how long they may have to wait. */
const PATIENCE = 50

/** The same, with a turn of the loop now and then; else a run over files that are read synchronously has none. */
export async function* withPauses<Each>(all: AsyncIterable<Each>): AsyncGenerator<Each> {
  let paused = Date.now()
  for await (const each of all) {
    yield each
    if (Date.now() - paused <= PATIENCE) continue
    await setImmediate()
    paused = Date.now()
  }
}
