/** What one round measured, by name: milliseconds, unless the name says something else. */
export type Figures = { readonly [name: string]: number }

/** What is reckoned of one round; undefined where the round did not measure what it takes. */
export type Figure = (round: Figures) => number | undefined

export interface Summary {
  readonly median: number
  /** The middle half of the values lies between these. */
  readonly lower: number
  readonly upper: number
}

/** Of a figure over several rounds; null where no round has it. */
export function summaryOf(rounds: readonly Figures[], figure: Figure): Summary | null {
  const values = rounds.map(figure).filter((value) => value !== undefined)
  if (values.length === 0) return null
  return { median: quantile(values, 0.5), lower: quantile(values, 0.25), upper: quantile(values, 0.75) }
}

/** Between two values that are there, in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new RangeError('There is no quantile of no values.')
  return below + (above - below) * (place - Math.floor(place))
}

export function measured(name: string): Figure {
  return (round) => round[name]
}

/** One against the other, of the same round: what slows the machine down for a while slows both. */
export function quotient(one: string, other: string): Figure {
  return (round) => {
    const [above, below] = [round[one], round[other]]
    return above === undefined || below === undefined ? undefined : above / below
  }
}

/** How time grows: 1 where twice as much takes twice as long, 2 where it takes four times as long. */
export function growthExponent(few: Sized, many: Sized): number {
  return Math.log(many.time / few.time) / Math.log(many.size / few.size)
}

export interface Sized {
  readonly size: number
  readonly time: number
}
