/** Some of a document's rows, by index. */
export interface RowSet {
  /** The first and the last one; of none, Infinity and -Infinity. */
  readonly first: number
  readonly last: number
  has(row: number): boolean
}

/** A flag for each row that there is: they are put in and asked for by the hundred, which takes a `Set` many times as long. */
export class GrowingRowSet implements RowSet {
  first: number = Number.POSITIVE_INFINITY
  last: number = Number.NEGATIVE_INFINITY
  readonly #flags: Uint8Array

  /** @param rows how many rows there are that may be put in */
  constructor(rows: number) {
    this.#flags = new Uint8Array(rows)
  }

  has(row: number): boolean {
    return this.#flags[row] === 1
  }

  add(row: number): void {
    this.#flags[row] = 1
    if (row < this.first) this.first = row
    if (row > this.last) this.last = row
  }

  addAll(others: RowSet): void {
    for (let row = others.first; row <= others.last; row++) if (others.has(row)) this.add(row)
  }
}
