import type { Element, Text } from './tree.ts'

export interface Visitor {
  readonly text: (node: Text) => void
  /** Whether to visit what is in the element. */
  readonly enter: (element: Element) => boolean
  /** Called for elements that were visited. */
  readonly leave: (element: Element) => void
}

/** Visits what is in an element, in document order. Not by recursion: pages nest tens of thousands of unclosed tags. */
export function walk(root: Element, { text, enter, leave }: Visitor): void {
  const outer: { readonly element: Element; readonly next: number }[] = []
  let element = root
  let next = 0
  for (;;) {
    const node = element.children[next++]
    if (node === undefined) {
      const back = outer.pop()
      if (!back) return
      leave(element)
      element = back.element
      next = back.next
    } else if (node.kind === 'text') text(node)
    else if (enter(node)) {
      outer.push({ element, next })
      element = node
      next = 0
    }
  }
}
