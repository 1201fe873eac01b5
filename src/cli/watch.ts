import { visible } from '../formats/visible.ts'
import type { Watch } from './judge.ts'
import type { Language } from './language.ts'
import type { Output } from './output.ts'

export interface WatchOptions {
  readonly timing?: true
  readonly debug?: true
}

/** Follows a run: what its time is spent on, for --timing; stack traces of our own faults, for --debug. */
export interface Watcher extends Watch {
  /** Empty without --timing. */
  readonly report: (language: Language) => string
}

export function watchFor({ timing, debug }: WatchOptions, stderr: Output): Watcher {
  const started = performance.now()
  const spent: { [phase in Phase]: number } = { parse: 0, judge: 0, write: 0 }
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
      void stderr.write(`${visible(path)}: ${stack.split('\n').map(visible).join('\n')}\n`)
    },
    report: (language) => {
      if (!timing) return ''
      const all = performance.now() - started
      const rest = all - spent.parse - spent.judge - spent.write
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
