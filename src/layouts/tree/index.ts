import { quickTree } from './quick-tree.ts'
import { standardTree } from './standard-tree.ts'
import type { Element } from './tree.ts'

/** The tree of a page: the quick one where it is certain that it is the standard parser's. */
export function treeOf(html: string): Element {
  return quickTree(html) ?? standardTree(html)
}
