/** The first and the last of some rows; of none, Infinity and -Infinity. */
export function firstAndLast(rows: Iterable<number>): { readonly first: number; readonly last: number } {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    first = Math.min(first, row)
    last = Math.max(last, row)
  }
  return { first, last }
}
