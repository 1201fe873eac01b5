import type { Doubt } from '../report/report.ts'
import type { PrintedTable } from './printed.ts'
import { isSolid, type ValueToken } from './tokens.ts'

/** The values that stand behind the label of a printed line, before the next one. */
export interface Bucket {
  /** Whether the line's label is in the document. */
  readonly found: boolean
  readonly values: readonly ValueToken[]
}

/** The values of one printed line, and what is doubtful about their being its. */
export interface Share {
  readonly values: readonly ValueToken[]
  readonly doubts: readonly Doubt[]
}

/**
 * Labels of several lines may stand before the values of all of them, as where a converter took a column of labels and then
 * a column of values; or some labels may be lost while their values are left. Both show as a line with exactly as many
 * values as it and its empty neighbours need together. Lines of text that hold one line of the form each stay whole.
 */
export function shareOut(printed: PrintedTable, buckets: readonly Bucket[]): readonly Share[] {
  const shares: Share[] = []
  for (const { found, values } of buckets) {
    shares.push({ values, doubts: found || values.length === 0 ? [] : ['label-lost'] })
  }
  const width = (line: number) => printed.lines[line]?.slots.length ?? 0
  const isEmpty = (line: number) => shares[line]?.values.length === 0
  for (let line = 0; line < shares.length; line++) {
    const { values: all = [] } = shares[line] ?? {}
    if (all.length <= width(line)) continue
    const own = all.filter(({ stray }) => !stray)
    const most = own.filter(isSolid).length
    if (most <= width(line)) continue
    // Blanks count where they are needed: all of the values, then only those that are something.
    const shared = [own, own.filter(isSolid)].some((values) => {
      let first = line
      let needed = width(line)
      while (first > 0 && isEmpty(first - 1) && buckets[first - 1]?.found) needed += width(--first)
      if (first < line && needed === values.length) return give(first, line, values, 'labels-first')
      let last = line
      needed = width(line)
      while (last + 1 < shares.length && isEmpty(last + 1) && !buckets[last + 1]?.found) needed += width(++last)
      return last > line && needed === values.length && give(line, last, values, 'label-lost')
    })
    if (shared) continue
  }
  return shares

  function give(first: number, last: number, values: readonly ValueToken[], doubt: Doubt): boolean {
    let from = 0
    for (let line = first; line <= last; line++) {
      const doubts = doubt === 'label-lost' && buckets[line]?.found ? [] : [doubt]
      shares[line] = { values: values.slice(from, from + width(line)), doubts }
      from += width(line)
    }
    return true
  }
}
