import { costs } from './costs.ts'
import type { Operation } from './explanation.ts'

/** What single cell is meant, as far as it matters to how it may have come to be wrong. */
export interface SlipPlace {
  readonly total: boolean
  /** What a total is the sum of. */
  readonly parts: readonly number[]
}

export interface Slip {
  readonly operation: Operation
  /** In nats, without what speaks for or against either value. */
  readonly cost: number
}

/**
 * The likeliest way from a true value to the one that was read, for a single cell. The typing errors are those of
 * Scholtus (Algorithms for correcting some obvious inconsistencies and rounding errors in business survey data, 2009).
 */
export function slipKind(truth: number, read: number, { total, parts }: SlipPlace): Slip {
  const kinds: Operation[] = []
  if (read < 0 && truth === -read) kinds.push('sign')
  if (read >= 0) kinds.push(...typing(String(truth), String(read)))
  if (total) {
    if (Math.abs(truth - read) <= costs.miscount) kinds.push('total-miscounted')
    if (parts.includes(truth - read)) kinds.push('total-stale')
  }
  const known = kinds.map((operation) => ({
    operation,
    cost: costs.operations[operation] + (truth === 0 && operation.startsWith('digit') ? costs.fromZero : 0),
  }))
  return known.reduce((best, kind) => (kind.cost < best.cost ? kind : best), unknown(truth, read, total))
}

/** Every true value of a detail, 0 aside, for which there is a slip of a known kind, and one that needs none. */
export function slipSources(read: number): number[] {
  const sources = [Math.abs(read), read + 1]
  if (read > 0) sources.push(...typingSources(String(read)))
  return sources.filter((truth) => truth > 0 && truth !== read)
}

function typing(truth: string, read: string): Operation[] {
  if (read === '0') return ['left-zero']
  if (truth.length === read.length) {
    const places = differences(truth, read)
    const [first = 0, second = 0] = places
    if (places.length === 1) return ['digit-replaced']
    const swapped = places.length === 2 && second === first + 1
    return swapped && truth[first] === read[second] && truth[second] === read[first] ? ['digits-transposed'] : []
  }
  if (truth.length === read.length + 1) return insertion(read, truth) === null ? [] : ['digit-lost']
  if (truth.length + 1 !== read.length) return []
  const place = insertion(truth, read)
  if (place === null) return []
  return [read[place] === read[place - 1] || read[place] === read[place + 1] ? 'digit-doubled' : 'digit-added']
}

function unknown(truth: number, read: number, total: boolean): Slip {
  if (total) return { operation: 'other', cost: costs.otherTotal }
  const magnitude = Math.log10(Math.max(1, Math.abs(truth - read)))
  return { operation: 'other', cost: costs.operations.other + costs.perMagnitude * magnitude }
}

function differences(left: string, right: string): number[] {
  const places: number[] = []
  for (let place = 0; place < left.length; place++) if (left[place] !== right[place]) places.push(place)
  return places
}

/** Where the longer text has one character more than the shorter; null where that is not all. */
function insertion(shorter: string, longer: string): number | null {
  let place = 0
  while (place < shorter.length && shorter[place] === longer[place]) place++
  return shorter.slice(place) === longer.slice(place + 1) ? place : null
}

function typingSources(read: string): number[] {
  const sources: number[] = []
  for (let place = 0; place <= read.length; place++) {
    const [before, after] = [read.slice(0, place), read.slice(place)]
    for (const digit of '0123456789') {
      sources.push(Number(before + digit + after))
      if (after !== '') sources.push(Number(before + digit + after.slice(1)))
    }
    if (after !== '') sources.push(Number(before + after.slice(1)))
    if (after.length > 1) sources.push(Number(before + after[1] + after[0] + after.slice(2)))
  }
  return sources
}
