import { visible } from '../formats/visible.ts'
import type { Watch } from './judge.ts'
import type { Language } from './language.ts'

export interface WatchOptions {
  readonly timing?: true
  readonly debug?: true
}

/** Follows a run: what its time is spent on, for --timing; stack traces of our own faults, for --debug. */
export interface Watcher extends Watch {
  /** Empty without --timing. */
  readonly report: (language: Language) => string
  /** What is to be said of our own faults, since it was last asked for. */
  readonly heard: () => string
  /** In milliseconds, since it was last asked for. */
  readonly spent: () => Spent
  /** What other threads spent; these are sums, and may be more than the time that went by. */
  readonly addSpent: (spent: Spent) => void
}

export type Spent = { readonly [phase in Phase]: number }

export function watchFor({ timing, debug }: WatchOptions): Watcher {
  // To ask for the time has Node load what measures performance.
  const started = timing ? performance.now() : 0
  let spent: { [phase in Phase]: number } = { parse: 0, judge: 0, write: 0 }
  let said = ''
  return {
    time: (phase, work) => {
      if (!timing) return work()
      const from = performance.now()
      try {
        return work()
      } finally {
        spent[phase] += performance.now() - from
      }
    },
    crashed: (path, error) => {
      if (!debug) return
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      said += `${visible(path)}: ${stack.split('\n').map(visible).join('\n')}\n`
    },
    heard: () => {
      const heard = said
      said = ''
      return heard
    },
    spent: () => {
      const own = spent
      spent = { parse: 0, judge: 0, write: 0 }
      return own
    },
    addSpent: (more) => {
      for (const phase of ['parse', 'judge', 'write'] as const) spent[phase] += more[phase]
    },
    report: (language) => {
      if (!timing) return ''
      const all = performance.now() - started
      const rest = Math.max(0, all - spent.parse - spent.judge - spent.write)
      const rows = [
        [language === 'zh' ? '解析' : 'parsing', spent.parse],
        [language === 'zh' ? '检查' : 'judging', spent.judge],
        [language === 'zh' ? '输出' : 'writing', spent.write],
        [language === 'zh' ? '读取及其他' : 'reading and the rest', rest],
        [language === 'zh' ? '总计' : 'total', all],
      ] as const
      return rows.map(([name, time]) => `${time.toFixed(1).padStart(10)} ms  ${name}\n`).join('')
    },
  }
}

type Phase = Parameters<Watch['time']>[0]
