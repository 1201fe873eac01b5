/** Some of a document's rows, or of its tokens, by index. */
export interface IndexSet {
  /** The first and the last one; of none, Infinity and -Infinity. */
  readonly first: number
  readonly last: number
  has(index: number): boolean
}

/** A flag for each that there is: they are put in and asked for by the hundred, which takes a `Set` many times as long. */
export class GrowingIndexSet implements IndexSet {
  first: number = Number.POSITIVE_INFINITY
  last: number = Number.NEGATIVE_INFINITY
  readonly #flags: Uint8Array

  /** @param count how many there are that may be put in */
  constructor(count: number) {
    this.#flags = new Uint8Array(count)
  }

  has(index: number): boolean {
    return this.#flags[index] === 1
  }

  add(index: number): void {
    this.#flags[index] = 1
    if (index < this.first) this.first = index
    if (index > this.last) this.last = index
  }

  addAll(others: IndexSet): void {
    for (let index = others.first; index <= others.last; index++) if (others.has(index)) this.add(index)
  }
}
