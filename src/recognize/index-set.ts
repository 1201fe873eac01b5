/** Some of a document's rows, or of its tokens, by index. */
export interface IndexSet {
  /** The first and the last one; of none, numbers beyond all others. */
  readonly first: number
  readonly last: number
  has(index: number): boolean
}

/** A small integer, as indices are: in V8 a property that began as Infinity has floating-point numbers ever after. */
const BEYOND_ALL = 2 ** 30 - 1

/**
 * Flags, thirty-two in a number: they are put in and asked for by the hundred, which takes a `Set` many times as long, and
 * a typed array takes long to make.
 */
export class GrowingIndexSet implements IndexSet {
  first = BEYOND_ALL
  last = -BEYOND_ALL
  readonly #flags: number[] = []

  has(index: number): boolean {
    return (((this.#flags[index >> 5] ?? 0) >> (index & 31)) & 1) === 1
  }

  add(index: number): void {
    const at = index >> 5
    while (this.#flags.length <= at) this.#flags.push(0)
    this.#flags[at] = (this.#flags[at] ?? 0) | (1 << (index & 31))
    if (index < this.first) this.first = index
    if (index > this.last) this.last = index
  }

  addAll(others: IndexSet): void {
    for (let index = others.first; index <= others.last; index++) if (others.has(index)) this.add(index)
  }
}
