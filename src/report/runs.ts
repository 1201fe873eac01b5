/** Offsets that mostly follow one another, as pairs of an index and its offset wherever one does not follow the last. */
export function runsOf(offsets: readonly number[]): readonly (readonly [number, number])[] {
  return offsets.flatMap((offset, index) =>
    index > 0 && offset === (offsets[index - 1] ?? 0) + 1 ? [] : [[index, offset] as const],
  )
}

/** All offsets again, as many as there are units. */
export function offsetsOf(runs: readonly (readonly [number, number])[], length: number): readonly number[] {
  return runs.flatMap(([index, offset], number) => {
    const end = runs[number + 1]?.[0] ?? length
    return Array.from({ length: Math.max(0, Math.min(end, length) - index) }, (_, unit) => offset + unit)
  })
}
