import { textRows } from '../layouts/text.ts'
import type { Element } from '../layouts/tree/tree.ts'
import { recognize } from '../recognize/index.ts'
import type { Report } from '../report/report.ts'
import type { Source } from '../source/source.ts'

/**
 * `parse`, without what reads web pages where there is none, and without the standard's whole parser where a page does not
 * need it: to load that takes longer than to read a report.
 */
export async function parserFor({ mediaType, text }: Source): Promise<(source: Source) => Report> {
  if (mediaType !== 'text/html') return (source) => recognize([...textRows(source.text)], source)
  const { htmlRows } = await import('../layouts/html.ts')
  const tree = await treeOf(text)
  return (source) => recognize(htmlRows(source.text, tree), source)
}

async function treeOf(html: string): Promise<Element> {
  const { quickTree } = await import('../layouts/tree/quick-tree.ts')
  return quickTree(html) ?? (await import('../layouts/tree/standard-tree.ts')).standardTree(html)
}
