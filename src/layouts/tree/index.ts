import { quickTree } from './quick-tree.ts'
import { standardTree } from './standard-tree.ts'
import type { Element } from './tree.ts'

export { metadataNames } from './metadata.ts'
export type { Element, Node, Text } from './tree.ts'
export { walk } from './walk.ts'

/** The tree of a page: the quick one where it is certain that it is the standard parser's. */
export function treeOf(html: string): Element {
  return quickTree(html) ?? standardTree(html)
}
