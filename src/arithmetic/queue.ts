/** Gives back the item with the least rank, of equal ones the one that came first. */
export interface Queue<T> {
  readonly push: (rank: number, item: T) => void
  readonly pop: () => { readonly rank: number; readonly item: T } | undefined
}

export function queue<T>(): Queue<T> {
  const heap: Entry<T>[] = []
  let pushed = 0
  return {
    push(rank, item) {
      const entry = { rank, order: pushed++, item }
      let place = heap.push(entry) - 1
      while (place > 0) {
        const parent = (place - 1) >> 1
        const above = heap[parent]
        if (!above || !before(entry, above)) break
        heap[place] = above
        heap[parent] = entry
        place = parent
      }
    },
    pop() {
      const first = heap[0]
      const last = heap.pop()
      if (first && last && heap.length > 0) sink(heap, last)
      return first
    },
  }
}

interface Entry<T> {
  readonly rank: number
  readonly order: number
  readonly item: T
}

function sink<T>(heap: Entry<T>[], entry: Entry<T>): void {
  let place = 0
  heap[0] = entry
  for (;;) {
    const left = heap[2 * place + 1]
    const right = heap[2 * place + 2]
    if (!left) return
    const [child, below] = right && before(right, left) ? [2 * place + 2, right] : [2 * place + 1, left]
    if (!before(below, entry)) return
    heap[place] = below
    heap[child] = entry
    place = child
  }
}

function before<T>(left: Entry<T>, right: Entry<T>): boolean {
  return left.rank < right.rank || (left.rank === right.rank && left.order < right.order)
}
